import { createProblem } from "../checks/codes";
import { splitDay } from "../tables/days";
import { hasStop, ProblemList } from "../tables/ProblemList";
import type { Reading } from "../tables/Reading";
import type { Sen2Tables } from "./findSen2Tables";
import { SEN2_MODULE_NAMES, type Sen2Module } from "./sen2Columns";
import type { Sen2Person, Sen2Placement, Sen2Plan, Sen2Return } from "./Sen2Return";
import { Sen2Rows } from "./Sen2Rows";

/** Without these nobody knows who has a plan, where, and for what. */
const NEEDED = ["person", "requests", "assessment", "namedplan", "activeplans", "placementdetail", "senneed"] as const;
/** The first person-level return. */
const FIRST_YEAR = 2023;
const LAST_YEAR = 2100;

/** A request while its records are gathered. */
interface OpenRequest {
  readonly id: string;
  readonly person: Sen2Person;
  readonly plans: Sen2Plan[];
  readonly placements: Sen2Placement[];
  need: { type: string; rank: number } | null;
  transferLa: string;
  readonly where: string;
}

/**
 * Reads the tables of one SEN2 return and links their rows: plans, placements and needs to requests, requests to people.
 * What belongs to nobody is left out and counted.
 *
 * @param tables - of one return
 * @param collectionYear - used where the table sen2 is not among them; null where it is not known
 * @returns the linked records, with every problem of the return
 * @example readSen2Return({}, 2024).problems[0].code // "E842"
 */
export function readSen2Return(tables: Sen2Tables, collectionYear: number | null): Reading<Sen2Return> {
  const problems = new ProblemList();
  const header = readHeader(tables, collectionYear, problems);
  const name = header.year === null ? "SEN2 return" : `SEN2 ${header.year}`;
  for (const module of NEEDED) {
    if (tables[module]) continue;
    problems.add("E842", module, () => ({
      where: name,
      found: `the table ${SEN2_MODULE_NAMES[module].name} is missing`,
    }));
  }
  const open = <Module extends Sen2Module>(module: Module) =>
    new Sen2Rows(tables[module] ?? { name: SEN2_MODULE_NAMES[module].name, cells: [], firstRow: 1 }, module, problems);
  if (hasStop(problems.list())) return { value: null, problems: problems.list() };

  const people = readPeople(open("person"), problems);
  const requests = readRequests(open("requests"), people, problems);
  const link = new Linker(requests, problems);
  readPlans(open("assessment"), open("namedplan"), link, problems);
  readPlacements(open("activeplans"), open("placementdetail"), open("senneed"), link, problems);
  const list = problems.list();
  if (hasStop(list) || header.year === null) return { value: null, problems: list };
  const value: Sen2Return = {
    name,
    collectionYear: header.year,
    laCode: header.la,
    people: [...people.values()],
    requests: [...requests.values()].map((request) => ({ ...request, need: request.need?.type ?? "" })),
  };
  return { value, problems: [...list, ...judgeYear(value)] };
}

function readHeader(tables: Sen2Tables, collectionYear: number | null, problems: ProblemList) {
  const table = tables.sen2;
  const rows = table && new Sen2Rows(table, "sen2", problems);
  const hasRow = rows?.next() ?? false;
  const text = rows && hasRow ? rows.text("year") : "";
  const year = text === "" ? collectionYear : Number(text);
  const isYear = year !== null && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  const where = rows && hasRow ? rows.where : "SEN2 return";
  if (!isYear) {
    problems.add("E843", "", () => ({
      where,
      found: year === null ? "its collection year is not known" : `its collection year is ${text || String(year)}`,
    }));
  }
  const reference = rows && hasRow ? rows.day("referenceDate") : null;
  if (isYear && reference !== null && splitDay(reference).year !== year) {
    const found = `the year is ${year} and the reference date lies in ${splitDay(reference).year}`;
    problems.add("E844", "", () => ({ where, found }));
  }
  return { year: isYear ? year : null, la: rows && hasRow ? rows.id("la") : "" };
}

function readPeople(rows: Sen2Rows<"person">, problems: ProblemList): Map<string, Sen2Person> {
  const people = new Map<string, Sen2Person>();
  while (rows.next()) {
    const id = takeId(rows, people, problems);
    if (id === "") continue;
    const birth = rows.day("birthDate");
    const upn = rows.id("upn") || rows.id("uln");
    if (upn === "") {
      const reason = rows.text("noUpnReason");
      const found =
        reason === "" ? "the pupil has no UPN and no ULN" : `the pupil has no UPN and no ULN, reason ${reason}`;
      problems.add(reason === "" ? "E849" : "E848", "", () => ({ where: rows.where, found }));
    }
    people.set(id, { id, upn, birth, postcodeDistrict: readDistrict(rows.text("postcode")) });
  }
  return people;
}

/** The own id of a row; "" and a problem where it is blank or stands above already. */
function takeId(
  rows: Sen2Rows<"person"> | Sen2Rows<"requests">,
  known: ReadonlyMap<string, unknown>,
  problems: ProblemList,
): string {
  const id = rows.id("id");
  if (id === "")
    problems.add("E846", rows.where.split(",")[0], () => ({ where: rows.where, found: "the id is blank" }));
  if (!known.has(id)) return id;
  problems.add("E845", rows.where.split(",")[0], () => ({
    where: rows.where,
    found: `the id ${id} stands above already`,
  }));
  return "";
}

/** "DH1 3AB" is "DH1"; what is no postcode is nothing. */
function readDistrict(postcode: string): string {
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})?$/.exec(postcode.toUpperCase());
  return match ? match[1] : "";
}

function readRequests(
  rows: Sen2Rows<"requests">,
  people: ReadonlyMap<string, Sen2Person>,
  problems: ProblemList,
): Map<string, OpenRequest> {
  const requests = new Map<string, OpenRequest>();
  while (rows.next()) {
    const id = takeId(rows, requests, problems);
    if (id === "") continue;
    const personId = rows.id("personId");
    const person = people.get(personId);
    if (!person) {
      noteOrphan(rows, problems, "person", personId);
      continue;
    }
    requests.set(id, { id, person, plans: [], placements: [], need: null, transferLa: "", where: rows.where });
  }
  return requests;
}

function noteOrphan(
  rows: Pick<Sen2Rows<Sen2Module>, "where">,
  problems: ProblemList,
  parent: string,
  id: string,
): void {
  const group = `${rows.where.split(", row")[0]} ${parent}`;
  if (id === "") problems.add("E846", group, () => ({ where: rows.where, found: `the id of the ${parent} is blank` }));
  else problems.add("E847", group, () => ({ where: rows.where, found: `there is no ${parent} with the id ${id}` }));
}

/** Finds the request that a row belongs to: by the request's id where the row has it, else through the table above. */
class Linker {
  constructor(
    private readonly requests: ReadonlyMap<string, OpenRequest>,
    private readonly problems: ProblemList,
  ) {}

  byRequest(rows: Sen2Rows<Sen2Module>): OpenRequest | null {
    const id = rows.id("requestId");
    const request = this.requests.get(id);
    if (!request) noteOrphan(rows, this.problems, "request", id);
    return request ?? null;
  }

  through(
    rows: Sen2Rows<Sen2Module>,
    field: string,
    parents: ReadonlyMap<string, OpenRequest>,
    parent: string,
  ): OpenRequest | null {
    if (rows.has("requestId") && (!rows.has(field) || rows.id(field) === "")) return this.byRequest(rows);
    const id = rows.id(field);
    const request = parents.get(id);
    if (!request) noteOrphan(rows, this.problems, parent, id);
    return request ?? null;
  }
}

function readPlans(
  assessments: Sen2Rows<"assessment">,
  plans: Sen2Rows<"namedplan">,
  link: Linker,
  problems: ProblemList,
): void {
  const byAssessment = new Map<string, OpenRequest>();
  while (assessments.next()) {
    const request = link.byRequest(assessments as Sen2Rows<Sen2Module>);
    if (request) byAssessment.set(assessments.id("id") || request.id, request);
  }
  while (plans.next()) {
    const request = link.through(plans as Sen2Rows<Sen2Module>, "assessmentId", byAssessment, "assessment");
    const start = plans.day("startDate");
    const cease = plans.day("ceaseDate");
    if (!request || !plans.isWhole) continue;
    if (start === null) {
      problems.add("E867", "start", () => ({ where: plans.where, found: "the plan's start date is blank" }));
    } else if (cease !== null && cease < start) {
      problems.add("E866", "plan", () => ({ where: plans.where, found: "the plan ceases before it begins" }));
    } else request.plans.push({ start, cease, ceaseReason: plans.id("ceaseReason") });
  }
}

function readPlacements(
  active: Sen2Rows<"activeplans">,
  placements: Sen2Rows<"placementdetail">,
  needs: Sen2Rows<"senneed">,
  link: Linker,
  problems: ProblemList,
): void {
  const byActive = new Map<string, OpenRequest>();
  while (active.next()) {
    const request = link.byRequest(active as Sen2Rows<Sen2Module>);
    if (!request) continue;
    byActive.set(active.id("id") || request.id, request);
    request.transferLa ||= active.id("transferLa");
  }
  while (placements.next()) {
    const request = link.through(placements as Sen2Rows<Sen2Module>, "activePlansId", byActive, "active plan");
    const placement = readPlacement(placements, problems);
    if (request && placement) request.placements.push(placement);
  }
  while (needs.next()) {
    const request = link.through(needs as Sen2Rows<Sen2Module>, "activePlansId", byActive, "active plan");
    const type = needs.text("type").toUpperCase();
    const rank = Number(needs.id("rank") || 1);
    if (request && type !== "" && (request.need === null || rank < request.need.rank)) request.need = { type, rank };
  }
}

function readPlacement(rows: Sen2Rows<"placementdetail">, problems: ProblemList): Sen2Placement | null {
  const entry = rows.day("entryDate");
  const leaving = rows.day("leavingDate");
  if (!rows.isWhole) return null;
  if (entry === null) {
    problems.add("E867", "entry", () => ({ where: rows.where, found: "the placement's start date is blank" }));
    return null;
  }
  if (leaving !== null && leaving < entry) {
    problems.add("E866", "placement", () => ({ where: rows.where, found: "the placement ends before it begins" }));
    return null;
  }
  return {
    urn: rows.id("urn"),
    ukprn: rows.id("ukprn"),
    senSetting: rows.id("senSetting"),
    rank: rows.id("rank") === "" ? 1 : Number(rows.id("rank")),
    entry,
    leaving,
    isUnit: rows.flag("unit"),
    isResourced: rows.flag("resourced"),
    where: rows.where,
  };
}

/** A return that was given the wrong year has many plans that begin after it. */
function judgeYear({ name, collectionYear, requests }: Sen2Return) {
  const starts = requests.flatMap(({ plans }) => plans.map(({ start }) => splitDay(start).year));
  const nLater = starts.filter((year) => year > collectionYear).length;
  if (nLater === 0 || nLater * 10 < starts.length) return [];
  const found = `${nLater} of ${starts.length} plans begin after ${collectionYear}`;
  return [createProblem("E844", { where: name, found })];
}
