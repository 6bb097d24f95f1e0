import { projectMoments } from "../../../src/model/moments/projectMoments";
import { getWeightedMean, summariseMoments } from "../../../src/model/moments/summariseMoments";
import { weighStates } from "../../../src/model/moments/weighStates";
import type { CohortStep, JoinerStep, ProjectionPlan } from "../../../src/model/plan/ProjectionPlan";
import { createStateSpace, getState, N_NCY, NCY_MIN } from "../../../src/model/states/StateSpace";
import { PERSISTENT_RATES, YEARLY_RATES } from "../../../src/model/uncertainty/RateUncertainty";
import { asCensusYear } from "../../../src/model/years";

const SPACE = createStateSpace(["ASD"], ["EYP", "GFE", "SpIn"]);
const EVERYBODY = weighStates(SPACE, () => 1);
const inSetting = (wanted: number): Float64Array =>
  weighStates(SPACE, (_ncy, _need, setting) => (setting === wanted ? 1 : 0));

/** Pupils of NCY 5 in EYP, who all take the same step every year. */
function inventPlan(pupils: number, step: CohortStep, joiner: JoinerStep | null, nYears: number): ProjectionPlan {
  const start = new Int32Array(SPACE.nStates);
  start[getState(SPACE, 5, 0, 0)] = pupils;
  const cohorts = new Array<CohortStep | null>(SPACE.nStates).fill(step);
  const joiners = Array.from({ length: N_NCY }, (_, iNcy) => (iNcy === 6 - NCY_MIN ? joiner : null));
  return {
    space: SPACE,
    labels: { settingGroups: ["", "", ""], areas: ["", "", ""], holdsPlaces: [true, true, true] },
    startYear: asCensusYear(2025),
    start,
    years: Array.from({ length: nYears }, (_, i) => ({ censusYear: asCensusYear(2026 + i), cohorts, joiners })),
    uncertainty: YEARLY_RATES,
    costs: null,
  };
}

const row = (needSetting: number[], alpha: number[]) => ({
  needSetting: Int32Array.from(needSetting),
  alpha: Float64Array.from(alpha),
});

/** Variance of a beta-binomial, from its textbook. */
const varyBetaBinomial = (n: number, a: number, b: number): number =>
  (n * a * b * (a + b + n)) / ((a + b) ** 2 * (a + b + 1));

const STAY: CohortStep = { leaving: "nobody", moving: "nobody", targets: null };

describe("exact moments", () => {
  it("are certain at the start and where nothing happens", () => {
    const { years } = projectMoments(inventPlan(12, STAY, null, 3), { covariance: true });

    expect(years.map((year) => summariseMoments(year, EVERYBODY))).toEqual(years.map(() => ({ mean: 12, sd: 0 })));
  });

  it("have the beta-binomial's variance for those who stay", () => {
    const step: CohortStep = { leaving: { alpha: 2, beta: 5 }, moving: "nobody", targets: null };

    const { years } = projectMoments(inventPlan(12, step, null, 1), { covariance: true });
    const { mean, sd } = summariseMoments(years[1], EVERYBODY);

    expect(mean).toBeCloseTo((12 * 5) / 7, 12);
    expect(sd ** 2).toBeCloseTo(varyBetaBinomial(12, 2, 5), 12);
  });

  it("have the Dirichlet-multinomial's covariances where everybody moves", () => {
    const step: CohortStep = { leaving: "nobody", moving: "everybody", targets: row([1, 2], [1.5, 4]) };

    const { years } = projectMoments(inventPlan(9, step, null, 1), { covariance: true });

    const variance = varyBetaBinomial(9, 1.5, 4);
    expect(summariseMoments(years[1], inSetting(1)).sd ** 2).toBeCloseTo(variance, 12);
    const block = years[1].blocks[6 - NCY_MIN]!;
    expect(block.covariance[1]).toBeCloseTo(-variance, 12);
    expect(summariseMoments(years[1], EVERYBODY).sd).toBeCloseTo(0, 6);
  });

  it("follow two years of leaving by the law of total variance", () => {
    const step: CohortStep = { leaving: { alpha: 1, beta: 3 }, moving: "nobody", targets: null };

    const { years } = projectMoments(inventPlan(20, step, null, 2), { covariance: true });

    const keep = 3 / 4;
    const variance = varyBetaBinomial(20, 1, 3);
    const mean = 20 * keep;
    // E[Var] of the second year: n and n squared weigh as in the beta-binomial, and Var[E] is keep squared times the first.
    const both = (3 * 4) / (4 * 5);
    const drawn = mean * keep + (variance + mean ** 2 - mean) * both - (variance + mean ** 2) * keep ** 2;
    expect(summariseMoments(years[2], EVERYBODY).sd ** 2).toBeCloseTo(keep ** 2 * variance + drawn, 10);
  });

  it("add joiners, whose number and places vary", () => {
    const joiner: JoinerStep = { people: 1000, alpha: 3, beta: 97, targets: row([0, 2], [2, 6]) };

    const { years } = projectMoments(inventPlan(4, STAY, joiner, 1), { covariance: true });
    const total = summariseMoments(years[1], EVERYBODY);
    const special = summariseMoments(years[1], inSetting(2));

    expect(total.mean).toBeCloseTo(34, 12);
    expect(total.sd ** 2).toBeCloseTo(varyBetaBinomial(1000, 3, 97), 9);
    expect(special.mean).toBeCloseTo(30 * 0.75, 12);
    // Given the joiners k, a beta-binomial of k; summed over k by the law of total variance.
    const share = 0.75;
    const meanSquare = varyBetaBinomial(1000, 3, 97) + 30 ** 2;
    const within = ((share * (1 - share)) / 9) * (8 * 30 + meanSquare);
    expect(special.sd ** 2).toBeCloseTo(within + share ** 2 * varyBetaBinomial(1000, 3, 97), 9);
  });

  it("give the same means with and without covariances", () => {
    const step: CohortStep = {
      leaving: { alpha: 1, beta: 9 },
      moving: { alpha: 2, beta: 5 },
      targets: row([1, 2], [1, 1]),
    };
    const plan = inventPlan(50, step, null, 4);

    const quick = projectMoments(plan);

    expect(quick.hasCovariance).toBe(false);
    expect(quick.years.map((year) => year.mean)).toEqual(
      projectMoments(plan, { covariance: true }).years.map((year) => year.mean),
    );
    expect(getWeightedMean(quick.years[1], EVERYBODY)).toBeCloseTo(45, 12);
  });

  it("say that a cost is not known rather than leave somebody out", () => {
    const { years } = projectMoments(inventPlan(3, STAY, null, 1), { covariance: true });
    const costs = weighStates(SPACE, (_ncy, _need, setting) => (setting === 0 ? NaN : 100));

    expect(summariseMoments(years[1], costs)).toEqual({ mean: NaN, sd: NaN });
    expect(
      getWeightedMean(
        years[1],
        weighStates(SPACE, (_ncy, _need, setting) => (setting === 1 ? NaN : 100)),
      ),
    ).toBe(300);
  });

  it("refuses rates that a simulation keeps: its moments are those of another law", () => {
    const plan = { ...inventPlan(3, STAY, null, 1), uncertainty: PERSISTENT_RATES };

    expect(() => projectMoments(plan)).toThrow(/drawn anew every year/);
  });
});
