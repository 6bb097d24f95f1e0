import { cleanText } from "../../model/tables/cells";
import type { Cell } from "../../model/tables/Reading";
import { examineUpn } from "../../model/upn/examineUpn";
import { refuse, type CellValue } from "../answer";
import { isEmpty, type RangeArgument } from "../readArgument";
import { guardSize } from "./guardSize";

const WHERE = "SEND.UPN";
const HEADINGS = ["UPN", "Result", "Cleaned", "Why", "Perhaps"];

/**
 * Gives the table of SEND.UPN: for one cell a row without headings, for a column a row a cell under headings.
 *
 * @param upn - one cell, or a column with or without its heading
 */
export function checkUpn(upn: RangeArgument): Promise<CellValue[][]> {
  if (isEmpty(upn)) refuse("E315", { where: WHERE, found: "upn is empty", wanted: "Give a UPN, or a column of UPNs" });
  const width = Math.max(...upn.cells.map((row) => row.length));
  if (width > 1) {
    refuse("E320", { where: WHERE, found: `upn has ${width} columns`, wanted: "Give one cell, or one column of UPNs" });
  }
  const cells = upn.cells.map(([cell]) => cell);
  if (cells.length === 1) return Promise.resolve([examine(cells[0]).slice(1)]);
  // A heading is shown as ours is, so that rows stay side by side.
  const rows = isHeading(cells[0]) ? cells.slice(1) : cells;
  const table = [HEADINGS, ...rows.map(examine)];
  return Promise.resolve(guardSize(WHERE, table, "Give fewer rows at a time"));
}

function isHeading(cell: Cell): boolean {
  return typeof cell === "string" && !/\d/.test(cell) && cleanText(cell) !== "";
}

function examine(cell: Cell): CellValue[] {
  if (typeof cell === "object" && cell !== null) return [cell.error, "Not valid", "", "It is an Excel error.", ""];
  const text = cell === null || cell === undefined || cell === 0 ? "" : cleanText(String(cell)).trim();
  if (text === "") return ["", "Blank", "", "", ""];
  const { isValid, isTemporary, cleaned, why, suggestion } = examineUpn(text);
  const result = !isValid ? "Not valid" : isTemporary ? "Valid, temporary" : "Valid";
  const sentence = why === "" ? "" : `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
  return [text, result, cleaned, sentence, suggestion];
}
