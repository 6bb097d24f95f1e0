import { REPORT_SHEETS, type ReportNames } from "./ReportPlan";

/** Names for the sheets of a report that are all free; a second report has the same number behind each of its names. */
export function nameReportSheets(taken: readonly string[]): ReportNames {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const wanted = REPORT_SHEETS.map((sheet) => [sheet, `Report ${sheet}${suffix}`] as const);
    if (wanted.every(([, name]) => !names.has(name.toLowerCase()))) return Object.fromEntries(wanted) as ReportNames;
  }
}
