import { compareCodes } from "../data/Transitions";
import { LEVERS, type Lever } from "./Lever";

/**
 * Puts levers into the one order in which they are applied, whatever the order of their rows: by kind, then what is set
 * from the earliest year on, then by all that they say.
 *
 * @param levers - in any order
 * @returns a new array; levers that say the same stay apart
 * @example sortLevers([]) // []
 */
export function sortLevers(levers: readonly Lever[]): Lever[] {
  return levers
    .map((lever) => ({ lever, text: nameLever(lever) }))
    .sort(
      (a, b) =>
        LEVERS.indexOf(a.lever.kind) - LEVERS.indexOf(b.lever.kind) ||
        (a.lever.yearFrom ?? -Infinity) - (b.lever.yearFrom ?? -Infinity) ||
        compareCodes(a.text, b.text),
    )
    .map(({ lever }) => lever);
}

/**
 * Says in one text all that a lever does, so that levers can be compared; where it stands and what is noted beside it
 * do not matter.
 *
 * @param lever - any
 * @returns the same text for levers that do the same
 */
export function nameLever({ row: _row, note: _note, scenario: _scenario, ...lever }: Lever): string {
  const lists = {
    needs: lever.needs && [...lever.needs].sort(compareCodes),
    settings: lever.settings && [...lever.settings].sort(compareCodes),
  };
  const said = Object.entries({ ...lever, ...lists, of: lever.of ?? null })
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => compareCodes(a, b));
  return JSON.stringify(said);
}
