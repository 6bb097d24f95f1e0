import { estimateRates } from "../../../src/model/rates/estimateRates";
import { estimateUncertainty } from "../../../src/model/uncertainty/estimateUncertainty";
import { holdSources } from "../../../src/model/uncertainty/holdSources";
import { YEARLY_RATES } from "../../../src/model/uncertainty/RateUncertainty";
import { USUAL_UNCERTAINTY } from "../../../src/model/uncertainty/UncertaintySettings";
import { inventInput } from "../../worker/inventInput";

const input = inventInput();
const estimate = (held?: Parameters<typeof holdSources>[1]) =>
  estimateUncertainty(input, estimateRates(input), { ...USUAL_UNCERTAINTY, held }).rateUncertainty;

describe("holdSources", () => {
  it("leaves everything as it is where nothing is held", () => {
    expect(estimate([])).toEqual(estimate());
    expect(holdSources(YEARLY_RATES, [])).toEqual(YEARLY_RATES);
  });

  it("holds joining at its expected course, and everything else not at all", () => {
    const { joiners, ...others } = estimate(["joining"]);
    const usual = estimate();

    expect(others).toEqual({ rates: "once", leavers: usual.leavers, mix: usual.mix });
    expect(joiners).toMatchObject({ level: usual.joiners!.level, growth: usual.joiners!.growth });
    expect([
      joiners!.levelVariance,
      joiners!.growthVariance,
      joiners!.lastingVariance,
      joiners!.oneOffVariance,
    ]).toEqual([0, 0, 0, 0]);
  });

  it("holds rates, leaving and the whole course", () => {
    const { mix, ...others } = estimate(["rates", "leaving", "course"]);

    expect(others).toEqual({ rates: "never", joiners: null, leavers: null });
    expect(mix).toEqual(estimate().mix);
  });

  it("holds the mix where the last years left it", () => {
    const { mix, ...others } = estimate(["mix"]);
    const usual = estimate();

    expect(others).toEqual({ rates: "once", joiners: usual.joiners, leavers: usual.leavers });
    for (const groups of ["settings", "needs"] as const) {
      expect(mix![groups].levels).toEqual(usual.mix![groups].levels);
      expect([...mix![groups].levelVariances]).toEqual([0, 0, 0]);
      expect([mix![groups].lastingVariance, mix![groups].oneOffVariance]).toEqual([0, 0]);
    }
  });
});
