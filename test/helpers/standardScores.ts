/** How far many numbers lie from what was expected, in standard errors. */
export interface Scores {
  readonly n: number;
  /** Root mean square: about 1 where nothing but chance is at work. */
  readonly rms: number;
  /** The largest, whatever its sign. */
  readonly largest: number;
}

/** Gathers standard scores; differences of things that cannot differ must be 0. */
export class ScoreGatherer {
  private n = 0;
  private squares = 0;
  private largest = 0;

  /**
   * @param found - mean of the simulations
   * @param expected - exact mean
   * @param standardError - of `found`; where it is 0, the two must be the same
   */
  add(found: number, expected: number, standardError: number): void {
    if (standardError < 1e-9) {
      if (Math.abs(found - expected) > 1e-6) this.largest = Infinity;
      return;
    }
    const score = Math.abs(found - expected) / standardError;
    this.n++;
    this.squares += score * score;
    this.largest = Math.max(this.largest, score);
  }

  getScores(): Scores {
    return { n: this.n, rms: Math.sqrt(this.squares / this.n), largest: this.largest };
  }
}
