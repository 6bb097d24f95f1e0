import { listUnusualRules, type CensusOptions } from "../../model/census/CensusOptions";
import type { PopulationRow, SettingRow } from "../../model/data/ModelInput";
import type { CutName } from "../../model/hotspots/Cut";
import { findHotspotsInSteps } from "../../model/hotspots/findHotspots";
import { InputProblems } from "../../model/Problem";
import { isBlankOrZero, readCensusYear } from "../../model/tables/cells";
import type { Source } from "../../model/tables/readSource";
import type { Cell } from "../../model/tables/Reading";
import { takeInSlices } from "../../worker/takeInSlices";
import { refuse, type CellValue } from "../answer";
import { parseGrouping } from "../parseGrouping";
import type { RangeArgument } from "../readArgument";
import { CENSUS_RULE_NAMES, readCensusRules } from "../readCensusRules";
import { splitOptions } from "../splitOptions";
import { createHotspotsTable } from "../tables/createHotspotsTable";
import type { Desk } from "./Desk";
import { getModel, readSourceModel } from "./findModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.HOTSPOTS";
const OPTION_NAMES = ["from", "to", ...CENSUS_RULE_NAMES];
const MOST_CUTS = 3;

/** Cuts that projections do not have, by what people write. */
const OWN_CUTS: Readonly<Record<string, CutName>> = {
  school: "school",
  provider: "school",
  establishment: "school",
  transfer: "transfer",
  transferyear: "transfer",
  phasetransfer: "transfer",
  cluster: "area",
  schoolcluster: "area",
  planningarea: "area",
};

export interface HotspotsArguments {
  readonly source: RangeArgument;
  readonly by: string | null;
  readonly options: RangeArgument;
}

/** What hotspots are found in: a model's tables, or the source alone. */
interface Found {
  readonly source: Pick<Source, "transitions" | "census">;
  readonly population: readonly PopulationRow[];
  readonly settings: readonly SettingRow[];
}

/** Gives the table of SEND.HOTSPOTS. */
export async function showHotspots(desk: Desk, given: HotspotsArguments, signal: AbortSignal): Promise<CellValue[][]> {
  const by = readCuts(given.by);
  const { from, to, rules } = readHotspotsOptions(given.options);
  const found = await findSource(desk, given.source, rules, signal);
  checkCuts(by, found.source);
  checkYears(found.source, from, to);
  const table = createHotspotsTable(await takeInSlices(findHotspotsInSteps({ ...found, by, from, to })), by);
  return guardSize(WHERE, table, "Cut by less");
}

/** The rules are those for the rows of a census; a model has its own. */
async function findSource(desk: Desk, range: RangeArgument, rules: CensusOptions, signal: AbortSignal): Promise<Found> {
  const id = readSourceModel(WHERE, range);
  if (id !== null) {
    refuseRules(rules);
    const { transitions, population, settings } = (await getModel(desk, WHERE, id)).input;
    return { source: { transitions, census: null }, population, settings };
  }
  const { value, problems } = await desk.models.readSource(range, signal, rules);
  if (!value) throw new InputProblems(problems);
  return { source: value, population: [], settings: [] };
}

function refuseRules(rules: CensusOptions): void {
  const [rule] = listUnusualRules(rules);
  if (!rule) return;
  refuse("E301", {
    where: WHERE,
    found: `${rule[0]} is "${rule[1]}", and the source is a model, which has its own rules for doubtful rows`,
    wanted: "Give the rule in the options of SEND.MODEL",
  });
}

function readCuts(text: string | null): CutName[] {
  const parts = (text ?? "setting group").split(/[,;&+/|]|\s+(?:and|by|x)\s+/i).filter((part) => part.trim() !== "");
  const cuts = parts.flatMap((part): readonly CutName[] => {
    const own = OWN_CUTS[part.toLowerCase().replace(/[^a-z]/g, "")];
    if (own !== undefined) return [own];
    const dimensions = parseGrouping(part, WHERE);
    return "code" in dimensions || dimensions.length === 0
      ? refuse("E950", { where: WHERE, found: `by is "${text}", and "${part.trim()}" is not a cut` })
      : dimensions;
  });
  const different = [...new Set(cuts)];
  if (different.length > MOST_CUTS) {
    refuse("E950", { where: WHERE, found: `by is "${text}", which is ${different.length} cuts` });
  }
  return different;
}

function readHotspotsOptions(options: RangeArgument): { from: number | null; to: number | null; rules: CensusOptions } {
  const { own, others } = splitOptions(options, OPTION_NAMES);
  const unknown = others.cells.find(([name]) => !isBlankOrZero(name) && !/^(options?|names?)$/i.test(String(name)));
  if (unknown) {
    refuse("E302", {
      where: WHERE,
      found: `"${String(unknown[0])}" is not an option`,
      wanted: `The options are from and to, the first and the last January to compare, and the rules for doubtful census rows: ${CENSUS_RULE_NAMES.join(", ")}`,
    });
  }
  return { from: readYear("from", own.from), to: readYear("to", own.to), rules: readCensusRules(WHERE, own) };
}

function readYear(name: string, cell: Cell = null): number | null {
  const year = isBlankOrZero(cell) ? null : readCensusYear(cell);
  if (year === null || typeof year === "number") return year;
  return refuse("E301", {
    where: WHERE,
    found: `${name} ${year.found}`,
    wanted: "Give the calendar year of a January",
  });
}

function checkCuts(by: readonly CutName[], { census }: Found["source"]): void {
  if (by.includes("school") && !census?.rows.school) {
    refuse("E951", { where: WHERE, found: "by is school, and the data has no schools" });
  }
}

function checkYears({ transitions }: Found["source"], from: number | null, to: number | null): void {
  const years = [...new Set(transitions.censusYear)].sort((a, b) => a - b);
  const januaries = [...new Set(years.flatMap((year) => [year, year + 1]))];
  const first = from ?? januaries[0];
  const last = to ?? januaries[januaries.length - 1];
  // Counts are taken from the transitions that begin in the first January and end in the last.
  if (years.includes(first) && years.includes(last - 1) && first < last) return;
  refuse("E952", {
    where: WHERE,
    found: `pupils of January ${first} and January ${last} are asked for`,
    wanted: `The data tells of ${januaries.join(", ")}`,
  });
}
