import { OTHERS, type Flows } from "./Flows";

/** Lists what a picture of flows shows, the largest first, for people who cannot see it. */
export function describeFlows(flows: Flows, most = 6): string {
  const moves = flows.bands.filter(({ kind }) => kind === "moved").sort((a, b) => b.pupils - a.pupils);
  const told = moves.slice(0, most).map(({ from, to, pupils }) => `${from ?? OTHERS} to ${to ?? OTHERS} ${pupils}`);
  const rest = moves.length > most ? ` and ${moves.length - most} more` : "";
  return told.length === 0
    ? "Flow picture without any moves."
    : `Flow picture. Moves between groups: ${told.join("; ")}${rest}.`;
}
