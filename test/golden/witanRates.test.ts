import { estimateRates } from "../../src/model/rates/estimateRates";
import { countStart } from "../../src/model/rates/countStart";
import type { Rates } from "../../src/model/rates/Rates";
import { getState, NCY_MIN } from "../../src/model/states/StateSpace";
import { describeWithReference, readReferenceRows, readWitanDemo } from "../helpers/readReference";

type Row = Record<string, string>;

/** Largest relative difference between the numbers of the reference and ours, and how many there were. */
function compare(rows: Row[], column: string, getOurs: (row: Row) => number): { worst: number; n: number } {
  let worst = 0;
  for (const row of rows) {
    const theirs = Number(row[column]);
    const ours = getOurs(row);
    worst = Math.max(worst, Number.isNaN(ours) ? Infinity : Math.abs(ours - theirs) / Math.abs(theirs));
  }
  return { worst, n: rows.length };
}

function stateOf(rates: Rates, row: Row, ncy: string, need = "need", setting = "setting"): number {
  const { space } = rates;
  return getState(space, Number(row[ncy]), space.needs.indexOf(row[need]), space.settings.indexOf(row[setting]));
}

function needSettingOf(rates: Rates, row: Row, need: string, setting: string): number {
  return rates.space.needs.indexOf(row[need]) * rates.space.nSettings + rates.space.settings.indexOf(row[setting]);
}

/** A Dirichlet row as a map, so that alphas can be found by need-setting. */
function alphaOf(targets: Rates["joinerTargets"][number], needSetting: number): number {
  const i = targets ? targets.needSetting.indexOf(needSetting) : -1;
  return i < 0 ? NaN : targets!.alpha[i];
}

const countAlphas = (targets: Rates["joinerTargets"]): number =>
  targets.reduce((n, row) => n + (row ? row.alpha.length : 0), 0);
const countRates = (column: Float64Array): number => column.filter((value) => !Number.isNaN(value)).length;

describeWithReference("the rules witan, against the reference's parameters", () => {
  const input = readWitanDemo("witan")!;
  const rates = input && estimateRates(input);

  it("has every joiner beta to 1e-9", () => {
    const rows = readReferenceRows("parameters/joiner_betas.csv");

    const alpha = compare(rows, "alpha", (row) => rates.joinerRate.alpha[Number(row["academic-year"]) - NCY_MIN]);
    const beta = compare(rows, "beta", (row) => rates.joinerRate.beta[Number(row["academic-year"]) - NCY_MIN]);

    expect(Math.max(alpha.worst, beta.worst)).toBeLessThan(1e-9);
    expect(countRates(rates.joinerRate.alpha)).toBe(alpha.n);
  });

  it("has every joiner alpha to 1e-9, and no other", () => {
    const { worst, n } = compare(readReferenceRows("parameters/joiner_alphas.csv"), "alpha", (row) =>
      alphaOf(
        rates.joinerTargets[Number(row["academic-year-2"]) - NCY_MIN],
        needSettingOf(rates, row, "need", "setting"),
      ),
    );

    expect(worst).toBeLessThan(1e-9);
    expect(countAlphas(rates.joinerTargets)).toBe(n);
  });

  it.each([
    ["leaver", "leaverRate"],
    ["mover", "moverRate"],
  ] as const)("has every %s beta to 1e-9, and no other", (process, columns) => {
    const rows = readReferenceRows(`parameters/${process}_betas.csv`);

    const alpha = compare(rows, "alpha", (row) => rates[columns].alpha[stateOf(rates, row, "academic-year-1")]);
    const beta = compare(rows, "beta", (row) => rates[columns].beta[stateOf(rates, row, "academic-year-1")]);

    expect(Math.max(alpha.worst, beta.worst)).toBeLessThan(1e-9);
    expect(countRates(rates[columns].alpha)).toBe(alpha.n);
  });

  it("has every mover alpha to 1e-9, and no other", () => {
    const { worst, n } = compare(readReferenceRows("parameters/mover_alphas.csv"), "alpha", (row) =>
      alphaOf(
        rates.moverTargets[stateOf(rates, row, "academic-year-1", "need-1", "setting-1")],
        needSettingOf(rates, row, "need-2", "setting-2"),
      ),
    );

    expect(worst).toBeLessThan(1e-9);
    expect(countAlphas(rates.moverTargets)).toBe(n);
  });

  it("starts with the same pupils in the same states", () => {
    const rows = readReferenceRows("parameters/initial_population.csv");

    const start = countStart(input.transitions, rates.space);

    expect(start.startYear).toBe(2017);
    for (const row of rows) expect(start.pupils[stateOf(rates, row, "academic-year")]).toBe(Number(row.population));
    expect(start.pupils.filter((pupils) => pupils > 0)).toHaveLength(rows.length);
  });
});
