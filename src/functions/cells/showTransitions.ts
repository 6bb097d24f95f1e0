import type { CensusOptions } from "../../model/census/CensusOptions";
import { InputProblems, type Problem } from "../../model/Problem";
import { isBlankOrZero } from "../../model/tables/cells";
import type { CensusReport } from "../../model/tables/readSource";
import type { Cell } from "../../model/tables/Reading";
import { refuse, type CellValue } from "../answer";
import { isEmpty, type RangeArgument } from "../readArgument";
import { CENSUS_RULE_NAMES, readCensusRules } from "../readCensusRules";
import { readChoice } from "../readChoice";
import { splitOptions } from "../splitOptions";
import { createReconciliationTable, createRulesTable } from "../tables/createCensusReport";
import { createTransitionsTable } from "../tables/createTransitionsTable";
import type { Desk } from "./Desk";
import { guardSize } from "./guardSize";

const WHERE = "SEND.TRANSITIONS";
const SHOWN = ["transitions", "rules", "reconciliation"] as const;
type Shown = (typeof SHOWN)[number];
const OPTION_NAMES = ["show", ...CENSUS_RULE_NAMES];

export interface TransitionsArguments {
  readonly census: RangeArgument;
  readonly options: RangeArgument;
}

/** Gives the table of SEND.TRANSITIONS. */
export async function showTransitions(
  desk: Desk,
  { census, options }: TransitionsArguments,
  signal: AbortSignal,
): Promise<CellValue[][]> {
  const { shown, rules } = readTransitionsOptions(options);
  if (isEmpty(census)) {
    refuse("E315", { where: WHERE, found: "census is empty", wanted: "Give census rows with their headings" });
  }
  const { value, problems } = await desk.models.readSource(census, signal, rules);
  if (!value) throw new InputProblems(problems);
  if (shown === "transitions") {
    const fix = "Give fewer Januaries at a time";
    return guardSize(WHERE, createTransitionsTable(value.transitions), fix);
  }
  return createReport(shown, value.report, problems);
}

function createReport(
  shown: Exclude<Shown, "transitions">,
  report: CensusReport | null,
  problems: readonly Problem[],
): CellValue[][] {
  if (report) {
    return shown === "rules"
      ? createRulesTable(report.rules, problems)
      : createReconciliationTable(report.reconciliation);
  }
  return refuse("E320", {
    where: WHERE,
    found: `the table holds transitions already, so there are no ${shown} to show`,
    wanted: "Give census rows: pupil, census year, NCY, need, setting",
  });
}

function readTransitionsOptions(options: RangeArgument): { shown: Shown; rules: CensusOptions } {
  const { own, others } = splitOptions(options, OPTION_NAMES);
  const unknown = others.cells.find(([name]) => !isBlankOrZero(name) && !isHeading(name));
  if (unknown) {
    refuse("E302", {
      where: WHERE,
      found: `"${String(unknown[0])}" is not an option`,
      wanted: `The options are ${OPTION_NAMES.join(", ")}`,
    });
  }
  return { shown: readChoice(WHERE, "show", own.show, SHOWN), rules: readCensusRules(WHERE, own) };
}

const isHeading = (cell: Cell) => typeof cell === "string" && /^(options?|names?)$/i.test(cell.trim());
