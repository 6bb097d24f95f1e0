import { isErrorText, type CellValue } from "../grid/Grid";

/** What a function's answer comes to in the grid: one value or a block to spill. Errors are their text. */
export type CellResult =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "matrix"; readonly values: readonly (readonly CellValue[])[] }
  | { readonly kind: "error"; readonly code: string; readonly message: string };

const SPEAKING = new Set(["#VALUE!", "#N/A"]);
const ALLOWED = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);

/** Reads what a custom function returned, as Excel does: null shows as 0, NaN as #NUM!, a ragged block is #VALUE!. */
export function convertResult(returned: unknown): CellResult {
  if (!Array.isArray(returned)) {
    if (isErrorObject(returned)) return convertError(returned);
    const value = convertCell(returned);
    return value === undefined
      ? { kind: "error", code: "#VALUE!", message: "The function returned something that a cell cannot show." }
      : { kind: "value", value };
  }
  const nColumns = Array.isArray(returned[0]) ? returned[0].length : 0;
  const isBlock = returned.every((row) => Array.isArray(row) && row.length === nColumns);
  if (nColumns === 0 || !isBlock) {
    return { kind: "error", code: "#VALUE!", message: "The function returned rows of different lengths, or none." };
  }
  const rows = returned as readonly (readonly unknown[])[];
  return { kind: "matrix", values: rows.map((row) => row.map((cell) => convertCell(cell) ?? "#VALUE!")) };
}

/** Reads what a function threw or rejected with. Only #VALUE! and #N/A keep their sentence, as in Excel. */
export function convertError(thrown: unknown): Extract<CellResult, { kind: "error" }> {
  if (!isErrorObject(thrown)) return { kind: "error", code: "#VALUE!", message: "" };
  const code = ALLOWED.has(thrown.code) ? thrown.code : "#VALUE!";
  return { kind: "error", code, message: SPEAKING.has(code) ? thrown.message : "" };
}

/** Undefined where no cell can show it. */
function convertCell(value: unknown): CellValue | undefined {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (isErrorObject(value)) return isErrorText(value.code) ? value.code : "#VALUE!";
  return undefined;
}

/** `CustomFunctions.Error` lives in the add-in's own page, so it is known by its shape. */
function isErrorObject(value: unknown): value is { code: string; message: string } {
  return typeof value === "object" && value !== null && "code" in value && isErrorText(value.code);
}
