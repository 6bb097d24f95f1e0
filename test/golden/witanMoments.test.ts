import { projectMoments } from "../../src/model/moments/projectMoments";
import { summariseMoments } from "../../src/model/moments/summariseMoments";
import { weighStates } from "../../src/model/moments/weighStates";
import { compilePlan } from "../../src/model/plan/compilePlan";
import { estimateRates } from "../../src/model/rates/estimateRates";
import { getState } from "../../src/model/states/StateSpace";
import {
  describeWithReference,
  EXACT_TOTALS,
  readExpectedDropped,
  readExpectedStates,
  readReferenceRows,
  readSimulatedTotals,
  readWitanDemo,
} from "../helpers/readReference";

describeWithReference("exact moments under the rules witan, against the reference", () => {
  const input = readWitanDemo("witan")!;
  const plan = input && compilePlan(input, estimateRates(input));
  const moments = input && projectMoments(plan, { covariance: true });

  it("has the mean of every state and year to 1e-9, and is 0 elsewhere", () => {
    const { space } = plan;
    const expected = new Map(
      readExpectedStates().map((row) => [
        row.censusYear * space.nStates +
          getState(space, row.ncy, space.needs.indexOf(row.need), space.settings.indexOf(row.setting)),
        row.expected,
      ]),
    );

    let worst = 0;
    for (const { censusYear, mean } of moments.years) {
      mean.forEach((ours, state) => {
        const theirs = expected.get(censusYear * space.nStates + state) ?? 0;
        if (ours !== theirs) worst = Math.max(worst, Math.abs(ours - theirs) / theirs);
      });
    }

    expect(moments.years.map((year) => year.censusYear)).toEqual([2017, 2018, 2019, 2020, 2021, 2022]);
    expect(expected.size).toBe(readReferenceRows("expected_state.csv").length);
    expect(worst).toBeLessThan(1e-9);
  });

  it("makes leavers of those whom the reference drops, who are those in states that are not valid", () => {
    const dropped = readExpectedDropped();
    const { valid } = estimateRates(input);

    moments.years.slice(1).forEach((year, i) => {
      const gone = plan.years[i].cohorts.reduce(
        (total, step, state) => (step?.leaving === "everybody" ? total + moments.years[i].mean[state] : total),
        0,
      );
      const invalid = moments.years[i].mean.reduce((total, pupils, state) => total + (valid[state] ? 0 : pupils), 0);
      expect(gone).toBeCloseTo(dropped.get(year.censusYear)!, 9);
      expect(invalid).toBeCloseTo(gone, 9);
    });
  });

  it("has the exact mean and standard deviation of the total in every year", () => {
    const everybody = weighStates(plan.space, () => 1);

    const totals = moments.years.slice(1).map((year) => summariseMoments(year, everybody));

    expect(totals.map(({ mean }) => mean.toFixed(3))).toEqual(EXACT_TOTALS.map(({ mean }) => mean.toFixed(3)));
    expect(totals.map(({ sd }) => sd.toFixed(3))).toEqual(EXACT_TOTALS.map(({ sd }) => sd.toFixed(3)));
  });

  it("agrees with the reference's simulations in the standard deviation of every need", () => {
    const rows = readSimulatedTotals().filter((row) => row["calendar-year"] === 2020);
    const year = moments.years[3];

    plan.space.needs.forEach((code, need) => {
      const values = rows.map((row) => row[`need:${code}`]);
      const mean = values.reduce((total, value) => total + value, 0) / values.length;
      const sd = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length);
      const exact = summariseMoments(
        year,
        weighStates(plan.space, (_ncy, iNeed) => (iNeed === need ? 1 : 0)),
      );
      // The standard error of the ratio is 1 / sqrt(2S), about 0.022 for 1,000 simulations.
      expect(Math.abs(sd / exact.sd - 1)).toBeLessThan(0.1);
    });
  });
});
