import { findNearest } from "../tables/findNearest";
import type { ProblemList } from "../tables/ProblemList";
import type { Steps } from "../tables/Steps";
import type { Ledger } from "./Ledger";

/** Ledgers with more providers than this are not searched: every pair would be compared. */
const MOST_PROVIDERS = 1500;
/** Providers between two pauses, each compared with all that come after it. */
const KEYS_A_STEP = 64;

/**
 * Finds providers with nearly the same name, which may be one that is spelt two ways, with pauses. They are told and kept apart.
 *
 * @param ledger - as it was read
 * @param problems - written: one finding a pair
 */
export function* findSimilarProviders(ledger: Ledger, problems: ProblemList): Steps<void> {
  const firstLines = new Map<string, number>();
  ledger.lines.forEach(({ providerKey }, i) => {
    if (providerKey !== "" && !firstLines.has(providerKey)) firstLines.set(providerKey, i);
  });
  const keys = [...firstLines.keys()];
  if (keys.length > MOST_PROVIDERS) return;
  const numbers = keys.map((key) => key.replace(/\D/g, ""));
  for (let i = 0; i < keys.length; i++) {
    if (i % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
    const key = keys[i];
    // Short names, and names that differ in a number, are different providers.
    if (key.length < 8) continue;
    const isLike = (other: string, j: number) =>
      j > i && Math.abs(other.length - key.length) <= 2 && numbers[j] === numbers[i];
    const near = findNearest(key, keys.filter(isLike));
    if (near === null) continue;
    const { provider: one } = ledger.lines[firstLines.get(key)!];
    const { provider: other, row } = ledger.lines[firstLines.get(near)!];
    const where = `${ledger.name}, row ${row}`;
    problems.add("E921", key, () => ({ where, found: `'${other}' is nearly '${one}'` }));
  }
}
