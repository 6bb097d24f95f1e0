import fc from "fast-check";
import { getAgeGroup, getAgeGroupLsrp, getPhase } from "../../../src/model/data/codes";
import { composeReturn } from "../../../src/model/returns/composeReturn";
import { NO_MAPPING } from "../../../src/model/returns/readMapping";
import type { CountSource } from "../../../src/model/returns/ReturnCounts";
import { listRequests, RETURN_RULES, type ReturnJob } from "../../../src/model/returns/ReturnJob";
import { placeStandardSetting } from "../../../src/model/returns/PlaceMap";
import { findStandardSetting } from "../../../src/model/data/standardSettings";
import type { ReturnName, ReturnStatistic, ReturnTables } from "../../../src/model/returns/ReturnTable";
import { N_STATISTICS, type GroupSummary } from "../../../src/model/summary/GroupSummary";
import type { SummaryRequest } from "../../../src/model/summary/SummaryRequest";
import { asCensusYear } from "../../../src/model/years";

const NEEDS = ["ASD", "SEMH", "DS", "XX"];
const SETTINGS = ["MsMdA", "SENU", "SpMdA_InA", "SpIn", "GFE", "OLA", "Own"];
const N_SIMULATIONS = 5;
const YEARS = [2026, 2027].map(asCensusYear);

/** Pupils of one state: in the known January, and in the next in each simulation. */
interface StateCounts {
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
  readonly known: number;
  readonly simulated: readonly number[];
}

const states = fc.array(
  fc.record({
    ncy: fc.integer({ min: -2, max: 20 }),
    need: fc.constantFrom(...NEEDS),
    setting: fc.constantFrom(...SETTINGS),
    known: fc.integer({ min: 0, max: 20 }),
    simulated: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: N_SIMULATIONS, maxLength: N_SIMULATIONS }),
  }),
  { minLength: 1, maxLength: 40 },
);

/** A summary by plain adding up. */
function summarise(counts: readonly StateCounts[], request: SummaryRequest): CountSource {
  const label = (state: StateCounts) =>
    request.by.map((dimension) => {
      if (dimension === "need" || dimension === "setting") return state[dimension];
      if (dimension === "ncy") return String(state.ncy);
      if (dimension === "phase") return getPhase(state.ncy);
      return dimension === "age group" ? getAgeGroup(state.ncy) : getAgeGroupLsrp(state.ncy);
    });
  const keys = [...new Map(counts.map((state) => [label(state).join("|"), label(state)])).values()];
  const values = new Float64Array(YEARS.length * keys.length * N_STATISTICS);
  const simulations = new Float64Array(YEARS.length * keys.length * N_SIMULATIONS);
  keys.forEach((key, iKey) => {
    const own = counts.filter((state) => label(state).join("|") === key.join("|"));
    for (let i = 0; i < N_SIMULATIONS; i++) {
      const later = own.reduce((all, state) => all + state.simulated[i], 0);
      simulations[(keys.length + iKey) * N_SIMULATIONS + i] = later;
      values[(keys.length + iKey) * N_STATISTICS] += later / N_SIMULATIONS;
    }
    values[iKey * N_STATISTICS] = own.reduce((all, state) => all + state.known, 0);
  });
  const summary: GroupSummary = {
    request,
    nSimulations: N_SIMULATIONS,
    years: YEARS,
    keys,
    values,
    uncosted: null,
    simulations,
  };
  return { history: summary, projection: summary };
}

function compose(name: ReturnName, statistic: ReturnStatistic, counts: readonly StateCounts[]): ReturnTables {
  const { ageRule } = RETURN_RULES[name];
  const places = new Map(
    SETTINGS.flatMap((setting) => {
      const standard = findStandardSetting(setting);
      return standard ? [[setting, placeStandardSetting(name, standard)] as const] : [];
    }),
  );
  const years = YEARS.map((censusYear, i) => ({ censusYear, isKnown: i === 0 }));
  const job: ReturnJob = { name, ageRule, statistic, years, mapping: NO_MAPPING, places, pipeline: null };
  const sources = listRequests(name, ageRule, statistic).map((request) => summarise(counts, request));
  return composeReturn(job, sources);
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const isTotal = (label: string) => label.startsWith("Total");

/** Sum of the rows of a block that are no totals, in one column. */
function addBlock(tables: ReturnTables, table: string, block: string | null, column: number): number {
  const rows = tables.blocks.filter((each) => each.table === table && (block === null || each.block === block));
  return sum(rows.flatMap((each) => each.rows).flatMap((row) => (isTotal(row.label) ? [] : [row.values[column] ?? 0])));
}

const countAll = (counts: readonly StateCounts[], column: number) =>
  column === 0
    ? sum(counts.map((state) => state.known))
    : Math.round(sum(counts.map((state) => sum(state.simulated))) / N_SIMULATIONS);

describe("composing a return", () => {
  test("leaves nobody out of the DSG management plan, and ties ages and needs to every sheet", () => {
    fc.assert(
      fc.property(states, (counts) => {
        const tables = compose("DSG", "mean", counts);
        const sheets = new Set(tables.blocks.map(({ table }) => table));

        for (const column of [0, 1]) {
          expect(addBlock(tables, "All placements", null, column)).toBe(countAll(counts, column));
          for (const sheet of sheets) {
            if (sheet === "All placements") continue;
            const ages = addBlock(tables, sheet, "Number of EHCPs by age group", column);
            expect(addBlock(tables, sheet, "Number of EHCPs by primary need", column)).toBe(ages);
            const own = tables.blocks.find(({ table }) => table === sheet)!;
            expect(own.rows.find(({ label }) => isTotal(label))!.values[column]).toBe(ages);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("ties the tables of the reform plan to one total and 7.1 to 7.7 to table 7", () => {
    fc.assert(
      fc.property(states, (counts) => {
        const tables = compose("LSRP", "mean", counts);
        const parts = tables.blocks.filter(({ table }) => /^7\.|^In none/.test(table));
        const seven = tables.blocks.find(({ table }) => table === "7")!;

        for (const column of [0, 1]) {
          for (const table of ["5.1", "6", "7"])
            expect(addBlock(tables, table, null, column)).toBe(countAll(counts, column));
          for (const { label, values } of seven.rows) {
            const cells = parts.flatMap(({ rows }) => rows.filter((row) => row.label === label));
            if (!isTotal(label)) expect(sum(cells.map((row) => row.values[column]!))).toBe(values[column]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("gives the median of sums inside each simulation, and no sum of medians", () => {
    fc.assert(
      fc.property(states, (counts) => {
        const tables = compose("LSRP", "median", counts);
        const median = (isWanted: (state: StateCounts) => boolean) => {
          const own = counts.filter(isWanted);
          const sums = Array.from({ length: N_SIMULATIONS }, (_, i) => sum(own.map((state) => state.simulated[i])));
          return sums.sort((a, b) => a - b)[2];
        };
        const read = (table: string, label: string) =>
          tables.blocks.find((each) => each.table === table)!.rows.find((row) => row.label === label)!.values[1];

        expect(read("All plans", "Total number of EHC plans")).toBe(median(() => true));
        expect(read("5.1", "Age 11 to 15")).toBe(median(({ ncy }) => ncy >= 6 && ncy <= 10));
        expect(read("6", "Specialist bases in mainstream settings")).toBe(
          median(({ ncy, setting }) => setting === "SENU" && ncy < 12),
        );
        expect(read("6", "Mainstream Post 16 specialist provision")).toBe(
          median(({ ncy, setting }) => setting === "SENU" && ncy >= 12),
        );
        expect(read("7", "Other Difficulty/Disability")).toBe(median(({ need }) => need === "DS"));
      }),
      { numRuns: 60 },
    );
  });

  test("counts each NCY of the SCAP forecasts within one, and everybody who is in none of its tables", () => {
    fc.assert(
      fc.property(states, (counts) => {
        const { blocks } = compose("SCAP", "mean", counts);
        const inRange = counts.filter(({ ncy }) => ncy >= 0 && ncy <= 11);
        const mean = (isWanted: (state: StateCounts) => boolean) =>
          sum(inRange.filter(isWanted).map((state) => sum(state.simulated))) / N_SIMULATIONS;
        const special = blocks.find(({ table }) => table === "1803003")!.rows[0];

        expect(special.label).toBe("2026/27");
        for (let ncy = 0; ncy <= 6; ncy++)
          expect(
            Math.abs(special.values[ncy]! - mean((state) => state.setting === "SpMdA_InA" && state.ncy === ncy)),
          ).toBeLessThan(1);
        expect(special.values.slice(7)).toEqual([null, null, null, null, null]);
        const own = blocks.filter(({ block }) => block === "Not mapped: Own");
        const total = sum(own.flatMap(({ rows }) => rows.flatMap(({ values }) => values.map((value) => value ?? 0))));
        expect(total).toBe(Math.round(mean(({ setting }) => setting === "Own")));
      }),
      { numRuns: 60 },
    );
  });
});
