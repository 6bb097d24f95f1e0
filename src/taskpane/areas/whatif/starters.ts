import { deriveSettings } from "../../../model/data/deriveSettings";
import type { ModelInput, SettingRow } from "../../../model/data/ModelInput";
import type { LeverCells } from "../../../workbook/levers/LeversSheet";

/** A scenario to begin with, made from the settings of the data. */
export interface Starter {
  readonly name: string;
  readonly note: string;
  readonly levers: readonly LeverCells[];
}

/** The scenarios that the pane offers to begin with; those that the data have no settings for are left out. */
export function listStarters(input: ModelInput): Starter[] {
  const settings = input.settings.length > 0 ? input.settings : deriveSettings(input.transitions);
  const first = getStartYear(input) + 1;
  const special = settings.find((row) => isSpecial(row) && !isFar(row));
  const far = settings.filter(isFar).filter((row) => row.holdsPlaces);
  const starters: Starter[] = [];
  if (special && far.length > 0) starters.push(keepNear(special, far, first), openSchool(special, far, first));
  return [...starters, spike(first), reassess(first)];
}

function keepNear(special: SettingRow, far: readonly SettingRow[], first: number): Starter {
  const setting = far.map((row) => row.setting).join(", ");
  return {
    name: "Keep 20 a year in borough",
    note: `20 pupils a year on their way to ${setting} go to ${special.setting} instead`,
    levers: [{ lever: "divert", setting, to: special.setting, "year-from": first, change: "add 20" }],
  };
}

/** Today's places are all taken until the school opens; who does not fit goes where such pupils go now. */
function openSchool(special: SettingRow, far: readonly SettingRow[], first: number): Starter {
  const to = [...far]
    .sort((a, b) => spanOf(b) - spanOf(a))
    .map((row) => row.setting)
    .join(", ");
  const opens = first + 1;
  return {
    name: "New 60-place special school",
    note: `As many places in ${special.setting} as are taken today, 60 more from ${opens}; who finds no place goes to ${to}`,
    levers: [
      { lever: "capacity", setting: special.setting, to, "year-from": first, change: "x1" },
      {
        lever: "capacity",
        setting: special.setting,
        to,
        "year-from": opens,
        change: "add 60",
        note: "The school opens",
      },
    ],
  };
}

function spike(first: number): Starter {
  return {
    name: "Requests spike",
    note: "A fifth more new plans for two years, as after a change of law or a long campaign",
    levers: [{ lever: "joiners", "year-from": first, "year-to": first + 1, change: "x1.2" }],
  };
}

function reassess(first: number): Starter {
  const from = Math.max(first, 2030);
  return {
    name: "Reassess at phase transfer",
    note: "Plans are reassessed before the move to secondary school and at 16, and one in ten of them ends",
    levers: [6, 11].map((ncy) => ({
      lever: "reassess",
      "ncy-from": ncy,
      "ncy-to": ncy,
      "year-from": from,
      change: "10%",
    })),
  };
}

const isSpecial = ({ setting, group }: SettingRow) => /^SpMdA/i.test(setting) || /maintained special/i.test(group);
const isFar = ({ setting, group, area }: SettingRow) =>
  /independent|non-maintained/i.test(group) || (/^Sp/i.test(setting) && /out of area/i.test(area));
const spanOf = (row: SettingRow) => row.ncyTo - row.ncyFrom;

/** The last January that is known. */
function getStartYear({ transitions }: ModelInput): number {
  return transitions.censusYear.reduce((last, year) => Math.max(last, year), 0) + 1;
}
