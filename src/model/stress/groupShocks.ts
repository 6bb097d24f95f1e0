import type { Lever } from "../levers/Lever";

/** Levers that are pulled together to see what happens. */
export interface Shock {
  readonly name: string;
  /** "up", "down" or what else the table says after the colon; "" where it says nothing. */
  readonly direction: string;
  readonly levers: readonly Lever[];
}

/**
 * Groups the rows of a table of levers into shocks, by the column scenario. What follows its last colon is the direction:
 * "Prices: up" and "Prices: down" are one shock both ways. A row without a scenario is a shock of its own, named by its
 * note or its lever.
 *
 * @param levers - rows that are switched on
 * @returns shocks in the order of their first rows
 */
export function groupShocks(levers: readonly Lever[]): Shock[] {
  const shocks = new Map<string, { name: string; direction: string; levers: Lever[] }>();
  for (const lever of levers) {
    const written = lever.scenario || lever.note || `${lever.kind}, row ${lever.row}`;
    const key = lever.scenario || String(lever.row);
    const [, name, direction] = /^(.*\S)\s*:\s*([^:]+)$/.exec(lever.scenario) ?? [null, written, ""];
    const shock = shocks.get(key) ?? { name, direction, levers: [] };
    shock.levers.push(lever);
    shocks.set(key, shock);
  }
  return [...shocks.values()];
}
