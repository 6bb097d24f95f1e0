import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { readExampleTables } from "./excel";

const { Census, Population, Costs } = readExampleTables();
const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));

interface Given {
  source?: unknown[][];
  population?: unknown[][] | null;
  costs?: unknown[][] | null;
  year?: number | null;
  options?: unknown[][] | null;
  invocation?: { onCanceled?: () => void; isInValuePreview?: boolean };
}
const explain = ({ source = Census, population = Population, costs = Costs, year = null, ...given }: Given) =>
  cells.explain(
    source,
    population,
    costs,
    null,
    year,
    given.options ?? [["simulations", 60]],
    (given.invocation ?? null) as unknown as CustomFunctions.CancelableInvocation | null,
  );

const add = (rows: unknown[][], column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0);

describe("SEND.EXPLAIN", () => {
  test("shows parts that add up to the change and to the band, in plans and in cost", async () => {
    const [headings, ...rows] = await explain({});

    expect(headings).toEqual(["Part", "Plans", "Share", "Cost", "Words"]);
    const change = rows.slice(0, 10);
    const band = rows.slice(10);
    expect([change[0][0], change[9][0], band[5][0]]).toEqual(["January 2026", "January 2030", "Band: P5 to P95"]);
    for (const column of [1, 3]) {
      expect(add(change.slice(0, 9), column)).toBeCloseTo(Number(change[9][column]), 4);
      expect(add(band.slice(0, 5), column)).toBeCloseTo(Number(band[5][column]), 4);
    }
    expect(add(band.slice(0, 5), 2)).toBeCloseTo(1, 9);
  });

  test("agrees with the projection of the same model", async () => {
    const model = await cells.model(Census, Population, Costs, null, null, [["simulations", 60]], null);

    const rows = await cells.explain(model, null, null, null, 2028, null, null);
    const projection = await cells.project(model, "total", null, null, null, null, null, null);

    const of2028 = projection.find(([year]) => year === 2028)!;
    const read = (heading: string) => Number(of2028[projection[0].indexOf(heading)]);
    const end = rows.find(([part]) => part === "January 2028")!;
    const band = rows.at(-1)!;
    expect([end[1], end[3]]).toEqual([read("Mean"), read("Cost mean")]);
    expect([band[1], band[3]]).toEqual([read("P95") - read("P5"), read("Cost P95") - read("Cost P5")]);
  });

  test("leaves cost empty where there are no costs", async () => {
    const [, ...rows] = await explain({ costs: null });

    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set([""]));
  });

  test("never runs a preview, and stops when its cell is changed", async () => {
    const invocation: NonNullable<Given["invocation"]> = {};
    const stopped = readFailure(explain({ options: [["seed", "to be stopped"]], invocation }));
    invocation.onCanceled?.();

    expect(await stopped).toMatch(/\(E321\)$/);
    expect(await readFailure(explain({ invocation: { isInValuePreview: true } }))).toMatch(/^#N\/A .*\(E322\)$/);
  });

  test.each<[string, Given, RegExp]>([
    [
      "a January that is not projected",
      { year: 2026 },
      /^#VALUE! Explanation: January 2026 is not projected\. The projection starts from January 2026 and has 2027, 2028, 2029, 2030\. .*\(E323\)$/,
    ],
    ["no population", { population: null }, /^#VALUE! SEND\.EXPLAIN: population is empty.*\(E315\)$/],
    ["an option that is not known", { options: [["simulatons", 9]] }, /Perhaps simulations was meant.*\(E302\)$/],
  ])("says what is wrong with %s", async (_, given, sentence) => {
    expect(await readFailure(explain(given))).toMatch(sentence);
  });
});
