import { formatReference } from "../../../../workbook/addresses";
import { LEVER_FIELDS, type LeversSheet } from "../../../../workbook/levers/LeversSheet";
import type { ReportScenarios } from "../../../../workbook/report/ReportPlan";
import type { ReadScenario } from "../../../scenarios/Scenario";

/** Everything that a lever says; also whether its row is switched on, since a scenario may have rows that are not. */
const LISTED = LEVER_FIELDS.filter((field) => field !== "note");

/** What a report needs to know of the scenarios that are switched on; null where there is none. */
export function planScenarios(sheet: LeversSheet | null, list: readonly ReadScenario[]): ReportScenarios | null {
  const shown = list.filter(({ name, isOn, levers, rows }) => name !== "" && isOn && levers && rows.length > 0);
  if (!sheet || shown.length === 0) return null;
  const shared = list.filter(({ name }) => name === "");
  const fields = LISTED.filter((field) => sheet.columns[field] >= 0);
  return {
    levers: sheet.reference,
    names: shown.map(({ name }) => name),
    headings: fields.map((field) => field.charAt(0).toUpperCase() + field.slice(1).replace("-", " ")),
    rows: [...shared, ...shown].flatMap(({ rows }) =>
      rows.map(({ row }) =>
        fields.map((field) =>
          formatReference(sheet.sheet, { row, column: sheet.columns[field], nRows: 1, nColumns: 1 }),
        ),
      ),
    ),
  };
}
