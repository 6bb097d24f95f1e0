import type { ProjectionPlan } from "../plan/ProjectionPlan";
import type { Histograms, SimulatedCounts } from "../simulation/Tally";
import { N_NCY } from "../states/StateSpace";
import { addColumn, addToColumn, addToHistogram, addToSums, addToSumsAndHistogram, largestOf } from "./addUp";
import { CountsBySimulation } from "./CountsBySimulation";
import { isState } from "./checkRequests";
import { createGrouping, getGroup, type Grouping } from "./Grouping";
import { HistogramBook } from "./HistogramBook";
import type { SummaryRequest } from "./SummaryRequest";

/** Columns of one block, one place a simulation: the sums of every NCY and of every need-setting. */
export interface StateSums {
  readonly byNcy: Int32Array;
  readonly byNeedSetting: Int32Array;
  /** 1 for columns that hold anything. */
  readonly ncyTouched: Uint8Array;
  readonly needSettingTouched: Uint8Array;
}

/** One table that is being filled: sums inside each simulation of a block first, then counted. */
interface GroupTable {
  readonly grouping: Grouping;
  readonly book: HistogramBook;
  /** By group and simulation of the block; empty for the full state, where no sums are needed. */
  readonly columns: Int32Array;
  readonly touched: Uint8Array;
  /** Kept where a request asks for the value of every simulation. */
  readonly simulated: CountsBySimulation | null;
}

/**
 * Collects one measure (plans, leavers, ...) for all tables that want it. Every list is added to the sums of its
 * NCY and its need-setting, from which tables that need only one of these are rolled up once a year; tables that
 * need both get every list; the full state counts lists straight into histograms.
 */
export class CountCollector {
  readonly sums: StateSums;
  /** The table of each request; equal requests share one. */
  private readonly asked: GroupTable[];
  private readonly stateTable: GroupTable | null;
  private readonly mixedTables: GroupTable[];
  private readonly rolledTables: GroupTable[];
  private readonly keepsSums: boolean;
  /** Simulations of the tally before this block. */
  private done = 0;

  /**
   * @param plan - what is simulated
   * @param requests - of this measure
   * @param blockSize - most simulations in a block
   * @param nSimulations - simulations of the tally
   * @param sumsWanted - whether somebody else reads `sums`
   */
  constructor(
    private readonly plan: ProjectionPlan,
    requests: readonly SummaryRequest[],
    private readonly blockSize: number,
    private readonly nSimulations: number,
    sumsWanted: boolean,
  ) {
    const distinct = new Map<string, GroupTable>();
    // In whatever order the dimensions of the full state are asked for, its groups are the states.
    const nameTable = ({ by }: SummaryRequest): string => (isState(by) ? "state" : by.join("|"));
    const kept = new Set(requests.filter((request) => request.simulations).map(nameTable));
    this.asked = requests.map((request) => {
      const name = nameTable(request);
      const table = distinct.get(name) ?? this.createTable(createGrouping(plan, request.by), kept.has(name));
      distinct.set(name, table);
      return table;
    });
    const tables = [...distinct.values()];
    this.stateTable = distinct.get("state") ?? null;
    this.mixedTables = tables.filter(({ grouping }) => isMixed(grouping));
    this.rolledTables = tables.filter(({ grouping }) => !grouping.isState && !isMixed(grouping));
    this.keepsSums = sumsWanted || this.rolledTables.length > 0;
    const { nNeedSettings } = plan.space;
    this.sums = {
      byNcy: new Int32Array(this.keepsSums ? N_NCY * blockSize : 0),
      byNeedSetting: new Int32Array(this.keepsSums ? nNeedSettings * blockSize : 0),
      ncyTouched: new Uint8Array(N_NCY),
      needSettingTouched: new Uint8Array(nNeedSettings),
    };
  }

  /**
   * Adds the list of one state.
   *
   * @param iYear - projected year, from 0
   * @param iNcy - NCY less `NCY_MIN`
   * @param needSetting - need-setting
   * @param n - entries of the lists
   * @param sims - places of the simulations in the block, each at most once
   * @param counts - numbers of each entry
   * @param bound - no number is above it
   */
  add(
    iYear: number,
    iNcy: number,
    needSetting: number,
    n: number,
    sims: Int32Array,
    counts: Int32Array,
    bound: number,
  ): void {
    const { sums, blockSize, stateTable } = this;
    const ncyStart = iNcy * blockSize;
    const start = needSetting * blockSize;
    if (stateTable !== null) {
      const { book, grouping, simulated } = stateTable;
      const row = iYear * grouping.nGroups + getGroup(grouping, iNcy, needSetting);
      const at = book.open(row, bound);
      simulated?.writeList(row, n, sims, counts, this.done);
      if (this.keepsSums)
        addToSumsAndHistogram(n, sims, counts, sums.byNcy, ncyStart, sums.byNeedSetting, start, book.array, at);
      else addToHistogram(n, counts, 0, book.array, at);
    } else if (this.keepsSums) addToSums(n, sims, counts, sums.byNcy, ncyStart, sums.byNeedSetting, start);
    sums.ncyTouched[iNcy] = 1;
    sums.needSettingTouched[needSetting] = 1;
    for (const table of this.mixedTables) {
      const group = getGroup(table.grouping, iNcy, needSetting);
      table.touched[group] = 1;
      addToColumn(n, sims, counts, table.columns, group * blockSize);
    }
  }

  /** Begins a block: `done` simulations of the tally are before it. */
  begin(done: number): void {
    this.done = done;
  }

  /** Counts the sums of a year into the histograms and starts anew. */
  endYear(iYear: number, nSims: number): void {
    for (const table of this.rolledTables) {
      this.rollUp(table, nSims);
      this.countColumns(table, iYear, nSims);
    }
    for (const table of this.mixedTables) this.countColumns(table, iYear, nSims);
    this.clearSums();
  }

  /** Gives the histograms of the table at a place in the requests. */
  pack(iTable: number): Histograms {
    return this.asked[iTable].book.pack();
  }

  /** Gives the values of every simulation of a table, where its request or an equal one asks for them. */
  packSimulated(iTable: number): SimulatedCounts | undefined {
    return this.asked[iTable].simulated?.pack();
  }

  private createTable(grouping: Grouping, keepsSimulations: boolean): GroupTable {
    return {
      grouping,
      book: new HistogramBook(this.plan.years.length * grouping.nGroups),
      columns: new Int32Array(grouping.isState ? 0 : grouping.nGroups * this.blockSize),
      touched: new Uint8Array(grouping.nGroups),
      simulated: keepsSimulations ? new CountsBySimulation(this.nSimulations) : null,
    };
  }

  /** Adds the sums of NCYs, or of need-settings, to the columns of their groups. */
  private rollUp(table: GroupTable, nSims: number): void {
    const { grouping, columns, touched } = table;
    const { sums, blockSize } = this;
    const isByNeedSetting = grouping.nNeedSettingGroups > 1;
    const groupOf = isByNeedSetting ? grouping.ofNeedSetting : grouping.ofNcy;
    const from = isByNeedSetting ? sums.byNeedSetting : sums.byNcy;
    const fromTouched = isByNeedSetting ? sums.needSettingTouched : sums.ncyTouched;
    for (let column = 0; column < groupOf.length; column++) {
      if (fromTouched[column] === 0) continue;
      touched[groupOf[column]] = 1;
      addColumn(nSims, from, column * blockSize, columns, groupOf[column] * blockSize);
    }
  }

  private countColumns(table: GroupTable, iYear: number, nSims: number): void {
    const { grouping, book, columns, touched, simulated } = table;
    for (let group = 0; group < grouping.nGroups; group++) {
      if (touched[group] === 0) continue;
      touched[group] = 0;
      const start = group * this.blockSize;
      const row = iYear * grouping.nGroups + group;
      const at = book.open(row, largestOf(nSims, columns, start));
      addToHistogram(nSims, columns, start, book.array, at);
      simulated?.writeColumn(row, columns.subarray(start, start + nSims), this.done);
      columns.fill(0, start, start + nSims);
    }
  }

  private clearSums(): void {
    const { byNcy, byNeedSetting, ncyTouched, needSettingTouched } = this.sums;
    if (!this.keepsSums) return;
    clearColumns(byNcy, ncyTouched, this.blockSize);
    clearColumns(byNeedSetting, needSettingTouched, this.blockSize);
  }
}

/** Whether the group of a state depends on both its NCY and its need-setting. */
function isMixed({ isState, nNcyGroups, nNeedSettingGroups }: Grouping): boolean {
  return !isState && nNcyGroups > 1 && nNeedSettingGroups > 1;
}

function clearColumns(columns: Int32Array, touched: Uint8Array, blockSize: number): void {
  for (let column = 0; column < touched.length; column++) {
    if (touched[column] === 1) columns.fill(0, column * blockSize, (column + 1) * blockSize);
  }
  touched.fill(0);
}
