import type { Lever, LeverKind } from "../levers/Lever";
import { isFault } from "../tables/cells";
import { createProblem } from "../checks/codes";
import { InputProblems } from "../Problem";
import type { FinancialYear } from "../years";
import { readConfidence } from "./readConfidence";
import { CERTAIN, type Confidence, type ConfidenceScale, type Workstream } from "./Workstream";

/** Levers that are money and change no pupils. */
export const MONEY_LEVERS: readonly LeverKind[] = ["saving", "investment", "income", "grant"];

/**
 * Turns the money rows of a table of levers into workstreams. Their years are financial years, by the year in which they
 * begin: year-from 2027 is April 2027.
 *
 * @param levers - of a model; all others are left out
 * @param firstYear - in which a row without a year begins
 * @param scale - what the colours of confidence stand for
 * @throws InputProblems where a row has no amount, or a confidence that is none
 */
export function listMoneyLevers(
  levers: readonly Lever[],
  firstYear: FinancialYear,
  scale: ConfidenceScale,
): Workstream[] {
  return levers
    .filter(({ kind }) => MONEY_LEVERS.includes(kind))
    .map((lever): Workstream => {
      const { kind, yearFrom, yearTo, rampYears, note, more, row } = lever;
      const pounds = readPounds(lever);
      const start = (yearFrom ?? firstYear) as number as FinancialYear;
      const nYears = Math.max(1, (yearTo ?? start) - start + 1);
      const isInvestment = kind === "investment";
      return {
        name: note || `${kind} in row ${row}`,
        owner: more.owner ?? "",
        kind: kind === "income" || kind === "grant" ? "income" : "reduction",
        confidence: isInvestment ? CERTAIN : readDoubt(lever, scale),
        saving: {
          type: "steady",
          pounds: isInvestment ? 0 : pounds,
          start,
          end: yearTo === null ? null : yearTo + 1,
          rampYears,
        },
        revenue: isInvestment ? pounds * nYears : 0,
        capital: 0,
        investmentFrom: isInvestment ? start : null,
        investmentYears: nYears,
        row,
      };
    });
}

function readPounds({ change, kind, row }: Lever): number {
  if (change?.kind === "add") return Math.abs(change.amount);
  if (change?.kind === "set") return Math.abs(change.value);
  const where = `Levers, row ${row}`;
  throw new InputProblems([
    createProblem("E728", {
      where,
      found: `${kind} has ${change === null ? "no amount" : "a share instead of an amount"}`,
    }),
  ]);
}

function readDoubt({ more, row }: Lever, scale: ConfidenceScale): Confidence {
  const confidence = readConfidence(more.confidence ?? more.rag ?? "", scale);
  if (confidence === null) return CERTAIN;
  if (isFault(confidence) && "code" in confidence)
    throw new InputProblems([
      createProblem("E721", { where: `Levers, row ${row}`, found: `confidence ${confidence.found}` }),
    ]);
  return confidence;
}
