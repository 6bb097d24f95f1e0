import { readFailure } from "../helpers/customFunctions";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { AGES } from "../../src/model/light/projectAges";
import { createStub, createTable, FERNSHIRE } from "../model/light/inventPublished";
import { readExampleTables } from "./excel";

const { Caseload, NewPlans, CeasedPlans, Requests, Costs } = readExampleTables();
const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));

interface Given {
  caseload?: unknown[][] | null;
  newplans?: unknown[][] | null;
  ceased?: unknown[][] | null;
  la?: string | null;
  options?: unknown[][] | null;
  requests?: unknown[][] | null;
  isPreview?: boolean;
}
const light = ({
  caseload = Caseload,
  newplans = null,
  ceased = null,
  la = "Fernshire",
  options = null,
  requests = null,
  isPreview = false,
}: Given) => cells.light(caseload, newplans, ceased, la, options, requests, { isInValuePreview: isPreview } as never);

const edit = (rows: unknown[][], row: number, column: number, value: unknown) =>
  rows.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? value : cell)) : cells));

describe("SEND.LIGHT", () => {
  test("spills the known January and three projected ones", async () => {
    const table = await light({});

    expect(table[0]).toEqual(["Census year", "Mean", "P5", "P25", "P50", "P75", "P95"]);
    expect(table.map(([year]) => year).slice(1)).toEqual([2025, 2026, 2027, 2028]);
    expect(table[1]).toEqual([2025, ...Array(6).fill(1583)]);
  });

  test("gives the same numbers again, others for another seed, closer ones with requests", async () => {
    const width = ([, , [, , low, , , , high]]: unknown[][]) => Number(high) - Number(low);

    expect(await light({})).toEqual(await light({}));
    expect(await light({ options: [["seed", 2]] })).not.toEqual(await light({}));
    expect(width(await light({ requests: Requests }))).toBeLessThan(width(await light({})));
  });

  test("projects from an earlier January as if nothing later were there", async () => {
    const options = [["origin", 2024]];
    const later = edit(Caseload, 4, 8, 99_999);
    const without = Caseload.slice(0, 4);

    expect((await light({ options }))[1][0]).toBe(2024);
    expect(await light({ caseload: later, options })).toEqual(await light({ options }));
    expect(await light({ caseload: without })).toEqual(await light({ options }));
  });

  test("groups that add up, the known January first", async () => {
    const table = await light({
      options: [
        ["by", "placement group"],
        ["statistics", "mean"],
      ],
    });
    const sums = [2025, 2026, 2027, 2028].map((year) =>
      table.filter(([each]) => each === year).reduce((sum, row) => sum + Number(row[2]), 0),
    );
    const totals = (await light({ options: [["statistics", "mean"]] })).slice(1).map(([, mean]) => Number(mean));

    expect(table).toHaveLength(1 + 4 * 7);
    sums.forEach((sum, i) => expect(sum).toBeCloseTo(totals[i], 6));
  });

  test("gives expected plans by age where two Januaries of ages are published", async () => {
    const topic = "Child or young persons age";
    const rows = [202324, 202425].flatMap((year) => [
      [...createStub(year, FERNSHIRE, "All EHC plans"), 24 * 50],
      ...AGES.map((age) => [...createStub(year, FERNSHIRE, topic, age === 2 ? "under 3" : `age ${age}`), 50]),
    ]);
    const caseload = createTable("Caseload", ["ehcplans"], rows).cells as unknown[][];

    const table = await light({ caseload, options: [["by", "age"]] });

    expect(table[0]).toEqual(["Census year", "Age", "Mean"]);
    expect(table).toHaveLength(1 + 4 * AGES.length);
    expect(table[1]).toEqual([2025, "under 3", 50]);
  });

  test("tells in its notes what was used, and every slip", async () => {
    const odd = edit(NewPlans, 3, 8, 9_000);

    const notes = await light({ newplans: odd, ceased: CeasedPlans, requests: Requests, options: [["show", "notes"]] });

    const texts = notes.map(([topic, text]) => `${topic}: ${text}`);
    expect(notes[0]).toEqual(["Topic", "Note"]);
    expect(texts).toContainEqual(expect.stringMatching(/^Rests on: Requests: 402 in 2024/));
    expect(texts).toContainEqual(
      expect.stringMatching(/^Data: Fernshire, new plans 2024: 9000 is more than the 1583 plans held.* \(E163\)\.$/),
    );
  });

  test.each<[string, Given, RegExp]>([
    [
      "an empty caseload",
      { caseload: [[0]] },
      /^#VALUE! SEND\.LIGHT: caseload is empty\. Give the release's caseload.*\(E315\)$/,
    ],
    ["no authority", { la: "" }, /^#VALUE! SEND\.LIGHT: la is empty\. Give the name or code.*\(E315\)$/],
    ["an unknown authority", { la: "Fernshir" }, /"Fernshir" is not among.*Perhaps Fernshire was meant\. \(E165\)$/],
    [
      "a table of something else",
      { caseload: Costs },
      /SEND\.LIGHT, Caseload: its headings are not those of a published.*\(E173\)$/,
    ],
    [
      "two tables exchanged",
      { newplans: Requests },
      /SEND\.LIGHT, New plans: it is the table of requests\. .*new_ehc_plans.*\(E173\)$/,
    ],
    [
      "a January that is not there",
      { options: [["origin", 2031]] },
      /no authority has plans in January 2031.*\(E166\)$/,
    ],
    [
      "an origin that is no year",
      { options: [["origin", "soon"]] },
      /origin is 'soon'\. Give the calendar year.*\(E301\)$/,
    ],
    [
      "ages that are not published",
      { options: [["by", "age"]] },
      /SEND\.LIGHT, Fernshire: by is age\. The tables need single ages.*\(E174\)$/,
    ],
    [
      "a grouping that is not known",
      { options: [["by", "need"]] },
      /by is 'need'\. Give total, placement group, age.*\(E301\)$/,
    ],
    [
      "an option of another function",
      { options: [["rules", "witan"]] },
      /'rules' is not an option\. The options are origin, by.*\(E302\)$/,
    ],
    [
      "a misspelt option",
      { options: [["orign", 2025]] },
      /'orign' is not an option.*Perhaps origin was meant.*\(E302\)$/,
    ],
    [
      "an option twice",
      {
        options: [
          ["by", "age"],
          ["by", "age"],
        ],
      },
      /Options, row 2: by stands twice.*\(E303\)$/,
    ],
    ["too many years", { options: [["years", 12]] }, /years is 12\. Give how many years.*from 1 to 10.*\(E301\)$/],
    ["a growth that cannot be meant", { options: [["growth", "10"]] }, /growth is '10'.*from -20% to 30%.*\(E301\)$/],
    ["a preview", { isPreview: true }, /^#N\/A SEND\.LIGHT.*\(E322\)$/],
  ])("says what is wrong with %s", async (_name, given, sentence) => {
    expect(await readFailure(light(given))).toMatch(sentence);
  });

  test("takes growth as a share or in percent, and the method it is told", async () => {
    const first = async (options: unknown[][]) =>
      Number((await light({ options: [...options, ["statistics", "p50"]] }))[2][1]);
    const none = await first([
      ["growth", "0%"],
      ["method", "national growth"],
    ]);

    expect(Math.abs(none / 1583 - 1)).toBeLessThan(0.02);
    expect(
      await first([
        ["growth", 0.05],
        ["method", "national growth"],
      ]),
    ).toBe(
      await first([
        ["growth", "5%"],
        ["method", "national growth"],
      ]),
    );
    expect(
      await first([
        ["growth", 0.05],
        ["method", "national growth"],
      ]),
    ).toBeGreaterThan(none);
  });
});
