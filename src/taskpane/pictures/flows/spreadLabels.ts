/** A label's wanted middle and its height. */
export interface LabelPlace {
  readonly at: number;
  readonly height: number;
}

/**
 * Moves labels apart that would stand on one another, each as little as their order allows, and keeps them between two edges
 * as far as there is room.
 *
 * @param places - in order from top to bottom
 * @returns the middle of each
 */
export function spreadLabels(places: readonly LabelPlace[], top: number, bottom: number): number[] {
  const middles = places.map(({ at }) => at);
  let edge = top;
  places.forEach(({ height }, i) => {
    middles[i] = Math.max(middles[i], edge + height / 2);
    edge = middles[i] + height / 2;
  });
  edge = bottom;
  for (let i = places.length - 1; i >= 0; i--) {
    middles[i] = Math.min(middles[i], edge - places[i].height / 2);
    edge = middles[i] - places[i].height / 2;
  }
  return middles;
}
