import type { ProjectionPlan } from "../model/plan/ProjectionPlan";
import type { BetaColumns, DirichletRow, Rates } from "../model/rates/Rates";
import { NCY_MIN, type StateSpace } from "../model/states/StateSpace";
import { formatCsv } from "./formatCsv";
import type { OutputFile } from "./writeFolder";

/** Writes the estimated rates and the start, in the files and headings of Witan's own parameters. */
export function formatParameters(rates: Rates, plan: ProjectionPlan): [OutputFile, string][] {
  const { space } = rates;
  return [
    [
      "parameters/initial_population.csv",
      formatCsv(["academic-year", "need", "setting", "population"], listStart(plan)),
    ],
    [
      "parameters/joiner_alphas.csv",
      formatCsv(["academic-year-2", "need", "setting", "alpha"], listJoinerTargets(rates)),
    ],
    ["parameters/joiner_betas.csv", formatCsv(["academic-year", "alpha", "beta"], listJoinerRates(rates))],
    [
      "parameters/leaver_betas.csv",
      formatCsv(["academic-year-1", "need", "setting", "alpha", "beta"], listStateRates(space, rates.leaverRate)),
    ],
    [
      "parameters/mover_alphas.csv",
      formatCsv(
        ["academic-year-1", "need-1", "setting-1", "need-2", "setting-2", "alpha"],
        rates.moverTargets.flatMap((targets, state) =>
          listTargets(space, targets).map((target) => [...nameState(space, state), ...target]),
        ),
      ),
    ],
    [
      "parameters/mover_betas.csv",
      formatCsv(["academic-year-1", "need", "setting", "alpha", "beta"], listStateRates(space, rates.moverRate)),
    ],
  ];
}

type Row = (string | number)[];

function listStart({ space, start }: ProjectionPlan): Row[] {
  const rows: Row[] = [];
  start.forEach((pupils, state) => {
    if (pupils > 0) rows.push([...nameState(space, state), pupils]);
  });
  return rows;
}

function listJoinerTargets({ space, joinerTargets }: Rates): Row[] {
  return joinerTargets.flatMap((targets, i) => listTargets(space, targets).map((target) => [i + NCY_MIN, ...target]));
}

function listJoinerRates({ joinerRate }: Rates): Row[] {
  return listBetas(joinerRate, (i) => [i + NCY_MIN]);
}

function listStateRates(space: StateSpace, rate: BetaColumns): Row[] {
  return listBetas(rate, (state) => nameState(space, state));
}

/** The entries that have a distribution; NaN stands for none. */
function listBetas({ alpha, beta }: BetaColumns, name: (index: number) => Row): Row[] {
  const rows: Row[] = [];
  alpha.forEach((value, i) => {
    if (!Number.isNaN(value)) rows.push([...name(i), value, beta[i]]);
  });
  return rows;
}

function listTargets(space: StateSpace, targets: DirichletRow | null): Row[] {
  if (!targets) return [];
  return Array.from(targets.needSetting, (needSetting, i) => [
    ...nameNeedSetting(space, needSetting),
    targets.alpha[i],
  ]);
}

function nameState(space: StateSpace, state: number): Row {
  const ncy = Math.floor(state / space.nNeedSettings) + NCY_MIN;
  return [ncy, ...nameNeedSetting(space, state % space.nNeedSettings)];
}

function nameNeedSetting({ needs, settings, nSettings }: StateSpace, needSetting: number): string[] {
  return [needs[Math.floor(needSetting / nSettings)], settings[needSetting % nSettings]];
}
