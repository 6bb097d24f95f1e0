import { describeSetting, SETTINGS } from "./codes";
import type { SettingRow } from "./ModelInput";
import { compareCodes } from "./Transitions";

/** What a standard setting is to the DfE and to a budget. */
export interface StandardSetting {
  readonly code: string;
  readonly label: string;
  /** The group in which our pictures and tables show it. */
  readonly group: string;
  /** The group of the DfE's management plan and benchmarks. */
  readonly dfeGroup: string;
  readonly holdsPlaces: boolean;
  /** How a pupil there is usually paid for. */
  readonly costKind: string;
}

const DFE_GROUPS: readonly (readonly [name: string, codes: readonly string[], costKind: string])[] = [
  ["Mainstream", ["MsMdA"], "top-up"],
  ["Resourced provision and SEN units", ["RP", "SENU"], "place and top-up"],
  ["Maintained special", ["SpMdA"], "place and top-up"],
  ["NMSS or independent", ["MsIn", "SpNm", "SpIn"], "fee"],
  ["Hospital schools and AP", ["APRU"], "place and top-up"],
  ["Post 16", ["6FC", "GFE", "SP16"], "place and top-up"],
];
/** Everything else: early years, secure units, education otherwise, and nobody's places. */
const OTHER = "Other";
const OTHER_KINDS: Readonly<Record<string, string>> = {
  EYP: "top-up",
  EYS: "top-up",
  OLA: "package",
  OPA: "package",
  EHE: "none",
  NEET: "none",
  NIEC: "none",
  NIEO: "none",
};

/** The standard settings, in the order of a pupil's life, with the DfE's group and the usual kind of cost. */
export const STANDARD_SETTINGS: readonly StandardSetting[] = SETTINGS.map(({ code, label, group, holdsPlaces }) => {
  const [dfeGroup, , costKind] = DFE_GROUPS.find(([, codes]) => codes.includes(code)) ?? [
    OTHER,
    [],
    OTHER_KINDS[code] ?? "fee",
  ];
  return { code, label, group, dfeGroup, holdsPlaces, costKind };
});

/**
 * Finds the standard setting that a code stands for.
 *
 * @param code - with a designation and an area after underscores where it has them
 * @returns null where the code is not of the standard list
 * @example findStandardSetting("SpMdA_HC+L_InA")?.costKind // "place and top-up"
 * @example findStandardSetting("NEET")?.code // "NEET"
 */
export function findStandardSetting(code: string): StandardSetting | null {
  // Designation and area follow the label after commas, and some labels have a comma of their own.
  const { label } = describeSetting(code);
  return STANDARD_SETTINGS.find((setting) => `${label},`.startsWith(`${setting.label},`)) ?? null;
}

/**
 * Orders settings as a pupil's life does, by the standard list; those with codes of their own come last, by the alphabet.
 *
 * @param rows - in any order
 * @returns a new array
 * @example orderSettings([]) // []
 */
export function orderSettings(rows: readonly SettingRow[]): SettingRow[] {
  const rank = new Map(
    rows.map(({ setting }) => {
      const standard = findStandardSetting(setting);
      return [setting, standard ? STANDARD_SETTINGS.indexOf(standard) : STANDARD_SETTINGS.length];
    }),
  );
  return [...rows].sort(
    (a, b) =>
      rank.get(a.setting)! - rank.get(b.setting)! || compareCodes(a.setting, b.setting) || a.ncyFrom - b.ncyFrom,
  );
}
