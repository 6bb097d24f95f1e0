import { formatDay } from "../../model/tables/days";
import type { Cell } from "../../model/tables/Reading";
import type { ReadingControls } from "../OpenedFile";
import type { SheetPart } from "./readWorkbookParts";
import type { XlsxPackage } from "./XlsxPackage";

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By style: whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[];
}

/**
 * Reads the cells of a sheet; rows and columns keep their places, cells of nothing but a format are left out. A date is the
 * text that says it, year first, because a number on a new sheet would have lost what shows it as one.
 */
export async function readSheetCells(
  file: XlsxPackage,
  { path }: SheetPart,
  context: CellContext,
  controls: ReadingControls,
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  let iRow = -1;
  let column = -1;
  let type = "n";
  let style = -1;
  let text = "";
  let isValue = false;
  const put = () => {
    if (text === "") return;
    while (rows.length <= iRow) rows.push([]);
    const row = rows[iRow];
    while (row.length < column) row.push("");
    row[column] = readValue(type, text, context.dateStyles[style] ?? false, context.strings);
  };
  await file.read(
    path,
    {
      open: ({ attributes }, name) => {
        if (name === "row") {
          iRow = attributes.r === undefined ? iRow + 1 : Number(attributes.r) - 1;
          column = -1;
        } else if (name === "c") {
          column = attributes.r === undefined ? column + 1 : readColumn(String(attributes.r));
          type = String(attributes.t ?? "n");
          style = Number(attributes.s ?? -1);
          text = "";
        } else isValue = name === "v" || name === "t";
      },
      text: (part) => {
        if (isValue) text += part;
      },
      close: (name) => {
        if (name === "c") put();
        isValue = false;
      },
    },
    controls,
  );
  return rows;
}

function readColumn(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i);
    if (code < 65) break;
    column = column * 26 + (code & 31);
  }
  return column - 1;
}

function readValue(type: string, text: string, isDate: boolean, strings: readonly string[]): Cell {
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "b":
      return text === "1" || text.toLowerCase() === "true";
    case "e":
      return { error: text };
    case "str":
    case "inlineStr":
      return text;
    case "d":
      return text.slice(0, 10);
    default: {
      const number = Number(text);
      if (!Number.isFinite(number)) return text;
      return isDate && number >= 1 ? formatDay(number) : number;
    }
  }
}
