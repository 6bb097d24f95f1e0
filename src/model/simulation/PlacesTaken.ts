import { StreamDraws } from "../random/StreamDraws";
import type { ArrivalCells } from "./ArrivalBuffers";
import type { PreparedCapacity, PreparedDetours } from "./prepareDetours";

/** Newcomers of one simulation who could go elsewhere: those of one state who arrived in one way. */
interface Newcomers {
  readonly cells: ArrivalCells;
  readonly state: number;
  readonly to: readonly number[];
}

/**
 * Holds the pupils of a January against the places there are. In each simulation by itself, capacity by capacity in their
 * order: while more pupils than places are there, one newcomer taken by chance goes to the first destination with
 * room; who has nowhere to go is not asked again, and stays.
 */
export class PlacesTaken {
  /** By capacity, then simulation: pupils in its places. */
  private taken = new Int32Array(0);
  private remaining = new Int32Array(0);
  private readonly words = new Int32Array(3);
  private readonly draws = new StreamDraws();

  /**
   * @param stride - places from one cell to the next
   * @param simWords - word of each simulation of the block
   * @param groups - stayers, joiners and movers
   * @param overflow - added to: those who were sent elsewhere, at the state they would have had
   */
  constructor(
    private readonly stride: number,
    private readonly simWords: Int32Array,
    private readonly groups: readonly [stayers: ArrivalCells, joiners: ArrivalCells, movers: ArrivalCells],
    private readonly overflow: ArrivalCells,
  ) {}

  /**
   * Sends newcomers elsewhere until no places are over-full, or nobody can go.
   *
   * @param detours - with at least one capacity
   * @param nSims - simulations in the block
   * @param writeWords - writes the words of the stream of a capacity
   */
  fill(
    detours: PreparedDetours,
    nSims: number,
    writeWords: (words: Int32Array, capacity: PreparedCapacity) => void,
  ): void {
    this.count(detours, nSims);
    detours.capacities.forEach((capacity, iCapacity) => {
      const newcomers = this.listNewcomers(capacity);
      if (newcomers.length === 0) return;
      writeWords(this.words, capacity);
      for (let i = 0; i < nSims; i++) {
        const excess = this.taken[iCapacity * nSims + i] - capacity.places;
        if (excess > 0) this.sendElsewhere(excess, newcomers, detours, i, nSims);
      }
    });
  }

  private count({ capacities }: PreparedDetours, nSims: number): void {
    const { stride, groups } = this;
    this.taken = new Int32Array(capacities.length * nSims);
    capacities.forEach(({ states }, iCapacity) => {
      for (const { state } of states)
        for (const { counts, touched } of groups) {
          if (touched[state] === 0) continue;
          for (let i = 0; i < nSims; i++) this.taken[iCapacity * nSims + i] += counts[state * stride + i];
        }
    });
  }

  private listNewcomers({ states }: PreparedCapacity): Newcomers[] {
    const [, joiners, movers] = this.groups;
    const newcomers = states.flatMap(({ state, to }) => [joiners, movers].map((cells) => ({ cells, state, to })));
    const listed = newcomers.filter(({ cells, state, to }) => to.length > 0 && cells.touched[state] === 1);
    if (this.remaining.length < listed.length) this.remaining = new Int32Array(listed.length);
    return listed;
  }

  /** Works on one simulation. */
  private sendElsewhere(
    excess: number,
    newcomers: readonly Newcomers[],
    detours: PreparedDetours,
    i: number,
    nSims: number,
  ): void {
    const { stride, remaining, words, draws } = this;
    let nRemaining = 0;
    for (let c = 0; c < newcomers.length; c++) {
      remaining[c] = newcomers[c].cells.counts[newcomers[c].state * stride + i];
      nRemaining += remaining[c];
    }
    draws.open(this.simWords[i], words[0], words[1], words[2]);
    while (excess > 0 && nRemaining > 0) {
      let pick = Math.floor(draws.nextUint32() * 2 ** -32 * nRemaining);
      let c = 0;
      while (pick >= remaining[c]) pick -= remaining[c++];
      remaining[c]--;
      nRemaining--;
      const { cells, state, to } = newcomers[c];
      const target = to.find((other) => this.hasRoom(other, detours, i, nSims));
      if (target === undefined) continue;
      excess--;
      cells.counts[state * stride + i]--;
      cells.counts[target * stride + i]++;
      cells.touched[target] = 1;
      this.overflow.counts[state * stride + i]++;
      this.overflow.touched[state] = 1;
      this.take(state, -1, detours, i, nSims);
      this.take(target, 1, detours, i, nSims);
    }
  }

  private hasRoom(state: number, { capacitiesOf, capacities }: PreparedDetours, i: number, nSims: number): boolean {
    return capacitiesOf.get(state)?.every((it) => this.taken[it * nSims + i] < capacities[it].places) ?? true;
  }

  private take(state: number, pupils: number, { capacitiesOf }: PreparedDetours, i: number, nSims: number): void {
    for (const it of capacitiesOf.get(state) ?? []) this.taken[it * nSims + i] += pupils;
  }
}
