import type { RuleCount } from "../census/Census";
import { createProblem, PROBLEM_CODES, type ProblemCode } from "../checks/codes";
import type { EstablishmentIndex } from "../gias/Establishment";
import type { Problem } from "../Problem";
import { hasStop, ProblemList, sortProblems } from "../tables/ProblemList";
import { countJanuary, type January } from "./countJanuary";
import type { Sen2Census, Sen2CensusRow, Sen2Options } from "./Sen2Census";
import type { Sen2Return } from "./Sen2Return";

/** The rules and checks in the order in which they are applied, with the codes that report them. */
export const SEN2_RULES: readonly (readonly [rule: string, code: ProblemCode])[] = [
  ["id missing", "E846"],
  ["id repeated", "E845"],
  ["belongs to nobody", "E847"],
  ["date unreadable", "E867"],
  ["ends before it begins", "E866"],
  ["no UPN, reason given", "E848"],
  ["no UPN, no reason", "E849"],
  ["several requests", "E850"],
  ["age unknown", "E851"],
  ["outside the ages", "E852"],
  ["no named plan", "E853"],
  ["placement outside plan", "E877"],
  ["no placement", "E854"],
  ["transferred in later", "E855"],
  ["no establishment", "E856"],
  ["indicators blank", "E857"],
  ["unexpected type", "E858"],
  ["unit not in the register", "E859"],
  ["fewer placed", "E860"],
  ["SENsetting unknown", "E861"],
  ["need missing", "E862"],
  ["need unknown", "E863"],
  ["rank 2 used", "E864"],
  ["several placements", "E875"],
  ["establishment unknown", "E869"],
];
/** A school with fewer pupils than this in the January before tells nothing by losing some. */
const FEWEST_BEFORE = 6;

/**
 * Makes census rows from SEN2 returns: everyone with an open plan or placement on the two census days of each return.
 * Where two returns hold the same January they are compared and one is used; what only the other knows of transfers is
 * kept.
 *
 * @param returns - linked records, in any order
 * @param establishments - by URN and UKPRN; null where none were given
 * @param options - what to do where reasonable people differ
 * @returns rows by January and pupil, and the account of how they were made
 * @example createSen2Census([], null, USUAL_SEN2_OPTIONS).problems[0].code // "E876"
 */
export function createSen2Census(
  returns: readonly Sen2Return[],
  establishments: EstablishmentIndex | null,
  options: Sen2Options,
): Sen2Census {
  const problems = new ProblemList();
  const sides = { end: new Map<number, January>(), start: new Map<number, January>() };
  const ordered = [...returns].sort((a, b) => a.collectionYear - b.collectionYear);
  const collected = new Set(ordered.map(({ collectionYear }) => collectionYear));
  for (const sen2 of ordered) {
    const ownLaCodes = options.ownLaCodes.length > 0 ? options.ownLaCodes : [sen2.laCode].filter((code) => code !== "");
    for (const side of ["start", "end"] as const) {
      const year = sen2.collectionYear;
      const hasTwin = side === "end" ? collected.has(year + 1) : collected.has(year - 1);
      // What is odd about a January is told once: of the return that counts.
      const told = hasTwin && side !== options.sameJanuary ? new ProblemList() : problems;
      const settings = { establishments, detail: options.setting, ownLaCodes, problems: told };
      const january = countJanuary(sen2, side, options, settings);
      if (side === "end" && sides.end.has(january.count.censusYear)) {
        problems.add("E843", sen2.name, () => ({ where: sen2.name, found: `two returns were collected in ${year}` }));
      }
      sides[side].set(january.count.censusYear, january);
    }
  }
  const years = [...new Set([...sides.start.keys(), ...sides.end.keys()])].sort((a, b) => a - b);
  const rows = years.flatMap((year) => joinJanuaries(sides.start.get(year), sides.end.get(year), options.sameJanuary));
  noteFewer(rows, problems);
  if (rows.length === 0) problems.add("E876", "", () => ({ where: "SEN2", found: wordNothing(returns) }));
  const list = sortProblems([...problems.list(), ...compareJanuaries(years, sides, options)]);
  return {
    rows: hasStop(list) ? [] : rows,
    januaries: years.flatMap((year) =>
      (["end", "start"] as const).flatMap((side) => {
        const january = sides[side].get(year);
        const other = sides[side === "end" ? "start" : "end"].has(year);
        return january ? [{ ...january.count, isUsed: side === options.sameJanuary || !other }] : [];
      }),
    ),
    rules: listRules(list),
    problems: list,
  };
}

/**
 * Lists every rule and check with how often it was used.
 *
 * @param problems - of the returns and of the census
 * @returns a row for each rule, 0 where it was not used
 * @example listRules([])[0].count // 0
 */
export function listRules(problems: readonly Problem[]): RuleCount[] {
  return SEN2_RULES.map(([rule, code]) => {
    const used = problems.filter((problem) => problem.code === code);
    const count = used.reduce((sum, problem) => sum + problem.count, 0);
    const row = /, row (\d+)/.exec(used[0]?.where ?? "")?.[1];
    return { rule, sentence: PROBLEM_CODES[code].meaning, code, count, firstRow: row === undefined ? 0 : Number(row) };
  });
}

/** The rows of a January from the return that counts, with what only the other return knows of transfers. */
function joinJanuaries(
  start: January | undefined,
  end: January | undefined,
  sameJanuary: Sen2Options["sameJanuary"],
): readonly Sen2CensusRow[] {
  if (!start || !end) return (start ?? end)!.rows;
  const [used, other] = sameJanuary === "end" ? [end, start] : [start, end];
  const byPupil = new Map(other.rows.map((row) => [row.pupil, row]));
  return used.rows.map((row) => {
    const twin = byPupil.get(row.pupil);
    if (!twin) return row;
    return { ...row, transferIn: row.transferIn || twin.transferIn, transferOut: row.transferOut || twin.transferOut };
  });
}

function compareJanuaries(
  years: readonly number[],
  sides: Readonly<Record<"start" | "end", ReadonlyMap<number, January>>>,
  { sameJanuary }: Sen2Options,
): Problem[] {
  return years.flatMap((year) => {
    const [start, end] = [sides.start.get(year), sides.end.get(year)];
    if (!start || !end) return [];
    const byPupil = new Map(end.rows.map((row) => [row.pupil, row]));
    const both = start.rows.filter((row) => byPupil.has(row.pupil));
    const nMoved = both.filter((row) => byPupil.get(row.pupil)!.setting !== row.setting).length;
    const show = (count: number) => count.toLocaleString("en-GB");
    const found =
      `January ${year} has ${show(end.rows.length)} pupils at the end of ${end.count.returnName} and ` +
      `${show(start.rows.length)} at the beginning of ${start.count.returnName}, ${show(both.length)} of them in both, ` +
      `${show(nMoved)} in another setting; the ${sameJanuary === "end" ? "end" : "beginning"} is used`;
    return [createProblem("E865", { where: "SEN2", found })];
  });
}

/** Schools that lose more than half of their pupils from one January to the next. */
function noteFewer(rows: readonly Sen2CensusRow[], problems: ProblemList): void {
  const counts = new Map<string, Map<number, number>>();
  for (const { school, unit, censusYear } of rows) {
    if (school === "") continue;
    const key = unit === "" ? school : `${school}, ${unit}`;
    const byYear = counts.get(key) ?? new Map<number, number>();
    byYear.set(censusYear, (byYear.get(censusYear) ?? 0) + 1);
    counts.set(key, byYear);
  }
  const years = [...new Set(rows.map(({ censusYear }) => censusYear))];
  for (const [school, byYear] of counts) {
    for (const [year, before] of byYear) {
      const after = byYear.get(year + 1) ?? 0;
      if (!years.includes(year + 1) || before < FEWEST_BEFORE || after * 2 >= before) continue;
      problems.add("E860", "", () => ({
        where: "SEN2",
        found: `establishment ${school} has ${before} pupils in January ${year} and ${after} in January ${year + 1}`,
      }));
    }
  }
}

function wordNothing(returns: readonly Sen2Return[]): string {
  if (returns.length === 0) return "there is no return";
  return `no plan or placement is open on a census day of ${returns.map(({ name }) => name).join(", ")}`;
}
