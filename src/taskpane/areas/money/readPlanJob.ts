import type { ModelInput } from "../../../model/data/ModelInput";
import { createLeverContext } from "../../../model/levers/LeverContext";
import { readFunding } from "../../../model/money/readFunding";
import { readWorkstreams } from "../../../model/money/readWorkstreams";
import { USUAL_JOINER_MONTHS } from "../../../model/money/spreadOverYears";
import { USUAL_CONFIDENCE } from "../../../model/money/Workstream";
import { InputProblems, type Problem } from "../../../model/Problem";
import type { CellTable, Reading } from "../../../model/tables/Reading";
import { readLevers } from "../../../model/tables/readLevers";
import type { Choices } from "../../../workbook/Choices";
import type { FoundTable } from "../../../workbook/FoundTable";
import type { PlanJob } from "../../../worker/runPlan";
import type { MoneyTables } from "./MoneyTables";

/**
 * Reads the tables of a recovery plan as they are now.
 *
 * @returns the job, and what gives cause to doubt
 * @throws InputProblems where a problem stops it
 */
export async function readPlanJob(
  readTable: (table: FoundTable) => Promise<CellTable>,
  input: ModelInput,
  { funding, workstreams, planLevers }: MoneyTables,
  choices: Choices,
): Promise<{ job: PlanJob; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const read = async <T>(table: FoundTable | null, name: string, reader: (cells: CellTable) => Reading<T>, none: T) => {
    if (!table) return none;
    const reading = reader({ ...(await readTable(table)), name });
    if (reading.value === null) throw new InputProblems(reading.problems);
    problems.push(...reading.problems.filter(({ severity }) => severity === "warns"));
    return reading.value;
  };
  if (!funding) throw new Error("the funding table is missing");
  const job: PlanJob = {
    input,
    funding: (await read(funding, "Funding", readFunding, null))!,
    workstreams: await read(workstreams, "Workstreams", (table) => readWorkstreams(table), []),
    levers: await read(planLevers, "Levers", (table) => readLevers(table, createLeverContext(input)), []),
    rules: {
      inflation: choices.inflation,
      joinerMonths: USUAL_JOINER_MONTHS,
      stability: { isCounted: true, share: null },
      carry: { rate: choices.carryRate, isCharged: false },
      confidence: USUAL_CONFIDENCE,
    },
    sharing: "in order",
    isCapitalCharged: false,
    seed: choices.seed,
  };
  return { job, problems };
}
