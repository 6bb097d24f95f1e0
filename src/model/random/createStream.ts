import type { CensusYear } from "../years";
import { type Cohort, PROCESS, type Process } from "./Cohort";
import { firstDraw, laterDraw, middleWord, secondWord, STEP } from "./draws";
import { type Generator, joinUniform } from "./Generator";
import { nameWords } from "./nameWords";
import type { RandomKey } from "./RandomKey";
import { simulationWord, writeStreamWords } from "./streamWords";

/**
 * Gives the stream of one process of one cohort in one year of one simulation: the same numbers that the engine
 * draws there, so plain code can repeat what it did.
 *
 * @param key - key of the run
 * @param simulation - number of the simulation, from 0
 * @param censusYear - January in which the draw is first seen
 * @param cohort - whose draws
 * @param process - what is drawn
 * @returns a generator that starts at draw 0
 * @example createStream(createKey("a"), 0, asCensusYear(2027), { need: "ASD", setting: "SpMdA", ncy: 4 }, "leaving").nextUint32()
 */
export function createStream(
  key: RandomKey,
  simulation: number,
  censusYear: CensusYear,
  cohort: Cohort,
  process: Process,
): Generator {
  const words = new Int32Array(3);
  writeStreamWords(words, key, nameWords(cohort.need, cohort.setting), cohort.ncy, censusYear, PROCESS[process]);
  const middle = middleWord(simulationWord(key, simulation), words[0]);
  const first = firstDraw(middle, words[1]);
  const second = secondWord(middle, words[2]);
  let counter = first;
  let isFirst = true;
  const nextUint32 = (): number => {
    const draw = isFirst ? first : laterDraw(counter, second);
    isFirst = false;
    counter = (counter + STEP) | 0;
    return draw >>> 0;
  };
  return { nextUint32, nextUniform: () => joinUniform(nextUint32(), nextUint32()) };
}
