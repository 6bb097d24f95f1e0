import { describeSetting } from "../data/codes";
import type { Cell } from "../tables/Reading";

/** What the standard shocks need to know of a model. */
export interface StressFacts {
  /** The January that is known. */
  readonly startYear: number;
  readonly needs: readonly string[];
  /** Settings with their group, and whether a pupil takes up a place there. */
  readonly settings: readonly { readonly setting: string; readonly group: string; readonly holdsPlaces: boolean }[];
  /** Whether shocks of prices are wanted, which change nothing but cost. */
  readonly hasCosts: boolean;
  /** Whether the model has levers that tell of requests and assessments. */
  readonly hasPipeline: boolean;
}

/** Columns of a table of shocks: those of levers, with the name of the shock before them, and after a colon its direction. */
export const SHOCK_HEADINGS = [
  "Scenario",
  "Lever",
  "Need",
  "Setting",
  "To",
  "NCY from",
  "NCY to",
  "Year from",
  "Year to",
  "Change",
  "Note",
] as const;
type Column = (typeof SHOCK_HEADINGS)[number];

type Row = Partial<Record<Column, Cell>>;

/** First NCY of those who are 19 on 31 August before the school year. */
const NCY_OF_19 = 15;

/**
 * Lists the standard shocks as a table of levers, so that a person can read them, copy them and change them.
 *
 * @param facts - shocks that the model cannot feel are left out
 * @returns the heading row, then one row a lever
 */
export function listStandardShocks(facts: StressFacts): Cell[][] {
  const { startYear, needs, settings, hasCosts, hasPipeline } = facts;
  const holding = settings.filter(({ holdsPlaces }) => holdsPlaces);
  const independent = holding.filter(isIndependentSpecial).map(({ setting }) => setting);
  const specialist = holding.filter(isSpecialist).map(({ setting }) => setting);
  const rising = needs.filter((need) => ["ASD", "SEMH"].includes(need.toUpperCase()));
  const dear = independent.join(", ");
  const rows: Row[] = [
    ...both("New plans 20%", [{ Lever: "joiners" }], { more: "x1.2", fewer: "x0.8" }, "each year"),
    ...(hasPipeline
      ? both("Agreement 10%", [{ Lever: "agreement" }], { more: "x1.1", less: "x0.9" }, "of requests agreed")
      : []),
    ...both(
      "Leavers at 19 and over",
      [{ Lever: "leavers", "NCY from": NCY_OF_19, "NCY to": 20 }],
      { half: "x0.5", "half as many again": "x1.5" },
      "each year",
    ),
    ...both("Moves between settings 20%", [{ Lever: "movers" }], { more: "x1.2", fewer: "x0.8" }, "each year"),
    ...both("Population 5%", [{ Lever: "population" }], { more: "x1.05", fewer: "x0.95" }, "a high and a low variant"),
    ...(rising.length > 0 && rising.length < needs.length
      ? both(
          `${rising.join(" and ")} 20%`,
          [{ Lever: "joiner-mix", Need: rising.join(", ") }],
          { more: "x1.2", fewer: "x0.8" },
          "of new plans, in place of other needs",
        )
      : []),
    ...(independent.length > 0 && independent.length < settings.length
      ? both(
          "Independent placements 10%",
          [
            { Lever: "joiner-mix", Setting: dear },
            { Lever: "movers", To: dear },
          ],
          { more: "x1.1", fewer: "x0.9" },
          "of new plans and of moves",
        )
      : []),
    ...(independent.length > 0
      ? specialist.map((setting): Row => ({
          Scenario: "No new places for two years",
          Lever: "capacity",
          Setting: setting,
          To: dear,
          "Year from": startYear + 1,
          "Year to": startYear + 2,
          Change: "x1",
          Note: "as many as have a place now; who does not fit goes to independent special settings",
        }))
      : []),
    ...(hasCosts
      ? both("Prices 2 points", [{ Lever: "inflation" }], { up: "up 2%", down: "down 2%" }, "a year, every year")
      : []),
    ...(hasCosts && independent.length > 0
      ? both(
          "Independent fees 10%",
          [{ Lever: "unit-cost", Setting: dear }],
          { more: "x1.1", fewer: "x0.9" },
          "from the first year on",
        )
      : []),
  ];
  return [[...SHOCK_HEADINGS], ...rows.map((row) => SHOCK_HEADINGS.map((heading) => row[heading] ?? ""))];
}

type Place = StressFacts["settings"][number];

const isIndependent = ({ group }: Place) => /independent|non-maintained/i.test(group);

/** Independent mainstream schools are no place for who finds no special one. */
const isIndependentSpecial = (place: Place) =>
  isIndependent(place) && !/mainstream/i.test(describeSetting(place.setting).label);

const isSpecialist = (place: Place) =>
  !isIndependent(place) && /special|resourced|unit|alternative/i.test(place.group) && !/post-16/i.test(place.group);

/** A shock in both directions, each with its change. */
function both(name: string, levers: readonly Row[], directions: Readonly<Record<string, string>>, note: string): Row[] {
  return Object.entries(directions).flatMap(([direction, change]) =>
    levers.map((lever): Row => ({ Scenario: `${name}: ${direction}`, ...lever, Change: change, Note: note })),
  );
}
