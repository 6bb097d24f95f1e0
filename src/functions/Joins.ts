import { InputProblems } from "../model/Problem";
import { chooseKey } from "../model/ledger/chooseKey";
import type { Join } from "../model/ledger/Join";
import { joinLedgerInSteps } from "../model/ledger/joinLedger";
import { readLedgerInSteps } from "../model/ledger/readLedger";
import { createProblem } from "../model/checks/codes";
import { hasStop, sortProblems } from "../model/tables/ProblemList";
import { readCensusInSteps } from "../model/tables/readCensus";
import { recogniseTable } from "../model/tables/recogniseTable";
import type { FinancialYear } from "../model/years";
import { Fingerprint } from "./Fingerprint";
import { nameTable, type RangeArgument } from "./readArgument";
import { takeInSlices } from "../worker/takeInSlices";
import { SharedWork } from "./SharedWork";

/** Parts of ledger lines kept in finished joins. */
const ROOM = 500_000;

/** What a join is made of. */
export interface JoinRanges {
  readonly census: RangeArgument;
  readonly ledger: RangeArgument;
  /** "" where it is left to the data. */
  readonly key: string;
  /** Of lines that say none. */
  readonly financialYear: FinancialYear | null;
}

/** The joins of all cells: equal ones are made once. */
export class Joins {
  private readonly results = new SharedWork<Join>(ROOM, ({ parts }) => parts.length);

  /**
   * Joins a ledger to a census.
   *
   * @param ranges - both hold something
   * @param signal - of the cell that asks
   * @throws InputProblems where something stops the use of a table
   */
  async make(ranges: JoinRanges, signal: AbortSignal): Promise<Join> {
    const { census, ledger, key, financialYear } = ranges;
    const print = new Fingerprint().addText(key).addNumber(financialYear ?? 0);
    for (const { firstRow, cells } of [census, ledger]) {
      await takeInSlices(print.addWord(firstRow).addCellsInSteps(cells));
    }
    return this.results.get(print.toString(), () => this.join(ranges), signal);
  }

  private async join({ census, ledger, key, financialYear }: JoinRanges): Promise<Join> {
    if (recogniseTable(census.cells[0]) === "transitions") {
      throw new InputProblems([createProblem("E922", { where: "Census", found: "the table holds transitions" })]);
    }
    const chosen = chooseKey(key, nameTable("Census", census), nameTable("Ledger", ledger));
    if (hasStop(chosen.problems)) throw new InputProblems(chosen.problems);
    const pupils = await takeInSlices(readCensusInSteps(chosen.census));
    const lines = await takeInSlices(readLedgerInSteps(chosen.ledger));
    const problems = sortProblems([...lines.problems, ...pupils.problems]);
    if (!pupils.value || !lines.value) throw new InputProblems(problems);
    const steps = joinLedgerInSteps(pupils.value, lines.value, { kind: chosen.kind, financialYear });
    const join = await takeInSlices(steps);
    return { ...join, problems: sortProblems([...problems, ...join.problems]) };
  }
}
