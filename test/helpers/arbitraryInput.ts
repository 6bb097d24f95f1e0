import fc from "fast-check";
import type { ModelInput, PopulationRow, Rules, SettingRow } from "../../src/model/data/ModelInput";
import { createTransitions, NONSEND, type TransitionRow } from "../../src/model/data/Transitions";
import { asCensusYear } from "../../src/model/years";

const NEEDS = ["ASD", "SEMH", "SLD"];
const SETTINGS = ["EYP", "MsMdA", "SpIn", "GFE"];
const FIRST_YEAR = 2021;

/** Any little authority: one to three years of history, odd settings tables, pupils in states that are not valid. */
export function arbitraryInput(rules: Rules): fc.Arbitrary<ModelInput> {
  return fc.integer({ min: 1, max: 3 }).chain((nYears) =>
    fc.record({
      transitions: fc
        .array(arbitraryTransition(nYears), { minLength: 1, maxLength: 60 })
        .map((rows) => createTransitions(rows)),
      population: arbitraryPopulation(),
      costs: fc.constant([]),
      settings: fc.array(arbitrarySetting(), { maxLength: 6 }),
      rules: fc.constant(rules),
    }),
  );
}

/** A transition of one of the first years; from age group to age group, one NCY on. */
function arbitraryTransition(nYears: number): fc.Arbitrary<TransitionRow> {
  const side = fc.option(fc.tuple(fc.constantFrom(...NEEDS), fc.constantFrom(...SETTINGS)), { freq: 3 });
  return fc
    .tuple(fc.integer({ min: 0, max: nYears - 1 }), fc.integer({ min: -4, max: 20 }), side, side)
    .filter(([, , before, after]) => before !== null || after !== null)
    .map(([year, ncy, before, after]) => ({
      censusYear: FIRST_YEAR + year,
      ncyBefore: ncy - 1,
      needBefore: before?.[0] ?? NONSEND,
      settingBefore: before?.[1] ?? NONSEND,
      ncyAfter: ncy,
      needAfter: after?.[0] ?? NONSEND,
      settingAfter: after?.[1] ?? NONSEND,
    }));
}

function arbitrarySetting(): fc.Arbitrary<SettingRow> {
  return fc
    .record({
      setting: fc.constantFrom(...SETTINGS),
      ends: fc.tuple(fc.integer({ min: -5, max: 22 }), fc.integer({ min: -5, max: 22 })),
      needs: fc.subarray(NEEDS, { minLength: 1 }),
      next: fc.subarray(SETTINGS),
    })
    .map(({ setting, ends, needs, next }) => ({
      setting,
      group: "",
      area: "",
      ncyFrom: Math.min(...ends),
      ncyTo: Math.max(...ends),
      needs,
      next,
      holdsPlaces: true,
    }));
}

/** Every NCY of 2021 to 2027, some NCYs in two rows. */
function arbitraryPopulation(): fc.Arbitrary<PopulationRow[]> {
  return fc
    .tuple(fc.integer({ min: 200, max: 900 }), fc.integer({ min: -5, max: 25 }))
    .map(([people, repeated]) =>
      Array.from({ length: 7 }, (_, i) => asCensusYear(FIRST_YEAR + i)).flatMap((censusYear) =>
        Array.from({ length: 31 }, (_, i) => i - 5).flatMap((ncy) => [
          { censusYear, ncy, people: people + 0.4 * ncy },
          ...(ncy === repeated ? [{ censusYear, ncy, people: 3 }] : []),
        ]),
      ),
    );
}
