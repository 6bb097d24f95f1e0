import type { CensusYear } from "../years";
import { type Cohort, numberOfPart, PROCESS, type Process } from "./Cohort";
import type { Generator } from "./Generator";
import { nameWords } from "./nameWords";
import type { RandomKey } from "./RandomKey";
import { StreamDraws } from "./StreamDraws";
import { simulationWord, writeStreamWords } from "./streamWords";

/**
 * Gives the stream of one process of one cohort in one year of one simulation: the same numbers that the engine
 * draws there, so plain code can repeat what it did.
 *
 * @param key - key of the run
 * @param simulation - number of the simulation, from 0
 * @param censusYear - January in which the draw is first seen, or `EVERY_YEAR`
 * @param cohort - whose draws
 * @param process - what is drawn
 * @param part - which part of it, where it is drawn in parts
 * @returns a generator that starts at draw 0
 * @example createStream(createKey("a"), 0, asCensusYear(2027), { need: "ASD", setting: "SpMdA", ncy: 4 }, "leaving").nextUint32()
 */
export function createStream(
  key: RandomKey,
  simulation: number,
  censusYear: CensusYear,
  cohort: Cohort,
  process: Process,
  part = 0,
): Generator {
  const words = new Int32Array(3);
  writeStreamWords(
    words,
    key,
    nameWords(cohort.need, cohort.setting),
    cohort.ncy,
    censusYear,
    numberOfPart(PROCESS[process], part),
  );
  const draws = new StreamDraws();
  draws.open(simulationWord(key, simulation), words[0], words[1], words[2]);
  return draws;
}
