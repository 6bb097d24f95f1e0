/**
 * Breaks a text into lines between words; a word longer than a line has one of its own.
 *
 * @param most - letters in a line, 1 or more
 * @example wrapWords("Independent and non-maintained", 16) // ["Independent and", "non-maintained"]
 */
export function wrapWords(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= most) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
