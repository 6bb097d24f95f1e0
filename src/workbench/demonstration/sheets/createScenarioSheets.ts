import { LEVER_FIELDS, type LeverCells } from "../../../workbook/levers/LeversSheet";
import { LEVERS_TITLE } from "../../../workbook/levers/composeLeversSheet";
import type { SheetData } from "../../xlsx/WorkbookData";
import { CELLS, RANGES, refer, SHEETS } from "../layout";
import { formatAddress, parseAddress, SheetBuilder, type Entry } from "../SheetBuilder";
import { STYLES } from "../styles";

const WHAT_IF_COLOR = "#7030a0";

/** A scenario of the demonstration: what it is, and its levers. */
interface DemonstrationScenario {
  readonly name: string;
  readonly note: string;
  readonly levers: readonly LeverCells[];
}

const FAR = "SpIn, SpNm";

/** The scenarios of the demonstration, in the order in which they are compared. */
export const SCENARIOS: readonly DemonstrationScenario[] = [
  {
    name: "Keep 20 a year in borough",
    note: "Each year 20 pupils on their way to independent or non-maintained special schools find a place nearby instead",
    levers: [{ lever: "divert", setting: FAR, to: "SpMdA", "year-from": 2027, change: "add 20" }],
  },
  {
    name: "No new special school places",
    note: "Special schools are full and stay so: who finds no place goes to independent or non-maintained schools",
    levers: [{ lever: "capacity", setting: "SpMdA", to: FAR, "year-from": 2027, change: "x1" }],
  },
  {
    name: "New 60-place school in 2027",
    note: "Special schools are full until 60 places open in September 2027, so from the January 2028 census",
    levers: [
      { lever: "capacity", setting: "SpMdA", to: FAR, "year-from": 2027, change: "x1", note: "The places taken today" },
      { lever: "capacity", setting: "SpMdA", to: FAR, "year-from": 2028, change: "add 60", note: "The school opens" },
    ],
  },
  {
    name: "The school opens a year late",
    note: "The same school, a year later: beside the scenario above it shows what the delay costs",
    levers: [
      { lever: "capacity", setting: "SpMdA", to: FAR, "year-from": 2027, change: "x1", note: "The places taken today" },
      { lever: "capacity", setting: "SpMdA", to: FAR, "year-from": 2029, change: "add 60", note: "The school opens" },
    ],
  },
  {
    name: "Requests spike",
    note: "A fifth more new plans in two years, then as before",
    levers: [{ lever: "joiners", "year-from": 2027, "year-to": 2028, change: "x1.2" }],
  },
  {
    name: "Reassess at phase transfer",
    note: "From 2030 plans are reassessed before secondary school and at 16, and one in ten of them ends",
    levers: [6, 11].map((ncy) => ({
      lever: "reassess",
      "ncy-from": ncy,
      "ncy-to": ncy,
      "year-from": 2030,
      change: "10%",
    })),
  },
];

/** The levers of every scenario, one a row; the task pane keeps its scenarios here. */
export function createLeversSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.levers,
    columnWidths: [220, 50, 80, 60, 60, 100, 100, 70, 60, 75, 65, 75, 85, 560],
    frozenRows: 4,
    tabColor: WHAT_IF_COLOR,
  });
  sheet.put("A1", LEVERS_TITLE, STYLES.title);
  sheet.put(
    "A2",
    "One lever a row; blank means any. A row without a lever describes its scenario. Every cell is yours to change.",
    STYLES.note,
  );
  const first = parseAddress(RANGES.levers.address.split(":")[0]);
  sheet.putRow(formatAddress(first.row, first.column), LEVER_FIELDS, STYLES.heading);
  listRows().forEach((cells, i) => {
    const isOwn = cells.lever === undefined;
    sheet.putRow(
      formatAddress(first.row + 1 + i, first.column),
      LEVER_FIELDS.map((field) => (cells[field] as Entry | undefined) ?? undefined),
      isOwn ? STYLES.strong : undefined,
    );
  });
  // The room for more levers is part of the sheet, so that formulas may refer to all of it.
  sheet.dress(
    RANGES.levers.address.replace(/^[A-Z]+\d+/, `A${parseAddress(RANGES.levers.address.split(":")[1]).row + 1}`),
    {},
  );
  return sheet.build();
}

/** The scenarios beside the baseline: a model each, and what each changes. */
export function createWhatIfSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.whatIf,
    columnWidths: [230, 225, 115, 115, 130, 120, 125, 130, 145, 145, 125, 125],
    frozenRows: 3,
    tabColor: WHAT_IF_COLOR,
  });
  sheet.put("A1", "What if?", STYLES.title);
  sheet.put(
    "A2",
    "Each scenario has the futures of the baseline but for its levers, so differences are taken future by future. Change a lever on the sheet Levers and watch.",
    STYLES.note,
  );
  const scenarios = parseAddress(CELLS.firstScenario.address);
  sheet.putRow(formatAddress(scenarios.row - 1, 0), ["Scenario", "Model"], STYLES.heading);
  SCENARIOS.forEach(({ name }, i) => {
    const row = scenarios.row + i;
    const nameCell = formatAddress(row, 0);
    sheet.put(nameCell, name);
    sheet.put(formatAddress(row, 1), `=SEND.SCENARIO(Model,${refer(RANGES.levers)},${nameCell})`);
  });

  const table = parseAddress(CELLS.comparison.address);
  sheet.put(formatAddress(table.row - 1, 0), "Cost a year, scenario less baseline", STYLES.section);
  sheet.put(CELLS.comparison.address, `=SEND.COMPARE(Model,${refer(RANGES.scenarioModels)},"total","cost")`);
  sheet.dress(span(table.row, 0, table.row, 11), STYLES.heading);
  sheet.dress(span(table.row + 1, 0, table.row + 80, 0), { align: "left" });
  sheet.dress(span(table.row + 1, 2, table.row + 80, 6), STYLES.pounds);
  sheet.dress(span(table.row + 1, 7, table.row + 80, 8), STYLES.percent);
  sheet.dress(span(table.row + 1, 9, table.row + 80, 11), STYLES.pounds);
  return sheet.build();
}

function listRows(): LeverCells[] {
  return SCENARIOS.flatMap(({ name, note, levers }) => [
    { scenario: name, on: true, note },
    ...levers.map((lever) => ({ scenario: name, on: true, ...lever })),
  ]);
}

const span = (fromRow: number, fromColumn: number, toRow: number, toColumn: number) =>
  `${formatAddress(fromRow, fromColumn)}:${formatAddress(toRow, toColumn)}`;
