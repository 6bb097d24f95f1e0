import { jStat } from "jstat";
import { type Cohort, numberOfPart, PROCESS, type Process } from "../../../src/model/random/Cohort";
import { createKey } from "../../../src/model/random/createKey";
import { createStream } from "../../../src/model/random/createStream";
import { joinUniform } from "../../../src/model/random/Generator";
import { mixBits } from "../../../src/model/random/mixBits";
import { nameWords } from "../../../src/model/random/nameWords";
import { simulationWord, writeStreamWords } from "../../../src/model/random/streamWords";
import { asCensusYear } from "../../../src/model/years";
import { getChiSquareChance } from "../../helpers/chiSquare";

const LEAST_CHANCE = 1e-4;
const COHORT: Cohort = { need: "ASD", setting: "SpMdA", ncy: 4 };
const key = createKey("streams");

function drawAt(simulation: number, censusYear: number, cohort: Cohort, process: Process, place: number): number {
  const stream = createStream(key, simulation, asCensusYear(censusYear), cohort, process);
  for (let i = 0; i < place; i++) stream.nextUint32();
  return stream.nextUint32();
}

/** Counts pairs by the top four bits of each. */
function getPairChance(pairs: Iterable<readonly [number, number]>): number {
  const observed = new Array<number>(256).fill(0);
  for (const [a, b] of pairs) observed[((a >>> 28) << 4) | (b >>> 28)]++;
  return getChiSquareChance(observed, new Array<number>(256).fill(1 / 256));
}

function* countTo(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}

function* pair(n: number, of: (i: number) => readonly [number, number]): Generator<readonly [number, number]> {
  for (const i of countTo(n)) yield of(i);
}

describe("createKey", () => {
  it("gives the same key for the same text, on every machine", () => {
    expect([...createKey("42")]).toEqual([...createKey("42")]);
    expect([...createKey("42")]).toEqual([30140002, -2137203083, 738111177, -2087692297]);
  });

  it("gives another key for another text", () => {
    expect([...createKey("42")]).not.toEqual([...createKey("43")]);
  });
});

describe("createStream", () => {
  it("gives the numbers it has always given: whoever changes them changes every result", () => {
    const stream = createStream(createKey("42"), 7, asCensusYear(2027), COHORT, "moving");

    expect(Array.from({ length: 4 }, () => stream.nextUint32())).toEqual([
      3018697279, 2224264551, 1323485680, 428227356,
    ]);
  });

  it("depends on every part of its name", () => {
    const numbers = [
      drawAt(0, 2027, COHORT, "leaving", 0),
      drawAt(1, 2027, COHORT, "leaving", 0),
      drawAt(0, 2028, COHORT, "leaving", 0),
      drawAt(0, 2027, { ...COHORT, ncy: 5 }, "leaving", 0),
      drawAt(0, 2027, { ...COHORT, need: "SEMH" }, "leaving", 0),
      drawAt(0, 2027, { ...COHORT, setting: "MsMdA" }, "leaving", 0),
      drawAt(0, 2027, COHORT, "moving", 0),
      drawAt(0, 2027, COHORT, "leaving", 1),
    ];

    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it.each([0, 1, 2, 3])("gives each byte of draw %p as often, simulation after simulation", (place) => {
    const observed = [0, 8, 16, 24].map(() => new Array<number>(256).fill(0));
    for (const i of countTo(10_000)) {
      const draw = drawAt(i, 2027, COHORT, "destinations", place);
      observed.forEach((counts, byte) => counts[(draw >>> (8 * byte)) & 255]++);
    }

    for (const counts of observed)
      expect(getChiSquareChance(counts, new Array<number>(256).fill(1 / 256))).toBeGreaterThan(LEAST_CHANCE);
  });

  it("gives each byte as often along one stream", () => {
    const stream = createStream(key, 0, asCensusYear(2027), COHORT, "joining");
    const observed = new Array<number>(256).fill(0);
    for (let i = 0; i < 20_000; i++) observed[stream.nextUint32() & 255]++;

    expect(getChiSquareChance(observed, new Array<number>(256).fill(1 / 256))).toBeGreaterThan(LEAST_CHANCE);
  });

  const neighbours: Record<string, (i: number) => readonly [number, number]> = {
    "two draws of a stream": (i) => [drawAt(i, 2027, COHORT, "joining", 1), drawAt(i, 2027, COHORT, "joining", 2)],
    "the first two draws of a stream": (i) => [
      drawAt(i, 2027, COHORT, "joining", 0),
      drawAt(i, 2027, COHORT, "joining", 1),
    ],
    "two simulations": (i) => [drawAt(i, 2027, COHORT, "leaving", 0), drawAt(i + 1, 2027, COHORT, "leaving", 0)],
    "two processes": (i) => [drawAt(i, 2027, COHORT, "leaving", 0), drawAt(i, 2027, COHORT, "moving", 0)],
    "two years": (i) => [drawAt(i, 2027, COHORT, "leaving", 0), drawAt(i, 2028, COHORT, "leaving", 0)],
    "two NCYs": (i) => [drawAt(i, 2027, COHORT, "leaving", 0), drawAt(i, 2027, { ...COHORT, ncy: 5 }, "leaving", 0)],
    "two settings": (i) => [
      drawAt(i, 2027, COHORT, "leaving", 0),
      drawAt(i, 2027, { ...COHORT, setting: "SpMdB" }, "leaving", 0),
    ],
  };
  it.each(Object.keys(neighbours))("gives independent numbers to %s", (name) => {
    expect(getPairChance(pair(10_000, neighbours[name]))).toBeGreaterThan(LEAST_CHANCE);
  });

  it("shows no spread of chi-squares over many streams beyond what chance gives", () => {
    // The sum over streams of chi-square (255 degrees of freedom each) is itself chi-square.
    const nStreams = 30;
    let sum = 0;
    for (const s of countTo(nStreams)) {
      const observed = new Array<number>(256).fill(0);
      for (const i of countTo(4000)) {
        const cohort = { need: "ASD", setting: `S${s}`, ncy: 4 };
        const a = drawAt(i, 2027, cohort, "leaving", 0);
        const b = drawAt(i, 2027, cohort, "moving", 0);
        observed[((a >>> 28) << 4) | (b >>> 28)]++;
      }
      sum += observed.reduce((total, count) => total + (count - 4000 / 256) ** 2 / (4000 / 256), 0);
    }

    const chance = jStat.chisquare.cdf(sum, 255 * nStreams);

    expect(chance).toBeGreaterThan(LEAST_CHANCE);
    expect(chance).toBeLessThan(1 - LEAST_CHANCE);
  });

  it("changes half of the bits when one bit of anything changes", () => {
    const flips: number[] = [];
    for (const i of countTo(100)) {
      for (let bit = 0; bit < 17; bit++) {
        const a = drawAt(i, 2027, COHORT, "leaving", 0);
        const b = drawAt(i ^ (1 << bit), 2027, COHORT, "leaving", 0);
        flips.push(countBits(a ^ b));
      }
    }
    const mean = flips.reduce((sum, n) => sum + n, 0) / flips.length;

    expect(Math.abs(mean - 16)).toBeLessThan((5 * Math.sqrt(8)) / Math.sqrt(flips.length));
  });
});

describe("the words of the streams", () => {
  it("never meet among simulations, nor among a large authority's cohorts, years and processes", () => {
    const simulations = new Set(Array.from({ length: 100_000 }, (_, i) => simulationWord(key, i)));
    const streams = new Set<string>();
    const words = new Int32Array(3);
    for (let name = 0; name < 240; name++)
      for (let ncy = -5; ncy <= 25; ncy++)
        for (let year = 2026; year < 2030; year++)
          for (const process of [...Object.values(PROCESS), ...[1, 2, 3, 4].map((part) => numberOfPart(5, part))]) {
            writeStreamWords(words, key, nameWords("ASD", `S${name}`), ncy, year, process);
            streams.add(`${words[0]} ${words[1]}`);
          }

    expect(simulations.size).toBe(100_000);
    expect(streams.size).toBe(240 * 31 * 4 * (Object.keys(PROCESS).length + 4));
  });

  it("tell apart names that run together to the same text", () => {
    expect(nameWords("AB", "C")).not.toEqual(nameWords("A", "BC"));
  });
});

describe("mixBits", () => {
  it("keeps different numbers different", () => {
    expect(new Set(Array.from({ length: 200_000 }, (_, i) => mixBits(i * 21_473))).size).toBe(200_000);
  });
});

describe("joinUniform", () => {
  it.each([
    [0, 0, 0],
    [2 ** 31, 0, 0.5],
    [2 ** 32 - 1, 2 ** 32 - 1, 1 - 2 ** -53],
  ])("joins %p and %p to %p", (high, low, expected) => {
    expect(joinUniform(high, low)).toBe(expected);
  });
});

function countBits(bits: number): number {
  let n = 0;
  for (let left = bits; left !== 0; left &= left - 1) n++;
  return n;
}
