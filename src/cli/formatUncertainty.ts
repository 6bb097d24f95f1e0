import type { UncertaintyReport } from "../model/uncertainty/UncertaintyReport";
import { formatCsv } from "./formatCsv";

/**
 * Writes what the bands rest on, a number a row: level and growth of joining are factors (1 is the mean of past years,
 * 1.1 a tenth more), shocks the standard deviations of logarithms, own shares what is not taken from other authorities.
 */
export function formatUncertainty({ uncertainty, years, joiners, leavers, mix }: UncertaintyReport): string {
  const rows: [string, string | number][] = [
    ["uncertainty", uncertainty],
    ["years", years.length],
  ];
  if (joiners) {
    rows.push(
      ["joiner-level", joiners.level],
      ["joiner-growth", joiners.growth],
      ["joiner-growth-own-share", joiners.ownGrowthWeight],
      ["joiner-shock", joiners.shock],
      ["joiner-shock-own-share", joiners.ownShockWeight],
    );
  }
  if (leavers) rows.push(["leaver-shock", leavers.shock], ["leaver-shock-own-share", leavers.ownShockWeight]);
  if (mix)
    rows.push(
      ["setting-mix-shock", mix.settingShock],
      ["need-mix-shock", mix.needShock],
      ["mix-shock-own-share", mix.ownShockWeight],
    );
  return formatCsv(["name", "value"], rows);
}
