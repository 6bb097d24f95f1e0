import { getCheckLetter } from "./getCheckLetter";
import { isAuthorityCode } from "./upnAuthorities";

/** What a text is, taken as a unique pupil number. */
export interface UpnFinding {
  /** Letters and figures only, in capitals; a check letter that was left off is put back. */
  readonly cleaned: string;
  readonly isValid: boolean;
  /** Whether the number is temporary: a letter at the end. */
  readonly isTemporary: boolean;
  /** Why it is not valid, or what to know of one that is; a sentence without a full stop, "" where nothing is to say. */
  readonly why: string;
  /** The valid number that was probably meant; "" where there is none, or where it stands there already. */
  readonly suggestion: string;
  /** Whether the check letter had been left off and was worked out from the rest, which says all of it. */
  readonly isCompleted: boolean;
}

const LOOK_ALIKE: ReadonlyMap<string, string> = new Map([
  ["O", "0"],
  ["I", "1"],
  ["L", "1"],
  ["S", "5"],
  ["B", "8"],
  ["Z", "2"],
]);

/**
 * Writes a unique pupil number as it should be written: capitals, without spaces, hyphens or other signs.
 *
 * @param text - as it stands in a cell
 * @returns letters and figures only
 * @example cleanUpn(" h801-2000 01001 ") // "H801200001001"
 */
export function cleanUpn(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
}

/**
 * Examines a unique pupil number: its length, its characters, its check letter, and what it should perhaps be.
 *
 * @param text - as it stands in a cell; not blank
 * @returns what it is
 * @example examineUpn("h801 2000 01001").isValid // true
 * @example examineUpn("A801200001001").suggestion // "H801200001001"
 */
export function examineUpn(text: string): UpnFinding {
  const cleaned = cleanUpn(text);
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text.trim())) {
    return refuse(cleaned, "it is a number that was shortened, so its last figures are lost", "");
  }
  if (/^UN[1-5]$/.test(cleaned)) {
    return refuse(cleaned, `${cleaned} is the code of a reason for having no UPN, and no UPN`, "");
  }
  if (cleaned.length === 12 && getCheckLetter(cleaned) !== null) {
    return accept(`${getCheckLetter(cleaned)}${cleaned}`, true);
  }
  if (cleaned.length !== 13) {
    const found = `it has ${cleaned.length} ${cleaned.length === 1 ? "character" : "characters"}`;
    return refuse(cleaned, `${found}, and a UPN has 13: a letter, then 12 figures`, "");
  }
  const letter = getCheckLetter(cleaned.slice(1));
  if (letter === null) return refuse(cleaned, wordCharacters(cleaned), mendLookAlikes(cleaned));
  if (cleaned[0] !== letter) {
    return refuse(
      cleaned,
      `its first letter is ${cleaned[0]}, and the figures need ${letter}`,
      letter + cleaned.slice(1),
    );
  }
  return accept(cleaned, false);
}

function accept(cleaned: string, isCompleted: boolean): UpnFinding {
  const isTemporary = /[A-Z]$/.test(cleaned);
  const notes = [
    ...(isCompleted ? [`its check letter ${cleaned[0]} was left off and is worked out from the rest`] : []),
    ...(isTemporary ? ["it is a temporary UPN: the last character is a letter"] : []),
    ...(isAuthorityCode(cleaned.slice(1, 4)) ? [] : [`no local authority has the code ${cleaned.slice(1, 4)}`]),
  ];
  return { cleaned, isValid: true, isTemporary, why: notes.join("; "), suggestion: "", isCompleted };
}

function refuse(cleaned: string, why: string, suggestion: string): UpnFinding {
  return { cleaned, isValid: false, isTemporary: false, why, suggestion, isCompleted: false };
}

function wordCharacters(cleaned: string): string {
  const at = [...cleaned].findIndex((character, i) =>
    i === 12 ? /[IOS]/.test(character) : i > 0 && /\D/.test(character),
  );
  const wanted = at === 12 ? "a figure, or a letter other than I, O and S" : "a figure";
  return `character ${at + 1} is ${cleaned[at]}, and it must be ${wanted}`;
}

/** Letters where figures belong, read as the figures that they look like; "" where that gives no valid number. */
function mendLookAlikes(cleaned: string): string {
  const mended = [...cleaned].map((character, i) => {
    const mayStay = i === 0 || (i === 12 && !/[IOS]/.test(character));
    return mayStay ? character : (LOOK_ALIKE.get(character) ?? character);
  });
  const rest = mended.slice(1).join("");
  const letter = getCheckLetter(rest);
  return letter !== null && letter === mended[0] ? letter + rest : "";
}
