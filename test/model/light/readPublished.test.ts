import { PLACEMENT_GROUPS } from "../../../src/model/light/placementGroups";
import { readAge } from "../../../src/model/light/readAge";
import { readCount } from "../../../src/model/light/readCount";
import { readPeriod } from "../../../src/model/light/readPeriod";
import { readPublished } from "../../../src/model/light/readPublished";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";
import {
  ALDERTON,
  createCaseload,
  createFlows,
  createStub,
  createTable,
  FERNSHIRE,
  read,
  WHOSE,
} from "./inventPublished";

const codes = (tables: readonly CellTable[], origin: number | null = null) =>
  readPublished(tables, origin).problems.map(({ code }) => code);

/** The placement columns of one release, with a number for each. */
const PLACES_2025: Record<string, Cell> = {
  mainstream_la_maintained: 200,
  mainstream_la_maintained_resourced_provision: 10,
  mainstream_la_maintained_senunit: 5,
  mainstream_academy: 300,
  mainstream_academy_resourced_provision: 20,
  mainstream_academy_senunit: 6,
  mainstream_free_school: 30,
  mainstream_free_school_resourced_provision: 1,
  mainstream_free_school_senunit: 2,
  mainstream_independent: 40,
  mainstream_total: 614,
  mainstream_total_pc: 51.2,
  special_la_maintained: 150,
  special_academy_free: 100,
  special_independent: 35,
  special_non_maintained: 8,
  special_total: 293,
  ap_pru_academy: 3,
  ap_pru_free_school: 0,
  ap_pru_la_maintained: 9,
  ap_pru_total: 12,
  AP_PRU_total_pc: 1,
  general_fe_tertiary_colleges: 120,
  specialist_post_16_institutions: 15,
  ukrlp_provider: 7,
  elective_home_education: 22,
};
/** Mainstream, resourced, special, NMSS or independent, hospital and AP, post 16, and 1,200 less all these. */
const GROUPS = [530, 44, 250, 83, 12, 135, 146];

const createPlacements = (places: Record<string, Cell>, period: Cell = 202425, total: Cell = 1200): CellTable =>
  createTable(
    "caseload.csv",
    ["ehcplans", ...Object.keys(places)],
    [[...createStub(period, FERNSHIRE, "All EHC plans"), total, ...Object.values(places)]],
  );

describe("reading the caseload of 2025", () => {
  it("counts an academic year in the January inside it", () => {
    const [fernshire] = read([createCaseload(2024, [[FERNSHIRE, [1000, 1100]]])]).authorities;

    expect([...fernshire.plans]).toEqual([
      [2024, 1000],
      [2025, 1100],
    ]);
    expect(fernshire).toMatchObject({ code: "E06000999", name: "Fernshire", region: "The Marches" });
  });

  it("projects from the last January that any authority has, unless told otherwise", () => {
    const table = createCaseload(2023, [
      [FERNSHIRE, [900, 1000, "x"]],
      [null, [300_000, 320_000, 350_000]],
    ]);

    expect(read([table]).origin).toBe(2024);
    expect(read([table], 2023).origin).toBe(2023);
  });

  it("adds up the placement groups of the Department's tool, with the rest as Other", () => {
    const [fernshire] = read([createPlacements(PLACES_2025)]).authorities;

    expect(fernshire.groups.get(2025)).toEqual(GROUPS);
    expect(fernshire.groups.get(2025)?.reduce((sum, each) => sum + each)).toBe(1200);
  });

  it("takes a column that nobody has a number in as not collected, and one that is withheld as not known", () => {
    const before = createPlacements({ ...PLACES_2025, mainstream_free_school_senunit: "x" });
    const withheld = createPlacements({ ...PLACES_2025, mainstream_free_school_senunit: "c" });

    expect(read([before]).authorities[0].groups.get(2025)?.[1]).toBe(42);
    expect(read([withheld]).authorities[0].groups.size).toBe(0);
    expect(read([withheld]).authorities[0].plans.get(2025)).toBe(1200);
  });

  it("leaves groups out where they add to more than the total", () => {
    const table = createPlacements(PLACES_2025, 202425, 900);

    expect(codes([table])).toEqual(["E172"]);
    expect(read([table]).authorities[0].groups.size).toBe(0);
  });

  it("reads codes, names and periods that Excel has made into numbers, under titles and in any order", () => {
    const cells: Cell[][] = [
      ["Education, health and care plans"],
      [],
      ["la_name", "ehcplans", "old_la_code", "time_period"],
      ["Fernshire", "1,200", 999, 202425],
      [],
      ["Fernshire", 1100, 999, "2023/24"],
    ];

    const [fernshire] = read([{ name: "Caseload", cells, firstRow: 1 }]).authorities;

    expect([...fernshire.plans]).toEqual([
      [2025, 1200],
      [2024, 1100],
    ]);
    expect(fernshire.code).toBe("999");
  });

  it("keeps one authority together when its new code changes, under the last code", () => {
    const before = { ...FERNSHIRE, newCode: "E10000099" };
    const table = createTable(
      "caseload.csv",
      ["ehcplans"],
      [
        [...createStub(202425, FERNSHIRE, "All EHC plans"), 1200],
        [...createStub(202324, before, "All EHC plans"), 1100],
      ],
    );

    const { authorities } = read([table]);

    expect(authorities).toHaveLength(1);
    expect(authorities[0].code).toBe("E06000999");
    expect(authorities[0].aliases).toEqual(expect.arrayContaining(["E10000099", "E06000999", "999", "Fernshire"]));
  });

  it("passes over regions and breakdowns by sex, and takes single ages with every way to write them", () => {
    const ages: Record<string, number> = { "under 3": 4, "age 3": 10, "age 10": 60, "age 25": 2, "Age unknown": 1 };
    const topic = "Child or young persons age";
    const region = createStub(202425, FERNSHIRE, "All EHC plans");
    region[2] = "Regional";
    const table = createTable(
      "caseload.csv",
      ["ehcplans"],
      [
        [...region, 99_999],
        [...createStub(202425, FERNSHIRE, "All EHC plans"), 77],
        [...createStub(202425, FERNSHIRE, "Sex", "Female"), 30],
        [...createStub(202425, FERNSHIRE, "Age when plan started", "age 4"), 500],
        ...Object.entries(ages).map(([age, plans]) => [...createStub(202425, FERNSHIRE, topic, age), plans]),
      ],
    );

    const [fernshire] = read([table]).authorities;

    expect([...fernshire.plans]).toEqual([[2025, 77]]);
    expect([...(fernshire.ages.get(2025) ?? [])]).toEqual([
      [2, 4],
      [3, 10],
      [10, 60],
      [25, 2],
    ]);
  });

  it("has no ages where one of them is withheld", () => {
    const topic = "Child or young persons age";
    const table = createTable(
      "caseload.csv",
      ["ehcplans"],
      [
        [...createStub(202425, FERNSHIRE, "All EHC plans"), 77],
        [...createStub(202425, FERNSHIRE, topic, "age 3"), "c"],
        [...createStub(202425, FERNSHIRE, topic, "age 4"), 12],
      ],
    );

    expect(read([table]).authorities[0].ages.size).toBe(0);
  });
});

describe("reading other releases", () => {
  it("reads the caseload of 2026: renamed titles, lower case, academies and free schools apart", () => {
    const kept = Object.entries(PLACES_2025).filter(
      ([heading]) => !["special_academy_free", "AP_PRU_total_pc"].includes(heading),
    );
    const renamed = { special_academy: 88, special_free_school: 12, ap_pru_total_pc: 1, await_prov: 3 };
    const places = { ...Object.fromEntries(kept), ...renamed };
    const table = createTable(
      "caseload.csv",
      ["ehcplans", ...Object.keys(places)],
      [[...createStub(202526, FERNSHIRE, "All EHC plans held"), 1200, ...Object.values(places)]],
    );

    expect(read([table]).authorities[0].groups.get(2026)).toEqual(GROUPS);
  });

  it("reads a total whose breakdown is headed Total", () => {
    const table = createTable(
      "caseload.csv",
      ["ehcplans"],
      [[...createStub(202526, FERNSHIRE, "EHC plans", "Total"), 1200]],
    );

    expect(read([table]).authorities[0].plans.get(2026)).toBe(1200);
  });

  it("tells the caseload from the tables of needs, which count ehc_plans too", () => {
    const needs = createTable(
      "sen_needs_caseload.csv",
      ["ehc_plans", "number_asd", "number_ds"],
      [[...createStub(202425, FERNSHIRE, "All EHC plans"), 9_999, 1, 2]],
    );

    expect(read([needs, createCaseload(2025, [[FERNSHIRE, [1200]]])]).authorities[0].plans.get(2025)).toBe(1200);
    expect(codes([needs])).toEqual(["E160"]);
  });

  it("passes over a table of another kind, even one that has a heading twice", () => {
    const reviews = createTable("annual_reviews.csv", ["review_meeting_prior_24", "review_meeting_prior_24"], []);

    expect(codes([reviews, createCaseload(2025, [[FERNSHIRE, [1200]]])])).toEqual([]);
  });

  it("reads the caseload of 2022: calendar years are Januaries, types of establishment are rows", () => {
    const head = [
      ...WHOSE.slice(0, 10),
      "establishment_type",
      "establishment_group",
      "Total_st",
      "Total_ehc",
      "Total_all",
    ];
    const row = (year: number, type: string, group: string, ...counts: Cell[]): Cell[] => [
      ...createStub(year, FERNSHIRE, "").slice(0, 10),
      type,
      group,
      ...counts,
    ];
    const cells: Cell[][] = [
      head,
      row(2022, "Total", "Total", "z", 900, 900),
      row(2022, "Total", "Special school", "z", 300, 300),
      row(2022, "Mainstream - LA maintained", "Mainstream school", "z", 250, 250),
      row(2022, "Mainstream - LA maintained - SEN unit", "Mainstream school", "z", 11, 11),
      row(2022, "Mainstream - Academy - Resourced Provision", "Mainstream school", "z", 9, 9),
      row(2022, "Special - Academy/free", "Special school", "z", 200, 200),
      row(2022, "Hospital School", "Special school", "z", 2, 2),
      row(2022, "AP/PRU - LA maintained", "Alternative provision/Pupil referral unit", "z", 5, 5),
      row(2022, "Special - Independent", "Special school", "z", 100, 100),
      row(2022, "General FE and tertiary colleges/HE", "Further education", "z", 70, 70),
      row(2022, "Other FE", "Further education", "z", 4, 4),
      row(2022, "Sixth form college", "Further education", "z", 3, 3),
      row(2022, "NEET", "NEET", "z", 50, 50),
      row(2014, "Total", "Total", 600, "z", 600),
      row(2014, "Special - Academy", "Special school", 80, "z", 80),
    ];

    const [fernshire] = read([{ name: "sen2_estab_caseload.csv", cells, firstRow: 1 }]).authorities;

    expect([...fernshire.plans]).toEqual([
      [2022, 900],
      [2014, 600],
    ]);
    expect(fernshire.groups.get(2022)).toEqual([250, 20, 200, 100, 7, 77, 246]);
    expect(fernshire.groups.get(2014)?.[2]).toBe(80);
  });

  it("reads requests and new plans of 2022 from the management information", () => {
    const head = [...WHOSE.slice(0, 10), "NewallEHC", "InreqEHC"];
    const cells: Cell[][] = [
      head,
      [...createStub(2021, FERNSHIRE, "").slice(0, 10), 150, 260],
      [...createStub(2014, FERNSHIRE, "").slice(0, 10), 2, "z"],
    ];

    const [fernshire] = read([
      { name: "sen2_mi.csv", cells, firstRow: 1 },
      createCaseload(2022, [[FERNSHIRE, [900]]]),
    ]).authorities;

    expect([...fernshire.requests]).toEqual([[2021, 260]]);
    expect([...fernshire.newPlans]).toEqual([
      [2021, 150],
      [2014, 2],
    ]);
  });

  it("takes the later release where two differ, and says so", () => {
    const early = createCaseload(2024, [[FERNSHIRE, [1000, 1100]]]);
    const late = createCaseload(2024, [[FERNSHIRE, [1005, 1100, 1250]]]);

    const { value, problems } = readPublished([late, early], null);

    expect(value?.authorities[0].plans.get(2024)).toBe(1005);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["E164", "notes"]]);
  });
});

describe("what stops or is passed over", () => {
  it("knows every marker of the Department, and tells withheld from not collected", () => {
    const read = (cell: Cell) => readCount(cell);

    expect(["x", "Z", ""].map(read)).toEqual(["none", "none", "none"]);
    expect(["c", ":", "low", "k", "u", "~", "..", "N/A"].map(read)).toEqual(Array(8).fill("withheld"));
    expect(["1,234", 12].map(read)).toEqual([1234, 12]);
    expect(read("many")).toMatchObject({ code: "E113" });
    expect(read(-3)).toMatchObject({ code: "E119" });
  });

  it.each([
    ["under 3", 2],
    ["age 2 and under", 2],
    ["Aged 2 and under", 2],
    ["age 10", 10],
    ["Aged 10", 10],
    [10, 10],
    ["age 25 or over", 25],
    ["Aged 20 and over", 20],
    ["Age unknown", "unknown"],
    ["Unknown", "unknown"],
    ["Age 20 to 25", null],
    ["White - British", null],
  ] as const)("reads the age %s as %s", (label, age) => {
    expect(readAge(label)).toBe(age);
  });

  it.each([
    [202425, { kind: "academic", year: 2024 }],
    ["2024/25", { kind: "academic", year: 2024 }],
    ["199900", { kind: "academic", year: 1999 }],
    [2024, { kind: "calendar", year: 2024 }],
    ["202426", null],
    ["January 2024", null],
  ] as const)("reads the period %s", (cell, period) => {
    expect(readPeriod(cell)).toEqual(period);
  });

  it("says which cell is neither a count nor a marker, and does not use it", () => {
    const { value, problems } = readPublished([createCaseload(2024, [[FERNSHIRE, [1000, "about 1,100"]]])], null);

    expect(value?.origin).toBe(2024);
    expect(problems).toMatchObject([{ code: "E161", severity: "warns", where: "caseload.csv, row 3" }]);
    expect(problems[0].found).toBe("ehcplans is the text 'about 1,100'");
  });

  it("says which period cannot be understood, and does not use the row", () => {
    const flows = createFlows("requests_received_in_year", 2024, [[FERNSHIRE, [300]]]);
    const row = [...flows.cells[1]];
    row[0] = 202425;
    const tables = [{ ...flows, cells: [flows.cells[0], row] }, createCaseload(2025, [[FERNSHIRE, [1100]]])];

    const { value, problems } = readPublished(tables, null);

    expect(value?.authorities[0].requests.size).toBe(0);
    expect(problems).toMatchObject([{ code: "E170", found: "time_period is '202425'" }]);
  });

  it("stops at two totals for one authority and January", () => {
    const table = createCaseload(2025, [
      [FERNSHIRE, [1100]],
      [FERNSHIRE, [1101]],
    ]);

    expect(codes([table])).toEqual(["E171"]);
  });

  it("stops without a caseload, and names a January that is not there", () => {
    const requests = createFlows("requests_received_in_year", 2024, [[FERNSHIRE, [300]]]);
    const caseload = createCaseload(2023, [[FERNSHIRE, [1000, 1100]]]);

    expect(codes([requests])).toEqual(["E160"]);
    expect(readPublished([caseload], 2026).problems).toMatchObject([
      { code: "E166", wanted: "The Januaries up to then that have plans are 2023, 2024" },
    ]);
    expect(readPublished([caseload], 2020).problems).toMatchObject([
      { code: "E166", wanted: "All Januaries with plans are later than January 2020" },
    ]);
  });

  it("reads nothing after the origin: later rows change neither numbers, names nor problems", () => {
    const before = [
      createCaseload(2023, [
        [FERNSHIRE, [1000, 1100]],
        [ALDERTON, [500, 520]],
      ]),
      createFlows("new_ehc_plans", 2022, [[FERNSHIRE, [200, 210]]]),
    ];
    const renamed = { ...FERNSHIRE, name: "Greater Fernshire", newCode: "E06000111" };
    const after = [
      createCaseload(2023, [
        [FERNSHIRE, [1000, 1100]],
        [ALDERTON, [500, 520]],
        [renamed, [1000, 1100, 4000, "nonsense"]],
      ]),
      createFlows("new_ehc_plans", 2022, [
        [FERNSHIRE, [200, 210]],
        [FERNSHIRE, [200, 210, 9_000]],
      ]),
    ];
    // The renamed rows up to the origin would rename it, so they are taken out again.
    const late = {
      ...after[0],
      cells: after[0].cells.filter((row) => row[9] !== renamed.name || Number(row[0]) > 202324),
    };

    expect(readPublished([late, after[1]], 2024)).toEqual(readPublished(before, 2024));
  });
});

it("gives each placement group its name and every type to one group only", () => {
  const types = PLACEMENT_GROUPS.flatMap((group) => group.types);

  expect(new Set(types).size).toBe(types.length);
  expect(PLACEMENT_GROUPS.map(({ name }) => name)).toEqual([
    "Mainstream",
    "Resourced provision and SEN units",
    "Special",
    "NMSS or independent",
    "Hospital schools and AP",
    "Post 16",
    "Other",
  ]);
});
