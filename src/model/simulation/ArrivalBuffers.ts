import type { ProjectionPlan } from "../plan/ProjectionPlan";
import { PROCESS } from "../random/Cohort";
import type { RandomKey } from "../random/RandomKey";
import { StreamDraws } from "../random/StreamDraws";
import { writeStreamWords } from "../random/streamWords";
import { NCY_MIN } from "../states/StateSpace";
import type { CountCollector } from "../summary/CountCollector";
import type { TallyBuilder } from "../summary/TallyBuilder";
import { listOccupied } from "./kernels/listOccupied";
import { placeStayers } from "./kernels/splitMovers";
import { PlacesTaken } from "./PlacesTaken";
import type { PreparedDetours, PreparedRedirect } from "./prepareDetours";

/** Pupils who have been set apart, by state and simulation, as in the cells of the simulator. */
export interface ArrivalCells {
  readonly counts: Uint16Array;
  /** By state: 1 where a cell may hold somebody. */
  readonly touched: Uint8Array;
}

/**
 * Joiners and movers of the NCYs that redirects or capacities touch, held apart until it is settled where they go. Everybody was
 * drawn and placed before just as in a year without, so nobody else's draws change.
 */
export class ArrivalBuffers {
  readonly joiners: ArrivalCells;
  readonly movers: ArrivalCells;
  private readonly overflow: ArrivalCells;
  private readonly places: PlacesTaken;
  private readonly sims: Int32Array;
  private readonly pupils: Int32Array;
  private readonly words = new Int32Array(3);
  private readonly draws = new StreamDraws();

  /**
   * @param plan - what is simulated
   * @param cells - pupils who are in their places: stayers, and whoever arrives at other NCYs
   * @param stride - places from one cell to the next
   * @param key - from the user's seed
   * @param simWords - word of each simulation of the block
   * @param builder - collects joiners where they end, and those whom full places sent elsewhere
   */
  constructor(
    private readonly plan: ProjectionPlan,
    private readonly cells: ArrivalCells,
    private readonly stride: number,
    private readonly key: RandomKey,
    private readonly simWords: Int32Array,
    private readonly builder: TallyBuilder,
  ) {
    const create = (): ArrivalCells => ({
      counts: new Uint16Array(plan.space.nStates * stride),
      touched: new Uint8Array(plan.space.nStates),
    });
    this.joiners = create();
    this.movers = create();
    this.overflow = create();
    this.places = new PlacesTaken(stride, simWords, [cells, this.joiners, this.movers], this.overflow);
    this.sims = new Int32Array(simWords.length + 2);
    this.pupils = new Int32Array(simWords.length + 2);
  }

  /**
   * Settles where the arrivals of a year go and puts them there.
   *
   * @param iYear - projected year, from 0
   * @param detours - of that year
   * @param nSims - simulations in the block
   */
  settle(iYear: number, detours: PreparedDetours, nSims: number): void {
    for (const redirect of detours.redirects) this.redirect(iYear, redirect, nSims);
    if (detours.capacities.length > 0) {
      const { censusYear } = this.plan.years[iYear];
      this.places.fill(detours, nSims, (words, { name }) =>
        writeStreamWords(words, this.key, name, 0, censusYear, PROCESS.overflow),
      );
    }
    const { joiners, overflow } = this.builder;
    this.release(this.joiners, joiners, this.cells, iYear, nSims);
    this.release(this.movers, null, this.cells, iYear, nSims);
    this.release(this.overflow, overflow, null, iYear, nSims);
  }

  /** Draw t of the stream decides of pupil t of each simulation, so a larger share takes the same pupils and more. */
  private redirect(iYear: number, redirect: PreparedRedirect, nSims: number): void {
    const { process, iNcy, fromNeedSetting, toNeedSetting, share, name, drawnAs } = redirect;
    const { stride, sims, pupils, words, draws, simWords, key } = this;
    const { nNeedSettings } = this.plan.space;
    const { counts, touched } = this[process];
    const from = iNcy * nNeedSettings + fromNeedSetting;
    const to = iNcy * nNeedSettings + toNeedSetting;
    if (touched[from] === 0 || from === to) return;
    writeStreamWords(words, key, name, iNcy + NCY_MIN, this.plan.years[iYear].censusYear, drawnAs);
    const n = listOccupied(counts, from * stride, nSims, sims, pupils) >>> 16;
    const limit = share * 2 ** 32;
    for (let j = 0; j < n; j++) {
      const i = sims[j];
      draws.open(simWords[i], words[0], words[1], words[2]);
      let sent = 0;
      for (let t = 0; t < pupils[j]; t++) if (draws.nextUint32() < limit) sent++;
      counts[from * stride + i] -= sent;
      counts[to * stride + i] += sent;
      if (sent > 0) touched[to] = 1;
    }
  }

  /** Counts and empties a buffer, into the cells where there are any. */
  private release(
    buffer: ArrivalCells,
    collector: Pick<CountCollector, "add"> | null,
    into: ArrivalCells | null,
    iYear: number,
    nSims: number,
  ): void {
    const { stride, sims, pupils } = this;
    const { nNeedSettings } = this.plan.space;
    buffer.touched.forEach((isTouched, state) => {
      if (isTouched === 0) return;
      buffer.touched[state] = 0;
      const at = state * stride;
      const listed = listOccupied(buffer.counts, at, nSims, sims, pupils);
      const n = listed >>> 16;
      if (n === 0) return;
      buffer.counts.fill(0, at, at + stride);
      collector?.add(iYear, Math.floor(state / nNeedSettings), state % nNeedSettings, n, sims, pupils, listed & 0xffff);
      if (!into) return;
      placeStayers(n, sims, pupils, into.counts, at);
      into.touched[state] = 1;
    });
  }
}
