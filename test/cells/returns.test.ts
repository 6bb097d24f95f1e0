import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCellFunctions } from "../../src/functions/createCellFunctions";
import { VERSION } from "../../src/functions/version";
import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { readFailure } from "../helpers/customFunctions";
import { hasReturnLabels, readReturnLabels } from "../helpers/readReturnLabels";
import { readExampleTables } from "./excel";

type Cell = string | number | boolean;
type Table = Cell[][];

const { Census, Population, PipelineLevers } = readExampleTables();
const cells = createCellFunctions(createInPageRunner({ taskMs: Infinity }));
const OPTIONS = [
  ["simulations", 40],
  ["seed", "returns"],
];
/** The example's pupils, with settings and needs that test every way of mapping. */
const CODES: Record<string, [need: string, setting: string]> = {
  P06: ["DS", "RP_COIN_InA"],
  P09: ["MLD", "GFE"],
  P27: ["ASD", "Little school"],
  P14: ["XX", "APRU"],
  P15: ["SPLD", "SP16"],
  P17: ["HI", "OLA"],
};
const census = Census.map((row) => {
  const [need, setting] = CODES[String(row[0])] ?? row.slice(3);
  return [...row.slice(0, 3), need, setting];
});
// Somebody in a base who reaches NCY 12.
for (const year of [2024, 2025, 2026]) census.push(["Q1", year, year - 2014, "ASD", "SENU"]);
let model: unknown[][];
let plain: unknown[][];

beforeAll(async () => {
  model = await cells.model(census, Population, null, null, null, OPTIONS, null);
  plain = await cells.model(Census, Population, null, null, null, OPTIONS, null);
});

const give = (name: string, options: unknown[][] | null = null, mapping: unknown[][] | null = null, of = model) =>
  cells.returns(of, name, options, mapping, null) as Promise<Table>;
const sum = (rows: Table, column: number) => rows.reduce((all, row) => all + Number(row[column]), 0);
const isNote = ([table]: Cell[]) => table === "Notes";
const note = (table: Table, subject: string) =>
  table.filter((row) => isNote(row) && row[1] === subject).map(([, , text]) => String(text));

async function projectTotals(): Promise<Map<number, number>> {
  const table = (await cells.project(model, "total", null, null, null, null, [["statistics", "mean"]], null)) as Table;
  return new Map(table.slice(1).map(([year, mean]) => [Number(year), Math.round(Number(mean))]));
}

describe("the labels of the returns", () => {
  const print = (rows: readonly (readonly unknown[])[]) =>
    createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 16);
  const label = (table: Table) =>
    table
      .slice(1)
      .filter((row) => !isNote(row))
      .map((row) => row.slice(0, 3));

  test("are frozen", async () => {
    const [dsg, lsrp, scap] = [
      await give("DSG", null, null, plain),
      await give("LSRP", null, null, plain),
      await give("SCAP", null, null, plain),
    ];

    expect([print(label(dsg)), print(label(lsrp)), print(label(scap))]).toEqual([
      "a2e54e8b28c5d1e5",
      "df5da79e33344e12",
      "bcbaa4accc663e5b",
    ]);
    expect(label(dsg)[0]).toEqual([
      "Mainstream schools or academies placements",
      "Number of EHCPs by age group",
      "Under 5",
    ]);
    expect(label(lsrp).map(([, , row]) => row)).toContain("Other (including hospital schools where applicable)");
  });

  const testListed = hasReturnLabels ? test : test.skip;

  testListed("are those of the list, in its order", async () => {
    const listed = (start: string) =>
      readReturnLabels(start).map((row) => [row.sheet_or_section, row.block, row.row_label]);
    const [dsg, lsrp, scap] = [
      await give("DSG", null, null, plain),
      await give("LSRP", null, null, plain),
      await give("SCAP", null, null, plain),
    ];

    expect(label(dsg).filter(([table]) => table !== "All placements")).toEqual(listed("DSG"));
    const made = label(lsrp).filter(([table]) => !["In none of 7.1 to 7.7", "All plans"].includes(String(table)));
    // Requests and assessments are in no census; the model with a pipeline has them below.
    expect(made).toEqual(listed("Local").filter(([table]) => !["10", "11"].includes(table)));
    const areas = [...new Map(label(scap).map(([area, block]) => [area, [area, block]])).values()];
    expect(areas.slice(0, 8)).toEqual(listed("SCAP").map(([area, block]) => [area, block]));
  });

  testListed("have the columns and years of the list", async () => {
    // Three more Januaries with the people of the last.
    const longer = Population.map(([...row], i) => [
      ...row,
      ...[2031, 2032, 2033].map((year) => (i === 0 ? year : row.at(-1)!)),
    ]);
    const long = await cells.model(Census, longer, null, null, null, OPTIONS, null);
    const [lsrp, scap] = [await give("LSRP", null, null, long), await give("SCAP", null, null, long)];

    for (const { columns } of readReturnLabels("Local"))
      expect(lsrp[0].slice(3).join(", ")).toBe(columns.replace("Calendar Year: ", ""));
    for (const { sheet_or_section: area, row_label: years, columns } of readReturnLabels("SCAP")) {
      const rows = scap.filter(([each]) => each === area);
      const filled = scap[0].filter((_, column) => column > 2 && rows.every((row) => row[column] !== ""));
      expect(filled.map(String)).toEqual(columns.split(","));
      expect(years).toContain(`next ${rows.length} years after the seed year`);
      expect(rows.map((row) => row[2])).toEqual(rows.map((_, i) => `${2026 + i}/${27 + i}`));
    }
  });

  testListed("are those of requests and assessments where the model has a pipeline", async () => {
    const withPipeline = await cells.model(Census, Population, null, null, PipelineLevers, OPTIONS, null);
    const table = await give("LSRP", null, null, withPipeline);

    for (const name of ["10", "11"]) {
      const blocks = new Set(table.filter(([each]) => each === name).map(([, block]) => block));
      expect([...blocks]).toEqual([readReturnLabels("Local").find((row) => row.sheet_or_section === name)!.block]);
    }
  });
});

describe("SEND.RETURN DSG", () => {
  test("ties ages and needs to each sheet, and the sheets to the projection", async () => {
    const table = await give("DSG");
    const totals = await projectTotals();
    const years = table[0].slice(3);
    const sheets = [...new Set(table.slice(1).map(([sheet]) => sheet))].filter(
      (sheet) => sheet !== "All placements" && sheet !== "Notes",
    );

    expect(sheets).toHaveLength(7);
    expect(years[0]).toBe("2026 (actual)");
    for (const [iYear] of years.entries()) {
      const column = iYear + 3;
      for (const sheet of sheets) {
        const own = table.filter(([each]) => each === sheet);
        const of = (block: string, isTotal: boolean) =>
          own.filter((row) => row[1] === block && String(row[2]).startsWith("Total") === isTotal);
        const [ages, needs] = ["Number of EHCPs by age group", "Number of EHCPs by primary need"];
        expect(sum(of(ages, false), column)).toBe(of(ages, true)[0][column]);
        expect(sum(of(needs, false), column)).toBe(of(needs, true)[0][column]);
        expect(of(ages, true)[0][column]).toBe(of(needs, true)[0][column]);
      }
      const all = table.filter(([each]) => each === "All placements");
      expect(sum(all.slice(0, -1), column)).toBe(all.at(-1)![column]);
      expect(all.at(-1)![column]).toBe(totals.get(2026 + iYear));
    }
    for (const row of table.filter((each) => !isNote(each)).slice(1))
      for (const value of row.slice(3)) expect(Number.isInteger(value)).toBe(true);
  });

  test("puts what has no row into rows of their own, and says where everything went", async () => {
    const table = await give("DSG");

    const unmapped = table.find(([each, , row]) => each === "All placements" && row === "Not mapped: Little school");
    expect(unmapped![3]).toBe(1);
    expect(note(table, "Needs")).toEqual([
      "Down syndrome (DS) has no row of its own and is counted in Other Difficulty/Disability.",
      "The need XX is not mapped and stands in a row of its own. Map it to a row.",
      "The row SEN support but no specialist assessment of type of need is 0: a plan names a primary need.",
    ]);
    expect(note(table, "Not mapped")).toEqual([
      "Little school: this setting is in no row of DSG and stands in rows of their own. Give a mapping with the columns code and row.",
    ]);
    expect(note(table, "Mapped")).toContain("Other placements or direct payments: OLA.");
    expect(note(table, "Age rule")).toEqual(["Ages are the age on 31 August before the school year (NCY + 4)."]);
    expect(note(table, "Simulations")).toEqual([
      "40 simulations, seed returns. Pupils are added up inside each simulation first.",
    ]);
  });

  test("maps what a mapping says, before anything else", async () => {
    const mapping = [
      ["Code", "Row"],
      ["Little school", "Mainstream schools or academies placements"],
      ["DS", "MLD"],
      ["XX", "Other Difficulty/Disability"],
      ["Nobody", "Other Difficulty/Disability"],
    ];
    const table = await give("DSG", null, mapping);

    expect(table.some(([, , row]) => String(row).startsWith("Not mapped"))).toBe(false);
    expect(note(table, "Not mapped")).toEqual([]);
    expect(note(table, "Needs")[0]).toBe(
      "Down syndrome (DS) has no row of its own and is counted in Moderate Learning Difficulty.",
    );
    expect(note(table, "Look at")[0]).toMatch(
      /^Mapping, row 5: the model has no setting or need 'Nobody'\. .*\(E753\)$/,
    );
  });

  test("counts known Januaries as they are, with history", async () => {
    const table = await give("DSG", [["history", true]]);
    const all = table.find(([, , row]) => row === "Total number of EHCPs")!;

    expect(table[0].slice(3, 7)).toEqual(["2023 (actual)", "2024 (actual)", "2025 (actual)", "2026 (actual)"]);
    for (const [i, year] of [2023, 2024, 2025, 2026].entries())
      expect(all[3 + i]).toBe(census.filter((row) => row[1] === year).length);
  });
});

describe("SEND.RETURN LSRP", () => {
  test("shows medians of calendar years, each of its own simulations", async () => {
    const table = await give("LSRP");
    const median = (await cells.project(
      model,
      "age group (LSRP)",
      null,
      null,
      null,
      null,
      [["statistics", "p50"]],
      null,
    )) as Table;

    expect(table[0].slice(3)).toEqual(["2025 (actual)", 2026, 2027, 2028, 2029].slice(0, table[0].length - 3));
    for (const [year, age, p50] of median.slice(1)) {
      const column = Number(year) - 2026 + 3;
      const row = table.find(([each, , label]) => each === "5.1" && String(label).endsWith(String(age)))!;
      expect(row[column]).toBe(p50);
    }
  });

  test("ties every table to one total with means, and 7.1 to 7.7 with the rest to each row of 7", async () => {
    const table = await give("LSRP", [["statistic", "mean"]]);
    const totals = await projectTotals();
    const rows = (name: string, isTotal = false) =>
      table.filter(([each, , row]) => each === name && String(row).startsWith("Total") === isTotal);

    for (let column = 3; column < table[0].length; column++) {
      const all = totals.get(2026 + column - 3)!;
      for (const name of ["5.1", "6", "7"]) {
        expect(sum(rows(name), column)).toBe(all);
        expect(rows(name, true)[0][column]).toBe(all);
      }
      for (const [, , need, ...values] of rows("7")) {
        const parts = table.filter(([each, , row]) => /^(7\.|In none)/.test(String(each)) && row === need);
        expect(sum(parts, column)).toBe(values[column - 3]);
      }
      for (const name of ["7.1", "7.3", "7.7"]) expect(sum(rows(name), column)).toBe(rows(name, true)[0][column]);
    }
  });

  test("takes another age rule, fewer years and one table", async () => {
    const [five, four] = [
      await give("LSRP", [
        ["table", 5.1],
        ["years", 2],
      ]),
      await give("LSRP", [
        ["table", 5.1],
        ["years", 2],
        ["age rule", "NCY+4"],
      ]),
    ];

    expect(five[0]).toEqual(["Table", "Block", "Row", "2025 (actual)", 2026, 2027]);
    expect(five.filter((row) => !isNote(row))).toHaveLength(6);
    expect(four[2][3]).toBeGreaterThan(Number(five[2][3]));
    expect(note(four, "Age rule")).toEqual(["Ages are the age on 31 August before the school year (NCY + 4)."]);
  });

  test("splits bases at NCY 12 in table 6 and counts all of them in 7.3", async () => {
    const young = await give("LSRP", [["table", "6"]]);
    const row = (label: string) => young.find((each) => each[2] === label)!;
    const inTable = (await give("LSRP", [["table", "7.3"]])).filter((each) => each[0] === "7.3");

    expect(row("Specialist bases in mainstream settings")[3]).toBe(1);
    expect(row("Mainstream Post 16 specialist provision")[3]).toBe(1);
    expect(sum(inTable, 3)).toBe(2);
  });
});

describe("the way to a plan in LSRP", () => {
  test("is the joiners of SEND.PROJECT by age, a calendar year earlier than their January", async () => {
    const table = await give("LSRP", [["history", true]]);
    const options = [
      ["measure", "joiners"],
      ["statistics", "p50"],
      ["history", true],
    ];
    const joiners = (await cells.project(model, "age group (LSRP)", null, null, null, null, options, null)) as Table;
    const newPlans = table.filter(([each]) => each === "12");

    expect(newPlans.map(([, , label]) => label)).toEqual([
      "Under 5",
      "Age 5 to 10",
      "Age 11 to 15",
      "Age 16 to 19",
      "Age 20 to 25",
    ]);
    // Who had joined by the first known January is not known.
    expect(newPlans.map((row) => row[3])).toEqual(["", "", "", "", ""]);
    for (const [year, age, p50] of joiners.slice(1)) {
      if (year === 2023) continue;
      const row = newPlans.find(([, , label]) => String(label).endsWith(String(age)))!;
      const column = table[0].findIndex((heading) => Number.parseInt(String(heading), 10) === Number(year) - 1);
      if (column >= 0) expect([year, age, row[column]]).toEqual([year, age, p50]);
    }
    expect(note(table, "Not known")[0]).toMatch(/^Tables 10 and 11 \(requests and assessments\) are not made/);
  });

  test("has requests and assessments for all ages where levers tell of a pipeline", async () => {
    const withPipeline = await cells.model(census, Population, null, null, PipelineLevers, OPTIONS, null);
    const table = await give("LSRP", [["statistic", "mean"]], null, withPipeline);
    const rows = (name: string) => table.filter(([each]) => each === name);

    expect(rows("10")[0].slice(2, 4)).toEqual(["All ages (not a row of the return)", 24]);
    expect(rows("11")[0].slice(3, 4)).toEqual([Math.round(24 * 0.6)]);
    // A quarter more requests from 2026 on, at once; plans come later, so there are more requests to each of them at first.
    const perPlan = (column: number) => Number(rows("10")[0][column]) / Number(rows("12").at(-1)![column]);
    expect(perPlan(4)).toBeGreaterThan(perPlan(3));
    expect(note(table, "Requests")[0]).toMatch(/^Tables 10 and 11 are for all ages together.* 2025 is as the levers/);
    expect(note(table, "Not known").some((text) => text.startsWith("Tables 10 and 11"))).toBe(false);
  });
});

describe("SEND.RETURN SCAP", () => {
  test("has a row a scholastic year and a column an NCY, and leaves nobody of these NCYs out", async () => {
    const table = await give("SCAP");
    const byNcy = (await cells.project(model, "ncy", null, null, null, null, [["statistics", "mean"]], null)) as Table;
    const inRange = byNcy.slice(1).filter(([year, ncy]) => year === 2027 && Number(ncy) >= 0 && Number(ncy) <= 11);

    expect(table[0]).toEqual(["Area", "Provision", "Scholastic year", "Reception", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(table[1].slice(0, 3)).toEqual([
      "1803001",
      "Primary: SEN units and resourced provision in mainstream schools",
      "2026/27",
    ]);
    expect(table[1].slice(10)).toEqual(["", "", "", "", ""]);
    const rows = table.filter((row) => row[2] === "2026/27");
    const made = rows.reduce(
      (all, row) =>
        all +
        sum(
          [row.slice(3).filter((cell) => cell !== "")].map((each) => [each.reduce((a: number, b) => a + Number(b), 0)]),
          0,
        ),
      0,
    );
    // Each table and year is rounded by itself, so a whole pupil or two may lie between.
    expect(Math.abs(made - sum(inRange, 2))).toBeLessThan(rows.length / 2);
  });
});

describe("what SEND.RETURN refuses", () => {
  test("is said in sentences", async () => {
    expect(await readFailure(give("SEN2"))).toContain('SEND.RETURN: the return is "SEN2". Give DSG, LSRP or SCAP.');
    const fault = async (options: unknown[][] | null, mapping: unknown[][] | null = null) =>
      (await readFailure(give("LSRP", options, mapping))).replace("#VALUE! ", "");
    expect(await fault([["table", "9"]])).toMatch(
      /^SEND\.RETURN: LSRP has no table 9\. The tables are 5\.1; 6; 7; 7\.1; .*\(E754\)$/,
    );
    expect(await fault([["statistic", "mode"]])).toBe(
      'SEND.RETURN: statistic is "mode". Choose one of median, mean. (E301)',
    );
    expect(
      await fault(null, [
        ["Code", "Row"],
        ["Little school", "Mainstream"],
      ]),
    ).toMatch(
      /^Mapping, row 2: LSRP has no row 'Mainstream' for Little school\. The rows are Early Years settings including PVIs; .*\(E751\)$/,
    );
    expect(
      await fault(null, [
        ["Code", "Row"],
        ["GFE", "Alternative Provision"],
        ["GFE", "Hospital schools"],
      ]),
    ).toMatch(/^Mapping, row 3: GFE goes to 'Hospital schools' here and 'Alternative Provision' above\. .*\(E752\)$/);
    expect(await fault([["simulations", 7]])).toMatch(/\(E312\)$/);
  });
});

describe("SEND.SUPPRESS", () => {
  const TABLE = [
    ["Need", "MsMdA", "SpMdA", "Total"],
    ["ASD", 12, 7, 19],
    ["SEMH", 23, 3, 26],
    ["MLD", 9, 0, 9],
    ["Total", 44, 10, 54],
  ];
  const suppress = (options: unknown[][] | null = null, table: unknown[][] = TABLE) =>
    cells.suppress(table, options, null) as Promise<Table>;

  test("gives the table with the symbol, and a note below", async () => {
    expect(await suppress()).toEqual([
      TABLE[0],
      ["ASD", "c", "c", 19],
      ["SEMH", "c", "c", 26],
      ["MLD", 9, 0, 9],
      ["Total", 44, 10, 54],
      [
        "4 counts are hidden and shown as c: counts from 1 to 4, and others from which those could be worked out. Counts were looked for in MsMdA, SpMdA, Total.",
        "",
        "",
        "",
      ],
    ]);
  });

  test("can be switched off, with another symbol and threshold, and without its note", async () => {
    expect((await suppress([["on", false]])).at(-1)![0]).toBe(
      "Suppression is switched off: small counts are shown. Do not share this table.",
    );
    expect(
      await suppress([
        ["symbol", "*"],
        ["threshold", 3],
        ["note", false],
      ]),
    ).toEqual(TABLE);
    expect(
      (
        await suppress([
          ["symbol", "*"],
          ["note", false],
        ])
      )[2],
    ).toEqual(["SEMH", "*", "*", 26]);
  });

  test("makes a return safe to share", async () => {
    const table = await suppress(null, await give("DSG"));
    const numbers = table
      .slice(1)
      .filter((row) => !isNote(row))
      .flatMap((row) => row.slice(3))
      .filter((cell) => typeof cell === "number");

    expect(numbers.every((number) => number === 0 || number >= 5)).toBe(true);
    expect(table.flat().filter((cell) => cell === "c").length).toBeGreaterThan(20);
  });

  test("lets tables 7.1 to 7.7 give nothing of table 7 away, nor it of them", async () => {
    const lsrp = await give("LSRP", [["statistic", "mean"]]);
    const table = await suppress(null, lsrp);
    const labels = new Set(table.filter(([each]) => each === "7").map(([, , row]) => row));

    for (const label of labels)
      for (let column = 3; column < table[0].length; column++) {
        const rows = table.filter(([each, , row]) => /^7|^In none/.test(String(each)) && row === label);
        expect([label, rows.filter((row) => row[column] === "c").length]).not.toEqual([label, 1]);
      }
    expect(String(table.at(-1)![0])).not.toContain("Not every hidden count is safe");
  });

  test("hides small counts alone where secondary suppression is off, and says so", async () => {
    const table = await suppress([["secondary", false]]);

    expect(table.slice(1, 3)).toEqual([
      ["ASD", 12, 7, 19],
      ["SEMH", 23, "c", 26],
    ]);
    expect(table.at(-1)![0]).toBe(
      "1 count is hidden and shown as c: counts from 1 to 4 and no others. Some may be worked out from totals: check them before you share this table. Counts were looked for in MsMdA, SpMdA, Total.",
    );
  });

  test("refuses in sentences", async () => {
    expect((await readFailure(suppress([["treshold", 3]]))).replace("#VALUE! ", "")).toBe(
      "SEND.SUPPRESS: treshold is not an option. The options are on, threshold, secondary, symbol, zeros, labels, note. (E302)",
    );
    expect((await readFailure(suppress([["threshold", 1]]))).replace("#VALUE! ", "")).toBe(
      "SEND.SUPPRESS: threshold is 1. Give a whole number from 2 to 100. (E301)",
    );
    expect(
      await readFailure(
        suppress(null, [
          ["Setting", "Group"],
          ["MsMdA", "Mainstream"],
        ]),
      ),
    ).toMatch(/^#VALUE! Table: no column holds counts\. .*\(E760\)$/);
  });
});

describe("SEND.PROVENANCE", () => {
  const list = async (of: unknown[][]) => new Map((await cells.provenance(of, null)) as [string, Cell][]);

  test("names what a model rests on", async () => {
    const facts = await list(plain);

    expect(facts.get("Model")).toBe(/model (\S+):/.exec(String(plain[0][0]))![1]);
    expect(facts.get("Version of the add-in")).toBe(VERSION);
    expect([facts.get("Simulations"), facts.get("Seed"), facts.get("Rules")]).toEqual([40, "returns", "corrected"]);
    expect([facts.get("First known January"), facts.get("Last known January")]).toEqual([2023, 2026]);
    expect(facts.get("Options that are not usual")).toBe("none");
    expect(facts.get("Rows of population")).toBe((Population.length - 1) * (Population[0].length - 1));
    expect(facts.get("Levers")).toBe(0);
  });

  test("changes one fingerprint with one table, and lists options and levers that differ", async () => {
    const people = Population.map((row, i) => (i === 5 ? [...row.slice(0, -1), 999] : row));
    const other = await cells.model(Census, people, null, null, null, [...OPTIONS, ["joiner growth", 0]], null);
    const scenario = await cells.scenario(
      plain,
      [
        ["lever", "setting", "change", "year from", "scenario"],
        ["joiners", "SpMdA", "x1.2", 2027, "More"],
      ],
      "More",
      null,
    );
    const [usual, changed, levered] = [await list(plain), await list(other), await list(scenario)];

    expect(changed.get("Fingerprint of population")).not.toBe(usual.get("Fingerprint of population"));
    expect(changed.get("Fingerprint of transitions")).toBe(usual.get("Fingerprint of transitions"));
    expect(changed.get("Option joiner growth")).toBe("0 (usual: 0.1)");
    expect(levered.get("Lever 1")).toBe("joiners; change x1.2; settings SpMdA; year-from 2027");
    expect(levered.get("Scenario")).toBe("More");
    expect(levered.get("Fingerprint of transitions")).toBe(usual.get("Fingerprint of transitions"));
  });

  test("says the version of package.json and the manifest", () => {
    const read = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8");

    expect(JSON.parse(read("package.json")).version).toBe(VERSION);
    expect(read("manifest.xml")).toContain(`<Version>${VERSION}.0</Version>`);
  });
});
