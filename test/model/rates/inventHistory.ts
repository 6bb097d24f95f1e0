import type { ModelInput, PopulationRow, SettingRow } from "../../../src/model/data/ModelInput";
import { createTransitions, NONSEND, type TransitionRow } from "../../../src/model/data/Transitions";
import { asCensusYear } from "../../../src/model/years";

/** Somebody's need and setting, "ASD MsMdA", or "" outside. */
type Side = string;

/** So many transitions of one kind: `ncy` is the NCY of the January after. */
export function repeatRow(count: number, censusYear: number, ncy: number, before: Side, after: Side): TransitionRow[] {
  const [needBefore, settingBefore] = before === "" ? [NONSEND, NONSEND] : before.split(" ");
  const [needAfter, settingAfter] = after === "" ? [NONSEND, NONSEND] : after.split(" ");
  return Array.from({ length: count }, () => ({
    censusYear,
    ncyBefore: ncy - 1,
    needBefore,
    settingBefore,
    ncyAfter: ncy,
    needAfter,
    settingAfter,
  }));
}

export function inventSetting(
  setting: string,
  ncyFrom: number,
  ncyTo: number,
  next: string[],
  needs: string[] = ["ASD"],
): SettingRow {
  return { setting, group: "", area: "", ncyFrom, ncyTo, needs, next, holdsPlaces: true };
}

/** The same number of people in every NCY of some years. */
export function inventPopulation(people: number, firstYear: number, lastYear: number): PopulationRow[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => asCensusYear(firstYear + i));
  return years.flatMap((censusYear) =>
    Array.from({ length: 31 }, (_, i): PopulationRow => ({ censusYear, ncy: i - 5, people })),
  );
}

/** An input under the corrected rules: 1,000 people in every NCY of 2023 to 2027, unless said otherwise. */
export function inventInput(
  rows: TransitionRow[],
  settings: SettingRow[],
  others: Partial<ModelInput> = {},
): ModelInput {
  return {
    transitions: createTransitions(rows),
    population: inventPopulation(1000, 2023, 2027),
    costs: [],
    settings,
    rules: "corrected",
    ...others,
  };
}
