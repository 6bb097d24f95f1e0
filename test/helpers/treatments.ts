import { PERSISTENT_RATES, type RateUncertainty, YEARLY_RATES } from "../../src/model/uncertainty/RateUncertainty";

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
};

/** Shocks beside rates that are as expected: what is left where rates are known. */
export const KNOWN_RATES: RateUncertainty = { ...CALIBRATED_RATES, rates: "never" };

/** Every way in which rates may differ between simulations and years, by name. */
export const TREATMENTS: Readonly<Record<string, RateUncertainty>> = {
  yearly: YEARLY_RATES,
  persistent: PERSISTENT_RATES,
  calibrated: CALIBRATED_RATES,
  "known rates": KNOWN_RATES,
};
