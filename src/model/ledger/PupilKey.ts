import { cleanUpn, examineUpn } from "../upn/examineUpn";

/** What kind of reference links ledger and census. */
export type KeyKind = "upn" | "reference";

/** A reference as it is compared. */
export interface PupilKey {
  readonly key: string;
  /** Why a UPN is not valid; "" for a valid one and for other references. */
  readonly why: string;
  /** Whether the check letter was left off and put back. */
  readonly isCompleted: boolean;
}

/**
 * Writes a reference as it is compared: capitals, without spaces and signs; a UPN with its check letter, another reference
 * without leading zeros where it is all figures.
 *
 * @param text - as it stands in a table; not blank
 * @param kind - what kind of reference it is
 * @returns the key
 * @example createPupilKey("00 123", "reference").key // "123"
 * @example createPupilKey("801200001001", "upn").key // "H801200001001"
 */
export function createPupilKey(text: string, kind: KeyKind): PupilKey {
  if (kind === "reference") {
    const cleaned = cleanUpn(text);
    const key = /^0+\d/.test(cleaned) && /^\d+$/.test(cleaned) ? cleaned.replace(/^0+(?=\d)/, "") : cleaned;
    return { key: key === "" ? text.toUpperCase() : key, why: "", isCompleted: false };
  }
  const { cleaned, isValid, why, isCompleted } = examineUpn(text);
  return { key: cleaned === "" ? text.toUpperCase() : cleaned, why: isValid ? "" : why, isCompleted };
}

/**
 * Tells which kind of reference a census has: UPNs where at least half look like them.
 *
 * @param references - each once
 * @returns the kind
 * @example detectKeyKind(["H801200001001", "X1"]) // "upn"
 */
export function detectKeyKind(references: readonly string[]): KeyKind {
  const nUpns = references.filter((text) => /^[A-Z]\d{11}[A-Z0-9]$/.test(cleanUpn(text))).length;
  return nUpns > 0 && nUpns * 2 >= references.length ? "upn" : "reference";
}
