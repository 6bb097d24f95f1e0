import type { Backtest } from "./Backtest";
import { judgeBacktest, type BacktestVerdict, type TreatmentVerdict } from "./judgeBacktest";

/**
 * Says in plain words what a backtest found for totals: whether the bands held, which treatment would have been right,
 * how near its middle was, and how much this rests on.
 *
 * @param backtest - with cases of the total for every treatment
 * @returns sentences, the finding first
 */
export function wordBacktest(backtest: Backtest): string[] {
  const verdict = judgeBacktest(backtest);
  return [
    wordFinding(verdict),
    ...wordOthers(verdict),
    ...wordRight(verdict),
    wordMiddle(verdict),
    wordBasis(verdict),
    ...wordSkipped(backtest),
    "The population was taken as it is known today, and so was the settings table where one is given; when the projections would have been made neither was known so well.",
  ];
}

function wordFinding({ right, nCases }: BacktestVerdict): string {
  const cases = nCases === 1 ? "In the one past case" : `In ${right.nInside} of ${nCases} past cases`;
  const side = nCases === 1 && right.nInside === 0 ? "outside" : "inside";
  return `${cases} the truth lay ${side} the ${right.treatment} band that should hold 9 of 10.`;
}

/** The other treatments, each with how many it held and where the truth lay when it did not. */
function wordOthers({ treatments, right, nCases }: BacktestVerdict): string[] {
  const others = treatments.filter((each) => each !== right);
  if (others.length === 0) return [];
  const words = others.map((each) => `with ${each.treatment} it was ${each.nInside} of ${nCases}${wordMisses(each)}`);
  return [`${capitalise(words.join(", "))}.`];
}

function wordMisses({ nBelow, nAbove }: TreatmentVerdict): string {
  if (nBelow + nAbove === 0) return "";
  if (nBelow > 0 && nAbove > 0) return ` (${nAbove} above the band, ${nBelow} below)`;
  const always = nBelow + nAbove > 1 ? "always " : "";
  return ` (otherwise ${always}${nAbove > 0 ? "above" : "below"} the band)`;
}

function wordRight({ treatments, right, isFew }: BacktestVerdict): string[] {
  if (treatments.length < 2) return right.holds ? [] : ["Read its bands as narrower than reality."];
  const { treatment } = right;
  if (!right.holds)
    return [
      `No treatment's bands held as many as they promise. ${capitalise(treatment)} came nearest; read its bands as narrower than reality.`,
    ];
  const failed = treatments.filter(({ holds }) => !holds).map((each) => each.treatment);
  const unruled = isFew ? "so few cases rule none out" : "all held about as many as they promise";
  const reason =
    failed.length > 0
      ? `the bands of ${failed.join(" and ")} were too narrow`
      : `${unruled}, and its forecasts were nearest to what happened`;
  return [`${capitalise(treatment)} ${isFew ? "looks" : "would have been"} right for this authority: ${reason}.`];
}

function wordMiddle({ right, naive }: BacktestVerdict): string {
  const middle = `Its middle was ${wordShare(right.mape)} off on average`;
  return `${middle}; the best forecast without a model, by ${naive.method}, was ${wordShare(naive.mape)} off.`;
}

function wordBasis({ nCases, origins, longestHorizon, isFew }: BacktestVerdict): string {
  const cases = `${nCases} ${nCases === 1 ? "case" : "cases"}`;
  const januaries = `${origins.length === 1 ? "January" : "the Januaries"} ${wordList(origins)}`;
  const years = longestHorizon === 1 ? "one year ahead" : `1 to ${longestHorizon} years ahead`;
  const basis = `This rests on ${cases}: projections from ${januaries}, ${years}.`;
  if (!isFew) return `${basis} Cases from one January share their luck.`;
  return `${basis} That is few, and cases from one January share their luck: take it as a hint, not as proof.`;
}

function wordSkipped({ skipped }: Backtest): string[] {
  return skipped.map(
    ({ censusYear, problem }) =>
      `January ${censusYear} was left out, because no projection could be made from it: ${problem.where}, ${problem.found}.`,
  );
}

const wordShare = (share: number): string => `${(100 * share).toFixed(1)}%`;

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function wordList(years: readonly number[]): string {
  if (years.length > 4) return `${years[0]} to ${years[years.length - 1]}`;
  return years.length === 1 ? String(years[0]) : `${years.slice(0, -1).join(", ")} and ${years[years.length - 1]}`;
}
