import seedrandom from "seedrandom";
import type { ModelInput } from "../../src/model/data/ModelInput";
import { createTransitions, NONSEND, type TransitionRow } from "../../src/model/data/Transitions";
import { compileScenario } from "../../src/model/levers/compileScenario";
import type { Lever } from "../../src/model/levers/Lever";
import { readScenario } from "../../src/model/levers/readScenario";
import { weighHistory } from "../../src/model/levers/weighHistory";
import type { ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { wordProblem } from "../../src/model/Problem";
import { estimateRates } from "../../src/model/rates/estimateRates";
import type { Cell } from "../../src/model/tables/Reading";
import type { RateUncertainty } from "../../src/model/uncertainty/RateUncertainty";
import { asCensusYear } from "../../src/model/years";

const NEEDS = ["ASD", "SEMH", "SLD"];
/** Setting, group, first and last NCY. */
const SETTINGS = [
  ["MsMdA", "Mainstream", -1, 11],
  ["SpMdA_InA", "Maintained special", -1, 13],
  ["SpIn_OoA", "Independent and non-maintained", 3, 14],
  ["GFE", "Post-16", 12, 18],
] as const;

/**
 * Invents a little authority with three years of history, 2022 to 2024, and five to project, 2026 to 2030: pupils join,
 * leave and move often enough for every rate to be seen. It is the same every time.
 */
export function inventAuthority(): ModelInput {
  const random = seedrandom("levers");
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  const open = (ncy: number) => SETTINGS.filter(([, , from, to]) => ncy >= from && ncy <= to).map(([code]) => code);
  const rows: TransitionRow[] = [];
  for (const censusYear of [2022, 2023, 2024]) {
    for (let i = 0; i < 260; i++) {
      const ncyBefore = Math.floor(random() * 19) - 1;
      const before = pick(open(ncyBefore));
      const need = pick(NEEDS);
      const stays = open(ncyBefore + 1).includes(before) && random() < 0.85;
      const elsewhere = open(ncyBefore + 1).filter((code) => code !== before);
      const after =
        random() < 0.12 || open(ncyBefore + 1).length === 0
          ? NONSEND
          : stays
            ? before
            : pick(elsewhere.length > 0 ? elsewhere : [before]);
      rows.push({
        censusYear,
        ncyBefore,
        needBefore: need,
        settingBefore: before,
        ncyAfter: ncyBefore + 1,
        needAfter: after === NONSEND ? NONSEND : need,
        settingAfter: after,
      });
    }
    for (let i = 0; i < 70; i++) {
      const ncyAfter = Math.floor(random() * 15) - 1;
      rows.push({
        censusYear,
        ncyBefore: ncyAfter - 1,
        needBefore: NONSEND,
        settingBefore: NONSEND,
        ncyAfter,
        needAfter: pick(NEEDS),
        settingAfter: pick(open(ncyAfter)),
      });
    }
  }
  const codes = SETTINGS.map(([code]) => code);
  return {
    transitions: createTransitions(rows),
    population: [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) =>
      Array.from({ length: 25 }, (_, i) => ({ censusYear: asCensusYear(year), ncy: i - 4, people: 900 + 5 * i })),
    ),
    costs: codes.map((setting, i) => ({ need: "", setting, cost: 10_000 * (i + 1) })),
    settings: SETTINGS.map(([setting, group, ncyFrom, ncyTo]) => ({
      setting,
      group,
      area: setting.endsWith("OoA") ? "Out of area" : "In area",
      ncyFrom,
      ncyTo,
      needs: NEEDS,
      next: codes.filter((code) => code !== setting),
      holdsPlaces: true,
    })),
    rules: "corrected",
  };
}

/** Reads rows of levers, each by its columns, onto an input; fails with the sentences where they cannot be used. */
export function addLevers(input: ModelInput, rows: readonly Readonly<Record<string, Cell>>[]): ModelInput {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))];
  const { value, problems } = readScenario(input, { name: "Levers", cells, firstRow: 1 });
  if (!value) throw new Error(problems.map(wordProblem).join("\n"));
  return value;
}

/** Estimates and compiles an input with its levers. */
export function compile(input: ModelInput, uncertainty?: RateUncertainty): ProjectionPlan {
  return compileScenario(input, estimateRates(weighHistory(input)), uncertainty);
}

/** The levers of an input, as they were read. */
export const listLevers = (input: ModelInput): readonly Lever[] => input.levers ?? [];
