import type { Backtest } from "../../model/backtest/Backtest";
import { listScores } from "../../model/backtest/listScores";
import { wordBacktest } from "../../model/backtest/wordBacktest";
import { InputProblems } from "../../model/Problem";
import type { Dimension } from "../../model/summary/SummaryRequest";
import { createHeadingKey } from "../../model/tables/findColumns";
import { readOptions } from "../../model/tables/readOptions";
import { refuse, type CellValue } from "../answer";
import { parseGrouping } from "../parseGrouping";
import { nameTable, type RangeArgument } from "../readArgument";
import type { ModelRanges } from "../readModel";
import { createCasesTable, createScoresTable } from "../tables/createBacktestTables";
import type { Desk } from "./Desk";
import { findModel } from "./findModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.BACKTEST";
const SHOWN = ["scores", "horizons", "groups", "cases", "verdict"] as const;
type Shown = (typeof SHOWN)[number];

export interface BacktestArguments extends ModelRanges {
  readonly by: string | null;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.BACKTEST. */
export async function backtestModel(desk: Desk, given: BacktestArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projections" });
  const by = parseGrouping(given.by, WHERE);
  if ("code" in by) throw new InputProblems([by]);
  const { shown, mostYears, others } = takeOwnOptions(given.options);
  const { model } = await findModel(desk, WHERE, { ...given, options: others }, signal);
  const backtest = await desk.backtests.run(model, by, mostYears, signal);
  return guardSize(WHERE, createTable(backtest, by, shown), "Group by less, or show scores instead of cases");
}

function createTable(backtest: Backtest, by: readonly Dimension[], shown: Shown): CellValue[][] {
  switch (shown) {
    case "scores":
      return createScoresTable(listScores(backtest, by, "method"), by);
    case "horizons":
      return createScoresTable(listScores(backtest, by, "horizon"), by);
    case "groups":
      return createScoresTable(listScores(backtest, by, "group"), by);
    case "cases":
      return createCasesTable(backtest, by);
    case "verdict":
      return [["Verdict"], ...wordBacktest(backtest).map((sentence) => [sentence])];
  }
}

/** Options of the backtest alone, and the rest, which are those of a model. Years are how far a backtest looks. */
function takeOwnOptions({ cells, ...place }: RangeArgument): {
  shown: Shown;
  mostYears: number | null;
  others: RangeArgument;
} {
  const isNamed = (row: RangeArgument["cells"][number], ...names: string[]) =>
    row.length > 0 && names.includes(createHeadingKey(row[0]));
  const showRow = cells.find((row) => isNamed(row, "show"));
  const yearRows = { ...place, cells: cells.map((row) => (isNamed(row, "years") ? row : [])) };
  const years = readOptions(nameTable("Options", yearRows));
  if (!years.value) throw new InputProblems(years.problems);
  return {
    shown: showRow ? readShown(showRow[1]) : "scores",
    mostYears: years.value.years,
    others: { ...place, cells: trimEnd(cells.map((row) => (isNamed(row, "show", "years") ? [] : row))) },
  };
}

function readShown(value: RangeArgument["cells"][number][number]): Shown {
  const word = createHeadingKey(value);
  return (
    SHOWN.find((each) => each === word || each === `${word}s`) ??
    refuse("E301", {
      where: WHERE,
      found: `show is "${typeof value === "object" && value !== null ? value.error : String(value ?? "")}"`,
      wanted: `Choose one of ${SHOWN.join(", ")}`,
    })
  );
}

/** Without the rows of nothing at its end a range of nothing else counts as empty. */
function trimEnd(cells: RangeArgument["cells"]): RangeArgument["cells"] {
  const last = cells.findLastIndex((row) => row.length > 0);
  return cells.slice(0, last + 1);
}
