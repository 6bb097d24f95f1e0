import { scaleLinear, type ScaleLinear } from "d3-scale";
import type { ShownSeries } from "./ShownChart";
import type { Extent } from "./stackSeries";

export interface ValueAxis {
  /** From values to shares of the axis, 0 to 1. */
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
}

/** Excel leaves zero out where the values differ by less than this share of the largest. */
const NARROW = 1 / 6;

/**
 * Chooses the axis of values as Excel does: from zero, unless only lines and bands are drawn that lie far from it and
 * close together.
 */
export function chooseValueAxis(
  series: readonly ShownSeries[],
  extents: readonly (readonly Extent[])[],
  nTicks: number,
): ValueAxis {
  const drawn = extents.filter((_, index) => series[index].color !== null).flat();
  const ends = drawn.flatMap((extent) => extent ?? []);
  const [low, high] = ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [0, 1];
  const scale = scaleLinear().domain(widen(low, high)).nice(nTicks);
  return { scale, ticks: scale.ticks(nTicks) };
}

function widen(low: number, high: number): [number, number] {
  const spread = high - low;
  if (low > 0 && spread > 0 && spread < high * NARROW) return [low - spread / 2, high];
  if (high < 0 && spread > 0 && spread < -low * NARROW) return [low, high + spread / 2];
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  return from === to ? [0, 1] : [from, to];
}
