import type { ReturnName } from "./ReturnTable";
import { DSG_SHEETS, LSRP_ROWS, SCAP_PROVISIONS } from "./returnLabels";

/** Where the placements of a return's rows come from, and what each counts in. */
export interface ReturnPlace {
  /** As a mapping names it; in most cases the row's own label. */
  readonly name: string;
  /** LSRP: the row of table 6, and that of pupils from NCY 12 on where it is another. */
  readonly row?: string;
  readonly rowFrom12?: string;
  /** LSRP: which of the tables 7.1 to 7.7; "" for none. */
  readonly needTable?: string;
}

/** A setting that SCAP does not ask for. */
export const NOT_ASKED = "Not asked for";
/** LSRP: in table 7.6, and in table 6 in the last row. */
export const HOSPITAL = "Hospital schools";

const [EARLY, MAINSTREAM, SUPPORT, BASES, SPECIAL, FUNDED, SUITABLE, AP, P16, P16_SPECIALIST, SPECIALIST, EHE, EOTAS] =
  LSRP_ROWS;
const OTHER = LSRP_ROWS[13];

const LSRP_TABLES: Readonly<Record<string, string>> = {
  [EARLY]: "7.1",
  [MAINSTREAM]: "7.2",
  [SUPPORT]: "7.2",
  [BASES]: "7.3",
  [SPECIAL]: "7.4",
  [FUNDED]: "7.5",
  [SUITABLE]: "7.5",
  [AP]: "7.6",
  [P16]: "7.7",
  [P16_SPECIALIST]: "7.7",
  [SPECIALIST]: "7.7",
};

/** The places that settings can be mapped to, by return. */
export const RETURN_PLACES: Readonly<Record<ReturnName, readonly ReturnPlace[]>> = {
  DSG: DSG_SHEETS.map(([, name]) => ({ name })),
  LSRP: [
    ...LSRP_ROWS.map((name) => ({
      name,
      row: name,
      rowFrom12: name === BASES ? P16_SPECIALIST : name,
      needTable: LSRP_TABLES[name] ?? "",
    })),
    { name: HOSPITAL, row: OTHER, rowFrom12: OTHER, needTable: "7.6" },
  ],
  SCAP: [...SCAP_PROVISIONS, NOT_ASKED].map((name) => ({ name })),
};

const LSRP_CODES: Readonly<Record<string, string>> = {
  EYP: EARLY,
  EYS: EARLY,
  MsMdA: MAINSTREAM,
  RP: BASES,
  SENU: BASES,
  SpMdA: SPECIAL,
  MsIn: FUNDED,
  SpNm: FUNDED,
  SpIn: FUNDED,
  APRU: AP,
  "6FC": P16,
  GFE: P16,
  SP16: SPECIALIST,
  EHE,
  OLA: EOTAS,
};

const SCAP_CODES: Readonly<Record<string, string>> = {
  RP: SCAP_PROVISIONS[0],
  SENU: SCAP_PROVISIONS[0],
  MsIn: SCAP_PROVISIONS[1],
  SpIn: SCAP_PROVISIONS[1],
  SpMdA: SCAP_PROVISIONS[2],
  SpNm: SCAP_PROVISIONS[2],
  APRU: SCAP_PROVISIONS[3],
};

/**
 * Gives the place of a standard setting in a return.
 *
 * @param name - of the return
 * @param setting - its code without designation and area, and the DfE's group of placements
 * @returns the name of one of `RETURN_PLACES`
 * @example placeStandardSetting("DSG", { code: "GFE", dfeGroup: "Post 16" }) // "Post 16 and further education (FE) placements"
 */
export function placeStandardSetting(name: ReturnName, setting: { code: string; dfeGroup: string }): string {
  switch (name) {
    case "DSG":
      return DSG_SHEETS.find(([group]) => group === setting.dfeGroup)![1];
    case "LSRP":
      return LSRP_CODES[setting.code] ?? OTHER;
    case "SCAP":
      return SCAP_CODES[setting.code] ?? NOT_ASKED;
  }
}
