import { viewPrices } from "../costs/viewPrices";
import type { ProjectionPlan } from "../plan/ProjectionPlan";
import type { AmountTable } from "../simulation/Tally";
import { N_NCY } from "../states/StateSpace";
import { addCostOfColumn, addCostToColumn, sumOf } from "./addUp";
import type { StateSums } from "./CountCollector";
import { createGrouping, getGroup, type Grouping } from "./Grouping";
import type { SummaryRequest } from "./SummaryRequest";

/** One table of amounts that is being filled. */
interface Table {
  readonly request: SummaryRequest;
  readonly grouping: Grouping;
  /** By projected year, then state: pounds per pupil. */
  readonly unitCosts: readonly Float64Array[];
  /** By group and simulation of the block, in pounds. */
  readonly columns: Float64Array;
  readonly touched: Uint8Array;
  /** By row: an amount a simulation, made when first wanted. */
  readonly amounts: (Float64Array | undefined)[];
  readonly uncosted: Float64Array;
  /** Whether it can be worked out from the sums of need-settings, once a year. */
  readonly isRolled: boolean;
}

/**
 * Collects cost. Pounds are added in the same order in every simulation (by NCY from the oldest, then by
 * need-setting), whatever the block, so the same simulation always costs the same to the last bit. Pupils in states
 * without a known cost are left out of the sum and counted.
 */
export class CostCollector {
  private readonly tables: Table[];

  /**
   * @param plan - has unit costs
   * @param requests - tables of cost, none of them the full state
   * @param blockSize - most simulations in a block
   * @param nSimulations - simulations of the tally
   * @param plans - sums of the plans of each year
   */
  constructor(
    private readonly plan: ProjectionPlan,
    requests: readonly SummaryRequest[],
    private readonly blockSize: number,
    private readonly nSimulations: number,
    private readonly plans: StateSums,
  ) {
    const { nNeedSettings } = plan.space;
    this.tables = requests.map((request) => {
      const grouping = createGrouping(plan, request.by);
      const unitCosts = plan.years.map(({ censusYear }) => viewPrices(plan.costs!, request, censusYear));
      return {
        request,
        grouping,
        unitCosts,
        columns: new Float64Array(grouping.nGroups * blockSize),
        touched: new Uint8Array(grouping.nGroups),
        amounts: [],
        uncosted: new Float64Array(plan.years.length * grouping.nGroups),
        isRolled: grouping.nNcyGroups === 1 && unitCosts.every((unitCost) => isUniform(unitCost, nNeedSettings)),
      };
    });
  }

  /** Adds the list of one state; the arguments are those of `CountCollector.add`. */
  add(iYear: number, iNcy: number, needSetting: number, n: number, sims: Int32Array, pupils: Int32Array): void {
    const state = iNcy * this.plan.space.nNeedSettings + needSetting;
    for (const table of this.tables) {
      if (table.isRolled) continue;
      const cost = table.unitCosts[iYear][state];
      const group = getGroup(table.grouping, iNcy, needSetting);
      table.touched[group] = 1;
      if (Number.isNaN(cost)) table.uncosted[iYear * table.grouping.nGroups + group] += sumOf(n, pupils, 0);
      else addCostToColumn(n, sims, pupils, cost, table.columns, group * this.blockSize);
    }
  }

  /**
   * Keeps the amounts of a year and starts anew; the sums of plans must not be cleared before.
   *
   * @param iYear - projected year, from 0
   * @param nSims - simulations in the block
   * @param done - simulations of the tally before this block
   */
  endYear(iYear: number, nSims: number, done: number): void {
    for (const table of this.tables) {
      if (table.isRolled) this.rollUp(table, iYear, nSims);
      this.keepColumns(table, iYear, nSims, done);
    }
  }

  /** Gives the finished tables, in the order of the requests. */
  pack(): AmountTable[] {
    return this.tables.map(({ request, amounts, uncosted }) => {
      const rows = Int32Array.from(amounts.keys()).filter((row) => amounts[row] !== undefined);
      const packed = new Float64Array(rows.length * this.nSimulations);
      rows.forEach((row, place) => packed.set(amounts[row]!, place * this.nSimulations));
      return { kind: "amounts", request, rows, amounts: packed, uncosted };
    });
  }

  private rollUp(table: Table, iYear: number, nSims: number): void {
    const { byNeedSetting, needSettingTouched } = this.plans;
    for (let needSetting = 0; needSetting < needSettingTouched.length; needSetting++) {
      if (needSettingTouched[needSetting] === 0) continue;
      const group = table.grouping.ofNeedSetting[needSetting];
      const cost = table.unitCosts[iYear][needSetting];
      const start = needSetting * this.blockSize;
      table.touched[group] = 1;
      if (Number.isNaN(cost))
        table.uncosted[iYear * table.grouping.nGroups + group] += sumOf(nSims, byNeedSetting, start);
      else addCostOfColumn(nSims, byNeedSetting, start, cost, table.columns, group * this.blockSize);
    }
  }

  private keepColumns(
    { grouping, columns, touched, amounts }: Table,
    iYear: number,
    nSims: number,
    done: number,
  ): void {
    for (let group = 0; group < grouping.nGroups; group++) {
      if (touched[group] === 0) continue;
      touched[group] = 0;
      const row = iYear * grouping.nGroups + group;
      const column = columns.subarray(group * this.blockSize, group * this.blockSize + nSims);
      (amounts[row] ??= new Float64Array(this.nSimulations)).set(column, done);
      column.fill(0);
    }
  }
}

/** Whether the cost of every need-setting is the same, or as unknown, at every NCY. */
function isUniform(unitCost: Float64Array, nNeedSettings: number): boolean {
  for (let iNcy = 1; iNcy < N_NCY; iNcy++)
    for (let i = 0; i < nNeedSettings; i++)
      if (!Object.is(unitCost[iNcy * nNeedSettings + i], unitCost[i])) return false;
  return true;
}
