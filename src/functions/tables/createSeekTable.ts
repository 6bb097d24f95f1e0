import type { SoughtChange } from "../../model/seek/SoughtChange";
import { nameFinancialYear } from "../../model/money/nameFinancialYear";
import { isOfBalance, type Target } from "../../model/seek/Target";
import { getFinancialYear } from "../../model/years";
import { STATISTICS, type Statistic } from "../../model/summary/GroupSummary";
import type { Cell } from "../../model/tables/Reading";
import type { SeekResult } from "../../worker/runSeek";
import type { CellValue } from "../answer";
import type { SoughtLever } from "../readSoughtLever";

interface SeekQuestion {
  readonly sought: SoughtLever;
  readonly change: SoughtChange;
  readonly target: Target;
}

/**
 * Lays out what was found: names and values, then the lever with its headings, ready to be copied to a table of levers.
 *
 * @param result - of the search
 * @param question - what was sought
 */
export function createSeekTable(result: SeekResult, { sought, change, target }: SeekQuestion): CellValue[][] {
  const word = change.word(result.size);
  const read = (statistics: Float64Array, statistic: Statistic) => statistics[STATISTICS.indexOf(statistic)];
  const isMean = target.statistic === "mean";
  const rows: CellValue[][] = [
    ["Part", "Value"],
    ["Answer", wordAnswer(result, word, { sought, change, target })],
    ["Met", result.end === "met"],
    ["Change", result.end === "no effect" ? "" : word],
    ["Target", target.value],
    [isMean ? "Reached mean" : `Reached ${target.statistic.toUpperCase()}`, result.reached],
    ...(isMean ? [] : [["Reached mean", read(result.with, "mean")]]),
    ["Reached P5", read(result.with, "p5")],
    ["Reached P95", read(result.with, "p95")],
    ["Without the lever", result.before],
    ["Simulated runs", result.nSimulated],
    ["Expected runs", result.nExpected],
    ["Lever to copy", result.end === "no effect" ? "none" : "below"],
  ];
  const copied: CellValue[][] =
    result.end === "no effect"
      ? []
      : [
          sought.headings.map(showCell),
          sought.cells.map((cell, i) => (i === sought.changeColumn ? word : showCell(cell))),
        ];
  const table = [...rows, ...copied];
  const width = Math.max(...table.map((row) => row.length));
  return table.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]);
}

function wordAnswer(result: SeekResult, word: string, { sought, target }: SeekQuestion): string {
  const { measure, key, censusYear, statistic } = target;
  const number = createFormat(measure);
  const of = key.length > 0 ? ` (${key.join(", ")})` : "";
  const counted = { share: "the share", balance: "the balance", "in-year": "the in-year balance" };
  const name = measure in counted ? counted[measure as keyof typeof counted] : measure;
  const when = isOfBalance(target) ? nameFinancialYear(getFinancialYear(censusYear)) : `January ${censusYear}`;
  const level = statistic === "mean" ? "mean" : statistic.toUpperCase();
  const what = `${level} of ${name}${of} in ${when}`;
  const lever = `${sought.lever.kind} ${word}`;
  const band = `in 9 of 10 simulated futures between ${number(result.with[STATISTICS.indexOf("p5")])} and ${number(result.with[STATISTICS.indexOf("p95")])}`;
  const without = `without it the ${what} is ${number(result.before)}`;
  switch (result.end) {
    case "met":
      return `With ${lever} the ${what} is ${number(result.reached)}, ${band}; ${without}.`;
    case "out of reach":
      return `The target of ${number(target.value)} cannot be met with this lever. The best is ${lever}: the ${what} is then ${number(result.reached)}, ${band}; ${without}.`;
    case "no effect":
      return `This lever does not change the ${what}, which is ${number(result.before)} at every size.`;
  }
}

function createFormat(measure: Target["measure"]): (value: number) => string {
  const digits = (n: number) => ({ minimumFractionDigits: n, maximumFractionDigits: n });
  if (measure === "share") return (value) => `${(value * 100).toLocaleString("en-GB", digits(1))}%`;
  if (measure === "cost" || measure === "balance" || measure === "in-year")
    return (value) => `${value < 0 ? "-" : ""}£${Math.abs(value).toLocaleString("en-GB", digits(0))}`;
  return (value) => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
}

/** A blank or an error is an empty cell; a text that Excel could take for a formula stays text. */
const showCell = (cell: Cell): CellValue => (typeof cell === "object" || cell === undefined ? "" : cell);
