/** A piece of a formula: a name (function, variable, cell or sheet), or anything else taken as it stands. */
export interface FormulaToken {
  readonly kind: "name" | "other";
  readonly text: string;
}

/** Strings, quoted sheet names and [structured references] are not looked into; names are. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*|\s+|[\s\S]/gu;

export function splitFormula(formula: string): FormulaToken[] {
  return (formula.match(PIECES) ?? []).map((text) => ({ kind: /^[\p{L}_\\]/u.test(text) ? "name" : "other", text }));
}

/** The position of the bracket that closes the one at `open`; the end where it never does. */
export function findClosing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i].text === "(" || tokens[i].text === "{") depth += 1;
    if (tokens[i].text === ")" || tokens[i].text === "}") depth -= 1;
    if (depth === 0) return i;
  }
  return tokens.length;
}

/** Where each argument of the call begins and ends (exclusive), given its brackets. */
export function findArguments(
  tokens: readonly FormulaToken[],
  open: number,
  close: number,
): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = open + 1;
  let depth = 0;
  for (let i = open + 1; i <= close; i++) {
    const text = tokens[i]?.text;
    if (i === close || (text === "," && depth === 0)) {
      found.push([from, i]);
      from = i + 1;
    } else if (text === "(" || text === "{") depth += 1;
    else if (text === ")" || text === "}") depth -= 1;
  }
  return found;
}
