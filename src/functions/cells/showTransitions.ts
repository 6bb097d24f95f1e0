import { InputProblems } from "../../model/Problem";
import type { CensusReport } from "../../model/tables/readSource";
import { refuse, type CellValue } from "../answer";
import { isEmpty, type RangeArgument } from "../readArgument";
import { createReconciliationTable, createRulesTable } from "../tables/createCensusReport";
import { createTransitionsTable } from "../tables/createTransitionsTable";
import type { Desk } from "./Desk";
import { guardSize } from "./guardSize";

const WHERE = "SEND.TRANSITIONS";
const SHOWN = ["transitions", "rules", "reconciliation"] as const;
type Shown = (typeof SHOWN)[number];

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
  const shown = readShown(options);
  if (isEmpty(census)) {
    refuse("E315", { where: WHERE, found: "census is empty", wanted: "Give census rows with their headings" });
  }
  const { value, problems } = await desk.models.readSource(census, signal);
  if (!value) throw new InputProblems(problems);
  if (shown === "transitions") {
    const fix = "Give fewer Januaries at a time";
    return guardSize(WHERE, createTransitionsTable(value.transitions), fix);
  }
  return createReport(shown, value.report);
}

function createReport(shown: Exclude<Shown, "transitions">, report: CensusReport | null): CellValue[][] {
  if (report)
    return shown === "rules" ? createRulesTable(report.rules) : createReconciliationTable(report.reconciliation);
  return refuse("E320", {
    where: WHERE,
    found: `the table holds transitions already, so there are no ${shown} to show`,
    wanted: "Give census rows: pupil, census year, NCY, need, setting",
  });
}

function readShown(options: RangeArgument): Shown {
  for (const [name, value] of options.cells.filter((row) => row.length > 0)) {
    const option = String(name).trim().toLowerCase();
    if (option === "option" || option === "name") continue;
    if (option !== "show") {
      refuse("E302", { where: WHERE, found: `"${String(name)}" is not an option`, wanted: "The only option is show" });
    }
    const shown = SHOWN.find((each) => each === String(value).trim().toLowerCase());
    if (shown) return shown;
    refuse("E301", { where: WHERE, found: `show is "${String(value)}"`, wanted: `Choose one of ${SHOWN.join(", ")}` });
  }
  return "transitions";
}
