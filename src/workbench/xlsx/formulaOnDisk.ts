import { findArguments, findClosing, splitFormula, type FormulaToken } from "./formulaTokens";
import { getDiskName, mayAlwaysSpill } from "./newFunctions";

/** Custom functions of an add-in stand on disk as `_xldudf_NAMESPACE_NAME`. */
const CUSTOM_PREFIX = "_xldudf_";
const CUSTOM = /^SEND\.([A-Za-z][A-Za-z0-9_.]*)$/i;
const CUSTOM_ON_DISK = /^_xldudf_SEND_(\w+)$/i;
const VARIABLE_PREFIX = "_xlpm.";

/** "=LET(x,SEND.UPN(A1),x)" becomes "_xlfn.LET(_xlpm.x,_xldudf_SEND_UPN(A1),_xlpm.x)": what Excel writes into files. */
export function toDiskFormula(formula: string): string {
  const tokens = splitFormula(formula.replace(/^=/, ""));
  const texts = tokens.map(({ text }) => text);
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "name" || tokens[index + 1]?.text !== "(") continue;
    const custom = CUSTOM.exec(token.text);
    texts[index] = custom
      ? `${CUSTOM_PREFIX}SEND_${custom[1].toUpperCase().replaceAll(".", "_")}`
      : getDiskName(token.text);
  }
  for (const index of findVariables(tokens)) texts[index] = VARIABLE_PREFIX + tokens[index].text;
  return writeSpillReferences(texts.join(""));
}

/** The formula as a person types it, with the equals sign. */
export function fromDiskFormula(formula: string): string {
  const text = splitFormula(formula.replace(/^=/, ""))
    .map(({ kind, text: piece }) => {
      if (kind !== "name") return piece;
      const custom = CUSTOM_ON_DISK.exec(piece);
      if (custom) return `SEND.${custom[1].toUpperCase()}`;
      return piece
        .replace(/^_xlfn\.(_xlws\.)?/i, "")
        .replace(/^_xlpm\./i, "")
        .replace(/^_xludf\./i, "");
    })
    .join("");
  return `=${readSpillReferences(text)}`;
}

/** Whether Excel has to be told that the formula may fill several cells; otherwise it would put an @ before it. */
export function mayFormulaSpill(formula: string): boolean {
  const tokens = splitFormula(formula);
  return tokens.some(
    ({ kind, text }, index) =>
      kind === "name" && tokens[index + 1]?.text === "(" && (CUSTOM.test(text) || mayAlwaysSpill(text)),
  );
}

/** The positions of the variables of LET and LAMBDA, where they are named and where they are used. */
function findVariables(tokens: readonly FormulaToken[]): Set<number> {
  const found = new Set<number>();
  tokens.forEach((token, index) => {
    const name = token.text.toUpperCase();
    if ((name !== "LET" && name !== "LAMBDA") || tokens[index + 1]?.text !== "(") return;
    const close = findClosing(tokens, index + 1);
    const parts = findArguments(tokens, index + 1, close).slice(0, -1);
    const naming = name === "LET" ? parts.filter((_, i) => i % 2 === 0) : parts;
    const variables = new Set(naming.flatMap(([from, to]) => readSingleName(tokens.slice(from, to))));
    for (let i = index + 2; i < close; i++) {
      const isName = tokens[i].kind === "name" && tokens[i + 1]?.text !== "!";
      if (isName && variables.has(tokens[i].text.toUpperCase())) found.add(i);
    }
  });
  return found;
}

function readSingleName(tokens: readonly FormulaToken[]): string[] {
  const [only, ...more] = tokens.filter(({ text }) => text.trim() !== "");
  return only?.kind === "name" && more.length === 0 ? [only.text.toUpperCase()] : [];
}

const REFERENCE = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+`;

/** "B5#" stands on disk as a call of ANCHORARRAY. */
function writeSpillReferences(formula: string): string {
  return formula.replace(new RegExp(`(${REFERENCE})#`, "giu"), "_xlfn.ANCHORARRAY($1)");
}

function readSpillReferences(formula: string): string {
  return formula
    .replace(new RegExp(String.raw`ANCHORARRAY\((${REFERENCE})\)`, "giu"), "$1#")
    .replace(new RegExp(String.raw`SINGLE\((${REFERENCE})\)`, "giu"), "@$1");
}
