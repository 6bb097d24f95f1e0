import type { LightEstimate } from "./estimateLight";
import type { LightConstants } from "./LightConstants";
import type { LightNote } from "./LightProjection";
import type { Published, PublishedSeries } from "./Published";

/** As far ahead as the study could compare with what happened. */
const YEARS_TESTED = 3;

const percent = (logarithm: number): string => `${((Math.exp(logarithm) - 1) * 100).toFixed(1)}%`;
const count = (plans: number): string => plans.toLocaleString("en-GB");

/**
 * Says in sentences what one projection rests on and what it cannot say.
 *
 * @param series - the authority
 * @param published - all tables
 * @param estimate - of the authority
 * @param constants - of the light model
 * @param nYears - Januaries projected after the origin
 * @param hasAges - whether ages are projected
 */
export function describeLight(
  series: PublishedSeries,
  published: Published,
  estimate: LightEstimate,
  constants: LightConstants,
  nYears: number,
  hasAges: boolean,
): LightNote[] {
  const { origin } = published;
  const { base, total } = estimate;
  return [
    { topic: "Starts from", text: describeStart(series, origin, estimate) },
    { topic: "Rests on", text: describeMethod(series, estimate) },
    {
      topic: "Growth",
      text: `All authorities are drawn towards ${percent(constants.growth)} a year, England's mean since 2015; the first year's centre is ${percent(total.growth + total.drift)}`,
    },
    ...(nYears + origin - base > YEARS_TESTED
      ? [
          {
            topic: "Band",
            text: `Bands were compared with what happened up to ${YEARS_TESTED} years ahead; those further ahead are untested`,
          } as const,
        ]
      : []),
    ...(total.start < 500
      ? [
          {
            topic: "Band",
            text: "The authority is small, so chance widens its band; that widening was not in the study",
          } as const,
        ]
      : []),
    { topic: "Placement groups", text: describeGroups(estimate) },
    { topic: "Ages", text: describeAges(origin, hasAges) },
    ...describeFlows(series, origin),
  ];
}

function describeStart({ januaries }: PublishedSeries, origin: number, { base, total }: LightEstimate): string {
  const start = `${count(total.start)} plans in January ${base}`;
  if (base === origin) return start;
  const why = januaries.has(origin) ? "has no number that can be used" : "is not published";
  return `${start}, because January ${origin} ${why}; the band is wider for it`;
}

function describeMethod({ plans }: PublishedSeries, { base, method, requests }: LightEstimate): string {
  if (method === "requests") {
    return `Requests: ${count(requests ?? 0)} in ${base - 1} for ${count(plans.get(base - 1) ?? 0)} plans, compared with other authorities; they lead plans by a year`;
  }
  if (method === "own growth")
    return "Its own growth of the last two years, because requests are not used or not known";
  return "National growth alone, because neither requests nor an earlier January are used or known";
}

function describeGroups({ groups, base }: LightEstimate): string {
  if (groups === null) return `Placement groups of January ${base} are not published, or not all of them`;
  return "Groups add up to the total in every simulation; their spreads are provisional (chosen and tested on the same 29 authorities)";
}

function describeAges(origin: number, hasAges: boolean): string {
  if (!hasAges)
    return `Single ages are not published for January ${origin} and the January before, so none are projected`;
  return "Expected plans by age only: ages are published for two Januaries, so no past projection by age can be checked and no band is honest";
}

/** New and ceased plans do not move the projection; whether they account for the last change tells how good the data are. */
function describeFlows({ plans, newPlans, ceased }: PublishedSeries, origin: number): LightNote[] {
  const [before, after] = [plans.get(origin - 1), plans.get(origin)];
  const [started, ended] = [newPlans.get(origin - 1), ceased.get(origin - 1)];
  if (before === undefined || after === undefined || started === undefined || ended === undefined) return [];
  const unexplained = after - (before + started - ended);
  const sign = unexplained < 0 ? "fewer" : "more";
  const text =
    `New plans (${count(started)}) less ceased (${count(ended)}) in ${origin - 1} account for the change since January ${origin - 1} ` +
    `but for ${count(Math.abs(unexplained))} plans ${sign}: moves between authorities and corrections`;
  return [{ topic: "Flows", text }];
}
