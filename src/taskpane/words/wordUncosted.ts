import type { GroupSummary } from "../../model/summary/GroupSummary";
import { formatCount } from "./formatNumbers";

/** Says how many plans have no cost, where some have none; null where the cost is whole. */
export function wordUncosted({ uncosted, years }: GroupSummary): string | null {
  const most = uncosted ? Math.max(...uncosted) : 0;
  if (!uncosted || most <= 0) return null;
  const year = years[uncosted.indexOf(most)];
  const plans =
    most < 1 ? "fewer than 1 plan" : `about ${formatCount(most)} ${Math.round(most) === 1 ? "plan" : "plans"}`;
  return `This cost is not whole: ${plans} of January ${year}, on average, stand at a need and setting without a unit cost and are left out. Add their costs to the table.`;
}
