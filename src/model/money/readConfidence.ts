import { cleanText, isBlankOrZero, quote, type CellReading } from "../tables/cells";
import type { Cell } from "../tables/Reading";
import type { Confidence, ConfidenceScale, Rag } from "./Workstream";

const RAG_WORDS: Readonly<Record<string, Rag>> = {
  green: "green",
  g: "green",
  high: "green",
  amber: "amber",
  a: "amber",
  medium: "amber",
  red: "red",
  r: "red",
  low: "red",
};

/**
 * Reads a confidence: green, amber or red; a share, delivered on average, that may turn out as far above as below (the
 * further from certain, the wider); or the worst, usual and best share.
 *
 * @param cell - "amber", "80%", 0.8 or "40%, 75%, 100%"
 * @param scale - what the colours stand for
 * @returns null for a blank cell
 * @example readConfidence("80%", USUAL_CONFIDENCE) // { worst: 0.6000000000000001, usual: 0.8, best: 1, words: "80%" }
 */
export function readConfidence(cell: Cell, scale: ConfidenceScale): CellReading<Confidence> {
  if (isBlankOrZero(cell)) return null;
  const words = typeof cell === "number" ? `${Math.round(1000 * cell) / 10}%` : cleanText(String(cell));
  const rag = RAG_WORDS[words.toLowerCase()];
  if (rag) return { ...scale[rag], words: rag };
  const shares = readShares(cell);
  if (shares === null) return { code: "E721", found: `is ${typeof cell === "number" ? cell : quote(words)}` };
  if (shares.length === 3) return { worst: shares[0], usual: shares[1], best: shares[2], words };
  const [share] = shares;
  const room = Math.min(share, 1 - share);
  return { worst: share - room, usual: share, best: share + room, words };
}

/**
 * Reads one share, or the worst, usual and best.
 *
 * @param cell - a number from 0 to 1, or a text with percentages
 * @returns one or three rising shares; null where it is neither
 * @example readShares("40%, 75%, 100%") // [0.4, 0.75, 1]
 */
export function readShares(cell: Cell): number[] | null {
  const parts =
    typeof cell === "number" ? [cell] : typeof cell === "string" ? cell.split(/[,;/]|\bto\b/).map(readShare) : [];
  const isRising = parts.every((share, i) => share >= (i === 0 ? 0 : parts[i - 1]) && share <= 1);
  return (parts.length === 1 || parts.length === 3) && isRising ? parts : null;
}

function readShare(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
  if (!match) return NaN;
  return Number(match[1]) / (match[2] ? 100 : 1);
}
