import { N_STATISTICS, STATISTICS, type GroupSummary } from "../model/summary/GroupSummary";
import type { Dimension } from "../model/summary/SummaryRequest";
import { formatCsv } from "./formatCsv";

/** Writes a summary as a CSV file: the January, the group's columns, the statistics. */
export function formatSummary({ request, years, keys, values }: GroupSummary): string {
  const headings = ["calendar-year", ...request.by.map(nameColumn), ...STATISTICS];
  const rows = years.flatMap((year, iYear) =>
    keys.map((key, iKey) => {
      const first = (iYear * keys.length + iKey) * N_STATISTICS;
      const group = key.map((label, i) => (request.by[i] === "ncy" ? Number(label) : label));
      return [year, ...group, ...values.subarray(first, first + N_STATISTICS)];
    }),
  );
  return formatCsv(headings, rows);
}

/** NCY is headed as in Witan's files. */
function nameColumn(dimension: Dimension): string {
  return dimension === "ncy" ? "academic-year" : dimension;
}
