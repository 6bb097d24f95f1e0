import { findNcy, getCensusDay } from "../census/censusDays";
import { UNKNOWN } from "../census/settlePupils";
import { NCY_FIRST_WITH_PLAN, NCY_LAST_WITH_PLAN, NEEDS } from "../data/codes";
import type { Day } from "../tables/days";
import type { ProblemList } from "../tables/ProblemList";
import { chooseSetting, type SettingRules } from "./chooseSetting";
import type { JanuaryCount, Sen2CensusRow, Sen2Options } from "./Sen2Census";
import type { Sen2Placement, Sen2Plan, Sen2Request, Sen2Return } from "./Sen2Return";

/** One January of one return. */
export interface January {
  readonly rows: readonly Sen2CensusRow[];
  readonly count: Omit<JanuaryCount, "isUsed">;
}

const NEED_CODES: ReadonlySet<string> = new Set(NEEDS.map(({ code }) => code));
const TRANSFERRED_OUT = "5";

/** A request with something open on the day. */
interface OpenRequest {
  readonly request: Sen2Request;
  readonly plan: Sen2Plan | null;
  readonly placement: Sen2Placement | null;
}

/**
 * Counts the plans that are open on the census day at the beginning or at the end of the year that a return covers. A plan
 * is open from its start to the day on which it ceased, both included; a placement in the same way. Where a request has a
 * plan, its dates decide, because pupils are often in a school before they have a plan there; where it has none, an open
 * placement counts.
 *
 * @param sen2 - the return
 * @param side - "start" is the January before the collection year, "end" that of it
 * @param options - census days, and what to do with plans that came from elsewhere
 * @param settings - tells the setting of a placement
 * @returns a row for each pupil with a plan
 */
export function countJanuary(
  sen2: Sen2Return,
  side: "start" | "end",
  options: Sen2Options,
  settings: SettingRules,
): January {
  const { problems } = settings;
  const dayOf = (year: number) => options.censusDays.get(year) ?? getCensusDay(year);
  const censusYear = side === "end" ? sen2.collectionYear : sen2.collectionYear - 1;
  const day = dayOf(censusYear);
  const count = {
    censusYear,
    returnName: sen2.name,
    side,
    open: 0,
    planAndPlacement: 0,
    planOnly: 0,
    placementOnly: 0,
    outsidePlan: 0,
    transferredLater: 0,
    severalRequests: 0,
    outsideAges: 0,
    rows: 0,
  };
  const byPerson = new Map<string, OpenRequest>();
  for (const request of sen2.requests) {
    const plan = findLatest(
      request.plans.filter(({ start, cease }) => isOpen(start, cease, day)),
      ({ start }) => start,
    );
    const placement = choosePlacement(request, day, problems);
    if (!plan && !placement) continue;
    if (!plan && request.plans.length > 0) {
      count.outsidePlan++;
      problems.add("E877", "", () => ({
        where: placement!.where,
        found: `the placement is open in January ${censusYear} and the plan is not`,
      }));
      continue;
    }
    count.open++;
    count[plan && placement ? "planAndPlacement" : plan ? "planOnly" : "placementOnly"]++;
    if (side === "start" && request.transferLa !== "" && options.transferredIn === "leave out") {
      count.transferredLater++;
      problems.add("E855", "", () => ({
        where: request.where,
        found: `the plan came from authority ${request.transferLa} during ${censusYear}`,
      }));
      continue;
    }
    const known = byPerson.get(request.person.id);
    if (known) {
      count.severalRequests++;
      problems.add("E850", "", () => ({
        where: request.where,
        found: `the pupil has another request with a plan in January ${censusYear}`,
      }));
    }
    const candidate = { request, plan, placement };
    if (!known || comesBefore(candidate, known)) byPerson.set(request.person.id, candidate);
  }
  const nextDay = side === "start" ? dayOf(censusYear + 1) : day;
  const rows: Sen2CensusRow[] = [];
  for (const each of byPerson.values()) {
    const ncy = getNcy(each.request, day, problems);
    if (ncy !== null && (ncy < NCY_FIRST_WITH_PLAN || ncy > NCY_LAST_WITH_PLAN)) {
      count.outsideAges++;
      problems.add("E852", "", () => ({
        where: each.request.where,
        found: `the pupil is NCY ${ncy} in January ${censusYear}`,
      }));
      continue;
    }
    rows.push(createRow(sen2, each, ncy, censusYear, side, nextDay, settings));
  }
  count.rows = rows.length;
  return { rows, count };
}

function isOpen(from: Day, to: Day | null, day: Day): boolean {
  return from <= day && (to === null || to >= day);
}

function findLatest<T>(items: readonly T[], start: (item: T) => Day): T | null {
  return items.reduce<T | null>(
    (latest, item) => (latest === null || start(item) > start(latest) ? item : latest),
    null,
  );
}

/** The open placement of the best rank; of two of the same rank the one that began last. */
function choosePlacement({ placements, where }: Sen2Request, day: Day, problems: ProblemList): Sen2Placement | null {
  const open = placements.filter(({ entry, leaving }) => isOpen(entry, leaving, day));
  if (open.length === 0) return null;
  const rank = Math.min(...open.map((placement) => placement.rank));
  const best = open.filter((placement) => placement.rank === rank);
  if (best.length > 1) {
    problems.add("E875", "", () => ({
      where,
      found: `${best.length} placements of rank ${rank} are open on one census day`,
    }));
  }
  return findLatest(best, ({ entry }) => entry);
}

/** Of two requests of a pupil the one with a plan counts, then the one whose plan began last. */
function comesBefore(a: OpenRequest, b: OpenRequest): boolean {
  if ((a.plan === null) !== (b.plan === null)) return a.plan !== null;
  return (a.plan?.start ?? a.placement!.entry) > (b.plan?.start ?? b.placement!.entry);
}

function getNcy({ person, where }: Sen2Request, day: Day, problems: ProblemList): number | null {
  if (person.birth !== null) return findNcy(person.birth, day);
  problems.add("E851", "", () => ({ where, found: `the date of birth of person ${person.id} is blank` }));
  return null;
}

function createRow(
  sen2: Sen2Return,
  { request, plan, placement }: OpenRequest,
  ncy: number | null,
  censusYear: number,
  side: "start" | "end",
  nextDay: Day,
  settings: SettingRules,
): Sen2CensusRow {
  const { problems } = settings;
  const { person, where } = request;
  if (!plan)
    problems.add("E853", "", () => ({ where, found: `a placement is open in January ${censusYear} without a plan` }));
  if (!placement)
    problems.add("E854", "", () => ({ where, found: `the plan has no placement in January ${censusYear}` }));
  if (placement && placement.rank > 1) {
    problems.add("E864", "", () => ({
      where: placement.where,
      found: `only rank ${placement.rank} is open in January ${censusYear}`,
    }));
  }
  noteNeed(request, problems);
  const leavesFor = side === "start" && plan?.ceaseReason === TRANSFERRED_OUT && plan.cease !== null;
  return {
    pupil: person.upn === "" ? `${sen2.name} id ${person.id}` : person.upn,
    censusYear,
    ncy,
    need: request.need,
    setting: placement ? chooseSetting(placement, settings) : UNKNOWN,
    area: person.postcodeDistrict,
    school: placement ? placement.urn || placement.ukprn : "",
    transferIn: side === "end" && request.transferLa !== "",
    transferOut: leavesFor && plan.cease! < nextDay,
    placementRank: placement?.rank ?? null,
    unit: placement?.isUnit ? "SEN unit" : placement?.isResourced ? "Resourced provision" : "",
  };
}

function noteNeed({ need, where }: Sen2Request, problems: ProblemList): void {
  if (need === "") problems.add("E862", "", () => ({ where, found: "no SEN need is given" }));
  else if (!NEED_CODES.has(need)) {
    problems.add("E863", need, () => ({
      where,
      found: `the need is '${need}'`,
      wanted: `It is one of ${[...NEED_CODES].join(", ")}`,
    }));
  }
}
