import { NCY_LAST_WITH_PLAN } from "../data/codes";
import type { BandPart, ChangePart, Explanation } from "./Explanation";

/** One line of an explanation as people read it. */
export interface ExplanationLine {
  readonly part: string;
  /** Pupils. */
  readonly plans: number;
  /** Of the change: share of the plans at the start. Of the band: share of its variance. null where there is none. */
  readonly share: number | null;
  /** Pounds a year; null where there are no costs. */
  readonly cost: number | null;
  /** A sentence or two. */
  readonly words: string;
}

/** An explanation in two blocks; the parts of each add up to its last line. */
export interface WordedExplanation {
  readonly change: readonly ExplanationLine[];
  readonly band: readonly ExplanationLine[];
}

const CHANGE_NAMES: Readonly<Record<ChangePart["name"], string>> = {
  "joining as before": "Joiners if nothing changed",
  population: "Population",
  "joiner rate": "Joiner rate",
  "joiner shocks": "Joiner shocks",
  leaving: "Leavers",
  "ageing out": "Ageing out",
  mix: "Mix",
  price: "Price",
};

const BAND_NAMES: Readonly<Record<BandPart["name"], string>> = {
  rates: "Band: own rates",
  joining: "Band: joining",
  leaving: "Band: leaving",
  mix: "Band: mix",
  chance: "Band: chance",
};

/**
 * Words an explanation, line by line.
 *
 * @param explanation - of any treatment of uncertainty
 * @returns the lines of the change from the plans at the start to the mean of the chosen January, and those of its band
 */
export function wordExplanation(explanation: Explanation): WordedExplanation {
  const { startYear, censusYear, plans, cost, uncosted } = explanation;
  const shareOfStart = (pupils: number) => (plans.start > 0 ? pupils / plans.start : null);
  const leftOut = uncosted > 0 ? ` ${formatPlans(uncosted)} without a known cost are left out of cost.` : "";
  return {
    change: [
      {
        part: `January ${startYear}`,
        plans: plans.start,
        share: shareOfStart(plans.start),
        cost: cost && cost.start,
        words: "Where the projection starts. Shares of the change are shares of these plans.",
      },
      ...explanation.change.map((part) => ({
        part: CHANGE_NAMES[part.name],
        plans: part.plans,
        share: part.name === "mix" || part.name === "price" ? null : shareOfStart(part.plans),
        cost: part.cost,
        words: wordChange(part, explanation),
      })),
      {
        part: `January ${censusYear}`,
        plans: plans.end,
        share: shareOfStart(plans.end),
        cost: cost && cost.end,
        words: `The mean of ${explanation.nSimulations.toLocaleString("en-GB")} simulated futures: the start and all parts added up.${leftOut}`,
      },
    ],
    band: [
      ...explanation.band.map((part) => ({
        part: BAND_NAMES[part.name],
        plans: part.plans,
        share: part.share,
        cost: part.cost,
        words: wordBand(part),
      })),
      {
        part: "Band: P5 to P95",
        plans: plans.p95 - plans.p5,
        share: explanation.band.reduce((sum, { share }) => sum + share, 0),
        cost: cost && cost.p95 - cost.p5,
        words:
          "The width of the band of 9 in 10 futures: its parts added up. Shares are of the variance; what two parts do together is halved between them.",
      },
    ],
  };
}

function wordChange({ name, cost }: ChangePart, { startYear, uncertainty }: Explanation): string {
  switch (name) {
    case "joining as before":
      return `Joiners of all the years, if the population stayed as in January ${startYear} and they joined at the mean rate of past years.`;
    case "population":
      return "More or fewer joiners because there will be more or fewer people of each NCY.";
    case "joiner rate":
      return wordJoinerRate(uncertainty.joiners);
    case "joiner shocks":
      return uncertainty.joiners
        ? "More joiners on average because years that are better or worse than expected do not cancel out: the good ones add more than the bad ones take away."
        : "None: this treatment of uncertainty has no shocks.";
    case "leaving":
      return "Those who leave earlier, of those there at the start and of those who join; also where a setting ends and no other follows.";
    case "ageing out":
      return `Those who leave at the end of NCY ${NCY_LAST_WITH_PLAN}, the last with a plan.`;
    case "mix":
      return "Cost alone: pupils are in dearer or cheaper settings and needs than on average at the start. Every other part is priced at that average.";
    case "price":
      return cost === 0 || cost === null
        ? "None: every year is at the same unit costs."
        : "Cost alone: the same pupils at the unit costs of their year instead of those of the start.";
  }
}

function wordJoinerRate(joiners: Explanation["uncertainty"]["joiners"]): string {
  if (!joiners) return "None: this treatment of uncertainty keeps joining at the mean rate of past years.";
  return `The joiner rate of the latest years is ${formatChange(joiners.level)} the mean of all past years, and the first projected year is expected to be ${formatChange(joiners.growth)} the latest.`;
}

/** A factor as a comparison: 1.12 is "12% above". */
function formatChange(factor: number): string {
  const percent = Math.round(Math.abs(factor - 1) * 100);
  return percent === 0 ? "level with" : `${percent}% ${factor > 1 ? "above" : "below"}`;
}

function wordBand({ name, share }: BandPart): string {
  const percent = `${Math.round(share * 100)}% of the variance`;
  switch (name) {
    case "rates":
      return `${percent}: rates are estimated from the few pupils of past years.`;
    case "joining":
      return `${percent}: where joining stands, how fast it grows, and the shocks of years to come.`;
    case "leaving":
      return `${percent}: leaving is higher in some years than in others.`;
    case "mix":
      return `${percent}: which settings joiners and movers go to, and which needs joiners have, changes from year to year.`;
    case "chance":
      return `${percent}: even with rates that are known, whole pupils join, move and leave by chance.`;
  }
}

function formatPlans(pupils: number): string {
  return `${pupils.toLocaleString("en-GB", { maximumFractionDigits: 1 })} plans`;
}
