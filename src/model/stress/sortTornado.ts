/** The effect of a shock, as far as sorting needs it. */
export interface ShockEffect {
  readonly name: string;
  /** Mean difference that it makes. */
  readonly mean: number;
}

/**
 * Sorts effects as a tornado: the shock with the largest effect first, in whichever direction; both directions of a shock
 * stay together, the larger effect first.
 *
 * @param effects - any
 * @returns a new array
 * @example sortTornado([{ name: "a", mean: 1 }, { name: "b", mean: -3 }, { name: "a", mean: -2 }]).map(({ mean }) => mean) // [-3, -2, 1]
 */
export function sortTornado<Effect extends ShockEffect>(effects: readonly Effect[]): Effect[] {
  const reach = new Map<string, number>();
  for (const { name, mean } of effects) reach.set(name, Math.max(reach.get(name) ?? 0, Math.abs(mean)));
  const order = [...reach.keys()];
  return [...effects].sort(
    (a, b) =>
      reach.get(b.name)! - reach.get(a.name)! ||
      order.indexOf(a.name) - order.indexOf(b.name) ||
      Math.abs(b.mean) - Math.abs(a.mean),
  );
}
