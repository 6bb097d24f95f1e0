import type { JoinerReport, LeaverReport, MixReport, UncertaintyReport } from "./UncertaintyReport";

/**
 * Says in plain words what the bands hold, what they do not, and how much of them is the authority's own history.
 *
 * @param report - of a projection
 * @returns sentences, the most important first
 * @example wordUncertainty({ uncertainty: "yearly", years: [], joiners: null, leavers: null, mix: null }).length // 2
 */
export function wordUncertainty({ uncertainty, years, joiners, leavers, mix }: UncertaintyReport): string[] {
  if (uncertainty === "yearly" || !joiners || !leavers || !mix) {
    return [
      uncertainty === "yearly"
        ? "Rates are drawn anew every year, as in Witan SEND, so the bands hold chance and little else."
        : "Rates are drawn once for each future and kept, so the bands hold chance and how well the past pins the rates down.",
      "They do not hold that rates change from year to year, so the truth will fall outside of them more often than they say.",
    ];
  }
  return [
    "The bands hold chance, how well the past pins the rates down, and that joining, leaving and the mix vary from year to year as they have before.",
    wordCourse(joiners),
    `In a typical year the rate of joining strays from that by about ${toPercent(joiners.shock)}, and the rate of leaving by ${toPercent(leavers.shock)}.`,
    wordMix(mix),
    wordHistory(years.length, joiners, leavers, mix),
  ];
}

function wordCourse({ level, growth, nYears }: JoinerReport): string {
  const now =
    nYears === 0
      ? "The rate of joining begins at its mean"
      : `The rate of joining begins ${wordDifference(level, "below", "above")} its mean of ${countYears(nYears)}`;
  return `${now} and is expected to ${wordChange(growth)} in the first year, and by less in each year after.`;
}

function wordDifference(factor: number, below: string, above: string): string {
  const share = toPercent(Math.abs(factor - 1));
  return share === "0%" ? "at" : `${share} ${factor < 1 ? below : above}`;
}

function wordChange(factor: number): string {
  const share = toPercent(Math.abs(factor - 1));
  return share === "0%" ? "change by nothing" : `${factor < 1 ? "fall" : "rise"} by ${share}`;
}

function wordMix({ settingShock, needShock }: MixReport): string {
  const weights = [
    ...(settingShock > 0
      ? [`a setting's weight among those who join and move changes by about ${toPercent(settingShock)}`]
      : []),
    ...(needShock > 0 ? [`a need's weight among those who join by about ${toPercent(needShock)}`] : []),
  ];
  if (weights.length === 0) return "Where joiners and movers go keeps to its mean mix.";
  return `From one year to the next ${weights.join(", and ")}; most of that is gone the year after.`;
}

/** How much is taken from what is usual elsewhere. */
function wordHistory(nYears: number, joiners: JoinerReport, leavers: LeaverReport, mix: MixReport): string {
  const shares = [
    `${toPercent(1 - joiners.ownGrowthWeight)} of that growth`,
    `${toPercent(1 - joiners.ownShockWeight)} of how much joining strays`,
    `${toPercent(1 - leavers.ownShockWeight)} of how much leaving does`,
    `${toPercent(1 - mix.ownShockWeight)} of how much the mix does`,
  ];
  return `With ${countYears(nYears)} of history, ${shares.slice(0, -1).join(", ")} and ${shares.at(-1)} rest on what is usual for English authorities, the rest on your own data.`;
}

const countYears = (n: number): string => `${n} ${n === 1 ? "year" : "years"}`;

const toPercent = (share: number): string => `${Math.round(100 * share)}%`;
