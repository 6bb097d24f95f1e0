import type { SheetData } from "../../xlsx/WorkbookData";
import type { Authority } from "../generateAuthority";
import { CELLS, RANGES, refer, SHEETS } from "../layout";
import { formatAddress, parseAddress, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";
import { getCensusRange, getCostsRange } from "./createDataSheets";

const RESULT_COLOR = "#2e75b6";
/** Columns that a spilled projection has beside its group columns: six of plans, six of cost. */
const N_STATISTICS = 6;

/** The model cell and four projections spilled from it, side by side, so that each has room below. */
export function createProjectionSheet(authority: Authority): SheetData {
  const block = (nGroups: number) => [100, ...Array<number>(nGroups).fill(240), ...Array<number>(12).fill(82), 24];
  const total = [190, ...Array<number>(6).fill(72), ...Array<number>(6).fill(92), 80, 80, 24];
  const sheet = new SheetBuilder({
    name: SHEETS.projection,
    columnWidths: [...total, ...block(1), ...block(1), ...block(1)],
    frozenRows: 7,
    tabColor: RESULT_COLOR,
  });
  sheet.put("A1", "Projected plans and their cost", STYLES.title);
  sheet.put(
    "A2",
    "Plans in each January; cost in pounds a year at today's prices. 2026 is the known census. P5 to P95 holds 9 of 10 simulated futures, P25 to P75 half of them.",
    STYLES.note,
  );
  sheet.put("A4", "The model", STYLES.strong);
  sheet.put(CELLS.model.address, formatModel(authority), STYLES.strong);
  sheet.put(
    "A5",
    "One cell reads the data and the assumptions; the tables below read this cell. Keep the room below them free.",
    STYLES.note,
  );

  spill(sheet, "total", "All plans", `=SEND.PROJECT(Model,"total")`, 0);
  spill(sheet, "byGroup", "By placement group", `=SEND.PROJECT(Model,"setting group")`, 1);
  spill(sheet, "byNeed", "By primary need", `=SEND.PROJECT(Model,"need")`, 1);
  spill(sheet, "byKeyStage", "By key stage", `=SEND.PROJECT(Model,"key stage")`, 1);

  sheet.put("N7", "Year on year", STYLES.section);
  sheet.putRow("N8", ["Change", "% change"], STYLES.yearHeading);
  for (let row = 10; row <= 19; row++) {
    const isThere = `COUNT(B$9:B${row})=${row - 8}`;
    sheet.put(`N${row}`, `=IF(${isThere},B${row}-B${row - 1},"")`, STYLES.whole);
    sheet.put(`O${row}`, `=IF(${isThere},B${row}/B${row - 1}-1,"")`, STYLES.percent);
  }
  return sheet.build();
}

function formatModel(authority: Authority): string {
  const census = refer({ sheet: SHEETS.census, address: getCensusRange(authority) });
  const costs = refer({ sheet: SHEETS.costs, address: getCostsRange(authority) });
  const tables = [census, refer(RANGES.population), costs, refer(RANGES.settings), "", refer(RANGES.options)];
  return `=SEND.MODEL(${tables.join(",")})`;
}

/** Puts a spilling formula under a title and dresses the room that it may take. */
function spill(
  sheet: SheetBuilder,
  name: "total" | "byGroup" | "byNeed" | "byKeyStage",
  title: string,
  formula: string,
  nGroups: number,
): void {
  const [first, last] = RANGES[name].address.split(":").map(parseAddress);
  const room = (fromRow: number, fromColumn: number, toColumn: number) =>
    `${formatAddress(fromRow, fromColumn)}:${formatAddress(fromRow === first.row ? first.row : last.row, toColumn)}`;
  const plans = first.column + 1 + nGroups;
  sheet.put(formatAddress(first.row - 1, first.column), title, STYLES.section);
  sheet.put(CELLS[name].address, formula);
  sheet.dress(room(first.row, first.column, plans - 1), STYLES.heading);
  sheet.dress(room(first.row, plans, last.column), STYLES.yearHeading);
  sheet.dress(room(first.row + 1, first.column, plans - 1), { align: "left" });
  sheet.dress(room(first.row + 1, plans, plans + N_STATISTICS - 1), STYLES.whole);
  sheet.dress(room(first.row + 1, plans + N_STATISTICS, last.column), STYLES.pounds);
}

/** Where pupils went in one year, counted from the census. */
export function createFlowsSheet(authority: Authority): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.flows,
    columnWidths: [120, 130, 130, 130, 90],
    frozenRows: 7,
    tabColor: RESULT_COLOR,
  });
  const census = refer({ sheet: SHEETS.census, address: getCensusRange(authority) });
  sheet.put("A1", "Who moved from where to where", STYLES.title);
  sheet.put(
    "A2",
    "Counted from the census, not projected. NONSEND is outside the system: from there pupils join, to there they leave.",
    STYLES.note,
  );
  sheet.put("A4", "From January");
  sheet.put(CELLS.flowYear.address, 2025, STYLES.input);
  sheet.put("C4", "to the January after: 2023, 2024 or 2025.", STYLES.note);
  sheet.put("A6", "Flows between settings", STYLES.section);
  sheet.put(CELLS.flows.address, `=SEND.FLOWS(${census},${CELLS.flowYear.address})`);
  sheet.dress("A7:E7", STYLES.heading);
  sheet.dress("A8:A400", { align: "left" });
  sheet.dress("E8:E400", STYLES.whole);
  return sheet.build();
}

/** The rates that the model estimated, with their counts. */
export function createRatesSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.rates,
    columnWidths: [100, 90, 90, 70, 90, 80, 80, 80, 80, 80, 90, 80],
    frozenRows: 7,
    tabColor: RESULT_COLOR,
  });
  sheet.put("A1", "Rates that the model uses", STYLES.title);
  sheet.put(
    "A2",
    "Chances in one year, as estimated from the census, with the counts behind them and an interval.",
    STYLES.note,
  );
  sheet.put("A4", "Process");
  sheet.put(CELLS.rateProcess.address, "joiners", STYLES.input);
  sheet.put("C4", "joiners, leavers, movers or all.", STYLES.note);
  sheet.put("A6", "Estimated rates", STYLES.section);
  sheet.put(CELLS.rates.address, `=SEND.RATES(Model,${CELLS.rateProcess.address})`);
  sheet.dress("A7:L7", STYLES.heading);
  sheet.dress("H8:J1600", { numberFormat: "0.00%" });
  sheet.dress("K8:L1600", STYLES.whole);
  return sheet.build();
}
