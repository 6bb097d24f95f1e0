/** One piece of work and the cells that wait for it. */
interface Entry<T> {
  readonly promise: Promise<T>;
  readonly controller: AbortController;
  nWaiting: number;
  settled: boolean;
  weight: number;
}

/**
 * Work that many cells ask for and that is done once: equal keys share one promise. Finished results are kept
 * until newer ones need the room; failures are not kept.
 *
 * Work that nobody waits for any more is stopped. Each caller counts by itself, so it does not matter whether
 * Excel cancels an old call before or after it makes the new one.
 */
export class SharedWork<T> {
  /** In the order of last use, the oldest first. */
  private readonly entries = new Map<string, Entry<T>>();

  /**
   * @param room - the total weight of the results that are kept
   * @param weigh - the weight of one result
   */
  constructor(
    private readonly room: number,
    private readonly weigh: (value: T) => number = () => 1,
  ) {}

  /** How many pieces of work are under way or kept. */
  get size(): number {
    return this.entries.size;
  }

  /**
   * Gives the result for a key, starting the work unless it is under way or done.
   *
   * @param key - everything that the result depends on
   * @param start - does the work; its signal aborts when every caller has left
   * @param signal - aborts when this caller no longer needs the result
   */
  get(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const entry = this.entries.get(key) ?? this.begin(key, start);
    this.entries.delete(key);
    this.entries.set(key, entry);
    if (entry.settled) return entry.promise;
    return this.wait(key, entry, signal);
  }

  private begin(key: string, start: (signal: AbortSignal) => Promise<T>): Entry<T> {
    const controller = new AbortController();
    const entry: Entry<T> = { promise: start(controller.signal), controller, nWaiting: 0, settled: false, weight: 0 };
    entry.promise.then(
      (value) => {
        entry.settled = true;
        entry.weight = this.weigh(value);
        this.makeRoom();
      },
      () => this.forget(key, entry),
    );
    return entry;
  }

  private wait(key: string, entry: Entry<T>, signal?: AbortSignal): Promise<T> {
    entry.nWaiting++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        entry.nWaiting--;
        reject(signal?.reason);
        if (entry.nWaiting > 0 || entry.settled) return;
        this.forget(key, entry);
        entry.controller.abort(signal?.reason);
      };
      signal?.addEventListener("abort", leave, { once: true });
      const stay = () => signal?.removeEventListener("abort", leave);
      entry.promise.then(
        (value) => (stay(), resolve(value)),
        (reason) => (stay(), reject(reason)),
      );
    });
  }

  private forget(key: string, entry: Entry<T>): void {
    if (this.entries.get(key) === entry) this.entries.delete(key);
  }

  private makeRoom(): void {
    let total = 0;
    for (const entry of this.entries.values()) total += entry.weight;
    const settled = [...this.entries].filter(([, entry]) => entry.settled);
    for (const [key, entry] of settled.slice(0, -1)) {
      if (total <= this.room) return;
      this.forget(key, entry);
      total -= entry.weight;
    }
  }
}
