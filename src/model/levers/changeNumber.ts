import type { Change } from "./Lever";

/** A change that holds in part while it ramps up. */
export interface PartialChange {
  readonly change: Change;
  /** Above 0, at most 1. */
  readonly part: number;
}

/**
 * Changes a number by several levers at once: first what is set, then factors, then what is added.
 *
 * @param number - as it was
 * @param changes - in the order of levers, so that what is set later replaces what was set before
 * @returns 0 or more
 * @example changeNumber(100, [{ change: { kind: "add", amount: 30 }, part: 0.5 }]) // 115
 */
export function changeNumber(number: number, changes: readonly PartialChange[]): number {
  let changed = number;
  for (const { change, part } of changes) if (change.kind === "set") changed += (change.value - changed) * part;
  changed *= multiplyFactors(changes);
  for (const { change, part } of changes) if (change.kind === "add") changed += change.amount * part;
  return Math.max(0, changed);
}

/**
 * Multiplies the factors among changes.
 *
 * @param changes - those of other kinds are passed over
 * @returns 1 where there is none
 * @example multiplyFactors([{ change: { kind: "times", factor: 1.4 }, part: 0.5 }]) // 1.2
 */
export function multiplyFactors(changes: readonly PartialChange[]): number {
  return changes.reduce(
    (product, { change, part }) => (change.kind === "times" ? product * (1 + (change.factor - 1) * part) : product),
    1,
  );
}
