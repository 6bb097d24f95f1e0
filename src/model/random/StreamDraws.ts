import { firstDraw, laterDraw, middleWord, secondWord, STEP } from "./draws";
import { type Generator, joinUniform } from "./Generator";

/**
 * The draws of one stream after another: `open` turns the same object to another stream, so that loops over simulations
 * make no garbage.
 */
export class StreamDraws implements Generator {
  private first = 0;
  private second = 0;
  private counter = 0;
  private isFirst = true;

  /**
   * Turns to the beginning of a stream.
   *
   * @param simWord - word of the simulation (`simulationWord`)
   * @param word0 - words of the stream (`writeStreamWords`)
   * @param word1 - words of the stream
   * @param word2 - words of the stream
   */
  open(simWord: number, word0: number, word1: number, word2: number): void {
    const middle = middleWord(simWord, word0);
    this.first = firstDraw(middle, word1);
    this.second = secondWord(middle, word2);
    this.counter = this.first;
    this.isFirst = true;
  }

  nextUint32(): number {
    const { counter } = this;
    this.counter = (counter + STEP) | 0;
    if (this.isFirst) {
      this.isFirst = false;
      return this.first >>> 0;
    }
    return laterDraw(counter, this.second) >>> 0;
  }

  nextUniform(): number {
    return joinUniform(this.nextUint32(), this.nextUint32());
  }
}
