import fc from "fast-check";
import { weighHistory } from "../../src/model/levers/weighHistory";
import { createKey } from "../../src/model/random/createKey";
import { simulatePlan } from "../../src/model/simulation/simulatePlan";
import { summariseTally } from "../../src/model/summary/summariseTally";
import { compilePlan } from "../../src/model/plan/compilePlan";
import type { Chance, CohortStep, PlanYear, ProjectionPlan } from "../../src/model/plan/ProjectionPlan";
import { projectExpected } from "../../src/model/moments/projectExpected";
import { estimateRates } from "../../src/model/rates/estimateRates";
import { readValidStates } from "../../src/model/rates/readValidStates";
import { N_NCY, NCY_MIN } from "../../src/model/states/StateSpace";
import { addLevers, compile, inventAuthority } from "../helpers/inventAuthority";
import { CALIBRATED_RATES } from "../helpers/treatments";

const input = inventAuthority();
const baseline = compile(input);
const { space } = baseline;
const { nNeedSettings, nSettings } = space;

type Row = Parameters<typeof addLevers>[1][number];
const scenario = (...rows: Row[]) => compile(addLevers(input, rows));
const mean = (chance: Chance) =>
  chance === "nobody" ? 0 : chance === "everybody" ? 1 : chance.alpha / (chance.alpha + chance.beta);
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
const needSetting = (need: string, setting: string) =>
  space.needs.indexOf(need) * nSettings + space.settings.indexOf(setting);
const yearOf = (plan: ProjectionPlan, censusYear: number) => plan.years.find((year) => year.censusYear === censusYear)!;

/** Expected joiners of a year by state. */
function expectJoiners({ joiners }: PlanYear): Float64Array {
  const expected = new Float64Array(N_NCY * nNeedSettings);
  joiners.forEach((step, iNcy) => {
    if (!step) return;
    const total = sum(step.targets.alpha);
    step.targets.needSetting.forEach((target, i) => {
      expected[iNcy * nNeedSettings + target] =
        (((step.people * step.alpha) / (step.alpha + step.beta)) * step.targets.alpha[i]) / total;
    });
  });
  return expected;
}

/** Chance of a pupil of a state, of those who do not leave, to move to each need-setting. */
function moverFlows(step: CohortStep): Float64Array {
  const flows = new Float64Array(nNeedSettings);
  if (!step.targets) return flows;
  const total = sum(step.targets.alpha);
  step.targets.needSetting.forEach(
    (target, i) => (flows[target] = (mean(step.moving) * step.targets!.alpha[i]) / total),
  );
  return flows;
}

/** Calls back for every state with a step in both plans, year by year. */
function compareCohorts(
  plan: ProjectionPlan,
  check: (before: CohortStep, after: CohortStep, state: number, year: number) => void,
) {
  plan.years.forEach((year, iYear) =>
    baseline.years[iYear].cohorts.forEach((before, state) => {
      const after = year.cohorts[state];
      if (before && after) check(before, after, state, year.censusYear);
    }),
  );
}

const settingOf = (state: number) => space.settings[state % nSettings];
const needOf = (state: number) => space.needs[Math.floor((state % nNeedSettings) / nSettings)];
const ncyOf = (state: number) => Math.floor(state / nNeedSettings) + NCY_MIN;

describe("no lever", () => {
  it("gives the plan of the baseline", () => {
    const off = addLevers(input, [{ lever: "joiners", change: "x2", on: false }]);

    expect(off).toBe(input);
    expect(baseline).toEqual(compilePlan(input, estimateRates(input)));
  });
});

describe("joiners", () => {
  it("scales how many join and leaves the mix, leavers and movers bit for bit alone", () => {
    const plan = scenario({ lever: "joiners", change: "+10%", "year-from": 2028 });

    plan.years.forEach((year, iYear) => {
      const before = baseline.years[iYear];
      const factor = year.censusYear >= 2028 ? 1.1 : 1;
      year.joiners.forEach((step, iNcy) => {
        const was = before.joiners[iNcy];
        expect(step === null).toBe(was === null);
        if (!step || !was) return;
        expect(step.alpha / (step.alpha + step.beta)).toBeCloseTo((factor * was.alpha) / (was.alpha + was.beta), 12);
        expect(step.alpha + step.beta).toBeCloseTo(was.alpha + was.beta, 9);
        expect([step.targets, step.people]).toEqual([was.targets, was.people]);
      });
      expect(year.cohorts).toEqual(before.cohorts);
    });
  });

  it("with a need and setting scales these joiners alone and leaves everybody else's expected number", () => {
    const plan = scenario({
      lever: "joiners",
      need: "ASD",
      setting: "SpIn_OoA",
      "ncy-from": 3,
      "ncy-to": 9,
      change: "x1.5",
    });

    plan.years.forEach((year, iYear) => {
      const before = expectJoiners(baseline.years[iYear]);
      expectJoiners(year).forEach((joiners, state) => {
        const isMeant =
          needOf(state) === "ASD" && settingOf(state) === "SpIn_OoA" && ncyOf(state) >= 3 && ncyOf(state) <= 9;
        expect(joiners).toBeCloseTo(before[state] * (isMeant ? 1.5 : 1), 9);
      });
      expect(year.joiners[2 - NCY_MIN]).toEqual(baseline.years[iYear].joiners[2 - NCY_MIN]);
    });
  });

  it("adds pupils a year in proportion to those expected, also beside a course of joining", () => {
    const rows = [{ lever: "joiners", need: "SEMH", change: "+30", "year-from": 2027 }];
    const plan = scenario(...rows);
    const calibrated = compile(addLevers(input, rows), { ...CALIBRATED_RATES, mix: null });
    const still = compile(input, { ...CALIBRATED_RATES, mix: null });

    const before = expectJoiners(yearOf(baseline, 2027));
    const after = expectJoiners(yearOf(plan, 2027));
    expect(sum(after) - sum(before)).toBeCloseTo(30, 9);
    after.forEach((joiners, state) => needOf(state) !== "SEMH" && expect(joiners).toBeCloseTo(before[state], 9));
    // Of two Januaries only the second has the lever, so the first difference in plans is the thirty.
    const states = space.nStates;
    const plans = (of: ProjectionPlan) => sum(projectExpected(of).subarray(2 * states, 3 * states));
    expect(plans(calibrated) - plans(still)).toBeCloseTo(30, 2);
  });

  it("sets a rate, ramped up evenly", () => {
    const plan = scenario({
      lever: "joiners",
      "ncy-from": 5,
      "ncy-to": 5,
      change: "set 2%",
      "year-from": 2027,
      "ramp-years": 2,
    });

    const rate = (year: number, of = plan) => {
      const { alpha, beta } = yearOf(of, year).joiners[5 - NCY_MIN]!;
      return alpha / (alpha + beta);
    };
    expect(rate(2026)).toBe(rate(2026, baseline));
    expect(rate(2027)).toBeCloseTo((rate(2027, baseline) + 0.02) / 2, 12);
    expect(rate(2028)).toBeCloseTo(0.02, 12);
  });
});

describe("joiner-mix", () => {
  it("changes where joiners go and leaves how many join bit for bit alone", () => {
    const plan = scenario({ lever: "joiner-mix", setting: "Independent and non-maintained", change: "set 10%" });

    plan.years.forEach((year, iYear) =>
      year.joiners.forEach((step, iNcy) => {
        const was = baseline.years[iYear].joiners[iNcy];
        expect([step?.alpha, step?.beta, step?.people]).toEqual([was?.alpha, was?.beta, was?.people]);
        if (!step || !was || iNcy + NCY_MIN < 3 || iNcy + NCY_MIN > 11) return;
        const share = sum(step.targets.alpha.filter((_, i) => settingOf(step.targets.needSetting[i]) === "SpIn_OoA"));
        expect(sum(step.targets.alpha)).toBeCloseTo(sum(was.targets.alpha), 9);
        expect(share / sum(step.targets.alpha)).toBeCloseTo(0.1, 9);
      }),
    );
  });
});

describe("leavers", () => {
  it("scales the rate of the states that it is about, keeps how well it is known, and touches no other", () => {
    const plan = scenario({ lever: "leavers", setting: "GFE", "ncy-from": 14, change: "-50%", "year-to": 2027 });

    compareCohorts(plan, (before, after, state, year) => {
      const isMeant = settingOf(state) === "GFE" && ncyOf(state) >= 14 && year <= 2027;
      if (!isMeant || typeof before.leaving === "string") return expect(after).toBe(yearOf(plan, year).cohorts[state]);
      expect(mean(after.leaving)).toBeCloseTo(mean(before.leaving) / 2, 12);
      expect([after.moving, after.targets]).toEqual([before.moving, before.targets]);
    });
    compareCohorts(plan, (before, after, state, year) => {
      if (settingOf(state) !== "GFE" || year > 2027) expect(after).toEqual(before);
    });
  });

  it("adds leavers a year in proportion to those expected", () => {
    const plan = scenario({ lever: "leavers", "ncy-from": 12, change: "add 5", "year-from": 2026, "year-to": 2026 });

    const leavers = (of: ProjectionPlan) =>
      sum([...of.start].map((pupils, state) => (pupils > 0 ? pupils * mean(of.years[0].cohorts[state]!.leaving) : 0)));
    expect(leavers(plan) - leavers(baseline)).toBeCloseTo(5, 9);
  });
});

describe("reassess", () => {
  it("makes a share of those cease who change phase and would have stayed, and of nobody else", () => {
    const plan = scenario({ lever: "reassess", change: "10% of 80%", "year-from": 2028 });

    compareCohorts(plan, (before, after, state, year) => {
      const isMeant = [-1, 6, 11].includes(ncyOf(state)) && year >= 2028 && before.leaving !== "everybody";
      if (!isMeant) return expect(after).toEqual(before);
      expect(1 - mean(after.leaving)).toBeCloseTo((1 - mean(before.leaving)) * (1 - 0.08), 12);
    });
  });
});

describe("movers", () => {
  it("scales the rate and leaves where they go bit for bit alone; those who have to move still do", () => {
    const plan = scenario({ lever: "movers", setting: "MsMdA", change: "x1.3" });

    compareCohorts(plan, (before, after, state) => {
      expect(after.leaving).toEqual(before.leaving);
      expect(after.targets).toEqual(before.targets);
      const isMeant = settingOf(state) === "MsMdA" && typeof before.moving !== "string";
      expect(mean(after.moving)).toBeCloseTo(mean(before.moving) * (isMeant ? 1.3 : 1), 12);
    });
  });

  it("with a destination scales only those who go there, and leaves everybody else's chance", () => {
    const plan = scenario({ lever: "movers", to: "SpIn_OoA", change: "x0.5" });

    compareCohorts(plan, (before, after, state) => {
      if (before.moving === "everybody") return;
      const was = moverFlows(before);
      moverFlows(after).forEach((flow, target) => {
        expect(flow).toBeCloseTo(was[target] * (settingOf(target) === "SpIn_OoA" ? 0.5 : 1), 12);
      });
      expect(needOf(state)).toBe(needOf(state));
    });
  });
});

describe("close", () => {
  const rows = [{ lever: "close", setting: "SpMdA_InA", "year-from": 2027 }];

  it("has nobody in the setting from its year on and loses nobody", () => {
    const plan = scenario(...rows);
    const expected = projectExpected(plan);
    const was = projectExpected(baseline);

    plan.years.forEach((year, i) => {
      const pupils = expected.subarray((i + 1) * space.nStates, (i + 2) * space.nStates);
      const inside = sum([...pupils].filter((_, state) => settingOf(state) === "SpMdA_InA"));
      if (year.censusYear >= 2027) expect(inside).toBe(0);
      else expect(inside).toBeGreaterThan(10);
      // Nobody past NCY 13 is lost either: where the setting ended, pupils would have left or moved on anyway.
      const { valid } = readValidStates(input);
      pupils.forEach((number, state) => number > 0 && expect(valid[state]).toBe(1));
    });
    expect(sum(expected.subarray(2 * space.nStates, 3 * space.nStates))).toBeCloseTo(
      sum(was.subarray(2 * space.nStates, 3 * space.nStates)),
      9,
    );
  });

  it("sends those inside, and those who would have come, to the first of its settings that takes them", () => {
    const plan = scenario({ ...rows[0], to: "SpIn_OoA, MsMdA" });

    const year = yearOf(plan, 2027);
    year.cohorts.forEach((step, state) => {
      if (!step || settingOf(state) !== "SpMdA_InA" || step.leaving === "everybody" || ncyOf(state) > 13) return;
      const to = ncyOf(state) + 1 < 3 ? "MsMdA" : "SpIn_OoA";
      expect(step.moving).toBe("everybody");
      expect([...step.targets!.needSetting]).toEqual([needSetting(needOf(state), to)]);
    });
    const before = expectJoiners(yearOf(baseline, 2027));
    expectJoiners(year).forEach((joiners, state) => {
      if (settingOf(state) !== "SpIn_OoA" || ncyOf(state) < 3 || ncyOf(state) > 13) return;
      const closed = state - space.settings.indexOf("SpIn_OoA") + space.settings.indexOf("SpMdA_InA");
      expect(joiners).toBeCloseTo(before[state] + before[closed], 9);
    });
  });

  it("over a ramp moves equal parts of those inside each year, and takes nobody new from the start", () => {
    const plan = scenario({ ...rows[0], "ramp-years": 3, to: "MsMdA" });

    const state = needSetting("ASD", "SpMdA_InA") + (5 - NCY_MIN) * nNeedSettings;
    const stay = (year: number) => 1 - mean(yearOf(plan, year).cohorts[state]!.moving);
    const usual = 1 - mean(yearOf(baseline, 2027).cohorts[state]!.moving);
    expect([2027, 2028].map((year) => stay(year) / usual)).toEqual([
      expect.closeTo(2 / 3, 9),
      expect.closeTo(1 / 2, 9),
    ]);
    expect(stay(2029)).toBe(0);
    expectJoiners(yearOf(plan, 2027)).forEach((joiners, i) => settingOf(i) === "SpMdA_InA" && expect(joiners).toBe(0));
  });
});

describe("divert", () => {
  it("redirects a share of joiners and movers at its NCYs and leaves every step bit for bit alone", () => {
    const plan = scenario({
      lever: "divert",
      setting: "Out of area",
      to: "SpMdA_InA",
      "ncy-from": 7,
      "ncy-to": 7,
      change: "30%",
    });

    plan.years.forEach((year, iYear) => {
      const { redirects, ...rest } = year;
      expect(rest).toEqual(baseline.years[iYear]);
      expect(redirects).toEqual(
        ["joiners", "movers"].flatMap((process) =>
          space.needs.map((need) => ({
            process,
            iNcy: 7 - NCY_MIN,
            fromNeedSetting: needSetting(need, "SpIn_OoA"),
            toNeedSetting: needSetting(need, "SpMdA_InA"),
            share: 0.3,
          })),
        ),
      );
    });
  });

  it("turns a number of pupils a year into the share of those expected", () => {
    const plan = scenario({ lever: "divert", of: "joiners", setting: "SpIn_OoA", to: "SpMdA_InA", change: "add 4" });

    plan.years.forEach((year, iYear) => {
      const expected = expectJoiners(baseline.years[iYear]);
      const diverted = year.redirects!.map(
        ({ iNcy, fromNeedSetting, share }) => share * expected[iNcy * nNeedSettings + fromNeedSetting],
      );
      expect(sum(diverted)).toBeCloseTo(4, 9);
    });
  });

  it("reads several shares as parts of all who would have come", () => {
    const plan = scenario(
      {
        lever: "divert",
        of: "joiners",
        need: "ASD",
        setting: "SpIn_OoA",
        to: "SpMdA_InA",
        "ncy-from": 5,
        "ncy-to": 5,
        change: "20%",
      },
      {
        lever: "divert",
        of: "joiners",
        need: "ASD",
        setting: "SpIn_OoA",
        to: "MsMdA",
        "ncy-from": 5,
        "ncy-to": 5,
        change: "30%",
      },
    );

    let left = 1;
    const shares = plan.years[0].redirects!.map(({ toNeedSetting, share }) => {
      const part = left * share;
      left -= part;
      return [settingOf(toNeedSetting), Number(part.toFixed(12))];
    });
    expect(Object.fromEntries(shares)).toEqual({ SpMdA_InA: 0.2, MsMdA: 0.3 });
  });
});

describe("capacity", () => {
  it("gives the states of a setting their places, with where others go, and leaves every step bit for bit alone", () => {
    const plan = scenario(
      { lever: "capacity", setting: "SpMdA_InA", to: "SpIn_OoA, MsMdA", change: "set 60", "year-from": 2027 },
      {
        lever: "capacity",
        setting: "SpMdA_InA",
        to: "SpIn_OoA, MsMdA",
        change: "add 30",
        "year-from": 2028,
        "ramp-years": 3,
      },
    );

    expect(plan.years.map(({ capacities }) => capacities?.map(({ places }) => places))).toEqual([
      undefined,
      [60],
      [70],
      [80],
      [90],
    ]);
    const [{ states, label }] = yearOf(plan, 2027).capacities!;
    expect(label).toBe("SpMdA_InA");
    expect(states).toHaveLength(3 * 15);
    const at = (ncy: number, setting: string) => (ncy - NCY_MIN) * nNeedSettings + needSetting("ASD", setting);
    expect(states.find(({ state }) => state === at(2, "SpMdA_InA"))?.to).toEqual([at(2, "MsMdA")]);
    expect(states.find(({ state }) => state === at(7, "SpMdA_InA"))?.to).toEqual([at(7, "SpIn_OoA"), at(7, "MsMdA")]);
    plan.years.forEach((year, i) =>
      expect({ ...year, capacities: undefined }).toEqual({ ...baseline.years[i], capacities: undefined }),
    );
  });

  it("counts from the pupils of the known January where no places are set", () => {
    const plan = scenario({ lever: "capacity", setting: "SpMdA_InA", to: "SpIn_OoA", change: "x1.5" });

    const now = sum([...baseline.start].filter((_, state) => settingOf(state) === "SpMdA_InA"));
    expect(plan.years[0].capacities![0].places).toBe(Math.round(1.5 * now));
  });
});

describe("population", () => {
  it("scales the people of projected Januaries and leaves every rate bit for bit alone", () => {
    const plan = scenario({ lever: "population", change: "-5%", "ncy-from": "R", "ncy-to": 4, "year-from": 2028 });

    plan.years.forEach((year, iYear) =>
      year.joiners.forEach((step, iNcy) => {
        const was = baseline.years[iYear].joiners[iNcy];
        if (!step || !was) return expect(step).toBe(was);
        const isMeant = year.censusYear >= 2028 && iNcy + NCY_MIN >= 0 && iNcy + NCY_MIN <= 4;
        expect(step.people).toBe(isMeant ? Math.round(was.people * 0.95) : was.people);
        expect([step.alpha, step.beta, step.targets]).toEqual([was.alpha, was.beta, was.targets]);
      }),
    );
  });
});

describe("requests and agreement", () => {
  it("multiply joining in the January after, where nothing is known of the pipeline", () => {
    const plan = scenario(
      { lever: "requests", change: "+20%", "year-from": 2026 },
      { lever: "agreement", change: "x0.9", "year-from": 2027 },
    );

    const factors = plan.years.map((year, i) => sum(expectJoiners(year)) / sum(expectJoiners(baseline.years[i])));
    expect(factors).toEqual([1, 1.2, 1.08, 1.08, 1.08].map((factor) => expect.closeTo(factor, 9)));
    expect(plan.years[1].joiners.map((step) => step?.targets)).toEqual(
      baseline.years[1].joiners.map((step) => step?.targets),
    );
  });

  it("come through with the delays of the pipeline, where it is known", () => {
    const data = [
      { lever: "pipeline", of: "requests", "year-from": 2024, change: 500 },
      { lever: "pipeline", of: "assessed", "year-from": 2024, change: "60%" },
      { lever: "pipeline", of: "issued", "year-from": 2024, change: "90%" },
      { lever: "pipeline", of: "weeks", "year-from": 2024, change: 32 },
    ];
    const plan = scenario(...data, { lever: "requests", change: "+20%", "year-from": 2026 });

    const factors = plan.years.map((year, i) => sum(expectJoiners(year)) / sum(expectJoiners(baseline.years[i])));
    // Requests come to plans 32 weeks later: of the first year's, 20 of 52 weeks' worth.
    expect(factors[1]).toBeGreaterThan(1.05);
    expect(factors[1]).toBeLessThan(1.1);
    expect(factors.slice(3)).toEqual([expect.closeTo(1.2, 9), expect.closeTo(1.2, 9)]);
    expect(scenario(...data)).toEqual(baseline);
  });
});

describe("history", () => {
  const rates = (rows: Row[]) => estimateRates(weighHistory(addLevers(input, rows)));
  const original = estimateRates(input);

  it("leaves years out as if they had never been seen, and keeps the known January", () => {
    const { transitions } = input;
    const kept = [...transitions.censusYear.keys()].filter((row) => transitions.censusYear[row] !== 2022);
    const pick = <T extends Int8Array | Int16Array>(column: T): T => column.filter((_, row) => kept.includes(row)) as T;
    const shorter = {
      ...input,
      transitions: {
        ...transitions,
        length: kept.length,
        censusYear: pick(transitions.censusYear),
        ncyBefore: pick(transitions.ncyBefore),
        needBefore: pick(transitions.needBefore),
        settingBefore: pick(transitions.settingBefore),
        ncyAfter: pick(transitions.ncyAfter),
        needAfter: pick(transitions.needAfter),
        settingAfter: pick(transitions.settingAfter),
      },
    };

    expect(rates([{ lever: "history", "year-to": 2022, change: "drop" }])).toEqual(estimateRates(shorter));
    const withoutLast = addLevers(input, [{ lever: "history", "year-from": 2024, change: "x0" }]);
    expect(compile(withoutLast).start).toEqual(baseline.start);
    expect(compile(withoutLast).startYear).toBe(2025);
  });

  it("multiplies transitions that match a pattern, as Witan's scenarios do, and leaves those of joiners bit for bit alone", () => {
    const changed = rates([{ lever: "history", setting: "MsMdA", to: "SpIn_OoA", change: "x3" }]);

    expect(changed.joinerRate).toEqual(original.joinerRate);
    expect(changed.joinerTargets).toEqual(original.joinerTargets);
    const state = (6 - NCY_MIN) * nNeedSettings + needSetting("ASD", "MsMdA");
    const seen = countMoves("MsMdA", "SpIn_OoA", "ASD", 6);
    expect(seen).toBeGreaterThan(0);
    expect(changed.moverRate.alpha[state] - original.moverRate.alpha[state]).toBeGreaterThan(2 * seen - 0.5);
    expect(changed.moverRate.beta[state]).toBeCloseTo(original.moverRate.beta[state], 0);
  });

  it("raises the overall rate of joining, which Witan's scenarios cannot", () => {
    const changed = rates([{ lever: "history", of: "joiners", change: "x1.25" }]);

    original.joinerRate.alpha.forEach((alpha, iNcy) => {
      if (alpha > 1) expect(changed.joinerRate.alpha[iNcy]).toBeCloseTo(1.25 * alpha, 9);
    });
    expect(changed.leaverRate).toEqual(original.leaverRate);
    expect(changed.moverRate).toEqual(original.moverRate);
  });

  it("holds in some Januaries only, where it says so", () => {
    const rows = [{ lever: "history", "year-to": 2022, change: "x0" }];
    const always = scenario(...rows);
    const late = scenario({ ...rows[0], "apply-from": 2028 });
    const early = scenario({ ...rows[0], "apply-to": 2027 });

    late.years.forEach((year, i) => expect(year.joiners).toEqual((i < 2 ? baseline : always).years[i].joiners));
    early.years.forEach((year, i) => expect(year.joiners).toEqual((i < 2 ? always : baseline).years[i].joiners));
    late.years.forEach((year, i) => {
      const whole = (i < 2 ? baseline : always).years[i].cohorts;
      year.cohorts.forEach((step, state) => step && whole[state] && expect(step).toEqual(whole[state]));
    });
  });

  it("weighs some needs or settings for where pupils go, and keeps how many join in all", () => {
    const changed = rates([{ lever: "history", setting: "SpIn_OoA", "year-to": 2023, change: "x0.5" }]);

    expect(changed.joinerRate).toEqual(original.joinerRate);
    const iNcy = 8 - NCY_MIN;
    expect(sum(changed.joinerTargets[iNcy]!.alpha)).toBeLessThan(sum(original.joinerTargets[iNcy]!.alpha));
  });
});

function countMoves(from: string, to: string, need: string, ncy: number): number {
  const { transitions } = input;
  return [...transitions.censusYear.keys()].filter(
    (row) =>
      transitions.settings[transitions.settingBefore[row]] === from &&
      transitions.settings[transitions.settingAfter[row]] === to &&
      transitions.needs[transitions.needBefore[row]] === need &&
      transitions.ncyBefore[row] === ncy,
  ).length;
}

describe("unit-cost and inflation", () => {
  it("change prices of their settings from their year on, and nothing else", () => {
    const plan = scenario(
      { lever: "unit-cost", setting: "SpIn_OoA", change: "-10%", "year-from": 2028 },
      { lever: "inflation", setting: "GFE", change: "+2%" },
    );

    const price = (of: ProjectionPlan, setting: string, censusYear: number) =>
      of.costs!.view((censusYear - 1) as never, null)[(13 - NCY_MIN) * nNeedSettings + needSetting("ASD", setting)];
    expect([2027, 2028, 2029].map((year) => price(plan, "SpIn_OoA", year))).toEqual([30_000, 27_000, 27_000]);
    expect([2026, 2027, 2030].map((year) => price(plan, "GFE", year) / 40_000)).toEqual(
      [1.02, 1.02 ** 2, 1.02 ** 5].map((growth) => expect.closeTo(growth, 12)),
    );
    expect(price(plan, "MsMdA", 2030)).toBe(price(baseline, "MsMdA", 2030));
    expect(plan.years).toEqual(baseline.years);
  });
});

describe("any levers together", () => {
  const code = fc.constantFrom("MsMdA", "SpMdA_InA", "SpIn_OoA", "GFE");
  const arbitraryRow: fc.Arbitrary<Row> = fc
    .record({
      kind: fc.constantFrom(
        { lever: "joiners", change: "x1.4" },
        { lever: "joiners", change: "add 12" },
        { lever: "joiner-mix", change: "x2", need: "ASD" },
        { lever: "leavers", change: "x0.6" },
        { lever: "movers", change: "x1.5" },
        { lever: "reassess", change: "15%" },
        { lever: "population", change: "+4%" },
        { lever: "requests", change: "x1.1" },
        { lever: "history", change: "x0.3", "year-to": 2023 },
        { lever: "close", setting: "SpMdA_InA" },
        { lever: "divert", setting: "SpIn_OoA", to: "SpMdA_InA, GFE", change: "40%" },
        { lever: "capacity", setting: "SpMdA_InA", to: "SpIn_OoA, MsMdA", change: "set 40" },
      ),
      setting: fc.option(code),
      years: fc.option(fc.tuple(fc.integer({ min: 2026, max: 2030 }), fc.integer({ min: 0, max: 4 }))),
      ncys: fc.option(fc.integer({ min: 2, max: 10 })),
      ramp: fc.constantFrom(0, 2, 4),
    })
    .map(({ kind, setting, years, ncys, ramp }) => ({
      ...("setting" in kind || !["joiners", "leavers", "movers"].includes(kind.lever) ? {} : { setting }),
      ...(years && kind.lever !== "history"
        ? { "year-from": years[0], "year-to": Math.min(2030, years[0] + years[1]) }
        : {}),
      ...(ncys && !["requests", "population", "joiners"].includes(kind.lever)
        ? { "ncy-from": ncys, "ncy-to": ncys + 8 }
        : {}),
      ...(kind.lever === "history" ? {} : { "ramp-years": ramp || null }),
      ...kind,
    }));
  /** Rows that read; a random table may contradict itself, which is a sentence and not a plan. */
  const arbitraryRows = fc.array(arbitraryRow, { minLength: 1, maxLength: 5 }).filter((rows) => {
    try {
      compile(addLevers(input, rows));
      return true;
    } catch {
      return false;
    }
  });

  it("conserve pupils and put nobody where no pupil can be, in every simulation", () => {
    fc.assert(
      fc.property(arbitraryRows, fc.boolean(), (rows, isCalibrated) => {
        const plan = compile(addLevers(input, rows), isCalibrated ? { ...CALIBRATED_RATES, mix: null } : undefined);

        const measures = ["plans", "joiners", "leavers"] as const;
        const requests = measures.map((measure) => ({
          by: ["ncy", "need", "setting"] as const,
          measure,
          simulations: true,
        }));
        const tally = simulatePlan(plan, createKey("conserved"), { firstSimulation: 0, nSimulations: 3, requests });
        const [plans, joiners, leavers] = summariseTally(plan, tally);
        const { valid } = readValidStates(input);
        plans.keys.forEach(([ncy, need, setting], iKey) => {
          const state = (Number(ncy) - NCY_MIN) * nNeedSettings + needSetting(need, setting);
          if (valid[state] === 1) return;
          for (let i = 3 * plans.keys.length; i < plans.simulations!.length; i++)
            if (Math.floor(i / 3) % plans.keys.length === iKey) expect(plans.simulations![i]).toBe(0);
        });
        const total = (of: typeof plans, iYear: number, iSim: number) =>
          sum(of.keys.map((_, iKey) => of.simulations![(iYear * of.keys.length + iKey) * 3 + iSim]));
        for (let iYear = 1; iYear <= plan.years.length; iYear++)
          for (let iSim = 0; iSim < 3; iSim++)
            expect(total(plans, iYear, iSim)).toBe(
              total(plans, iYear - 1, iSim) + total(joiners, iYear, iSim) - total(leavers, iYear, iSim),
            );
      }),
      { numRuns: 25 },
    );
  });

  it("give the same plan in any order of their rows", () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const plan = scenario(...rows);

        expect(scenario(...[...rows].reverse())).toEqual(plan);
      }),
      { numRuns: 25 },
    );
  });
});
