import type { SettingRow } from "../../model/data/ModelInput";
import type { Transitions } from "../../model/data/Transitions";
import { countFlows, type FlowKind } from "../../model/flows/countFlows";
import { InputProblems } from "../../model/Problem";
import type { Dimension } from "../../model/summary/SummaryRequest";
import { refuse, type CellValue } from "../answer";
import { parseGrouping } from "../parseGrouping";
import type { RangeArgument } from "../readArgument";
import type { Desk } from "./Desk";
import { getModel, readSourceModel } from "./findModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.FLOWS";
const KINDS: Readonly<Record<FlowKind, string>> = { joined: "Joined", left: "Left", moved: "Moved", stayed: "Stayed" };

export interface FlowsArguments {
  readonly source: RangeArgument;
  readonly censusYear: number | null;
  readonly by: string | null;
}

/** Gives the table of SEND.FLOWS. */
export async function showFlows(desk: Desk, given: FlowsArguments, signal: AbortSignal): Promise<CellValue[][]> {
  const by = readGrouping(given.by);
  const { transitions, settings } = await findTransitions(desk, given.source, signal);
  const known = [...new Set(transitions.censusYear)].sort((a, b) => a - b);
  const years = known.filter((year) => given.censusYear === null || year === given.censusYear);
  if (years.length === 0) refuseYear(given.censusYear, known);
  const rows = years.flatMap((year) =>
    countFlows(transitions, year, by, settings).map((row) => [year, row.from, row.to, KINDS[row.kind], row.pupils]),
  );
  const table = [["Calendar year", "From", "To", "What they did", "Pupils"], ...rows];
  return guardSize(WHERE, table, "Ask for one year, or group by less");
}

async function findTransitions(
  desk: Desk,
  source: RangeArgument,
  signal: AbortSignal,
): Promise<{ transitions: Transitions; settings: readonly SettingRow[] }> {
  const id = readSourceModel(WHERE, source);
  if (id !== null) return (await getModel(desk, WHERE, id)).input;
  const { value, problems } = await desk.models.readSource(source, signal);
  if (!value) throw new InputProblems(problems);
  return { transitions: value.transitions, settings: [] };
}

/** Flows go between the groups of one grouping; setting is the usual one. */
function readGrouping(text: string | null): Dimension {
  if (text === null) return "setting";
  const by = parseGrouping(text, WHERE);
  if ("code" in by) throw new InputProblems([by]);
  if (by.length === 1) return by[0];
  return refuse("E310", {
    where: WHERE,
    found: `by is "${text}"`,
    wanted: "Flows go between the groups of one grouping, such as setting, setting group, need or key stage",
  });
}

function refuseYear(year: number | null, known: readonly number[]): never {
  refuse("E317", {
    where: WHERE,
    found: `there are no transitions of ${year}`,
    wanted: `The data has ${known.join(", ")}; each is the January before`,
    fix: "Choose one of them, or leave year empty for all",
  });
}
