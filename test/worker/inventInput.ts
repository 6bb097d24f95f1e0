import type { CostRow, ModelInput, PopulationRow } from "../../src/model/data/ModelInput";
import { createTransitions, NONSEND, type TransitionRow } from "../../src/model/data/Transitions";
import { asCensusYear } from "../../src/model/years";

const NEEDS = ["ASD", "MLD", "SEMH"];
const SETTINGS = ["MsMdA", "RpMdA", "SpMdA"];
const OUTSIDE = { need: NONSEND, setting: NONSEND };

/** Invents a small authority: about 100 pupils followed over three transitions, the same every time. */
export function inventInput(nPupils = 100): ModelInput {
  const rows = Array.from({ length: nPupils }, (_, i) => followPupil(i)).flat();
  return {
    transitions: createTransitions(rows),
    population: listPopulation(),
    costs: listCosts(),
    settings: [],
    rules: "corrected",
  };
}

/** Pupil i: some are there from the start, others join; some leave, some change setting. */
function followPupil(i: number): TransitionRow[] {
  const need = NEEDS[i % 3];
  const ncy = (i * 7) % 14;
  const inSetting = (iSetting: number) => ({ need, setting: SETTINGS[iSetting % 3] });
  const before = [
    i % 5 === 0 ? OUTSIDE : inSetting(i),
    i % 5 === 0 && i % 2 === 0 ? OUTSIDE : inSetting(i),
    inSetting(i % 4 === 0 ? i + 1 : i),
    i % 9 === 0 ? OUTSIDE : inSetting(i % 4 === 0 ? i + 1 : i),
  ];
  return [2021, 2022, 2023].flatMap((censusYear, iYear) => {
    const [from, to] = [before[iYear], before[iYear + 1]];
    if (from === OUTSIDE && to === OUTSIDE) return [];
    return {
      censusYear,
      ncyBefore: ncy + iYear - 1,
      needBefore: from.need,
      settingBefore: from.setting,
      ncyAfter: ncy + iYear,
      needAfter: to.need,
      settingAfter: to.setting,
    };
  });
}

function listPopulation(): PopulationRow[] {
  const rows: PopulationRow[] = [];
  for (let year = 2021; year <= 2027; year++) {
    for (let ncy = -5; ncy <= 25; ncy++)
      rows.push({ censusYear: asCensusYear(year), ncy, people: 300 + 10 * (year - 2021) + ncy });
  }
  return rows;
}

function listCosts(): CostRow[] {
  return NEEDS.flatMap((need, iNeed) =>
    SETTINGS.map((setting, iSetting) => ({ need, setting, cost: 4000 + 1500 * iNeed + 9000.5 * iSetting })),
  );
}
