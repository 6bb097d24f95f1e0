/**
 * Everything that was assumed to invent the finance ledger of Fernshire, which does not exist. No school, college or firm is
 * meant; docs/demonstration.md tells the story, generateLedger.ts turns it into lines.
 */

/** Seed of the generator. */
export const LEDGER_SEED = "Fernshire ledger 7";

/** Financial years of the ledger, by the year in which they begin; each has a January census inside it. */
export const LEDGER_YEARS = [2024, 2025] as const;

/** What costs were in the first year, over those of the Costs sheet, which are of the last. */
export const PRICES: Readonly<Record<number, number>> = { 2024: 0.96, 2025: 1 };

export interface Provider {
  readonly name: string;
  /** Price over the usual one of its setting. */
  readonly price: number;
  /** Price of the first year over its own price of the last; 1 where nothing but the usual rise happened. */
  readonly before?: number;
  /** Other ways in which the finance system spells it. */
  readonly spellings?: readonly string[];
}

const usual = (...names: readonly string[]): readonly Provider[] => names.map((name) => ({ name, price: 1 }));

/** Providers by setting; mainstream schools by phase. A pupil stays with one while the setting stays. */
// prettier-ignore
export const PROVIDERS: Readonly<Record<string, readonly Provider[]>> = {
  EYP: usual("Acorns Nursery", "Bumblebee Preschool", "Little Larks Playgroup", "Tiny Oaks Nursery"),
  "MsMdA primary": usual("Ashdale Primary School", "Beacon Hill Primary School", "Brookfield Junior School", "Copse Lane Primary School", "Elm Park Academy", "Fernleigh Primary School", "Greenacre Infant School", "Harthill Primary School", "Kingfisher Primary Academy", "Meadow View Primary School", "Priory Primary School", "Riverbank Primary School", "St Wilfrid's Primary School", "Thornbury Road Primary School", "Westfield Primary Academy"),
  "MsMdA secondary": usual("Castle Gate Academy", "Fernshire High School", "Holm Oak Academy", "King John School", "North Fern Academy", "Quarry Bank School", "The Wold School"),
  MsIn: usual("Belmont College", "Harrow Down School"),
  RP: [...usual("Brookfield Junior School base", "Holm Oak Academy base"), { name: "Elm Park Academy base", price: 1.12 }],
  SENU: usual("Castle Gate Academy unit", "Priory Primary School unit"),
  SpMdA: [...usual("Birchwood School", "Ferndown Special School", "Orchard Lane School"), { name: "Larkfield House School", price: 1.04, spellings: ["Larkfield House Sch", "LARKFIELD HOUSE SCHOOL"] }, { name: "Willow Bank Academy", price: 0.93 }],
  SpNm: usual("Moorcroft School for the Deaf", "St Aidan's School"),
  SpIn: [...usual("Heron House School", "Lantern Lodge School", "The Bridge School"), { name: "Cedar Grange School", price: 1.28, before: 0.88, spellings: ["Cedar Grange Schol"] }, { name: "Roundwood School", price: 0.86 }],
  APRU: usual("Fernshire Tuition Centre", "Turnstone Academy"),
  "6FC": usual("Fern Valley Sixth Form College"),
  GFE: [...usual("Fernshire College"), { name: "Wold Land-based College", price: 1.08 }],
  SP16: usual("Beech Tree College", "Harbour College"),
  OLA: usual("Family direct payments", "Open Door Tuition"),
  EHE: usual("Family direct payments"),
  NEET: usual("Pathways Mentoring"),
};

/** How the cost of a pupil is parted into lines: place funding is fixed, the rest is a top-up; others are one fee. */
export const PLACE_FUNDING: Readonly<Record<string, number>> = {
  RP: 6000,
  SENU: 6000,
  SpMdA: 10000,
  APRU: 10000,
  SP16: 6000,
};
export const KINDS: Readonly<Record<string, string>> = { MsIn: "Fees", SpNm: "Fees", SpIn: "Fees", OLA: "Direct payment", EHE: "Direct payment", NEET: "Mentoring" }; // prettier-ignore
export const TOP_UP = "Top-up";
export const PLACE = "Place";

/** Bands of need within a setting, as shares of the usual cost, equally likely. */
export const BANDS = [0.72, 0.86, 0.95, 1, 1, 1.05, 1.14, 1.28] as const;

/** Taxis and minibuses: share of pupils who have one and pounds a year, by setting. */
export const TRANSPORT_SHARE: Readonly<Record<string, number>> = {
  SpMdA: 0.22,
  SpIn: 0.4,
  SpNm: 0.5,
  SP16: 0.3,
  APRU: 0.1,
};
export const TRANSPORT_COST = [3200, 4800, 6400, 9500] as const;
export const CARRIERS = usual("Fern Cars", "Wold Minibuses");

/** Share of pupils for whom nothing is paid, by setting; others 2%. */
export const WITHOUT_COST: Readonly<Record<string, number>> = {
  MsMdA: 0.06,
  EHE: 0.7,
  NEET: 0.6,
  EYP: 0.05,
  GFE: 0.05,
};
export const USUALLY_WITHOUT = 0.02;

/** How often each fault happens, a line. */
export const FAULTS = {
  lowerCase: 0.02,
  spaces: 0.012,
  withoutCheckLetter: 0.008,
  wrongCheckLetter: 0.004,
  changedPlaces: 0.003,
  noReference: 0.0015,
  textAmount: 0.002,
  credit: 0.004,
  twice: 0.0015,
  otherSpelling: 0.25,
} as const;

/** Children of other authorities, or not yet in any census: lines that match nobody, a year. */
export const N_STRANGERS = 14;
/** Invoices for pupils who had left before the year began, a year. */
export const N_LATE = 6;
