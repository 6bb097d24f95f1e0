import { findNearest } from "../tables/findNearest";
import type { ProblemList } from "../tables/ProblemList";
import type { Ledger } from "./Ledger";

/** Ledgers with more providers than this are not searched: every pair would be compared. */
const MOST_PROVIDERS = 1500;

/**
 * Finds providers with nearly the same name, which may be one that is spelt two ways. They are told and kept apart.
 *
 * @param ledger - as it was read
 * @param problems - written: one finding a pair
 */
export function findSimilarProviders(ledger: Ledger, problems: ProblemList): void {
  const firstLines = new Map<string, number>();
  ledger.lines.forEach(({ providerKey }, i) => {
    if (providerKey !== "" && !firstLines.has(providerKey)) firstLines.set(providerKey, i);
  });
  const keys = [...firstLines.keys()];
  if (keys.length > MOST_PROVIDERS) return;
  keys.forEach((key, i) => {
    // Short names, and names that differ in a number, are different providers.
    if (key.length < 8) return;
    const near = findNearest(
      key,
      keys.slice(i + 1).filter((other) => Math.abs(other.length - key.length) <= 2 && haveSameNumbers(other, key)),
    );
    if (near === null) return;
    const { provider: one } = ledger.lines[firstLines.get(key)!];
    const { provider: other, row } = ledger.lines[firstLines.get(near)!];
    const where = `${ledger.name}, row ${row}`;
    problems.add("E921", key, () => ({ where, found: `'${other}' is nearly '${one}'` }));
  });
}

const haveSameNumbers = (a: string, b: string): boolean => a.replace(/\D/g, "") === b.replace(/\D/g, "");
