import type { ProblemCode } from "../model/checks/codes";
import { WorkbookError } from "./WorkbookError";

/** What Excel's own error codes mean to a person: our code and what happened. */
const MEANINGS: Readonly<Record<string, readonly [code: ProblemCode, found: string]>> = {
  ItemNotFound: ["E501", "a sheet or table that was chosen is not there any more"],
  InvalidReference: ["E501", "a range that was chosen is not there any more"],
  AccessDenied: ["E502", "the sheet or the workbook is protected or open for reading only"],
  InvalidOperationInCellEditMode: ["E503", "a cell is being edited"],
  ResponsePayloadSizeLimitExceeded: ["E504", "the range is too large for Excel to hand over"],
  RequestPayloadSizeLimitExceeded: ["E504", "the table is too large for Excel to take"],
  ItemAlreadyExists: ["E505", "a sheet of that name exists already"],
};

/**
 * Runs one batch against the workbook and turns Excel's errors into sentences.
 *
 * @param where - what was being done, as the beginning of the sentence: "Reading Census"
 */
export async function runExcel<T>(where: string, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw error instanceof WorkbookError ? error : wordExcelError(where, error);
  }
}

function wordExcelError(where: string, error: unknown): WorkbookError {
  const [code, found] = MEANINGS[getCode(error)] ?? ["E500", `Excel said "${getExcelMessage(error)}"`];
  return new WorkbookError(code, { where, found });
}

function getCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** What Excel said, without its full stop. */
export function getExcelMessage(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
