import type { InventedWork } from "./studyInvented";
import type { MixWork } from "./studyMix";
import { WORLDS } from "./worlds";

/** How much is run. */
export interface StudySize {
  readonly name: "tiny" | "quick" | "full";
  readonly sizes: readonly number[];
  readonly histories: readonly number[];
  /** Invented authorities of each world and size. */
  readonly nAuthorities: number;
  /** Simulations a projection. */
  readonly nSimulations: number;
  /** Invented authorities of each world for the course of the mix. */
  readonly nMix: number;
}

/** `full` is what the report holds; `quick` shows in a minute that all runs; `tiny` is for tests. */
export const STUDY_SIZES: readonly StudySize[] = [
  { name: "tiny", sizes: [400], histories: [1, 3], nAuthorities: 2, nSimulations: 60, nMix: 1 },
  { name: "quick", sizes: [800, 2500], histories: [2, 5], nAuthorities: 6, nSimulations: 150, nMix: 3 },
  { name: "full", sizes: [800, 2500, 8000], histories: [1, 2, 3, 5, 8], nAuthorities: 40, nSimulations: 300, nMix: 40 },
];

/**
 * Lists the invented authorities of a study, in an order that spreads the long ones.
 *
 * @param size - how much is run
 */
export function listInvented({ sizes, histories, nAuthorities, nSimulations }: StudySize): InventedWork[] {
  return Array.from({ length: nAuthorities }, (_, iAuthority) =>
    WORLDS.flatMap((_, iWorld) =>
      sizes.map((size): InventedWork => ({ kind: "invented", iWorld, size, iAuthority, histories, nSimulations })),
    ),
  ).flat();
}

/** Years of history and plans of the authorities that the course of the mix is tried on. */
const MIX_HISTORIES = [3, 8];
const MIX_SIZE = 2500;

/**
 * Lists the authorities that the course of the mix is tried on.
 *
 * @param size - how much is run
 */
export function listMix({ nMix, name, sizes, histories, nSimulations }: StudySize): MixWork[] {
  const isTiny = name === "tiny";
  return Array.from({ length: nMix }, (_, iAuthority) =>
    WORLDS.flatMap(({ name: world }, iWorld): MixWork[] =>
      world === "calm"
        ? []
        : [
            {
              kind: "mix",
              iWorld,
              iAuthority,
              size: isTiny ? sizes[0] : MIX_SIZE,
              histories: isTiny ? histories : MIX_HISTORIES,
              nSimulations,
            },
          ],
    ),
  ).flat();
}
