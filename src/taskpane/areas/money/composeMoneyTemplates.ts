import { nameFinancialYear } from "../../../model/money/nameFinancialYear";
import { LEVER_COLUMNS } from "../../../model/tables/vocabulary";
import { FUNDING_COLUMNS, WORKSTREAM_COLUMNS } from "../../../model/tables/moneyColumns";
import type { FinancialYear } from "../../../model/years";
import type { CellContent } from "../../../workbook/CellContent";
import { composeTableSheet } from "../../../workbook/composeTableSheet";
import type { SheetContent } from "../../../workbook/SheetContent";

const N_YEARS = 5;

const FUNDING_LINES: readonly (readonly [line: string, kind: string])[] = [
  ["High needs block before deductions", "block"],
  ["Import/export adjustment", "adjustment"],
  ["Recoupment and place deductions", "deduction"],
  ["Transfer from the schools block", "transfer"],
  ["Schools block", "schools block"],
  ["Other income", "income"],
  ["SEN support services", "spending"],
  ["Therapies", "spending"],
  ["Opening balance", "opening balance"],
  ["Eligible deficit at 31 March 2026", "eligible deficit"],
  ["Share that the stability grant pays", "stability share"],
];

/** A funding table to fill in: the usual lines, their amounts left blank. */
export function composeFundingTemplate(first: FinancialYear): SheetContent {
  const years = Array.from({ length: N_YEARS }, (_, i) => nameFinancialYear((first + i) as FinancialYear));
  return composeTableSheet(
    "SEND funding",
    [FUNDING_COLUMNS.line.name, FUNDING_COLUMNS.kind.name, ...years],
    FUNDING_LINES.map(([line, kind]): CellContent[] => [line, kind, ...years.map(() => null)]),
    [undefined, undefined, ...years.map(() => "#,##0.##")],
  );
}

/** A table of workstreams to fill in, with one row that shows how. */
export function composeWorkstreamsTemplate(first: FinancialYear): SheetContent {
  const { workstream, owner, kind, start, ramp, confidence, saving, scenario, revenue, capital } = WORKSTREAM_COLUMNS;
  const columns = [workstream, owner, kind, start, ramp, confidence, saving, scenario, revenue, capital];
  const example: CellContent[] = [
    "My first workstream",
    "",
    "reduction",
    nameFinancialYear(first),
    1,
    "amber",
    100000,
    "",
    0,
    0,
  ];
  return composeTableSheet(
    "SEND workstreams",
    columns.map(({ name }) => name),
    [example],
  );
}

/** A table of levers for workstreams that change pupils, its rows left blank. */
export function composePlanLeversTemplate(): SheetContent {
  const { scenario, lever, need, setting, to, ncyFrom, ncyTo, yearFrom, yearTo, change, rampYears } = LEVER_COLUMNS;
  const columns = [scenario, lever, need, setting, to, ncyFrom, ncyTo, yearFrom, yearTo, change, rampYears];
  return composeTableSheet(
    "SEND plan levers",
    columns.map(({ name }) => name),
    [],
  );
}
