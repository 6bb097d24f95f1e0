import type { PartialChange } from "./changeNumber";

/** A change of some of the flows of one cohort. */
export interface FlowChange extends PartialChange {
  /** 1 for each flow that changes. */
  readonly isMeant: Uint8Array;
  /** For what is added: pupils expected a year in all cohorts that the lever is about, before anything is added. */
  readonly expected: number;
}

/**
 * Changes chances of going to several places at once: first what is set, then factors, then what is added. A change
 * that sets gives the chance of all its places together, spread as before; one that adds pupils scales its places
 * by as much as all that it is about grow.
 *
 * @param flows - chance of each place, 0 or more; written
 * @param changes - in the order of levers
 * @returns whether anything changed
 */
export function changeFlows(flows: Float64Array, changes: readonly FlowChange[]): boolean {
  const before = flows.slice();
  for (const { change, part, isMeant } of changes) {
    if (change.kind !== "set") continue;
    const total = addMeant(flows, isMeant);
    if (total === 0) continue;
    scaleMeant(flows, isMeant, (total + (change.value - total) * part) / total);
  }
  for (const { change, part, isMeant } of changes) {
    if (change.kind === "times") scaleMeant(flows, isMeant, 1 + (change.factor - 1) * part);
  }
  const base = flows.slice();
  for (const { change, part, isMeant, expected } of changes) {
    if (change.kind !== "add" || expected === 0) continue;
    for (let i = 0; i < flows.length; i++) {
      if (isMeant[i]) flows[i] += (base[i] * change.amount * part) / expected;
    }
  }
  for (let i = 0; i < flows.length; i++) flows[i] = Math.max(0, flows[i]);
  return flows.some((flow, i) => flow !== before[i]);
}

function addMeant(flows: Float64Array, isMeant: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < flows.length; i++) if (isMeant[i]) total += flows[i];
  return total;
}

function scaleMeant(flows: Float64Array, isMeant: Uint8Array, factor: number): void {
  for (let i = 0; i < flows.length; i++) if (isMeant[i]) flows[i] *= factor;
}

/**
 * Gives some places a share of all, spread as before; the others share the rest as before.
 *
 * @param shares - by place, 0 or more; written; their sum stays
 * @param isMeant - 1 for each of the places
 * @param value - the share that they get together, 0 to 1
 * @param part - how much of the way from their present share to that one
 */
export function setShare(shares: Float64Array, isMeant: Uint8Array, value: number, part: number): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const meant = addMeant(shares, isMeant) / total;
  if (!(meant > 0) || meant >= 1) return;
  const wanted = meant + (value - meant) * part;
  shares.forEach((share, i) => {
    shares[i] = isMeant[i] ? (share * wanted) / meant : (share * (1 - wanted)) / (1 - meant);
  });
}

/**
 * Makes room where chances have come to more than certainty: those that were set keep their size, the others shrink.
 *
 * @param flows - chance of each place, 0 or more; written
 * @param isSet - 1 for each place whose chance was set
 */
export function makeRoom(flows: Float64Array, isSet: Uint8Array): void {
  const total = flows.reduce((sum, flow) => sum + flow, 0);
  if (total <= 1) return;
  const kept = addMeant(flows, isSet);
  flows.forEach((flow, i) => {
    flows[i] = kept >= 1 ? (isSet[i] ? flow / kept : 0) : isSet[i] ? flow : (flow * (1 - kept)) / (total - kept);
  });
}
