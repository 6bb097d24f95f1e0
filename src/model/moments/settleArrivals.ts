import type { Capacity, PlanYear } from "../plan/ProjectionPlan";
import type { StateSpace } from "../states/StateSpace";

/** Expected joiners and movers of one January, by the state they arrive at. */
export interface Arrivals {
  readonly joiners: Float64Array;
  readonly movers: Float64Array;
}

/** Sending elsewhere is repeated while some places are over-full and somebody has anywhere to go, at most so often. */
const MOST_ROUNDS = 50;
/** Fewer pupils than this are nobody. */
const NOBODY = 1e-9;

/**
 * Applies the redirects and capacities of one year to expected arrivals: a redirect takes its share, and capacities what is
 * over the places, in equal parts of all newcomers who have somewhere to go.
 *
 * @param space - of every array
 * @param year - the year
 * @param staying - expected pupils who were there before, by state
 * @param arrivals - changed in place
 * @param overflow - expected pupils who were sent elsewhere by capacities, by the state they would have had; added to
 */
export function settleArrivals(
  { nNeedSettings }: StateSpace,
  { redirects = [], capacities = [] }: PlanYear,
  staying: Float64Array,
  arrivals: Arrivals,
  overflow: Float64Array,
): void {
  for (const { process, iNcy, fromNeedSetting, toNeedSetting, share } of redirects) {
    const arriving = arrivals[process];
    const sent = arriving[iNcy * nNeedSettings + fromNeedSetting] * share;
    arriving[iNcy * nNeedSettings + fromNeedSetting] -= sent;
    arriving[iNcy * nNeedSettings + toNeedSetting] += sent;
  }
  if (capacities.length === 0) return;
  const places = new ExpectedPlaces(capacities, staying, arrivals);
  for (const capacity of capacities) {
    for (let round = 0; round < MOST_ROUNDS && places.sendElsewhere(capacity, overflow); round++);
  }
}

/** Who is in the places of every capacity of one January, as pupils are sent elsewhere. */
class ExpectedPlaces {
  private readonly taken = new Map<Capacity, number>();
  private readonly capacitiesOf = new Map<number, Capacity[]>();

  constructor(
    capacities: readonly Capacity[],
    staying: Float64Array,
    private readonly arrivals: Arrivals,
  ) {
    for (const capacity of capacities) {
      let taken = 0;
      for (const { state } of capacity.states) {
        taken += staying[state] + arrivals.joiners[state] + arrivals.movers[state];
        this.capacitiesOf.set(state, [...(this.capacitiesOf.get(state) ?? []), capacity]);
      }
      this.taken.set(capacity, taken);
    }
  }

  /** Sends newcomers on to the first of their destinations that has room; gives whether there is more to do. */
  sendElsewhere(capacity: Capacity, overflow: Float64Array): boolean {
    const excess = this.taken.get(capacity)! - capacity.places;
    if (excess <= NOBODY) return false;
    const leaving = capacity.states.flatMap(({ state, to }) => {
      const target = to.find((other) => this.getRoom(other) > NOBODY);
      return target === undefined ? [] : [{ state, target }];
    });
    const { joiners, movers } = this.arrivals;
    const newcomers = leaving.reduce((sum, { state }) => sum + joiners[state] + movers[state], 0);
    if (newcomers <= NOBODY) return false;
    const share = Math.min(1, excess / newcomers);
    for (const { state, target } of leaving) {
      const wanted = share * (joiners[state] + movers[state]);
      if (wanted === 0) continue;
      const part = Math.min(wanted, this.getRoom(target)) * (share / wanted);
      for (const arriving of [joiners, movers]) {
        const sent = arriving[state] * part;
        arriving[state] -= sent;
        arriving[target] += sent;
        overflow[state] += sent;
        this.take(state, -sent);
        this.take(target, sent);
      }
    }
    return true;
  }

  private getRoom(state: number): number {
    const capacities = this.capacitiesOf.get(state) ?? [];
    return capacities.reduce((room, it) => Math.min(room, it.places - this.taken.get(it)!), Infinity);
  }

  private take(state: number, pupils: number): void {
    for (const capacity of this.capacitiesOf.get(state) ?? [])
      this.taken.set(capacity, this.taken.get(capacity)! + pupils);
  }
}
