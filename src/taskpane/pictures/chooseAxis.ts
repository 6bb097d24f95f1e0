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
export function chooseAxis(values: readonly number[], nTicks = 5): Axis {
  const high = Math.max(...values);
  const low = Math.min(...values);
  const base = low > 0.5 * high ? Math.max(0, low - (high - low) * 0.15) : Math.min(0, low);
  const scale = scaleLinear()
    .domain([base, high === base ? base + 1 : high])
    .nice(nTicks);
  const [from, to] = scale.domain();
  return { from, to, ticks: scale.ticks(nTicks) };
}
