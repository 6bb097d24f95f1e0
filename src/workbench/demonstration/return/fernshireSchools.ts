import { LA_CODE } from "../inventUpn";
import { PROVIDERS } from "../ledger/fernshireLedger";

/** A school or college as the register of establishments (GIAS) has it. */
export interface School {
  readonly urn: number;
  readonly laCode: string;
  readonly name: string;
  readonly type: string;
  readonly furtherType: string;
  readonly resourcedProvision: string;
  /** Key of the providers of the ledger that it is one of. */
  readonly provides: string;
}

/** URNs of this size are not given to anybody yet. */
const FIRST_URN = 990_001;

/** Types of establishment by the key of the ledger's providers; settings that are not here have no school. */
const TYPES: Readonly<Record<string, readonly [type: string, further: string, resourced: string]>> = {
  "MsMdA primary": ["Community school", "", "Not applicable"],
  "MsMdA secondary": ["Academy converter", "", "Not applicable"],
  MsIn: ["Other independent school", "", ""],
  RP: ["Community school", "", "Resourced provision"],
  SENU: ["Academy converter", "", "SEN unit"],
  SpMdA: ["Community special school", "", "Not applicable"],
  SpNm: ["Non-maintained special school", "", "Not applicable"],
  SpIn: ["Other independent special school", "", ""],
  APRU: ["Pupil referral unit", "", "Not applicable"],
  "6FC": ["Further education", "Sixth form college", ""],
  GFE: ["Further education", "General further education college", ""],
  SP16: ["Special post 16 institution", "", ""],
};

/** The invented schools of the ledger, as the register would have them. */
export const SCHOOLS: readonly School[] = Object.entries(TYPES)
  .flatMap(([provides, [type, furtherType, resourcedProvision]]) =>
    PROVIDERS[provides].map(({ name }) => ({ provides, name, type, furtherType, resourcedProvision })),
  )
  .map((school, index) => ({ urn: FIRST_URN + index, laCode: LA_CODE, ...school }));
