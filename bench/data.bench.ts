/**
 * Measures how long a large census takes from cells to transitions, checks, hotspots and the join with a ledger, and the
 * longest piece of it that a page has to wait for, and prints it as one line of JSON. Run by
 * `run.mjs` in a process of its own.
 *
 * Usage: node data.bench.cjs
 */
import { checkInputInSteps } from "../src/model/checks/checkInput";
import { findHotspotsInSteps } from "../src/model/hotspots/findHotspots";
import { joinLedgerInSteps } from "../src/model/ledger/joinLedger";
import { readLedgerInSteps } from "../src/model/ledger/readLedger";
import { readCensusInSteps } from "../src/model/tables/readCensus";
import { readPopulation } from "../src/model/tables/readPopulation";
import { readSourceInSteps } from "../src/model/tables/readSource";
import type { Cell, CellTable } from "../src/model/tables/Reading";
import type { Steps } from "../src/model/tables/Steps";

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

/** A line for each pupil of the last January, some of them typed as ledgers have them. */
function inventLedger(census: CellTable): CellTable {
  const last = FIRST_YEAR + N_YEARS - 1;
  const lines = census.cells
    .filter(([upn, year]) => year === last && upn !== "")
    .map(([upn, , , , , , school], i): Cell[] => [
      i % 50 === 0 ? String(upn).toLowerCase() : upn,
      school,
      6000 + (i % 40) * 500 + 0.25,
      i % 3 === 0 ? "place" : "top-up",
    ]);
  return { name: "Ledger", cells: [["UPN", "Provider", "Amount", "Kind"], ...lines], firstRow: 1 };
}

/** Takes work to its end; gives its time, and that of its longest piece without a pause. */
function time<T>(steps: Steps<T>): { ms: number; longest: number; result: T } {
  const start = performance.now();
  let longest = 0;
  for (let before = start; ;) {
    const { done, value } = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (done) return { ms: now - start, longest, result: value };
  }
}

const census = inventCensus();
const ledger = inventLedger(census);
const population = readPopulation(inventPopulation()).value!;

function* join(): Steps<number> {
  const pupils = yield* readCensusInSteps(census);
  const lines = yield* readLedgerInSteps(ledger);
  const joined = yield* joinLedgerInSteps(pupils.value!, lines.value!, { kind: "upn", financialYear: null });
  return joined.parts.length;
}

function measure() {
  const read = time(readSourceInSteps(census));
  const source = read.result.value!;
  const { transitions } = source;
  const check = time(checkInputInSteps({ transitions, population, costs: [], settings: [], rules: "corrected" }));
  const joined = time(join());
  const request = { source, by: ["school"] as const, from: null, to: null, population: [], settings: [] };
  const hotspots = time(findHotspotsInSteps(request));
  return {
    nTransitions: transitions.length,
    nJoined: joined.result,
    read: read.ms,
    check: check.ms,
    join: joined.ms,
    hotspots: hotspots.ms,
    all: read.ms + check.ms + joined.ms,
    longestOfReading: read.longest,
    longestOfChecks: check.longest,
    longestOfJoin: joined.longest,
    longestOfHotspots: hotspots.longest,
  };
}

const cold = measure();
const warm = [measure(), measure(), measure()].sort((a, b) => a.all - b.all)[0];
console.log(JSON.stringify({ nRows: census.cells.length - 1, cold, warm }));
