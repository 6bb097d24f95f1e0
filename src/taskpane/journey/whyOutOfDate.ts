import { listUnusualRules } from "../../model/census/CensusOptions";
import type { Choices } from "../../workbook/Choices";
import type { Baseline } from "./Baseline";
import type { InputReading } from "./InputReading";

const CAUSES: readonly (readonly [key: keyof Choices, cause: string])[] = [
  ["source", "another census or transitions table is chosen"],
  ["population", "another population table is chosen"],
  ["costs", "another cost table is chosen"],
  ["settings", "another settings table is chosen"],
  ["nSimulations", "the number of simulations was changed"],
  ["seed", "the seed was changed"],
  ["rules", "the rules were changed"],
];

/**
 * Says why a result no longer belongs to what is chosen; null where it is up to date.
 *
 * @param reading - the tables as they were last read; null while they are not read
 */
export function whyOutOfDate(
  result: Pick<Baseline, "choices" | "fingerprint">,
  choices: Choices,
  reading: InputReading | null,
): string | null {
  const causes = CAUSES.filter(([key]) => result.choices[key] !== choices[key]).map(([, cause]) => cause);
  const [before, now] = [result.choices, choices].map(({ census }) => listUnusualRules(census).join());
  if (before !== now) causes.push("the rules for doubtful rows were changed");
  const isOtherData = reading !== null && reading.fingerprint !== result.fingerprint;
  if (isOtherData && causes.length === 0) causes.push("a table was changed");
  return causes.length === 0 ? null : `Out of date: ${causes.join(", and ")} since this was run.`;
}
