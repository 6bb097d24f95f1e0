import { createKey } from "../../src/model/random/createKey";
import { createStream } from "../../src/model/random/createStream";
import type { Generator } from "../../src/model/random/Generator";
import { asCensusYear } from "../../src/model/years";

/** A generator that gives the same numbers in every run. */
export function createTestGenerator(seed: string): Generator {
  return createStream(
    createKey(seed),
    0,
    asCensusYear(2027),
    { need: "ASD", setting: "SpMdA", ncy: 4 },
    "destinations",
  );
}
