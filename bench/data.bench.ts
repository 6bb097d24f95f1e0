/**
 * Measures how long a large census takes from cells to transitions and checks, and prints it as one line of JSON. Run by
 * `run.mjs` in a process of its own.
 *
 * Usage: node data.bench.cjs
 */
import { checkInput } from "../src/model/checks/checkInput";
import { findHotspots } from "../src/model/hotspots/findHotspots";
import { readPopulation } from "../src/model/tables/readPopulation";
import { readSource } from "../src/model/tables/readSource";
import type { Cell, CellTable } from "../src/model/tables/Reading";

const FIRST_YEAR = 2022;
const N_YEARS = 5;
const N_PUPILS = 20_000;
const NEEDS = ["ASD", "SEMH", "SLCN", "MLD", "SLD", "PD", "HI", "VI"];
const SETTINGS = ["MsMdA_InA", "SpMdA_InA", "RP_InA", "SpIn", "GFE", "EHE", "APRU", "SENU_InA"];
const N_SCHOOLS = 400;

/** The same numbers in every run: a linear congruential generator, good enough to lay out rows. */
function createDice(): (sides: number) => number {
  let state = 12345;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** 20,000 pupils in each of five Januaries, a tenth of them new every year, with a few of every fault. */
function inventCensus(): CellTable {
  const roll = createDice();
  const cells: Cell[][] = [["UPN", "Census year", "NCY", "Need", "Setting", "Date of birth", "School", "Area"]];
  for (let slot = 0; slot < N_PUPILS; slot++) {
    let age = roll(18);
    let person = slot;
    for (let year = FIRST_YEAR; year < FIRST_YEAR + N_YEARS; year++) {
      if (age > 18 || roll(10) === 0) {
        age = roll(12);
        person = slot + N_PUPILS * (year - FIRST_YEAR + 1);
      }
      const upn = roll(2000) === 0 ? "" : `X${String(800_000_000_000 + person)}`;
      const ncy = roll(500) === 0 ? "" : age;
      const need = roll(1000) === 0 ? "" : NEEDS[person % NEEDS.length];
      const setting = SETTINGS[(person + (roll(12) === 0 ? 1 : 0)) % SETTINGS.length];
      const born = `${1 + (person % 28)}/0${1 + (person % 8)}/${year - 5 - age}`;
      cells.push([upn, year, ncy, need, setting, born, `School ${person % N_SCHOOLS}`, `Area ${person % 12}`]);
      age++;
    }
  }
  return { name: "Census", cells, firstRow: 1 };
}

function inventPopulation(): CellTable {
  const cells: Cell[][] = [["Census year", "NCY", "Population"]];
  for (let year = FIRST_YEAR; year < FIRST_YEAR + N_YEARS + 10; year++) {
    for (let ncy = -5; ncy <= 20; ncy++) cells.push([year, ncy, 20_000]);
  }
  return { name: "Population", cells, firstRow: 1 };
}

function time<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

const census = inventCensus();
const population = readPopulation(inventPopulation()).value!;

function measure() {
  const read = time(() => readSource(census).value!);
  const input = {
    transitions: read.result.transitions,
    population,
    costs: [],
    settings: [],
    rules: "corrected" as const,
  };
  const check = time(() => checkInput(input));
  const hotspots = time(() =>
    findHotspots({ source: read.result, by: ["school"], from: null, to: null, population: [], settings: [] }),
  );
  return { nTransitions: input.transitions.length, read: read.ms, check: check.ms, hotspots: hotspots.ms };
}

const cold = measure();
const warm = [measure(), measure(), measure()].sort((a, b) => a.read - b.read)[0];
console.log(JSON.stringify({ nRows: census.cells.length - 1, cold, warm }));
