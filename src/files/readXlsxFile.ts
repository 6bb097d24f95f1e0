import { createProblem } from "../model/checks/codes";
import type { Problem } from "../model/Problem";
import type { CellTable } from "../model/tables/Reading";
import { finishTable } from "./finishTable";
import type { FileBytes, OpenedFile, ReadingControls } from "./OpenedFile";
import { readDateStyles, readSharedStrings, readSheetParts } from "./xlsx/readWorkbookParts";
import { readSheetCells } from "./xlsx/readSheetCells";
import { XlsxPackage } from "./xlsx/XlsxPackage";

/** Reads a workbook file: the values of every sheet, also where formulas made them; errors of Excel stay errors. */
export async function readXlsxFile({ name, bytes }: FileBytes, controls: ReadingControls): Promise<OpenedFile> {
  let file: XlsxPackage;
  try {
    file = await XlsxPackage.open(bytes);
  } catch (error) {
    return refuse(name, `it is no whole archive (${wordError(error)})`);
  }
  if (!file.has("xl/workbook.xml")) return refuse(name, "it holds no workbook");
  try {
    return await readSheets(name, file, controls);
  } catch (error) {
    if (isStop(error)) throw error;
    return refuse(name, `a part of it is damaged (${wordError(error)})`);
  }
}

async function readSheets(
  name: string,
  file: XlsxPackage,
  { onProgress, pause }: ReadingControls,
): Promise<OpenedFile> {
  const sheets = await readSheetParts(file, { pause });
  const context = {
    strings: await readSharedStrings(file, { pause }),
    dateStyles: await readDateStyles(file, { pause }),
  };
  const size = sheets.reduce((sum, { path }) => sum + file.sizeOf(path), 0);
  const tables: CellTable[] = [];
  const problems: Problem[] = [];
  let done = 0;
  for (const sheet of sheets) {
    const own = file.sizeOf(sheet.path);
    const rows = await readSheetCells(file, sheet, context, {
      pause,
      onProgress: (share) => onProgress?.((done + share * own) / size),
    });
    done += own;
    const where = sheets.length === 1 ? name : `${sheet.name} in ${name}`;
    const { table, problems: odd } = finishTable(where, rows);
    if (table.cells.length === 0) problems.push(createProblem("E805", { where, found: "the sheet is empty" }));
    else {
      tables.push(table);
      problems.push(...odd);
    }
  }
  if (tables.length > 0) return { name, tables, problems };
  return { name, tables, problems: [createProblem("E801", { where: name, found: "all its sheets are empty" })] };
}

function refuse(name: string, found: string): OpenedFile {
  return { name, tables: [], problems: [createProblem("E804", { where: name, found })] };
}

/** A stop is no damage. */
function isStop(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}

function wordError(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0].replace(/\.$/, "");
}
