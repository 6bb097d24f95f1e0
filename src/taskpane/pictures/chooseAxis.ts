import { scaleLinear } from "d3-scale";

/** Where a value axis begins and ends, and where its lines are. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/**
 * Chooses a value axis. It begins at 0 unless all values lie in the upper half, where 0 would flatten
 * the picture; then it begins at a round number well below the lowest.
 */
export function chooseAxis(values: readonly number[], nTicks = 4): Axis {
  const high = Math.max(...values);
  const low = Math.min(...values);
  const base = low > 0.5 * high ? Math.max(0, low - (high - low) * 0.15) : Math.min(0, low);
  const top = Math.max(high, base + 1);
  const ticks = scaleLinear().domain([base, top]).ticks(nTicks);
  const step = ticks[1] - ticks[0];
  const from = Math.floor(base / step) * step;
  const nSteps = Math.ceil((top - from) / step);
  return { from, to: from + nSteps * step, ticks: Array.from({ length: nSteps + 1 }, (_, i) => from + i * step) };
}
