import { InputProblems } from "../../model/Problem";
import {
  LEAST_THRESHOLD,
  MOST_THRESHOLD,
  USUAL_SUPPRESSION,
  type SuppressionRules,
} from "../../model/suppression/CountTable";
import { suppressTableInSteps } from "../../model/suppression/suppressTable";
import { tabulateSuppressed, USUAL_SYMBOL } from "../../model/suppression/tabulateSuppressed";
import { cleanText, isBlankOrZero, isFault, readYesNo } from "../../model/tables/cells";
import type { Cell } from "../../model/tables/Reading";
import { takeInSlices } from "../../worker/takeInSlices";
import { refuse, type CellValue } from "../answer";
import { isEmpty, nameTable, type RangeArgument } from "../readArgument";
import { readNumberOption } from "../readChoice";
import { splitOptions } from "../splitOptions";
import { yieldToHost } from "../yieldToHost";
import { guardSize } from "./guardSize";

const WHERE = "SEND.SUPPRESS";
const OPTIONS = ["on", "threshold", "secondary", "symbol", "zeros", "labels", "note"] as const;

export interface SuppressArguments {
  readonly table: RangeArgument;
  readonly options: RangeArgument;
}

/** Gives the table of SEND.SUPPRESS. */
export async function suppressCells({ table, options }: SuppressArguments): Promise<CellValue[][]> {
  if (isEmpty(table)) refuse("E315", { where: WHERE, found: "table is empty", wanted: "Give it with its headings" });
  const { own, others } = splitOptions(options, OPTIONS);
  if (!isEmpty(others)) refuseOption(others);
  const isOn = readSwitch("on", own.on, true);
  const symbol = isBlankOrZero(own.symbol) ? USUAL_SYMBOL : cleanText(String(own.symbol));
  const rules: SuppressionRules = {
    threshold:
      readWholeOption("threshold", own.threshold, LEAST_THRESHOLD, MOST_THRESHOLD) ?? USUAL_SUPPRESSION.threshold,
    keepsZeros: readSwitch("zeros", own.zeros, USUAL_SUPPRESSION.keepsZeros),
    isSecondary: readSwitch("secondary", own.secondary, USUAL_SUPPRESSION.isSecondary),
  };
  const nLabels = readWholeOption("labels", own.labels, 0, 50);
  const hasNote = readSwitch("note", own.note, true);
  await yieldToHost();
  const steps = suppressTableInSteps(nameTable("Table", table), rules, { nLabels });
  const { value, problems } = await takeInSlices(steps);
  if (value === null) throw new InputProblems(problems);
  const shown = tabulateSuppressed(table.cells, isOn ? value : null, rules, { symbol, hasNote });
  return guardSize(WHERE, shown, "Give a smaller table");
}

function readWholeOption(name: string, cell: Cell, least: number, most: number): number | null {
  const wanted = `Give a whole number from ${least} to ${most}`;
  return readNumberOption(
    WHERE,
    name,
    cell,
    wanted,
    (number) => Number.isInteger(number) && number >= least && number <= most,
  );
}

function readSwitch(name: string, cell: Cell, usual: boolean): boolean {
  const answer = readYesNo(cell);
  if (answer === null) return usual;
  if (typeof answer === "boolean") return answer;
  return refuse("E301", {
    where: WHERE,
    found: `${name} ${isFault(answer) ? answer.found : "cannot be read"}`,
    wanted: "Give TRUE or FALSE",
  });
}

function refuseOption({ cells }: RangeArgument): never {
  const [row] = cells.filter((each) => each.length > 0);
  refuse("E302", {
    where: WHERE,
    found: `${String(row[0])} is not an option`,
    wanted: `The options are ${OPTIONS.join(", ")}`,
  });
}
