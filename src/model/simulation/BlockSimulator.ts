import type { ProjectionPlan } from "../plan/ProjectionPlan";
import { PROCESS } from "../random/Cohort";
import type { RandomKey } from "../random/RandomKey";
import { simulationWord, writeStreamWords } from "../random/streamWords";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { largestOf } from "../summary/addUp";
import type { TallyBuilder } from "../summary/TallyBuilder";
import { ArrivalBuffers, type ArrivalCells } from "./ArrivalBuffers";
import { drawFromLarge } from "./kernels/drawFromLarge";
import { drawFromRows } from "./kernels/drawFromRows";
import { listOccupied, listOccupiedSparse } from "./kernels/listOccupied";
import { placeJoiners } from "./kernels/placeJoiners";
import { placeMovers } from "./kernels/placeMovers";
import { placeStayers, splitMovers } from "./kernels/splitMovers";
import { KeptRates } from "./KeptRates";
import { NO_STEP, type PreparedPlan } from "./preparePlan";
import { EVERYBODY, LARGEST_ROW, NOBODY } from "./tables/RateTables";

/** Spare zeros after each cell, so that `listOccupiedSparse` may read on. */
const SPARE = 16;

/** A cell that was occupied in fewer than one in this many simulations is listed by stepping over zeros. */
const SPARSE = 7;

/**
 * Runs simulations side by side, a block at a time. The innermost loops run over the simulations of one cohort, so
 * everything about the cohort (its rates, its destinations, its random words) is at hand while they run.
 *
 * Pupils are held by cell (a state) and simulation. A year is worked in place, from the oldest NCY to the youngest:
 * when those of NCY n - 1 are moved up, the cells of NCY n have been emptied into those of n + 1 already. Each
 * cell is listed once a year, and the list serves last January's tables and this year's step.
 */
export class BlockSimulator {
  private readonly stride: number;
  private readonly counts: Uint16Array;
  private readonly pairs: Int32Array;
  /** By state: 1 where a cell may hold somebody, and how many simulations it was occupied in when last listed. */
  private readonly touched: Uint8Array;
  private readonly cells: ArrivalCells;
  private readonly nOccupied: Int32Array;
  /** The words of the block's simulations, and of the stream in use. */
  private readonly simWords: Int32Array;
  private readonly words = new Int32Array(3);
  /** Lists of one cohort: occupied simulations, their pupils, those who do not leave, those who stay. */
  private readonly sims: Int32Array;
  private readonly pupils: Int32Array;
  private readonly remaining: Int32Array;
  private readonly staying: Int32Array;
  private readonly placed: Int32Array;
  /** Joiners of one NCY, where tables want them; otherwise they go straight to their cells. */
  private readonly joining: Uint16Array;
  private readonly joined: Uint8Array;
  /** What simulations keep from year to year; null where rates are drawn anew every year. */
  private readonly kept: KeptRates | null;
  /** Those who may be sent elsewhere; null where no year has redirects or capacities. */
  private readonly arrivals: ArrivalBuffers | null;

  /**
   * @param plan - what is simulated
   * @param prepared - its tables
   * @param key - from the user's seed
   * @param blockSize - most simulations in a block, 1 to 32,767
   * @param builder - collects what the tables need
   */
  constructor(
    private readonly plan: ProjectionPlan,
    private readonly prepared: PreparedPlan,
    private readonly key: RandomKey,
    blockSize: number,
    private readonly builder: TallyBuilder,
  ) {
    const { nStates, nNeedSettings } = plan.space;
    this.stride = blockSize + (blockSize & 1) + SPARE;
    this.counts = new Uint16Array(nStates * this.stride);
    this.pairs = new Int32Array(this.counts.buffer);
    this.touched = new Uint8Array(nStates);
    this.nOccupied = new Int32Array(nStates);
    this.simWords = new Int32Array(blockSize);
    // One place more: the lists write an entry before they know whether it stays.
    [this.sims, this.pupils, this.remaining, this.staying] = [0, 1, 2, 3].map(() => new Int32Array(blockSize + 2));
    this.placed = new Int32Array(prepared.mostPupils + 1);
    this.joining = new Uint16Array(builder.joiners ? nNeedSettings * this.stride : 0);
    this.joined = new Uint8Array(nNeedSettings);
    this.kept =
      plan.uncertainty.rates === "yearly" ? null : new KeptRates(plan, prepared, key, blockSize, this.simWords);
    this.cells = { counts: this.counts, touched: this.touched };
    this.arrivals = prepared.detours.some((detours) => detours !== null)
      ? new ArrivalBuffers(plan, this.cells, this.stride, key, this.simWords, builder)
      : null;
  }

  /**
   * Runs one block through every year.
   *
   * @param firstSimulation - number of its first simulation
   * @param nSims - how many, at most the block size
   * @param done - simulations of the tally before it
   */
  run(firstSimulation: number, nSims: number, done: number): void {
    const nYears = this.plan.years.length;
    for (let i = 0; i < nSims; i++) this.simWords[i] = simulationWord(this.key, firstSimulation + i);
    this.kept?.begin(firstSimulation, nSims);
    this.builder.begin(done);
    this.fillStart(nSims);
    for (let iYear = 0; iYear < nYears; iYear++) {
      this.stepYear(iYear, nSims);
      if (iYear > 0 && this.builder.wantsStocks) this.builder.endStocks(iYear - 1, nSims);
      this.builder.endFlows(iYear, nSims);
    }
    if (nYears > 0 && this.builder.wantsStocks) {
      this.countLastYear(nYears - 1, nSims);
      this.builder.endStocks(nYears - 1, nSims);
    }
  }

  /** Gives back what it worked in; it must not be used any more. */
  release(): void {
    this.kept?.release();
  }

  private fillStart(nSims: number): void {
    const { counts, stride, touched } = this;
    this.plan.start.forEach((pupils, state) => {
      const at = state * stride;
      if (touched[state] === 1) counts.fill(0, at, at + stride);
      touched[state] = pupils > 0 ? 1 : 0;
      if (pupils > 0) counts.fill(pupils, at, at + nSims);
    });
  }

  /** Takes every pupil from one January to the next, and adds those who join. */
  private stepYear(iYear: number, nSims: number): void {
    const { nNeedSettings } = this.plan.space;
    for (let iNcy = N_NCY; iNcy >= 0; iNcy--) {
      if (iNcy < N_NCY) this.emptyCells(iNcy);
      if (iNcy > 0) {
        const first = (iNcy - 1) * nNeedSettings;
        for (let needSetting = 0; needSetting < nNeedSettings; needSetting++)
          if (this.touched[first + needSetting] === 1) this.stepCohort(iYear, iNcy, needSetting, nSims);
      }
      if (iNcy < N_NCY) this.addJoiners(iYear, iNcy, nSims);
    }
    const detours = this.prepared.detours[iYear];
    if (detours) this.arrivals!.settle(iYear, detours, nSims);
  }

  /** Whether those who arrive at an NCY are held apart until it is settled where they go. */
  private areHeld(iYear: number, iNcy: number): boolean {
    return this.prepared.detours[iYear]?.ncys[iNcy] === 1;
  }

  private emptyCells(iNcy: number): void {
    const { nNeedSettings } = this.plan.space;
    const { counts, stride, touched } = this;
    for (let state = iNcy * nNeedSettings; state < (iNcy + 1) * nNeedSettings; state++) {
      if (touched[state] === 0) continue;
      touched[state] = 0;
      counts.fill(0, state * stride, (state + 1) * stride);
    }
  }

  /** Lists a cell into `sims` and `pupils`: entries times 65,536, plus a bound of the pupils of any entry. */
  private listCell(state: number, nSims: number): number {
    const at = state * this.stride;
    const listed =
      this.nOccupied[state] * SPARSE < nSims
        ? listOccupiedSparse(this.pairs, at, nSims, this.sims, this.pupils)
        : listOccupied(this.counts, at, nSims, this.sims, this.pupils);
    this.nOccupied[state] = listed >>> 16;
    return listed;
  }

  /** Moves the pupils of one state into NCY `iNcy`, or out; counts them for last January's tables on the way. */
  private stepCohort(iYear: number, iNcy: number, needSetting: number, nSims: number): void {
    const { plan, prepared, builder, stride, sims, pupils } = this;
    const state = (iNcy - 1) * plan.space.nNeedSettings + needSetting;
    const listed = this.listCell(state, nSims);
    const n = listed >>> 16;
    const bound = listed & 0xffff;
    if (n === 0) return;
    if (iYear > 0) builder.addStocks(iYear - 1, iNcy - 1, needSetting, n, sims, pupils, bound);

    const { leaving, moving, targets } = prepared.cohorts[iYear];
    if (leaving[state] === NO_STEP) throw new RangeError(`State ${state} has pupils, but the plan has no step for it.`);
    const remaining = this.drawLeavers(leaving[state], iYear, iNcy, needSetting, n, bound);
    if (leaving[state] === EVERYBODY) return;
    const own = iNcy * plan.space.nNeedSettings + needSetting;
    this.touched[own] = 1;
    if (moving[state] === NOBODY) placeStayers(n, sims, remaining, this.counts, own * stride);
    else this.moveCohort(moving[state], targets[state], iYear, iNcy, needSetting, n, bound, remaining);
  }

  /** Draws the leavers of the listed cohort; returns the list of those who are left. */
  private drawLeavers(
    table: number,
    iYear: number,
    iNcy: number,
    needSetting: number,
    n: number,
    bound: number,
  ): Int32Array {
    const { builder, sims, pupils, remaining, staying } = this;
    const state = (iNcy - 1) * this.plan.space.nNeedSettings + needSetting;
    if (table === NOBODY) return pupils;
    if (table === EVERYBODY) remaining.fill(0, 0, n);
    else if (this.kept) this.kept.drawLeavers(iYear, state, n, sims, pupils, remaining);
    else {
      this.chooseStream(needSetting, iNcy - 1, iYear, PROCESS.leaving);
      this.drawOff(table, n, pupils, remaining, bound);
    }
    if (builder.leavers) {
      // `staying` is free until movers are drawn.
      for (let j = 0; j < n; j++) staying[j] = pupils[j] - remaining[j];
      builder.leavers.add(iYear, iNcy - 1, needSetting, n, sims, staying, bound);
    }
    return remaining;
  }

  /** Draws and places the movers of the listed cohort; those who stay go into their own cell. */
  private moveCohort(
    moving: number,
    table: number,
    iYear: number,
    iNcy: number,
    needSetting: number,
    n: number,
    bound: number,
    remaining: Int32Array,
  ): void {
    const { prepared, builder, stride, sims, staying, words } = this;
    const { nNeedSettings } = this.plan.space;
    const firstCell = iNcy * nNeedSettings;
    const state = firstCell - nNeedSettings + needSetting;
    if (moving === EVERYBODY) staying.fill(0, 0, n);
    else if (this.kept) this.kept.drawMovers(iYear, state, n, sims, remaining, staying);
    else {
      this.chooseStream(needSetting, iNcy - 1, iYear, PROCESS.moving);
      this.drawOff(moving, n, remaining, staying, bound);
    }
    const nMoving = splitMovers(n, sims, remaining, staying, this.counts, (firstCell + needSetting) * stride);
    if (nMoving === 0) return;
    builder.movers?.add(iYear, iNcy - 1, needSetting, nMoving, sims, remaining, bound);
    const into = this.areHeld(iYear, iNcy) ? this.arrivals!.movers : this.cells;
    const { counts } = into;
    const touched = into.touched.subarray(firstCell, firstCell + nNeedSettings);
    if (this.kept) {
      this.kept.placeMovers(iYear, state, nMoving, sims, remaining, counts, firstCell * stride, stride, touched);
      return;
    }
    const { targets } = prepared;
    targets.ensure(table);
    this.chooseStream(needSetting, iNcy - 1, iYear, PROCESS.destinations);
    placeMovers(
      nMoving,
      sims,
      remaining,
      this.simWords,
      targets.guide,
      targets.cellsStart[table],
      targets.nCells[table],
      targets.upTo,
      targets.needSetting,
      targets.mass[table],
      counts,
      firstCell * stride,
      stride,
      touched,
      this.placed,
      words[0],
      words[1],
      words[2],
    );
  }

  /** Draws, by a rate table and the chosen stream, how many of each listed entry do something; writes the rest. */
  private drawOff(table: number, n: number, from: Int32Array, rest: Int32Array, bound: number): void {
    const { rates } = this.prepared;
    const { sims, simWords, words } = this;
    if (bound > LARGEST_ROW) {
      drawFromLarge(n, sims, from, rest, simWords, rates, table, words[0], words[1]);
      return;
    }
    // The bound may be twice the largest, and rows are costly: look before making any.
    if (!rates.hasRows(table, bound)) rates.ensureRows(table, largestOf(n, from, 0));
    const { thresholds } = rates;
    const quickStart = rates.quickStart[table];
    const rowsStart = rates.rowsStart[table];
    drawFromRows(n, sims, from, rest, simWords, thresholds, quickStart, rowsStart, words[0], words[1]);
  }

  /** Draws those who join at one NCY and places them. */
  private addJoiners(iYear: number, iNcy: number, nSims: number): void {
    const step = this.prepared.joiners[iYear][iNcy];
    if (!step) return;
    const { nNeedSettings } = this.plan.space;
    const { targets } = this.prepared;
    const { stride, words } = this;
    const firstCell = iNcy * nNeedSettings;
    const areHeld = this.areHeld(iYear, iNcy);
    const areCounted = !areHeld && this.builder.joiners !== null;
    const into = areHeld ? this.arrivals!.joiners : this.cells;
    const counts = areCounted ? this.joining : into.counts;
    const rowStart = areCounted ? 0 : firstCell * stride;
    const touched = areCounted ? this.joined : into.touched.subarray(firstCell, firstCell + nNeedSettings);
    const { numbers, targets: table } = step;
    if (this.kept) {
      const n = this.kept.drawJoiners(iYear, iNcy, nSims, this.sims, this.pupils);
      this.kept.placeJoiners(iYear, iNcy, n, this.sims, this.pupils, counts, rowStart, stride, touched);
    } else if (numbers) {
      targets.ensure(table);
      this.writeWords(this.prepared.outsideName, iNcy, iYear, PROCESS.joining);
      placeJoiners(
        nSims,
        this.simWords,
        numbers.fewest,
        numbers.thresholds,
        numbers.guide,
        targets.guide,
        targets.cellsStart[table],
        targets.nCells[table],
        targets.upTo,
        targets.needSetting,
        targets.mass[table],
        counts,
        rowStart,
        stride,
        touched,
        this.placed,
        words[0],
        words[1],
        words[2],
      );
    }
    if (areCounted) this.countJoiners(iYear, iNcy, nSims);
  }

  /** Adds the joiners that have been set apart to the tables and to their cells. */
  private countJoiners(iYear: number, iNcy: number, nSims: number): void {
    const { joining, joined, sims, pupils, stride, counts } = this;
    const firstCell = iNcy * this.plan.space.nNeedSettings;
    for (let needSetting = 0; needSetting < joined.length; needSetting++) {
      if (joined[needSetting] === 0) continue;
      joined[needSetting] = 0;
      const listed = listOccupied(joining, needSetting * stride, nSims, sims, pupils);
      const n = listed >>> 16;
      this.builder.joiners!.add(iYear, iNcy, needSetting, n, sims, pupils, listed & 0xffff);
      placeStayers(n, sims, pupils, counts, (firstCell + needSetting) * stride);
      this.touched[firstCell + needSetting] = 1;
      joining.fill(0, needSetting * stride, (needSetting + 1) * stride);
    }
  }

  /** Counts the last January for its tables, in the order of NCY in which the other years are counted. */
  private countLastYear(iYear: number, nSims: number): void {
    const { nNeedSettings } = this.plan.space;
    for (let iNcy = N_NCY - 1; iNcy >= 0; iNcy--) {
      for (let needSetting = 0; needSetting < nNeedSettings; needSetting++) {
        const state = iNcy * nNeedSettings + needSetting;
        if (this.touched[state] === 0) continue;
        const listed = this.listCell(state, nSims);
        if (listed === 0) continue;
        this.builder.addStocks(iYear, iNcy, needSetting, listed >>> 16, this.sims, this.pupils, listed & 0xffff);
      }
    }
  }

  private chooseStream(needSetting: number, iNcy: number, iYear: number, process: number): void {
    this.writeWords(this.prepared.names[needSetting], iNcy, iYear, process);
  }

  private writeWords(name: readonly [number, number], iNcy: number, iYear: number, process: number): void {
    writeStreamWords(this.words, this.key, name, iNcy + NCY_MIN, this.plan.years[iYear].censusYear, process);
  }
}
