import { examineUpn } from "../upn/examineUpn";
import { isOneApart } from "./isOneApart";
import type { PupilIndex } from "./PupilIndex";

/** Most suggestions for one reference. */
const MOST = 3;
/** Shorter references are one character apart by chance. */
const SHORTEST = 4;

/**
 * Makes a function that finds the pupils whose reference differs from one that matches nobody in one character: another, one
 * too many, one missing, or two neighbours that changed places. What it finds is shown to a person and never joined by itself.
 *
 * @param index - the pupils of the census
 * @returns from a cleaned reference to references of the census; UPNs of the census that are not valid are left out
 */
export function createNearMisses(index: PupilIndex): (key: string) => string[] {
  // One slip leaves the first or the second half of a reference as it is, unless it is in both.
  const byHalf = new Map<string, [key: string, pupil: number][]>();
  for (const entry of index.listKeys()) {
    const [key] = entry;
    if (key.length < SHORTEST || (index.kind === "upn" && !examineUpn(key).isValid)) continue;
    for (const half of listHalves(key)) {
      const known = byHalf.get(half);
      if (known === undefined) byHalf.set(half, [[...entry]]);
      else known.push([...entry]);
    }
  }
  return (key) => {
    if (key.length < SHORTEST) return [];
    const halves = listHalves(key).flatMap((half) => byHalf.get(half) ?? []);
    const near = new Set(halves.filter(([other]) => isOneApart(key, other)).map(([, pupil]) => pupil));
    const middle = Math.floor(key.length / 2);
    const swapped = swap(key, middle - 1);
    const pupil = index.find(swapped, swapped);
    if (swapped !== key && typeof pupil === "number") near.add(pupil);
    return [...near].slice(0, MOST).map((each) => index.pupils[each].reference);
  };
}

/** The beginning and the end, as long as half of the shorter where lengths differ by one. */
function listHalves(key: string): string[] {
  const lengths = new Set([key.length - 1, key.length].map((length) => Math.floor(length / 2)));
  return [...lengths].flatMap((half) => [`<${key.slice(0, half)}`, `>${key.slice(key.length - half)}`]);
}

const swap = (key: string, at: number): string => key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2);
