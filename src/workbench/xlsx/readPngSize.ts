const SIGNATURE = "\x89PNG\r\n\x1a\n";
/** As much of a file as holds its signature and size: 24 bytes, in base64. */
const HEAD = 32;

/** Pixels of a picture, read from its head; null where it is no PNG. */
export function readPngSize(base64: string): { readonly width: number; readonly height: number } | null {
  let head: string;
  try {
    head = atob(base64.slice(0, HEAD));
  } catch {
    return null;
  }
  if (head.length < 24 || !head.startsWith(SIGNATURE)) return null;
  const read = (at: number) => [0, 1, 2, 3].reduce((sum, i) => sum * 256 + head.charCodeAt(at + i), 0);
  return { width: read(16), height: read(20) };
}
