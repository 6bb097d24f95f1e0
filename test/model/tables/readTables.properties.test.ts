import fc from "fast-check";
import { listTransitions } from "../../../src/model/census/listTransitions";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";
import { readCosts } from "../../../src/model/tables/readCosts";
import { readPopulation } from "../../../src/model/tables/readPopulation";
import { readSource } from "../../../src/model/tables/readSource";

/** How one table may be written differently and still say the same. */
interface Disguise {
  readonly columns: number[];
  readonly capitals: boolean;
  readonly separator: string;
  readonly padding: string;
  readonly asText: boolean;
  /** After which rows blank rows stand, and what their cells hold. */
  readonly blanks: { readonly after: number; readonly cell: Cell }[];
}

function disguises(nColumns: number): fc.Arbitrary<Disguise> {
  const indices = Array.from({ length: nColumns }, (_, i) => i);
  return fc.record({
    columns: fc.shuffledSubarray(indices, { minLength: nColumns, maxLength: nColumns }),
    capitals: fc.boolean(),
    separator: fc.constantFrom("-", " ", "_", "", "\u00a0"),
    padding: fc.constantFrom("", " ", "\u00a0", "\t"),
    asText: fc.boolean(),
    blanks: fc.array(fc.record({ after: fc.nat(20), cell: fc.constantFrom<Cell>(null, "", 0, undefined, " \u00a0") }), {
      maxLength: 4,
    }),
  });
}

function disguise(headings: readonly string[], rows: readonly (readonly Cell[])[], how: Disguise): CellTable {
  const writeHeading = (heading: string): string => {
    const separated = how.padding + heading.replace(/-/g, how.separator) + how.padding;
    return how.capitals ? separated.toUpperCase() : separated;
  };
  const writeCell = (cell: Cell): Cell => {
    if (typeof cell === "number" && how.asText) return `${how.padding}${cell}`;
    return typeof cell === "string" ? how.padding + cell + how.padding : cell;
  };
  const cells: Cell[][] = [headings.map(writeHeading), ...rows.map((row) => row.map(writeCell))];
  for (const { after, cell } of how.blanks) {
    cells.splice(
      1 + Math.min(after, cells.length - 1),
      0,
      headings.map(() => cell),
    );
  }
  return { name: "Table", cells: cells.map((row) => how.columns.map((column) => row[column])), firstRow: 1 };
}

const need = fc.constantFrom("ASD", "SEMH", "Other need");
const setting = fc.constantFrom("MsMdA", "SpIn", "Unit 7");
const inside = fc.tuple(setting, need);
const outside = fc.constant(["NONSEND", "NONSEND"] as [string, string]);

const transition = fc
  .record({
    year: fc.integer({ min: 2015, max: 2025 }),
    ncy: fc.integer({ min: -4, max: 20 }),
    sides: fc.oneof(fc.tuple(inside, inside), fc.tuple(outside, inside), fc.tuple(inside, outside)),
  })
  // A joiner whose NCY before is 0 cannot be told from one whose NCY is blank, and reads the same.
  .map(({ year, ncy, sides: [before, after] }): Cell[] => [year, ...before, ncy, ...after, ncy + 1]);

describe("reading", () => {
  it("gives the same transitions whatever the columns' order, the headings' case, blanks and text numbers", () => {
    const headings = [
      "calendar-year",
      "setting-1",
      "need-1",
      "academic-year-1",
      "setting-2",
      "need-2",
      "academic-year-2",
    ];
    fc.assert(
      fc.property(fc.array(transition, { minLength: 1, maxLength: 20 }), disguises(7), (rows, how) => {
        const plain = readSource({ name: "Table", cells: [headings, ...rows], firstRow: 1 });
        const disguised = readSource(disguise(headings, rows, how));

        expect(plain.problems).toEqual([]);
        expect(disguised.problems).toEqual([]);
        expect(listTransitions(disguised.value!.transitions)).toEqual(listTransitions(plain.value!.transitions));
        expect(plain.value!.transitions.length).toBe(rows.length);
      }),
    );
  });

  it("gives the same census, however it is written", () => {
    const headings = ["pupil-id", "census-year", "year-group", "primary-need", "placement-type"];
    const row = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2021, max: 2024 }), need, setting)
      .map(([pupil, year, code, place]): Cell[] => [`P${pupil}`, year, pupil + year - 2020, code, place]);
    const rows = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 16,
      selector: ([pupil, year]) => `${String(pupil)} ${String(year)}`,
    });
    fc.assert(
      fc.property(rows, disguises(5), (someRows, how) => {
        const plain = readSource({ name: "Table", cells: [headings, ...someRows], firstRow: 1 });
        const disguised = readSource(disguise(headings, someRows, how));

        const codes = ({ problems }: typeof plain) => problems.map(({ code, found }) => [code, found]);
        expect(codes(disguised)).toEqual(codes(plain));
        expect(disguised.value && listTransitions(disguised.value.transitions)).toEqual(
          plain.value && listTransitions(plain.value.transitions),
        );
        expect(disguised.value?.report?.reconciliation).toEqual(plain.value?.report?.reconciliation);
      }),
    );
  });

  it("gives the same costs and population, however they are written", () => {
    const costs = fc.uniqueArray(fc.tuple(need, setting, fc.integer({ min: 1, max: 1e6 })), {
      minLength: 1,
      selector: ([a, b]) => `${a} ${b}`,
    });
    const people = fc.array(
      fc.tuple(
        fc.integer({ min: 2020, max: 2030 }),
        fc.integer({ min: -5, max: 25 }),
        fc.integer({ min: 1, max: 99999 }),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(costs, people, disguises(3), (costRows, peopleRows, how) => {
        const costHeadings = ["need", "setting", "unit-cost"];
        const peopleHeadings = ["census-year", "ncy", "population"];

        expect(readCosts(disguise(costHeadings, costRows, how))).toEqual({
          value: costRows.map(([code, place, cost]) => ({ need: code, setting: place, cost })),
          problems: [],
        });
        expect(readPopulation(disguise(peopleHeadings, peopleRows, how))).toEqual({
          value: peopleRows.map(([censusYear, ncy, number]) => ({ censusYear, ncy, people: number })),
          problems: [],
        });
      }),
    );
  });

  it("never throws and never gives a value beside a stop, whatever the cells hold", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.constantFrom<Cell>(
        null,
        undefined,
        "",
        0,
        true,
        false,
        NaN,
        { error: "#N/A" },
        "#N/A",
        "=A1",
        "Total",
        "NONSEND",
      ),
      fc.integer({ min: -50, max: 3000 }),
      fc.double(),
      fc.string({ maxLength: 8 }),
      fc.constantFrom("ASD", "SpMdA", "Reception", "2024", "£5", "2023/24"),
    );
    const headings = fc.constantFrom<readonly string[]>(
      ["calendar-year", "setting-1", "need-1", "academic-year-1", "setting-2", "need-2", "academic-year-2"],
      ["pupil", "year", "ncy", "need", "setting"],
      ["year", "ncy", "population"],
      ["setting", "cost", "need"],
      ["ncy", "2024", "2025"],
    );
    fc.assert(
      fc.property(headings, fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (heading, rows) => {
        for (const read of [readSource, readCosts, readPopulation]) {
          const { value, problems } = read({ name: "Table", cells: [heading, ...rows], firstRow: 1 });

          const stops = problems.some(({ severity }) => severity === "stops");
          expect(value === null).toBe(stops);
        }
      }),
    );
  });
});
