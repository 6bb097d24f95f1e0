import { alea } from "seedrandom";
import { createDay, formatDay } from "../../../model/tables/days";
import { getSeptemberOfBirth, type Authority, type CensusRecord } from "../generateAuthority";
import { LA_CODE } from "../inventUpn";
import { chooseProvider } from "../ledger/chooseProvider";
import { SCHOOLS } from "./fernshireSchools";

type Entry = string | number | boolean;
type Row = readonly (Entry | undefined)[];

/** An invented SEN2 return: the sheet of the submission template, and what its census should count. */
export interface SchoolReturn {
  /** Nine tables under one another, each under its title, as rows of one sheet. */
  readonly rows: readonly Row[];
  /** Pupils of the extract in the census, by January. */
  readonly expected: ReadonlyMap<number, number>;
}

/** Year in which the return was collected: it covers the calendar year before, between two Januaries. */
export const COLLECTION_YEAR = 2025;
const FIRST = COLLECTION_YEAR - 1;

/** One pupil in so many is in the extract, so that the workbook stays quick. */
export const ONE_IN = 7;

/** Settings that have a code of their own in the return, and no school. */
const WITHOUT_SCHOOL: Readonly<Record<string, string>> = { EYP: "EYP", EHE: "EHE", OLA: "OLA", NEET: "NEET" };
/** Codes of reasons to cease: oldest age, needs met, moved away, no longer takes part, other. */
const REASONS = [2, 5, 6, 6, 9] as const;
/** First letters of postcodes, none of which exists. */
const DISTRICTS = ["ZZ1", "ZZ2", "ZZ3", "ZZ4"] as const;

/** A pupil of the return. */
interface Child {
  readonly id: number;
  readonly upn: string;
  readonly before: CensusRecord | undefined;
  readonly after: CensusRecord | undefined;
}

/**
 * Invents an extract of a SEN2 return of 2025 for the pupils of the census, with a few of the faults that returns have: a UPN
 * that is not known, a need that is missing, a placement without its school, second placements and second needs.
 *
 * @param authority - whose census it must agree with
 */
export function generateReturn(authority: Authority): SchoolReturn {
  const rng = alea(`Fernshire return ${COLLECTION_YEAR}`);
  const children = chooseChildren(authority);
  const people: Row[] = [];
  const requests: Row[] = [];
  const assessments: Row[] = [];
  const plans: Row[] = [];
  const active: Row[] = [];
  const placements: Row[] = [];
  const needs: Row[] = [];
  for (const { id, upn, before, after } of children) {
    const now = after ?? before!;
    const request = 10_000 + id;
    const birth = drawBirth(now, rng);
    const hasUpn = id % 90 !== 17;
    people.push([
      id,
      birth,
      `${pick(DISTRICTS, rng)} ${1 + Math.floor(rng() * 9)}AA`,
      hasUpn ? upn : "",
      hasUpn ? "" : "UN3",
    ]);
    const start = before === undefined ? drawDay(FIRST, 2, 12, rng) : drawDay(FIRST - 1 - (id % 4), 3, 12, rng);
    const ceased = after === undefined ? drawDay(FIRST, 3, 8, rng) : "";
    requests.push([request, id, shift(start, -140)]);
    assessments.push([request, "Y"]);
    plans.push([request, start, ceased, ceased === "" ? "" : pick(REASONS, rng)]);
    active.push([request, ""]);
    needs.push([request, id % 80 === 31 ? "" : now.need, 1]);
    if (id % 9 === 4 && id % 80 !== 31 && now.need !== "SLCN") needs.push([request, "SLCN", 2]);
    placements.push(...listPlacements({ id, upn, before, after }, request, start, ceased));
  }
  const rows: Row[] = [
    ["Header Record"],
    ["Collection Name", "Year", "Reference Date", "LA Number"],
    ["SEN2", COLLECTION_YEAR, `${COLLECTION_YEAR}-01-16`, Number(LA_CODE)],
    ...stack(
      "Person Record",
      ["Person ID", "Date of Birth", "Post Code", "UPN - Unique Pupil Number", "UPN and ULN unavailable reason"],
      people,
    ),
    ...stack("Requests Records", ["Requests record ID", "Person ID", "Date request was received"], requests),
    ...stack(
      "Assessments Records",
      ["Requests record ID", "Assessment Outcome - Decision to issue EHC plan"],
      assessments,
    ),
    ...stack(
      "Named Plan Records",
      ["Requests record ID", "EHC Plan Start Date", "Date EHC plan ceased", "Reason EHC plan ceased"],
      plans,
    ),
    ...stack(
      "Active Plan Records",
      ["Requests record ID", "EHC Plan transferred in from another LA during calendar year"],
      active,
    ),
    ...stack("Placement Detail Records", PLACEMENT_HEADINGS, placements),
    ...stack(
      "SEN Need Records",
      ["Requests record ID", "SEN Type of Need", "SEN Type of Need rank (1=Primary, 2=Secondary)"],
      needs,
    ),
  ];
  const count = (side: "before" | "after") => children.filter((child) => child[side] !== undefined).length;
  return {
    rows,
    expected: new Map([
      [FIRST, count("before")],
      [COLLECTION_YEAR, count("after")],
    ]),
  };
}

const PLACEMENT_HEADINGS = [
  "Requests record ID",
  "URN - Unique Reference Number",
  "SEN Setting – Establishment type",
  "Placement Rank (1=Primary, 2=Secondary)",
  "Placement Start Date",
  "Placement Leaving Date",
  "SEN Unit Indicator",
  "Resourced Provision Indicator",
];

const stack = (title: string, headings: readonly string[], rows: readonly Row[]): Row[] => [
  [],
  [title],
  headings,
  ...rows,
];

function chooseChildren({ census }: Authority): Child[] {
  const before = new Map(census.filter((row) => row.censusYear === FIRST).map((row) => [row.pupil, row]));
  const after = new Map(census.filter((row) => row.censusYear === COLLECTION_YEAR).map((row) => [row.pupil, row]));
  const upns = [...new Set([...before.keys(), ...after.keys()])].filter((_, i) => i % ONE_IN === 0);
  return upns.map((upn, i) => ({ id: i + 1, upn, before: before.get(upn), after: after.get(upn) }));
}

/** One placement, or two where the setting changed in September. */
function listPlacements({ id, before, after }: Child, request: number, start: string, ceased: Entry): Row[] {
  const place = (row: CensusRecord, from: string, to: Entry): Row => {
    const code = WITHOUT_SCHOOL[row.setting];
    const provider = chooseProvider(row).name;
    const urn = code === undefined ? SCHOOLS.find(({ name }) => name === provider)!.urn : "";
    // A placement of which nobody wrote down where it is.
    const isLost = id % 120 === 53;
    return [
      request,
      isLost ? "" : urn,
      isLost ? "" : (code ?? ""),
      1,
      from,
      to,
      row.setting === "SENU",
      row.setting === "RP",
    ];
  };
  if (before !== undefined && after !== undefined && before.setting !== after.setting) {
    return [place(before, start, `${FIRST}-08-31`), place(after, `${FIRST}-09-01`, "")];
  }
  const placement = place(after ?? before!, start, ceased);
  const second: Row = [request, "", "OPA", 2, start, ceased, false, false];
  return id % 60 === 11 ? [placement, second] : [placement];
}

/** A day of birth that gives the NCY of the census. */
function drawBirth({ ncy, censusYear }: CensusRecord, rng: () => number): string {
  const september = getSeptemberOfBirth(censusYear, ncy);
  return formatDay(createDay(september, 9, 1)! + Math.floor(rng() * 364));
}

function drawDay(year: number, fromMonth: number, toMonth: number, rng: () => number): string {
  const month = fromMonth + Math.floor(rng() * (toMonth - fromMonth));
  return formatDay(createDay(year, month, 1 + Math.floor(rng() * 28))!);
}

function shift(day: string, nDays: number): string {
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  return formatDay(createDay(year, month, dayOfMonth)! + nDays);
}

function pick<T>(things: readonly T[], rng: () => number): T {
  return things[Math.min(things.length - 1, Math.floor(rng() * things.length))];
}
