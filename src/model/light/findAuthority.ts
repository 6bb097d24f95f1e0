import { createProblem } from "../checks/codes";
import { findNearest } from "../tables/findNearest";
import type { Reading } from "../tables/Reading";
import type { PublishedSeries } from "./Published";

/**
 * Finds an authority by its code, old or new, or by its name, in any case, with "and" or "&", with or without commas and
 * words such as "City of" and "Council".
 *
 * @param authorities - to choose from
 * @param text - as the person wrote it
 * @param where - for the message
 * @returns the authority, or a problem that names the nearest
 * @example findAuthority([], "Kent", "--la").value // null
 */
export function findAuthority(
  authorities: readonly PublishedSeries[],
  text: string,
  where: string,
): Reading<PublishedSeries> {
  const found = findExact(authorities, text);
  if (found.length === 1) return { value: found[0], problems: [] };
  const isUnknown = found.length === 0;
  const problem = createProblem("E165", {
    where,
    found: isUnknown
      ? `"${text}" is not among the published authorities (${authorities.length})`
      : `"${text}" could be ${found.map(({ name }) => name).join(" or ")}`,
    wanted: "Give a name or code as published",
    fix: isUnknown ? suggest(authorities, text) : `Give the code: ${found.map(({ code }) => code).join(" or ")}`,
  });
  return { value: null, problems: [problem] };
}

/** By the whole name or a code first; only where there is none, without the words that names come with. */
function findExact(authorities: readonly PublishedSeries[], text: string): PublishedSeries[] {
  for (const createKey of [createNameKey, createShortKey]) {
    const wanted = createKey(text);
    const found = authorities.filter(({ aliases }) => aliases.some((alias) => createKey(alias) === wanted));
    if (wanted !== "" && found.length > 0) return found;
  }
  return [];
}

/**
 * Gives the form in which names are compared: small letters, "and" for "&", no commas or other marks.
 *
 * @param text - name or code of an authority
 * @returns words with one space between them
 * @example createNameKey("Bournemouth, Christchurch & Poole") // "bournemouth christchurch and poole"
 */
export function createNameKey(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const FILLERS: ReadonlySet<string> = new Set(
  "the of and upon on council borough county city metropolitan district royal unitary".split(" "),
);

/** The words of a name that tell it from others, in one order: "Bristol, City of" and "City of Bristol" are both "bristol". */
function createShortKey(text: string): string {
  const words = createNameKey(text)
    .replace(/^london borough of /, "")
    .replace(/\bsaint\b/g, "st")
    .split(" ");
  return words
    .filter((word) => !FILLERS.has(word))
    .sort()
    .join(" ");
}

function suggest(authorities: readonly PublishedSeries[], text: string): string {
  const names = new Map(authorities.map(({ name }) => [createNameKey(name), name]));
  const keys = [...names.keys()];
  const wanted = createNameKey(text);
  const nearest = findNearest(wanted, keys) ?? findByWords(wanted, keys);
  if (nearest !== null) return `Perhaps ${names.get(nearest) as string} was meant`;
  return `They run from ${authorities[0]?.name ?? "none"} to ${authorities[authorities.length - 1]?.name ?? "none"}`;
}

/** The one name that shares the most words with the text, or begins as it does. */
function findByWords(wanted: string, keys: readonly string[]): string | null {
  const words = new Set(wanted.split(" ").filter((word) => !FILLERS.has(word)));
  const scores = keys.map((key) => {
    const shared = key.split(" ").filter((word) => words.has(word)).length;
    return shared + (wanted.length >= 3 && (key.startsWith(wanted) || wanted.startsWith(key)) ? 1 : 0);
  });
  const most = Math.max(0, ...scores);
  const isOne = most > 0 && scores.indexOf(most) === scores.lastIndexOf(most);
  return isOne ? keys[scores.indexOf(most)] : null;
}
