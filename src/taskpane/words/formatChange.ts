/**
 * A change with its sign, "no change" where it rounds to nothing.
 *
 * @example formatChange(-20, formatCount) // "−20"
 */
export function formatChange(change: number, format: (value: number) => string): string {
  const text = format(Math.abs(change));
  if (text === format(0)) return "no change";
  return `${change > 0 ? "+" : "−"}${text}`;
}
