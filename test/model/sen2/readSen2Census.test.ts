import fc from "fast-check";
import { wordProblem } from "../../../src/model/Problem";
import { readSen2Census } from "../../../src/model/sen2/readSen2Census";
import { USUAL_SEN2_OPTIONS, type Sen2Census, type Sen2Options } from "../../../src/model/sen2/Sen2Census";
import { SEN2_CENSUS_HEADINGS, tabulateSen2Rows } from "../../../src/model/sen2/tabulateSen2Census";
import { readCensus } from "../../../src/model/tables/readCensus";
import type { CellTable } from "../../../src/model/tables/Reading";
import { inventReturn, inventTemplate, REGISTER, type InventedPupil } from "./inventReturn";

function read(tables: readonly CellTable[], options: Partial<Sen2Options> = {}) {
  return readSen2Census(tables, { ...USUAL_SEN2_OPTIONS, ...options });
}

function readRows(tables: readonly CellTable[], options: Partial<Sen2Options> = {}): Sen2Census {
  const { value, problems } = read(tables, options);
  if (!value) throw new Error(problems.map(wordProblem).join("\n"));
  return value;
}

const all = (tables: Record<string, CellTable>) => Object.values(tables);
const school = (urn: number, more: object = {}) => ({ urn, entry: "2020-05-04", ...more });

test("a plan counts on both census days from its start to the day on which it ceased", () => {
  const pupils: InventedPupil[] = [
    { id: 1, upn: "A1" },
    { id: 2, upn: "A2", start: "2023-01-19" },
    { id: 3, upn: "A3", start: "2023-01-20", placements: [{ senSetting: "EHE", entry: "2023-01-20" }] },
    {
      id: 4,
      upn: "A4",
      cease: "2024-01-17",
      placements: [{ senSetting: "EHE", entry: "2020-05-04", leaving: "2024-01-17" }],
    },
    {
      id: 5,
      upn: "A5",
      cease: "2024-01-18",
      placements: [{ senSetting: "EHE", entry: "2020-05-04", leaving: "2024-01-18" }],
    },
  ];

  const { rows } = readRows(all(inventReturn(2024, pupils)));

  expect(rows.filter((row) => row.censusYear === 2023).map((row) => row.pupil)).toEqual(["A1", "A2", "A4", "A5"]);
  expect(rows.filter((row) => row.censusYear === 2024).map((row) => row.pupil)).toEqual(["A1", "A2", "A3", "A5"]);
});

test("the export, the template and the template with other tables between give the same rows", () => {
  const pupils: InventedPupil[] = [
    {
      id: 1,
      upn: "A1",
      need: "SEMH",
      placements: [school(100002, { leaving: "2023-07-21" }), { senSetting: "OLA", entry: "2023-09-01" }],
    },
    { id: 2, upn: "A2", postcode: "DH1 3AB", placements: [school(100001, { unit: 1 })] },
    { id: 3, transferLa: 841, birth: "2015-09-01" },
  ];

  const exported = readRows([...all(inventReturn(2024, pupils)), REGISTER]);
  const template = readRows([REGISTER, inventTemplate(2024, pupils)]);

  expect(template.rows).toEqual(exported.rows);
  expect(exported.rows.map(({ pupil, censusYear, setting }) => [pupil, censusYear, setting])).toEqual([
    ["A1", 2023, "SpMdA_InA"],
    ["A2", 2023, "SENU_InA"],
    ["A1", 2024, "OLA"],
    ["A2", 2024, "SENU_InA"],
    ["SEN2 2024 id 3", 2024, "EHE"],
  ]);
});

test("NCY follows the date of birth and the need is that of rank 1", () => {
  const tables = inventReturn(2024, [{ id: 1, upn: "A1", birth: "2010-08-31", need: "SLCN" }]);
  const needs = tables.senneed.cells.map((row, i) => (i === 0 ? row : [...row.slice(0, 3), 2]));
  tables.senneed = { ...tables.senneed, cells: [...needs, [9, 3001, "vi", 1]] };

  const { rows } = readRows(all(tables));

  expect(rows.map(({ censusYear, ncy, need }) => [censusYear, ncy, need])).toEqual([
    [2023, 8, "VI"],
    [2024, 9, "VI"],
  ]);
});

test("settings can be told apart coarsely or finely", () => {
  const placements = [school(100002)];
  const tables = [...all(inventReturn(2024, [{ id: 1, upn: "A1", placements }])), REGISTER];
  const settingWith = (setting: Sen2Options["setting"]) => readRows(tables, { setting }).rows[0].setting;

  expect(settingWith("category")).toBe("SpMdA");
  expect(settingWith("area")).toBe("SpMdA_InA");
  expect(settingWith("designation")).toBe("SpMdA_CS+CN");
  expect(settingWith("full")).toBe("SpMdA_CS+CN_InA");
  expect(settingWith("urn")).toBe("100002");
  expect(readRows(tables, { ownLaCodes: ["841"] }).rows[0].setting).toBe("SpMdA_OoA");
});

test("a table with URN and setting comes before the register", () => {
  const own: CellTable = {
    name: "Own",
    cells: [
      ["URN", "Setting"],
      [100003, "Academy"],
    ],
    firstRow: 1,
  };
  const tables = all(inventReturn(2024, [{ id: 1, upn: "A1", placements: [school(100003)] }]));

  expect(readRows([...tables, REGISTER, own]).rows[0].setting).toBe("Academy");
  expect(readRows([...tables, REGISTER]).rows[0].setting).toBe("SpIn");
});

test("rank 2 is used only where no rank 1 is open, and is told", () => {
  const pupil: InventedPupil = {
    id: 1,
    upn: "A1",
    placements: [school(100001, { leaving: "2023-12-20" }), school(100002, { rank: 2 })],
  };

  const { rows, problems } = readRows([...all(inventReturn(2024, [pupil])), REGISTER]);

  expect(rows.map(({ setting, placementRank }) => [setting, placementRank])).toEqual([
    ["MsMdA_InA", 1],
    ["SpMdA_InA", 2],
  ]);
  expect(problems.map(wordProblem)).toContain(
    "placementdetail, row 3: only rank 2 is open in January 2024. Look whether the placement of rank 1 should go on. (E864)",
  );
});

test("who came from another authority during the year is not there at its beginning, unless kept", () => {
  const tables = all(inventReturn(2024, [{ id: 1, upn: "A1", transferLa: "841" }]));

  const usual = readRows(tables);
  const kept = readRows(tables, { transferredIn: "keep" });

  expect(usual.rows.map(({ censusYear, transferIn }) => [censusYear, transferIn])).toEqual([[2024, true]]);
  expect(kept.rows.map(({ censusYear, transferIn }) => [censusYear, transferIn])).toEqual([
    [2023, false],
    [2024, true],
  ]);
});

test("who goes to another authority is marked in the January before, from whichever return knows it", () => {
  const before = inventReturn(2024, [{ id: 1, upn: "A1" }]);
  const after = inventReturn(2025, [{ id: 7, upn: "A1", cease: "2024-06-01", ceaseReason: 5 }]);

  const { rows } = readRows([...all(before), ...all(after)]);

  expect(rows.map(({ censusYear, transferOut }) => [censusYear, transferOut])).toEqual([
    [2023, false],
    [2024, true],
  ]);
});

test("the same January of two returns is compared and chosen", () => {
  const before = inventReturn(2024, [
    { id: 1, upn: "A1" },
    { id: 2, upn: "A2" },
  ]);
  const moved = [{ senSetting: "OLA", entry: "2023-12-01" }];
  const after = inventReturn(2025, [
    { id: 1, upn: "A1", placements: moved },
    { id: 2, upn: "A3" },
    { id: 3, upn: "A4" },
  ]);
  const tables = [...all(before), ...all(after)];

  const end = readRows(tables);
  const start = readRows(tables, { sameJanuary: "start" });

  const pupils = ({ rows }: Sen2Census) =>
    rows.filter((row) => row.censusYear === 2024).map(({ pupil, setting }) => `${pupil} ${setting}`);
  expect(pupils(end)).toEqual(["A1 EHE", "A2 EHE"]);
  expect(pupils(start)).toEqual(["A1 OLA", "A3 EHE", "A4 EHE"]);
  expect(end.problems.map(wordProblem)).toContain(
    "SEN2: January 2024 has 2 pupils at the end of SEN2 2024 and 3 at the beginning of SEN2 2025, 1 of them in both, 1 in another setting; the end is used. Set the option same january to end or start to choose. (E865)",
  );
  expect(end.januaries.map(({ censusYear, side, isUsed }) => [censusYear, side, isUsed])).toEqual([
    [2023, "start", true],
    [2024, "end", true],
    [2024, "start", false],
    [2025, "end", true],
  ]);
});

test("of several requests of a pupil the plan that began last is used", () => {
  const tables = inventReturn(2024, [{ id: 1, upn: "A1" }]);
  const add = (name: keyof typeof tables, ...row: (string | number)[]) =>
    (tables[name] = { ...tables[name], cells: [...tables[name].cells, row] });
  add("requests", 1900, 1, "2021-09-02", "Y");
  add("assessment", 2900, 1900, "Y");
  add("namedplan", 4900, 2900, "2022-03-01", "", "");
  add("activeplans", 3900, 1900, "", "");
  add("placementdetail", 5900, 3900, "", "", "OPA", 1, "2022-03-01", "", "0", "0");
  add("senneed", 6900, 3900, "HI", 1);

  const { rows, januaries } = readRows(all(tables));

  expect(rows.map(({ setting, need }) => [setting, need])).toEqual([
    ["OPA", "HI"],
    ["OPA", "HI"],
  ]);
  expect(januaries[1]).toMatchObject({ open: 2, severalRequests: 1, rows: 1 });
});

test("another census day moves the border", () => {
  const tables = all(inventReturn(2024, [{ id: 1, upn: "A1", start: "2024-01-19", placements: [] }]));

  expect(read(tables).value).toBeNull();
  expect(readRows(tables, { censusDays: new Map([[2024, 45310]]) }).rows).toHaveLength(1);
});

test("the table that comes out is read as a census without a fault", () => {
  const tables = all(
    inventReturn(2024, [
      { id: 1, upn: "A1" },
      { id: 2, upn: "A2", birth: "", need: "" },
    ]),
  );

  const cells = [SEN2_CENSUS_HEADINGS, ...tabulateSen2Rows(readRows(tables).rows)];
  const census = readCensus({ name: "Census", cells, firstRow: 1 });

  expect(census.problems).toEqual([]);
  expect(census.value?.length).toBe(4);
});

const day = fc.integer({ min: 44500, max: 45800 });
const span = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([from, days]) => ({ from, to: days === null ? null : from + days }));

test("open plans are those that a plain look at the dates finds, and every January adds up", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ plan: span, placement: span, birth: fc.integer({ min: 38000, max: 44000 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      (people) => {
        const pupils = people.map(({ plan, placement, birth }, i): InventedPupil => ({
          id: i + 1,
          upn: `U${i}`,
          birth,
          start: plan.from,
          cease: plan.to ?? "",
          placements: [{ senSetting: "OLA", entry: placement.from, leaving: placement.to ?? "" }],
        }));
        const { value } = read(all(inventReturn(2024, pupils)));

        for (const [censusYear, censusDay] of [
          [2023, 44945],
          [2024, 45309],
        ] as const) {
          const plain = people.flatMap(({ plan, placement }, i) => {
            const covers = ({ from, to }: typeof plan) => from <= censusDay && (to === null || censusDay <= to);
            return covers(plan) ? [`U${i} ${covers(placement) ? "OLA" : "UKN"}`] : [];
          });
          const rows = value?.rows.filter((row) => row.censusYear === censusYear) ?? [];
          expect(rows.map(({ pupil, setting }) => `${pupil} ${setting}`)).toEqual(plain);
        }
        for (const count of value?.januaries ?? []) {
          expect(count.planAndPlacement + count.planOnly + count.placementOnly).toBe(count.open);
          expect(count.open - count.transferredLater - count.severalRequests - count.outsideAges).toBe(count.rows);
        }
      },
    ),
    { numRuns: 60 },
  );
});
