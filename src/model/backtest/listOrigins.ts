import { createProblem } from "../checks/codes";
import type { ModelInput } from "../data/ModelInput";
import { InputProblems } from "../Problem";
import { asCensusYear } from "../years";
import type { Origin } from "./Backtest";

/**
 * Lists the Januaries from which a projection can be made again: those that end a year of transitions and are followed
 * by another January that is known and to which the population leads without a gap.
 *
 * @param input - transitions and population
 * @param mostYears - longest horizon, 1 or more; null for all that the data allow
 * @returns at least one origin, rising
 * @throws InputProblems where there is none, as with one year of transitions
 */
export function listOrigins(
  { transitions, population }: Pick<ModelInput, "transitions" | "population">,
  mostYears: number | null,
): Origin[] {
  const labels = [...new Set(transitions.censusYear)].sort((a, b) => a - b);
  const peopled = new Set<number>(population.map((row) => row.censusYear));
  const last = labels.length === 0 ? -Infinity : labels[labels.length - 1] + 1;
  const isKnown = (january: number) => labels.includes(january - 1) || labels.includes(january);
  const origins = labels.map((label, i): Origin => {
    const origin = label + 1;
    const targets: number[] = [];
    const end = Math.min(last, origin + (mostYears ?? Infinity));
    for (let january = origin + 1; january <= end && peopled.has(january); january++)
      if (isKnown(january)) targets.push(january);
    return { censusYear: asCensusYear(origin), nYears: i + 1, targets: targets.map(asCensusYear) };
  });
  const usable = origins.filter(({ targets }) => targets.length > 0);
  if (usable.length === 0) throw new InputProblems([describeNone(labels)]);
  return usable;
}

function describeNone(labels: readonly number[]) {
  const found =
    labels.length === 1
      ? `the history is one year long, January ${labels[0]} to January ${labels[0] + 1}`
      : `no January after the first year of transitions has both pupils and population`;
  return createProblem("E286", { where: "Backtest", found });
}
