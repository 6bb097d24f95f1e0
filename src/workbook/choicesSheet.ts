import { LEAST_THRESHOLD, MOST_THRESHOLD } from "../model/suppression/CountTable";
import type { Cell } from "../model/tables/Reading";
import { USUAL_CHOICES, type Choices } from "./Choices";
import type { CellContent } from "./CellContent";
import { composeCensusRows, readCensusRows } from "./censusChoices";
import { composeColumns, readColumns } from "./columnChoices";
import { composeSeed } from "./composeSeed";
import type { SheetContent } from "./SheetContent";

/** Name of the sheet that keeps the choices, and the text in its first cell that says it is ours. */
export const CHOICES_TITLE = "SEND choices";

/** Whether a sheet's name is one that the choices may stand under. */
export function isChoicesSheet(name: string): boolean {
  return /^SEND choices( \d+)?$/i.test(name);
}

/** Each choice as a row: the name in column A, the value in column B, what it is in column C. */
const ROWS: readonly (readonly [key: Exclude<keyof Choices, "census">, name: string, meaning: string])[] = [
  ["source", "Census or transitions", "The table with a row for each pupil and year, or for each transition"],
  ["population", "Population", "The table of people by year and year group (NCY)"],
  ["costs", "Costs", "The table of pounds per pupil and year by need and setting; none for no cost"],
  ["settings", "Settings", "The table of settings; none to take them from the data"],
  ["nSimulations", "Simulations", "How many futures are drawn, 1 to 10,000"],
  ["seed", "Seed", "Any text or number; the same seed gives the same numbers again"],
  ["rules", "Rules", "corrected, or witan for comparison with Witan SEND"],
  ["ledger", "Ledger", "The table of payments by pupil that unit costs are made from"],
  [
    "ledgerKey",
    "Ledger key",
    "What links ledger and census: upn, reference, a heading of both, or nothing to tell from the census",
  ],
  ["authority", "Authority", "Whose published numbers stand beside the projection, by name or code"],
  ["funding", "Funding", "The table of income and of spending beside placements"],
  ["workstreams", "Workstreams", "The table of the recovery plan; none for a balance without one"],
  ["planLevers", "Plan levers", "The table of levers that workstreams name; none for workstreams of money alone"],
  ["inflation", "Inflation", "Rise of all prices a year; 0.03 is 3%"],
  ["carryRate", "Carry rate", "Interest on a deficit a year; 0.045 is 4.5%"],
  ["reportTitle", "Report title", "Heading of the report; a usual one where it is empty"],
  ["reportAuthor", "Report author", "Who prepared the report"],
  ["reportYears", "Report years", "How many projected years a report shows, 1 to 10"],
  ["packAuthority", "Pack authority", "Authority on the first slide of the leaders' pack"],
  [
    "hideBelow",
    "Hide below",
    `Counts from 1 up to below this are hidden in tables to share, ${LEAST_THRESHOLD} to ${MOST_THRESHOLD}`,
  ],
  ["hidesOthers", "Hide others", "TRUE hides other counts too, so that none can be worked out"],
  ["showsZeros", "Show zeros", "TRUE shows zeros in tables to share"],
  ["columns", "Columns", "How the columns of your files were named, for the next file like them"],
];

/** The whole sheet for some choices. */
export function composeChoices(choices: Choices): SheetContent {
  return {
    name: CHOICES_TITLE,
    rows: [
      [CHOICES_TITLE],
      ["The SEND pane keeps its choices here, so that they survive closing. You may change column B."],
      [],
      ["Choice", "Value", "What it is"],
      ...composeChoiceRows(choices),
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      { row: 3, column: 0, nRows: 1, nColumns: 3, bold: true, fill: "#e8eef4" },
    ],
    columnWidths: [140, 200, 420],
  };
}

/** Each choice as name, value and meaning. */
export function composeChoiceRows(choices: Choices): (readonly [name: string, value: CellContent, meaning: string])[] {
  return [
    ...ROWS.map(([key, name, meaning]) => [name, composeChoice(choices, key), meaning] as const),
    ...composeCensusRows(choices.census),
  ];
}

function composeChoice(choices: Choices, key: (typeof ROWS)[number][0]): CellContent {
  const value = choices[key];
  if (key === "seed") return composeSeed(choices.seed);
  return typeof value === "object" && value !== null ? composeColumns(choices.columns) : (value as CellContent);
}

/** Reads the choices back; what is missing or cannot be used is as usual. */
export function readChoiceRows(cells: readonly (readonly Cell[])[]): Choices {
  const values = new Map(cells.map((row) => [toText(row[0]).toLowerCase(), toText(row[1])]));
  const read = (name: string) => values.get(name.toLowerCase()) ?? "";
  const get = (key: (typeof ROWS)[number][0]) => read(ROWS.find(([name]) => name === key)![1]);
  const nSimulations = Number(get("nSimulations"));
  return {
    source: get("source") || null,
    population: get("population") || null,
    costs: get("costs") || null,
    settings: get("settings") || null,
    nSimulations: isSimulations(nSimulations) ? nSimulations : USUAL_CHOICES.nSimulations,
    seed: get("seed") || USUAL_CHOICES.seed,
    rules: get("rules").toLowerCase() === "witan" ? "witan" : "corrected",
    census: readCensusRows(read),
    authority: get("authority") || null,
    ledger: get("ledger") || null,
    ledgerKey: get("ledgerKey"),
    funding: get("funding") || null,
    workstreams: get("workstreams") || null,
    planLevers: get("planLevers") || null,
    inflation: readRate(get("inflation")),
    carryRate: readRate(get("carryRate")),
    reportTitle: get("reportTitle"),
    reportAuthor: get("reportAuthor"),
    reportYears: readReportYears(get("reportYears")),
    packAuthority: get("packAuthority"),
    hideBelow: isHideBelow(Number(get("hideBelow"))) ? Number(get("hideBelow")) : USUAL_CHOICES.hideBelow,
    hidesOthers: readSwitch(get("hidesOthers"), USUAL_CHOICES.hidesOthers),
    showsZeros: readSwitch(get("showsZeros"), USUAL_CHOICES.showsZeros),
    columns: readColumns(get("columns")),
  };
}

/** Whether a number can be the number of simulations. */
export function isSimulations(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 10_000;
}

/** Whether counts below a number can be hidden. */
export function isHideBelow(value: number): boolean {
  return Number.isInteger(value) && value >= LEAST_THRESHOLD && value <= MOST_THRESHOLD;
}

function readSwitch(text: string, usual: boolean): boolean {
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === "true" : usual;
}

/** A rate a year of 0 to a half; anything else is 0, as usual. */
function readRate(text: string): number {
  const rate = Number(text);
  return rate >= 0 && rate <= 0.5 ? rate : 0;
}

/** 1 to 10 years; anything else is as usual. */
function readReportYears(text: string): number {
  const years = Number(text);
  return Number.isInteger(years) && years >= 1 && years <= 10 ? years : USUAL_CHOICES.reportYears;
}

function toText(cell: Cell): string {
  return typeof cell === "object" || cell === undefined ? "" : String(cell).trim();
}
