import type { Balance, BalanceLine, CarryRule } from "./Balance";
import { CARRY_LINE, computeBalance } from "./computeBalance";
import type { RecoveryPlan, WorkstreamEffect } from "./RecoveryPlan";
import { planWorkstream, spreadInvestment } from "./planWorkstream";
import type { Workstream } from "./Workstream";

interface PlanParts {
  readonly unmitigated: Balance;
  readonly workstreams: readonly Workstream[];
  /** What each workstream of levers saves, `iYear * nSimulations + iSimulation`, by name. */
  readonly saved: ReadonlyMap<string, Float64Array>;
  /** Shares delivered, by simulation, in the order of the workstreams. */
  readonly delivery: readonly Float64Array[];
  readonly carry: CarryRule;
  /** Whether capital is spent from the high needs block; otherwise it comes from capital grants and counts for payback alone. */
  readonly isCapitalCharged: boolean;
}

/**
 * Adds workstreams to a balance. Each saves what is planned times the share delivered in the simulation; investment is
 * spent whatever is delivered. Without workstreams the mitigated balance is the unmitigated one to the last bit.
 */
export function computePlan(parts: PlanParts): RecoveryPlan {
  const { unmitigated, workstreams, carry } = parts;
  const { years, nSimulations, lines, opening } = unmitigated;
  const effects = workstreams.map((workstream, i) => createEffect(parts, workstream, parts.delivery[i]));
  const added = effects.flatMap((effect) => createLines(effect, parts.isCapitalCharged));
  const mitigated = computeBalance({
    years,
    nSimulations,
    opening: opening[0],
    lines: [...lines.filter(({ name }) => name !== CARRY_LINE), ...added],
    carry,
  });
  return { unmitigated, mitigated, effects };
}

function createEffect(
  { unmitigated: { years, nSimulations }, saved }: PlanParts,
  workstream: Workstream,
  delivery: Float64Array,
): WorkstreamEffect {
  const planned = saved.get(workstream.name) ?? repeat(planWorkstream(workstream, years), nSimulations);
  return {
    workstream,
    planned,
    delivered: planned.map((pounds, i) => pounds * delivery[i % nSimulations]),
    revenue: spreadInvestment(workstream.revenue, workstream, years),
    capital: spreadInvestment(workstream.capital, workstream, years),
  };
}

function createLines(effect: WorkstreamEffect, isCapitalCharged: boolean): BalanceLine[] {
  const { workstream, delivered, revenue, capital } = effect;
  const { name, kind } = workstream;
  const spend = (what: string, amounts: Float64Array): BalanceLine[] =>
    amounts.some((pounds) => pounds !== 0)
      ? [{ name: `${name}: ${what}`, side: "expenditure", part: "Workstreams", amounts }]
      : [];
  const saving: BalanceLine =
    kind === "income"
      ? { name, side: "income", part: "Workstreams", amounts: delivered }
      : { name, side: "expenditure", part: "Workstreams", amounts: delivered.map((pounds) => -pounds) };
  return [
    ...(delivered.some((pounds) => pounds !== 0) ? [saving] : []),
    ...spend("revenue investment", revenue),
    ...(isCapitalCharged ? spend("capital investment", capital) : []),
  ];
}

function repeat(byYear: Float64Array, nSimulations: number): Float64Array {
  return Float64Array.from({ length: byYear.length * nSimulations }, (_, i) => byYear[Math.floor(i / nSimulations)]);
}
