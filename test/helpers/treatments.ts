import {
  type GroupCourse,
  PERSISTENT_RATES,
  type RateUncertainty,
  YEARLY_RATES,
} from "../../src/model/uncertainty/RateUncertainty";

/** Room for the groups of any invented plan. */
const MOST_GROUPS = 24;

/** A course and shocks as an authority with three years of history has them. */
export const CALIBRATED_RATES: RateUncertainty = {
  rates: "once",
  joiners: {
    level: 0.05,
    levelVariance: 0.008,
    growth: 0.1,
    growthVariance: 0.002,
    growthKept: 0.8,
    lastingVariance: 0.02,
    oneOffVariance: 0.008,
    shockDegrees: 5,
    largestSwing: 5,
  },
  leavers: { deviation: 0.28 },
  mix: { settings: createGroupCourse(0.1, 0.17), needs: createGroupCourse(0.08, 0.1) },
};

/** The same, with a mix that strays further than most, so that its effect shows. */
export const DRIFTING_RATES: RateUncertainty = {
  ...CALIBRATED_RATES,
  mix: { settings: createGroupCourse(0.3, 0.4), needs: createGroupCourse(0.2, 0.2) },
};

/** Shocks beside rates that are as expected: what is left where rates are known. */
export const KNOWN_RATES: RateUncertainty = { ...CALIBRATED_RATES, rates: "never" };

/** Every way in which rates may differ between simulations and years, by name. */
export const TREATMENTS: Readonly<Record<string, RateUncertainty>> = {
  yearly: YEARLY_RATES,
  persistent: PERSISTENT_RATES,
  calibrated: CALIBRATED_RATES,
  "known rates": KNOWN_RATES,
  "drifting mix": DRIFTING_RATES,
};

function createGroupCourse(lasting: number, oneOff: number): GroupCourse {
  return {
    levels: Float64Array.from({ length: MOST_GROUPS }, (_, group) => lasting * Math.sin(group + 1)),
    levelVariances: new Float64Array(MOST_GROUPS).fill(lasting ** 2),
    lastingVariance: lasting ** 2,
    oneOffVariance: oneOff ** 2,
  };
}
