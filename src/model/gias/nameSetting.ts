import type { Establishment } from "./Establishment";

/** How finely settings are told apart, from the coarsest. */
export const SETTING_DETAILS = ["category", "area", "designation", "full"] as const;
export type SettingDetail = (typeof SETTING_DETAILS)[number];

/** Types of mainstream school in which a SEN unit or resourced provision can be. */
const SCHOOLS = [
  "Community school",
  "Voluntary aided school",
  "Voluntary controlled school",
  "Foundation school",
  "Academy sponsor led",
  "Academy converter",
  "Free schools",
  "Studio schools",
];

/** Every other type of establishment and the standard setting that it stands for, as the standard settings have it. */
const TYPES: readonly (readonly [setting: string, types: readonly string[]])[] = [
  ["EYS", ["Local authority nursery school"]],
  ["MsMdA", SCHOOLS],
  ["MsIn", ["Other independent school"]],
  [
    "SpMdA",
    [
      "Community special school",
      "Foundation special school",
      "Academy special sponsor led",
      "Academy special converter",
      "Free schools special",
    ],
  ],
  ["SpNm", ["Non-maintained special school"]],
  ["SpIn", ["Other independent special school"]],
  [
    "APRU",
    [
      "Pupil referral unit",
      "Academy alternative provision sponsor led",
      "Academy alternative provision converter",
      "Free schools alternative provision",
    ],
  ],
  ["6FC", ["Academy 16-19 converter", "Academy 16 to 19 sponsor led", "Free schools 16 to 19", "Sixth form centres"]],
  [
    "GFE",
    ["Further education", "City technology college", "Higher education institutions", "University technical college"],
  ],
  ["SP16", ["Special post 16 institution"]],
  ["SECU", ["Secure units", "Academy secure 16 to 19"]],
  [
    "OTHE",
    [
      "Online provider",
      "Service children's education",
      "Offshore schools",
      "British schools overseas",
      "Institution funded by other government department",
      "Miscellaneous",
    ],
  ],
];
const CATEGORY_BY_TYPE: ReadonlyMap<string, string> = new Map(
  TYPES.flatMap(([setting, types]) => types.map((type) => [createTypeKey(type), setting] as const)),
);
const SCHOOL_KEYS: ReadonlySet<string> = new Set(SCHOOLS.map(createTypeKey));

/** Settings that are told apart by what they specialise in, and by whether they lie in the authority's own area. */
const DESIGNATED: ReadonlySet<string> = new Set(["RP", "SENU", "SpMdA", "SpNm", "SpIn"]);
const SPLIT_BY_AREA: ReadonlySet<string> = new Set(["MsMdA", "RP", "SENU", "SpMdA"]);

/**
 * Tells the standard setting of a placement from the type of its establishment.
 *
 * @param establishment - as the register has it
 * @param isUnit - whether the pupil is in the establishment's SEN unit
 * @param isResourced - whether the pupil is in its resourced provision
 * @returns a standard code such as "SpMdA"; "" for a type that the standard settings do not know
 * @example getCategory({ type: "Community school", furtherType: "" }, true, false) // "SENU"
 */
export function getCategory(
  { type, furtherType }: Pick<Establishment, "type" | "furtherType">,
  isUnit: boolean,
  isResourced: boolean,
): string {
  const key = createTypeKey(type);
  if (SCHOOL_KEYS.has(key) && isUnit) return "SENU";
  if (SCHOOL_KEYS.has(key) && isResourced) return "RP";
  if (key === "further education" && /^sixth form college/i.test(furtherType)) return "6FC";
  return CATEGORY_BY_TYPE.get(key) ?? "";
}

/**
 * Writes the code of a setting: the standard code, then its designation and its area where they are asked for and the
 * standard settings have them.
 *
 * @param category - standard code
 * @param establishment - for what it specialises in and where it lies
 * @param ownLaCodes - three figures of the authority's own area; none where it is not known
 * @param detail - how finely settings are told apart
 * @returns a code such as "SpMdA_HC+L_InA"
 * @example nameSetting("EHE", null, ["840"], "full") // "EHE"
 */
export function nameSetting(
  category: string,
  establishment: Pick<Establishment, "needs" | "laCode"> | null,
  ownLaCodes: readonly string[],
  detail: SettingDetail,
): string {
  if (establishment === null || detail === "category") return category;
  const parts = [category];
  if (detail !== "area" && DESIGNATED.has(category)) parts.push(getDesignation(establishment.needs));
  const hasArea = establishment.laCode !== "" && ownLaCodes.length > 0;
  if (detail !== "designation" && SPLIT_BY_AREA.has(category) && hasArea) {
    parts.push(ownLaCodes.includes(establishment.laCode) ? "InA" : "OoA");
  }
  return parts.join("_");
}

/**
 * Tells what an establishment specialises in from the needs that the register lists for it; the first rule that fits wins.
 *
 * @param needs - codes in upper case
 * @returns a code of the standard designations; GEN where the register says nothing
 * @example getDesignation(["ASD", "SLD"]) // "CS+CN"
 */
export function getDesignation(needs: readonly string[]): string {
  const has = (...codes: readonly string[]) => codes.some((code) => needs.includes(code));
  if (has("ASD") && has("SLD", "PMLD")) return "CS+CN";
  if (has("ASD") && has("SEMH")) return "HCOIN+SEMH";
  if (has("SEMH")) return "SEMH";
  if (has("ASD")) return "HCOIN";
  if (has("SLD", "PMLD")) return "HC+L";
  if (has("SLCN")) return "COIN";
  if (has("HI", "VI", "PD")) return "SPN";
  if (has("MLD", "SPLD")) return "C+L";
  return "GEN";
}

/** Why a type of establishment is unexpected for a placement; "" where it is not. */
export function wordUnexpectedType({ type }: Pick<Establishment, "type">): string {
  const key = createTypeKey(type);
  if (/^(higher education institutions|university technical college|city technology college)$/.test(key)) return type;
  return CATEGORY_BY_TYPE.get(key) === "OTHE" ? type : "";
}

function createTypeKey(type: string): string {
  return type.toLowerCase().replace(/[’']/g, "").replace(/\s+/g, " ").trim();
}
