import { examineUpn } from "../upn/examineUpn";
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
  const changed = new Map<string, number[]>();
  const shortened = new Map<string, number[]>();
  const whole = new Map<string, number>();
  for (const [key, pupil] of index.listKeys()) {
    if (key.length < SHORTEST || (index.kind === "upn" && !examineUpn(key).isValid)) continue;
    whole.set(key, pupil);
    for (const pattern of listPatterns(key, "?")) addTo(changed, pattern, pupil);
    for (const pattern of listPatterns(key, "")) addTo(shortened, pattern, pupil);
  }
  return (key) => {
    if (key.length < SHORTEST) return [];
    const near = [
      ...listPatterns(key, "?").flatMap((pattern) => changed.get(pattern) ?? []),
      ...listSwaps(key).flatMap((other) => whole.get(other) ?? []),
      ...listPatterns(key, "").flatMap((other) => whole.get(other) ?? []),
      ...(shortened.get(key) ?? []),
    ];
    return [...new Set(near)].slice(0, MOST).map((pupil) => index.pupils[pupil].reference);
  };
}

function addTo(pupils: Map<string, number[]>, pattern: string, pupil: number): void {
  const known = pupils.get(pattern);
  if (known === undefined) pupils.set(pattern, [pupil]);
  else known.push(pupil);
}

/** The key with each of its characters replaced in turn. */
function listPatterns(key: string, by: "?" | ""): string[] {
  return Array.from(key, (_, i) => key.slice(0, i) + by + key.slice(i + 1));
}

function listSwaps(key: string): string[] {
  return Array.from(key.slice(1), (_, i) => key.slice(0, i) + key[i + 1] + key[i] + key.slice(i + 2));
}
