import { SETTINGS } from "../../../model/data/codes";
import { countOf, formatCount } from "../../words/formatNumbers";
import { OTHERS, type FlowBand, type Flows } from "./Flows";

/** What a group is called in sentences. */
export type FlowGroupWord = "setting group" | "setting";

const STANDARD_GROUPS = new Set([...SETTINGS.map(({ group }) => group), OTHERS]);
const DECIMAL = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/**
 * Says what stands out in one sentence: the largest move.
 *
 * @example "62 pupils moved from mainstream to maintained special between January 2025 and January 2026."
 */
export function wordFlows({ bands, censusYear, nHidden }: Flows, word: FlowGroupWord): string {
  const when = `between January ${censusYear} and January ${censusYear + 1}`;
  const moves = bands.filter(({ kind }) => kind === "moved");
  if (moves.length === 0) {
    return nHidden > 0
      ? `So few pupils moved to another ${word} ${when} that no number can be shown.`
      : `No pupil moved to another ${word} ${when}.`;
  }
  const named = moves.filter(({ from, to }) => from !== OTHERS && to !== OTHERS);
  const told = named.length > 0 ? named : moves;
  const most = Math.max(...told.map(({ pupils }) => pupils));
  const [first, second, ...more] = told.filter(({ pupils }) => pupils === most);
  const pupils = countOf(most, "pupil");
  if (second === undefined) return `${pupils} moved ${wordWay(first)} ${when}.`;
  if (more.length === 0) return `${pupils} moved ${wordWay(first)}, and as many ${wordWay(second)}, ${when}.`;
  return `${pupils} moved in each of the ${formatCount(2 + more.length)} largest flows, such as ${wordWay(first)}, ${when}.`;
}

/**
 * Says what became of everybody.
 *
 * @example "Of 2,048 pupils with a plan in January 2025, 1,802 stayed in their setting group, 96 moved and 150 left; 310 joined."
 */
export function wordEverybody({ bands, before, censusYear, nHidden }: Flows, word: FlowGroupWord): string {
  if (nHidden > 0)
    return `${countOf(nHidden, "flow is", "flows are")} not shown: those under 5 pupils, and others from which those could be worked out.`;
  const start = before.reduce((sum, { name, pupils }) => sum + (name === null ? 0 : (pupils ?? 0)), 0);
  const intro = `Of ${countOf(start, "pupil")} with a plan in January ${censusYear}`;
  const count = (kind: FlowBand["kind"]) =>
    formatCount(bands.reduce((sum, band) => sum + (band.kind === kind ? band.pupils : 0), 0));
  return `${intro}, ${count("stayed")} stayed in their ${word}, ${count("moved")} moved and ${count("left")} left; ${count("joined")} joined.`;
}

/**
 * Says what one band is, and what share of where it comes from.
 *
 * @example "From mainstream to maintained special: 62 pupils moved, 6.8% of the 912 there in January 2025."
 */
export function wordBand({ from, to, kind, pupils }: FlowBand, { before, censusYear }: Flows): string {
  const all = before.find(({ name }) => name === from)?.pupils ?? 0;
  const many = countOf(pupils, "pupil");
  const share = all > 0 ? `, ${DECIMAL.format((100 * pupils) / all)}% of the ${formatCount(all)}` : "";
  const there = share === "" ? "" : `${share} there in January ${censusYear}`;
  if (kind === "joined") return `Joined ${inWords(to)}: ${many}${share === "" ? "" : `${share} who joined`}.`;
  if (kind === "left") return `Left the system from ${inWords(from)}: ${many}${there}.`;
  if (kind === "moved") return `From ${inWords(from)} to ${inWords(to)}: ${many} moved${there}.`;
  if (from === OTHERS) return `Stayed in or moved among others: ${many}${there}.`;
  return `Stayed in ${inWords(from)}: ${many}${there}.`;
}

/** Which small groups are drawn as one; null where none are. */
export function wordUnited({ united }: Flows, word: FlowGroupWord): string | null {
  return united.length === 0
    ? null
    : `${OTHERS} are ${countOf(united.length, `small ${word}`)}: ${[...united].sort().join(", ")}.`;
}

const wordWay = ({ from, to }: FlowBand) => `from ${inWords(from)} to ${inWords(to)}`;

/** Names of standard groups are written small inside a sentence; names that people gave stay as they are. */
function inWords(name: string | null): string {
  if (name === null) return "outside the system";
  return STANDARD_GROUPS.has(name) ? `${name[0].toLowerCase()}${name.slice(1)}` : name;
}
