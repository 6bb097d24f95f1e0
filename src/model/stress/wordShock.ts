import type { Change, Lever } from "../levers/Lever";
import type { Shock } from "./groupShocks";

/**
 * Puts the levers of a shock into a line that says what is changed.
 *
 * @param shock - with levers that were read
 * @returns "joiners x1.2", with needs, settings, NCYs and years where it has them; several with semicolons between them
 */
export function wordShock({ levers }: Shock): string {
  return levers.map(wordLever).join("; ");
}

function wordLever({ kind, needs, settings, to, ncyFrom, ncyTo, yearFrom, yearTo, change, rampYears }: Lever): string {
  return [
    kind,
    needs?.join(", ") ?? "",
    settings?.join(", ") ?? "",
    to ? `to ${to.join(", ")}` : "",
    wordRange("NCY ", ncyFrom, ncyTo),
    change ? wordChange(change) : "",
    wordRange("", yearFrom, yearTo),
    rampYears > 0 ? `over ${rampYears} years` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function wordChange(change: Change): string {
  const round = (value: number) => String(Number(value.toFixed(4)));
  if (change.kind === "times") return `x${round(change.factor)}`;
  if (change.kind === "set") return `set ${round(change.value)}`;
  return `${change.amount < 0 ? "less" : "add"} ${round(Math.abs(change.amount))}`;
}

function wordRange(before: string, from: number | null, to: number | null): string {
  if (from === null && to === null) return "";
  if (from === to) return `${before}${from}`;
  if (to === null) return `${before}${from} on`;
  return from === null ? `${before}up to ${to}` : `${before}${from} to ${to}`;
}
