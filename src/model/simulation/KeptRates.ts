import type { Chance, ProjectionPlan } from "../plan/ProjectionPlan";
import { EVERY_YEAR, numberOfPart, PROCESS } from "../random/Cohort";
import { createBetaLaw, type BetaLaw } from "../random/drawQuickBeta";
import type { RandomKey } from "../random/RandomKey";
import { StreamDraws } from "../random/StreamDraws";
import { writeStreamWords } from "../random/streamWords";
import { N_NCY, NCY_MIN } from "../states/StateSpace";
import { drawCourse } from "./drawCourse";
import { drawFromKept } from "./kernels/drawFromKept";
import { NOT_DRAWN } from "./kernels/keptRates";
import { placeRemembered } from "./kernels/placeRemembered";
import { placeTilted } from "./kernels/placeTilted";
import { retraceCandidates } from "./kernels/retraceCandidates";
import { MixWeights } from "./MixWeights";
import type { PreparedPlan } from "./preparePlan";
import { RateDrawer } from "./RateDrawer";
import { borrowArray, returnArray } from "./spareArrays";
import { UrnMemory } from "./UrnMemory";

/** No rate of joining is above this, whatever multiplies it. */
export const LARGEST_JOINER_RATE = 0.99;

/** Rates of one process: a row a cohort, a rate a simulation, each drawn when it is first needed. */
interface RateRows {
  readonly rates: Float32Array;
  /** By row: what its rates were drawn from; null where the row has not been begun in this block. */
  readonly laws: (BetaLaw | null)[];
  readonly rateProcess: number;
  readonly countProcess: number;
}

/** How many of each row and simulation were placed in earlier years, or were drawn for a place. */
interface PlacedRows {
  readonly placed: Int32Array;
  readonly isBegun: Uint8Array;
  /** null where the mix keeps to its shares. */
  readonly memory: UrnMemory | null;
  /** By row: the table of destinations that its candidates were drawn from. */
  readonly tables: Int32Array;
  readonly process: number;
}

/** One cohort as streams know it: its name, and its NCY as an index. */
interface CohortName {
  readonly name: readonly [number, number];
  readonly iNcy: number;
}

/**
 * What every simulation of a block keeps through all its years: its rates, where its movers and joiners go, and the
 * course of joining, leaving and the mix. A year with another rate than the year before, because of a lever, has it drawn
 * from the same stream, so that it differs as little as it can.
 */
export class KeptRates {
  private readonly leaving: RateRows;
  private readonly moving: RateRows;
  private readonly joining: RateRows;
  /** By state that movers come from, and by NCY that joiners arrive at. */
  private readonly movers: PlacedRows;
  private readonly joiners: PlacedRows;
  /** By projected year and simulation; movers have none. */
  private readonly joinerFactors: Float64Array;
  private readonly leaverFactors: Float64Array;
  private readonly noFactors: Float64Array;
  private readonly people: Int32Array;
  private readonly others: Int32Array;
  private readonly bitsOfOthers: Int32Array;
  private readonly everySim: Int32Array;
  private readonly lately: Int32Array;
  private readonly rateDrawer: RateDrawer;
  private readonly draws = new StreamDraws();
  private readonly words = new Int32Array(3);
  /** null where the mix keeps to its shares. */
  private readonly mix: MixWeights | null;
  private nSims = 0;

  /**
   * @param plan - whose rates are not drawn yearly
   * @param prepared - its tables
   * @param key - from the user's seed
   * @param blockSize - most simulations in a block
   * @param simWords - word of each simulation of the block
   */
  constructor(
    private readonly plan: ProjectionPlan,
    private readonly prepared: PreparedPlan,
    private readonly key: RandomKey,
    private readonly blockSize: number,
    private readonly simWords: Int32Array,
  ) {
    const { nStates } = plan.space;
    this.leaving = createRateRows(nStates, blockSize, PROCESS.leaverRate, PROCESS.leaving);
    this.moving = createRateRows(nStates, blockSize, PROCESS.moverRate, PROCESS.moving);
    this.joining = createRateRows(N_NCY, blockSize, PROCESS.joinerRate, PROCESS.joining);
    this.movers = createPlacedRows(plan, nStates, blockSize, PROCESS.destinations);
    this.joiners = createPlacedRows(plan, N_NCY, blockSize, PROCESS.joining);
    this.joinerFactors = new Float64Array(plan.years.length * blockSize);
    this.leaverFactors = new Float64Array(plan.years.length * blockSize);
    this.noFactors = new Float64Array(blockSize).fill(1);
    this.rateDrawer = new RateDrawer(blockSize, simWords);
    this.people = new Int32Array(blockSize);
    this.others = new Int32Array(blockSize + 1);
    this.bitsOfOthers = new Int32Array(blockSize + 1);
    this.lately = new Int32Array(prepared.mostPupils + 1);
    const { mix } = plan.uncertainty;
    this.mix = mix && new MixWeights(plan, mix, key, blockSize, simWords);
    this.everySim = Int32Array.from({ length: blockSize }, (_, i) => i);
  }

  /** Forgets the block before and draws the courses of this one, whose `simWords` are there already. */
  begin(firstSimulation: number, nSims: number): void {
    for (const { laws } of [this.leaving, this.moving, this.joining]) laws.fill(null);
    for (const { isBegun } of [this.movers, this.joiners]) isBegun.fill(0);
    this.nSims = nSims;
    this.mix?.begin(nSims);
    const { plan, key, blockSize } = this;
    const years = plan.years.map((year) => year.censusYear);
    for (let i = 0; i < nSims; i++) {
      const course = drawCourse(plan.uncertainty, years, key, firstSimulation + i);
      for (let iYear = 0; iYear < years.length; iYear++) {
        this.joinerFactors[iYear * blockSize + i] = course.joiners[iYear];
        this.leaverFactors[iYear * blockSize + i] = course.leavers[iYear];
      }
    }
  }

  /** Gives back what it kept everything in; it must not be used any more. */
  release(): void {
    for (const { rates } of [this.leaving, this.moving, this.joining]) returnArray(rates);
    for (const { placed, memory } of [this.movers, this.joiners]) {
      returnArray(placed);
      memory?.release();
    }
  }

  /**
   * Draws how many of a listed cohort leave, and writes how many are left.
   *
   * @param iYear - index of the projected year
   * @param state - of the cohort, in the January before
   * @param n - entries of the lists
   * @param sims - places of the simulations in the block
   * @param from - pupils of each entry
   * @param rest - written
   */
  drawLeavers(iYear: number, state: number, n: number, sims: Int32Array, from: Int32Array, rest: Int32Array): void {
    const cohort = this.nameState(state);
    const chance = this.plan.years[iYear].cohorts[state]!.leaving;
    this.ensureRates(this.leaving, state, chance, cohort, n, sims, from);
    this.drawOff(this.leaving, state, cohort, iYear, n, sims, from, rest, this.leaverFactors, iYear, 1);
  }

  /** Draws how many of a listed cohort move, as `drawLeavers` does. */
  drawMovers(iYear: number, state: number, n: number, sims: Int32Array, from: Int32Array, rest: Int32Array): void {
    const cohort = this.nameState(state);
    const chance = this.plan.years[iYear].cohorts[state]!.moving;
    this.ensureRates(this.moving, state, chance, cohort, n, sims, from);
    this.drawOff(this.moving, state, cohort, iYear, n, sims, from, rest, this.noFactors, 0, 1);
  }

  /**
   * Draws how many join at one NCY.
   *
   * @param iYear - index of the projected year
   * @param iNcy - index of the NCY of arrival
   * @param nSims - simulations in the block
   * @param sims - written: places of the simulations in which somebody joins
   * @param joiners - written: how many, of each entry
   * @returns entries of the lists
   */
  drawJoiners(iYear: number, iNcy: number, nSims: number, sims: Int32Array, joiners: Int32Array): number {
    const step = this.plan.years[iYear].joiners[iNcy]!;
    const { most } = this.prepared.joiners[iYear][iNcy]!;
    const { people, everySim } = this;
    const cohort = { name: this.prepared.outsideName, iNcy };
    people.fill(step.people, 0, nSims);
    this.ensureRates(this.joining, iNcy, step, cohort, nSims, everySim, people);
    this.drawOff(
      this.joining,
      iNcy,
      cohort,
      iYear,
      nSims,
      everySim,
      people,
      people,
      this.joinerFactors,
      iYear,
      LARGEST_JOINER_RATE,
    );
    let n = 0;
    for (let i = 0; i < nSims; i++) {
      const joining = Math.min(most, step.people - people[i]);
      sims[n] = i;
      joiners[n] = joining;
      if (joining > 0) n++;
    }
    return n;
  }

  /**
   * Places the listed movers of a state; arguments as for `placeRemembered`.
   *
   * @param iYear - index of the projected year
   * @param state - of the movers, in the January before
   */
  placeMovers(
    iYear: number,
    state: number,
    n: number,
    sims: Int32Array,
    movers: Int32Array,
    counts: Uint16Array,
    rowStart: number,
    stride: number,
    touched: Uint8Array,
  ): void {
    const cohort = this.nameState(state);
    const table = this.prepared.cohorts[iYear].targets[state];
    const { targets } = this.plan.years[iYear].cohorts[state]!;
    const bounds = this.mix && this.mix.getBounds(targets!, iYear, false, this.nSims);
    this.place(this.movers, state, cohort, table, bounds, iYear, n, sims, movers, counts, rowStart, stride, touched);
  }

  /** Places the listed joiners of an NCY, as `placeMovers` does. */
  placeJoiners(
    iYear: number,
    iNcy: number,
    n: number,
    sims: Int32Array,
    joiners: Int32Array,
    counts: Uint16Array,
    rowStart: number,
    stride: number,
    touched: Uint8Array,
  ): void {
    const cohort = { name: this.prepared.outsideName, iNcy };
    const table = this.prepared.joiners[iYear][iNcy]!.targets;
    const { targets } = this.plan.years[iYear].joiners[iNcy]!;
    const bounds = this.mix && this.mix.getBounds(targets, iYear, true, this.nSims);
    this.place(this.joiners, iNcy, cohort, table, bounds, iYear, n, sims, joiners, counts, rowStart, stride, touched);
  }

  private nameState(state: number): CohortName {
    const { nNeedSettings } = this.plan.space;
    return {
      name: this.prepared.names[state % nNeedSettings],
      iNcy: Math.floor(state / nNeedSettings),
    };
  }

  /** Makes sure that every listed simulation with anybody has its rate. */
  private ensureRates(
    rows: RateRows,
    row: number,
    chance: Chance,
    cohort: CohortName,
    n: number,
    sims: Int32Array,
    people: Int32Array,
  ): void {
    if (typeof chance === "string") throw new RangeError(`A rate is wanted of ${chance}.`);
    const { alpha, beta } = chance;
    const { blockSize } = this;
    const isDrawn = this.plan.uncertainty.rates === "once" && beta > 0;
    let law = rows.laws[row];
    if (law?.alpha !== alpha || law.beta !== beta) {
      law = rows.laws[row] = createBetaLaw(alpha, beta);
      rows.rates.fill(isDrawn ? NOT_DRAWN : alpha / (alpha + beta), row * blockSize, (row + 1) * blockSize);
    }
    if (!isDrawn) return;
    this.rateDrawer.draw(n, sims, people, rows.rates, row * blockSize, law, (words, part) =>
      this.writeWords(words, cohort, EVERY_YEAR, numberOfPart(rows.rateProcess, part)),
    );
  }

  private drawOff(
    rows: RateRows,
    row: number,
    cohort: CohortName,
    iYear: number,
    n: number,
    sims: Int32Array,
    from: Int32Array,
    rest: Int32Array,
    factors: Float64Array,
    factorRow: number,
    largestRate: number,
  ): void {
    const { blockSize, words } = this;
    this.chooseStream(cohort, this.plan.years[iYear].censusYear, rows.countProcess);
    drawFromKept(
      n,
      sims,
      from,
      rest,
      rows.rates,
      row * blockSize,
      factors,
      factorRow * blockSize,
      largestRate,
      this.simWords,
      words[0],
      words[1],
      words[2],
      this.draws,
      this.others,
      this.bitsOfOthers,
    );
  }

  private place(
    rows: PlacedRows,
    row: number,
    cohort: CohortName,
    table: number,
    bounds: Float64Array | null,
    iYear: number,
    n: number,
    sims: Int32Array,
    people: Int32Array,
    counts: Uint16Array,
    rowStart: number,
    stride: number,
    touched: Uint8Array,
  ): void {
    const { blockSize, words, mix, plan, nSims } = this;
    const { targets } = this.prepared;
    if (rows.isBegun[row] === 0) {
      rows.isBegun[row] = 1;
      rows.placed.fill(0, row * blockSize, (row + 1) * blockSize);
      rows.tables[row] = table;
    }
    targets.ensure(table);
    this.chooseStream(cohort, EVERY_YEAR, rows.process);
    const copies = plan.uncertainty.rates === "once" ? 1 : 0;
    const { memory } = rows;
    if (!mix || !bounds || !memory) {
      placeRemembered(
        n,
        sims,
        people,
        rows.placed,
        row * blockSize,
        copies,
        this.simWords,
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
        this.lately,
        words[0],
        words[1],
        words[2],
      );
      return;
    }
    const tilt = mix.getTilt(iYear, rows === this.joiners);
    if (memory.capacity[row] === 0) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += people[j];
      memory.reserve(row, (sum / nSims) * (plan.years.length - iYear));
    }
    const cellsStart = memory.ensureGuide(targets, table);
    if (rows.tables[row] !== table) {
      rows.tables[row] = table;
      retraceCandidates(
        nSims,
        rows.placed,
        row * blockSize,
        copies,
        this.simWords,
        words,
        memory.entries,
        memory.start[row],
        memory.capacity[row],
        cellsStart,
        targets.nCells[table],
        targets.firstBorder[table],
        targets.upTo,
        targets.needSetting,
        targets.mass[table],
      );
    }
    placeTilted(
      n,
      sims,
      people,
      rows.placed,
      row * blockSize,
      copies,
      this.simWords,
      words,
      memory.entries,
      memory.start[row],
      memory.capacity[row],
      cellsStart,
      targets.nCells[table],
      targets.firstBorder[table],
      targets.upTo,
      targets.needSetting,
      targets.mass[table],
      counts,
      rowStart,
      stride,
      touched,
      tilt.settingOf,
      tilt.needOf,
      tilt.bySetting,
      tilt.settingStart,
      plan.space.nSettings,
      tilt.byNeed,
      tilt.needStart,
      tilt.needStride,
      bounds,
    );
  }

  private chooseStream(cohort: CohortName, censusYear: number, process: number): void {
    this.writeWords(this.words, cohort, censusYear, process);
  }

  private writeWords(words: Int32Array, { name, iNcy }: CohortName, censusYear: number, process: number): void {
    writeStreamWords(words, this.key, name, iNcy + NCY_MIN, censusYear, process);
  }
}

function createRateRows(nRows: number, blockSize: number, rateProcess: number, countProcess: number): RateRows {
  return {
    rates: borrowArray(Float32Array, nRows * blockSize),
    laws: new Array<BetaLaw | null>(nRows).fill(null),
    rateProcess,
    countProcess,
  };
}

function createPlacedRows(plan: ProjectionPlan, nRows: number, blockSize: number, process: number): PlacedRows {
  return {
    placed: borrowArray(Int32Array, nRows * blockSize),
    isBegun: new Uint8Array(nRows),
    tables: new Int32Array(nRows),
    memory: plan.uncertainty.mix ? new UrnMemory(nRows, plan.space.nNeedSettings, blockSize) : null,
    process,
  };
}
