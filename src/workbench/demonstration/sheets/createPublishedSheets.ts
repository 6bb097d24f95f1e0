import type { SheetData } from "../../xlsx/WorkbookData";
import type { Authority } from "../generateAuthority";
import { AGES, inventPublished, PLACEMENTS, REGION, type PublishedHistory } from "../inventPublished";
import { CELLS, refer, SHEETS, type SheetName } from "../layout";
import { type Entry, formatColumn, SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";

const TAB_COLOR = "#8064a2";
const HEADING_ROW = 4;

/** Whose row it is, as every table of the release begins. */
const WHOSE = [
  "time_period",
  "time_identifier",
  "geographic_level",
  "country_code",
  "country_name",
  "region_code",
  "region_name",
  "new_la_code",
  "old_la_code",
  "la_name",
  "breakdown_topic",
  "breakdown",
] as const;

/** A table of the release as it is on its sheet. */
interface PublishedSheet {
  readonly name: SheetName;
  readonly file: string;
  readonly measures: readonly string[];
  readonly rows: readonly (readonly Entry[])[];
}

/**
 * Published tables of a region that does not exist, in the layout of the Department's release of 2025, and what they say by
 * themselves.
 *
 * @returns the projection from them, then the four tables
 */
export function createPublishedSheets(authority: Authority): SheetData[] {
  const histories = inventPublished(authority);
  const sheets = [
    listCaseload(histories),
    listFlows(histories, SHEETS.newPlans, "newplans.csv", "new_ehc_plans", "New EHC plans", "newPlans"),
    listFlows(histories, SHEETS.ceased, "ceased_plans.csv", "total_ceased", "All ceased EHC plans", "ceased"),
    listFlows(
      histories,
      SHEETS.requests,
      "requests.csv",
      "requests_received_in_year",
      "All requests for EHC needs assessments",
      "requests",
    ),
  ];
  return [createLightSheet(sheets), ...sheets.map(createTableSheet)];
}

function createLightSheet(sheets: readonly PublishedSheet[]): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.published,
    columnWidths: [120, 230, ...Array<number>(11).fill(70)],
    tabColor: TAB_COLOR,
  });
  const [caseload, newPlans, ceased, requests] = sheets.map(referTable);
  const compose = (options: string): string =>
    `=SEND.LIGHT(${[caseload, newPlans, ceased, refer(CELLS.publishedAuthority), options, requests].join(",")})`;
  sheet.put("A1", "What published numbers alone say", STYLES.title);
  sheet.put(
    "A2",
    "Invented tables of a region that does not exist, in the layout of the Department's release. Choose Fernshire, Alderton and Mere or Wendlebury Vale.",
    STYLES.warning,
  );
  sheet.put("A4", "Authority", STYLES.strong).put(CELLS.publishedAuthority.address, "Fernshire", STYLES.input);
  sheet.put("A6", "All plans in January, with bands", STYLES.section);
  sheet.put(CELLS.publishedTotal.address, compose('{"years",3}'));
  sheet.dress("A7:L7", STYLES.heading).dress("B8:L11", STYLES.whole);
  sheet.put("A14", "By placement group; bands are provisional", STYLES.section);
  sheet.put(CELLS.publishedGroups.address, compose('{"by","placement group"}'));
  sheet.dress("A15:M15", STYLES.heading).dress("C16:M43", STYLES.whole);
  sheet.put("A46", "What it rests on", STYLES.section);
  sheet.put(CELLS.publishedNotes.address, compose('{"show","notes"}'));
  sheet.dress("A47:B47", STYLES.heading).dress("A60:B60", {});
  return sheet.build();
}

function listCaseload(histories: readonly PublishedHistory[]): PublishedSheet {
  const measures = ["ehcplans", ...PLACEMENTS.map(([column]) => column)];
  const all = histories.flatMap((history) =>
    history.januaries.map(({ january, plans, placements }) => [
      ...nameRow(history, nameAcademicYear(january), "Academic year", "All EHC plans"),
      plans,
      ...placements,
    ]),
  );
  const region = histories[0].januaries.map(({ january }, i) => {
    const sum = (of: (history: PublishedHistory) => number): number =>
      histories.reduce((total, history) => total + of(history), 0);
    return [
      ...nameRow(null, nameAcademicYear(january), "Academic year", "All EHC plans"),
      sum(({ januaries }) => januaries[i].plans),
      ...PLACEMENTS.map((_, iPlacement) => sum(({ januaries }) => januaries[i].placements[iPlacement])),
    ];
  });
  // Ages are published for the last two Januaries alone, without placements here.
  const ages = histories.flatMap((history) =>
    history.januaries
      .slice(-2)
      .flatMap(({ january, ages: counts }) =>
        AGES.map(([, label], iAge) => [
          ...nameRow(history, nameAcademicYear(january), "Academic year", "Child or young persons age", label),
          counts[iAge],
          ...PLACEMENTS.map(() => "x"),
        ]),
      ),
  );
  return { name: SHEETS.caseload, file: "caseload.csv", measures, rows: [...region, ...all, ...ages] };
}

function listFlows(
  histories: readonly PublishedHistory[],
  name: SheetName,
  file: string,
  measure: string,
  topic: string,
  flow: "newPlans" | "ceased" | "requests",
): PublishedSheet {
  const region = histories[0].years.map(({ year }, i) => [
    ...nameRow(null, year, "Calendar year", topic),
    histories.reduce((sum, { years }) => sum + years[i][flow], 0),
  ]);
  const rows = histories.flatMap((history) =>
    history.years.map((year) => [...nameRow(history, year.year, "Calendar year", topic), year[flow]]),
  );
  return { name, file, measures: [measure], rows: [...region, ...rows] };
}

/** The cells before the measures; of the region where there is no authority. */
function nameRow(
  history: PublishedHistory | null,
  period: number,
  identifier: string,
  topic: string,
  breakdown = topic,
): Entry[] {
  const { newCode, oldCode, name } = history?.authority ?? { newCode: "", oldCode: "", name: "" };
  const level = history ? "Local authority" : "Regional";
  const place = ["E92000001", "England", REGION.code, REGION.name];
  return [period, identifier, level, ...place, newCode, oldCode, name, topic, breakdown];
}

/** January 2026 is in the academic year 202526. */
const nameAcademicYear = (january: number): number => (january - 1) * 100 + (january % 100);

function createTableSheet({ name, file, measures, rows }: PublishedSheet): SheetData {
  const sheet = new SheetBuilder({
    name,
    columnWidths: [80, 100, 100, 80, 70, 80, 90, 90, 80, 140, 200, 200, ...measures.map(() => 100)],
    frozenRows: HEADING_ROW,
    tabColor: TAB_COLOR,
  });
  sheet.put("A1", `${file}, as the Department publishes it`, STYLES.title);
  sheet.put(
    "A2",
    "Invented: neither the authorities nor the region exist, and no number is a published one.",
    STYLES.warning,
  );
  sheet.putRow(`A${HEADING_ROW}`, [...WHOSE, ...measures], STYLES.heading);
  rows.forEach((row, index) => sheet.putRow(`A${HEADING_ROW + 1 + index}`, row));
  return sheet.build();
}

/** The table with its headings, as a formula writes it. */
function referTable({ name, measures, rows }: PublishedSheet): string {
  const last = `${formatColumn(WHOSE.length + measures.length - 1)}${HEADING_ROW + rows.length}`;
  return refer({ sheet: name, address: `A${HEADING_ROW}:${last}` });
}
