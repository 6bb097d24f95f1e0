/** A text file as characters, and the alphabet that it was written in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** So many bytes tell whether a file without a mark is UTF-16: its letters have a zero in every other byte. */
const BYTES_LOOKED_AT = 4096;

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 where all of it is valid, else in the older Windows alphabet,
 * which every byte is valid in.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = findMark(bytes) ?? findZeros(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

function findMark(bytes: Uint8Array): DecodedText["encoding"] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function findZeros(bytes: Uint8Array): DecodedText["encoding"] | null {
  const counts = [0, 0];
  const nBytes = Math.min(bytes.length, BYTES_LOOKED_AT) & ~1;
  for (let i = 0; i < nBytes; i++) if (bytes[i] === 0) counts[i % 2]++;
  const [even, odd] = counts;
  if (odd > nBytes / 4 && even === 0) return "utf-16le";
  return even > nBytes / 4 && odd === 0 ? "utf-16be" : null;
}
