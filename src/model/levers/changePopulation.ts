import type { ModelInput } from "../data/ModelInput";
import { createProblem } from "../checks/codes";
import { InputProblems } from "../Problem";
import { changeNumber } from "./changeNumber";
import type { Lever } from "./Lever";
import { coversNcy, getPart } from "./leverReach";

/**
 * Changes the people of the Januaries to come; those of the past, by which rates are estimated, stay. People who are
 * added are spread over the rows that a lever is about, in proportion to their people.
 *
 * @param input - is left as it is
 * @param levers - of the kind `population`, in the order in which they are applied
 * @returns an input with another population, or the same one where there are no levers
 * @throws InputProblems where people are added to nobody
 */
export function changePopulation(input: ModelInput, levers: readonly Lever[]): ModelInput {
  if (levers.length === 0) return input;
  const startYear = input.transitions.censusYear.reduce((last, year) => Math.max(last, year)) + 1;
  const isAbout = (lever: Lever, { censusYear, ncy }: ModelInput["population"][number]) =>
    censusYear > startYear && coversNcy(lever, ncy) && getPart(lever, censusYear, startYear + 1) > 0;
  const peopled = input.population.map((row) => {
    const ofRow = levers.filter((lever) => lever.change?.kind !== "add" && isAbout(lever, row));
    if (ofRow.length === 0) return row;
    const changes = ofRow.map((lever) => ({
      change: lever.change!,
      part: getPart(lever, row.censusYear, startYear + 1),
    }));
    return { ...row, people: changeNumber(row.people, changes) };
  });
  const added = levers.filter((lever) => lever.change?.kind === "add");
  if (added.length === 0) return { ...input, population: peopled };
  const totals = added.map((lever) => addUpPeople(peopled.filter((row) => isAbout(lever, row))));
  const population = peopled.map((row) => {
    let factor = 1;
    added.forEach((lever, i) => {
      if (lever.change?.kind !== "add" || !isAbout(lever, row)) return;
      const total = totals[i].get(row.censusYear) ?? 0;
      if (total === 0) throw new InputProblems([describeNobody(lever, row.censusYear)]);
      factor += (lever.change.amount * getPart(lever, row.censusYear, startYear + 1)) / total;
    });
    return factor === 1 ? row : { ...row, people: Math.max(0, row.people * factor) };
  });
  return { ...input, population };
}

function addUpPeople(rows: ModelInput["population"]): Map<number, number> {
  const totals = new Map<number, number>();
  for (const { censusYear, people } of rows) totals.set(censusYear, (totals.get(censusYear) ?? 0) + people);
  return totals;
}

function describeNobody(lever: Lever, censusYear: number) {
  return createProblem("E613", {
    where: `Levers, row ${lever.row}`,
    found: `people are added in January ${censusYear}, where nobody lives`,
  });
}
