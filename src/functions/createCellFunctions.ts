import type { Runner } from "../worker/ProjectionJob";
import { answer, type CellValue } from "./answer";
import { backtestModel } from "./cells/backtestModel";
import { checkData } from "./cells/checkData";
import { checkUpn } from "./cells/checkUpn";
import { compareModels } from "./cells/compareModels";
import type { Desk } from "./cells/Desk";
import { explainModel } from "./cells/explainModel";
import { showJoin } from "./cells/joinLedger";
import { makeScenario } from "./cells/makeScenario";
import { makeModel } from "./cells/makeModel";
import { projectPlans } from "./cells/projectPlans";
import { projectPublished } from "./cells/projectPublished";
import { readSen2 } from "./cells/readSen2";
import { seekLever } from "./cells/seekLever";
import { showBalance } from "./cells/showBalance";
import { showCost } from "./cells/showCost";
import { showFlows } from "./cells/showFlows";
import { showHotspots } from "./cells/showHotspots";
import { showPlaces } from "./cells/showPlaces";
import { showProvenance } from "./cells/showProvenance";
import { showReturn } from "./cells/showReturn";
import { suppressCells } from "./cells/suppressCells";
import { showPlan } from "./cells/showPlan";
import { showPipeline } from "./cells/showPipeline";
import { showRates } from "./cells/showRates";
import { showTransitions } from "./cells/showTransitions";
import { showUnitCosts } from "./cells/showUnitCosts";
import { stressModel } from "./cells/stressModel";
import { Backtests } from "./Backtests";
import { Explanations } from "./Explanations";
import { Joins } from "./Joins";
import { ModelStore } from "./ModelStore";
import { Projections } from "./Projections";
import { readArgument, type RangeArgument } from "./readArgument";
import { SharedWork } from "./SharedWork";

/** A range as Excel hands it over; null or undefined where it was left out. */
type RawRange = unknown[][] | null | undefined;
type RawText = string | null | undefined;
type RawNumber = number | null | undefined;
type Invocation = CustomFunctions.CancelableInvocation | null | undefined;
type Answer = Promise<CellValue[][]>;

/** The functions of one workbook. The order of their arguments is that of `functions.ts`. */
export interface CellFunctions {
  project(
    source: RawRange,
    by: RawText,
    population: RawRange,
    costs: RawRange,
    settings: RawRange,
    levers: RawRange,
    options: RawRange,
    invocation: Invocation,
  ): Answer;
  model(
    source: RawRange,
    population: RawRange,
    costs: RawRange,
    settings: RawRange,
    levers: RawRange,
    options: RawRange,
    invocation: Invocation,
  ): Answer;
  compare(
    baseline: RawRange,
    scenario: RawRange,
    by: RawText,
    measure: RawText,
    options: RawRange,
    invocation: Invocation,
  ): Answer;
  seek(
    model: RawRange,
    lever: RawRange,
    target: RawRange,
    options: RawRange,
    funding: RawRange,
    invocation: Invocation,
  ): Answer;
  stress(
    model: RawRange,
    measure: RawText,
    year: RawNumber,
    shocks: RawRange,
    options: RawRange,
    invocation: Invocation,
  ): Answer;
  places(model: RawRange, capacity: RawRange, options: RawRange, invocation: Invocation): Answer;
  cost(model: RawRange, by: RawText, options: RawRange, invocation: Invocation): Answer;
  balance(model: RawRange, funding: RawRange, options: RawRange, invocation: Invocation): Answer;
  plan(
    model: RawRange,
    funding: RawRange,
    workstreams: RawRange,
    levers: RawRange,
    options: RawRange,
    invocation: Invocation,
  ): Answer;
  scenario(model: RawRange, levers: RawRange, name: RawText, invocation: Invocation): Answer;
  pipeline(model: RawRange, levers: RawRange, invocation: Invocation): Answer;
  rates(model: RawRange, process: RawText, invocation: Invocation): Answer;
  census(tables: readonly RawRange[], invocation: Invocation): Answer;
  transitions(census: RawRange, options: RawRange, invocation: Invocation): Answer;
  flows(source: RawRange, year: RawNumber, by: RawText, invocation: Invocation): Answer;
  backtest(
    source: RawRange,
    population: RawRange,
    settings: RawRange,
    by: RawText,
    options: RawRange,
    invocation: Invocation,
  ): Answer;
  explain(
    source: RawRange,
    population: RawRange,
    costs: RawRange,
    settings: RawRange,
    year: RawNumber,
    options: RawRange,
    invocation: Invocation,
  ): Answer;
  light(
    caseload: RawRange,
    newplans: RawRange,
    ceased: RawRange,
    la: RawText,
    options: RawRange,
    requests: RawRange,
    invocation: Invocation,
  ): Answer;
  hotspots(source: RawRange, by: RawText, options: RawRange, invocation: Invocation): Answer;
  check(source: RawRange, population: RawRange, costs: RawRange, settings: RawRange, invocation: Invocation): Answer;
  join(census: RawRange, ledger: RawRange, key: RawText, options: RawRange, invocation: Invocation): Answer;
  unitcost(census: RawRange, ledger: RawRange, key: RawText, options: RawRange, invocation: Invocation): Answer;
  upn(upn: RawRange, invocation: Invocation): Answer;
  returns(model: RawRange, name: RawText, options: RawRange, mapping: RawRange, invocation: Invocation): Answer;
  suppress(table: RawRange, options: RawRange, invocation: Invocation): Answer;
  provenance(model: RawRange, invocation: Invocation): Answer;
}

/** What was left out, where a function has no such argument. */
const NOTHING = readArgument(null);

/** Cells of finished tables that are kept. */
const MOST_CELLS_KEPT = 200_000;

/**
 * Makes the SEND functions of one workbook: they share their models and projections.
 *
 * @param runner - runs the projections
 */
export function createCellFunctions(runner: Runner): CellFunctions {
  const desk: Desk = {
    models: new ModelStore(),
    projections: new Projections(runner),
    backtests: new Backtests(runner),
    explanations: new Explanations(runner),
    joins: new Joins(),
    tables: new SharedWork(MOST_CELLS_KEPT, (table) => table.length * table[0].length),
    rates: new WeakMap(),
  };

  return {
    project: (source, by, population, costs, settings, levers, options, invocation) =>
      answer("SEND.PROJECT", invocation, (signal) => {
        const range = rangesOf(invocation);
        return projectPlans(
          desk,
          {
            source: range(source, 0),
            by: readText(by),
            population: range(population, 2),
            costs: range(costs, 3),
            settings: range(settings, 4),
            levers: range(levers, 5),
            options: range(options, 6),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    model: (source, population, costs, settings, levers, options, invocation) =>
      answer("SEND.MODEL", invocation, (signal) => {
        const range = rangesOf(invocation);
        return makeModel(
          desk,
          {
            source: range(source, 0),
            population: range(population, 1),
            costs: range(costs, 2),
            settings: range(settings, 3),
            levers: range(levers, 4),
            options: range(options, 5),
          },
          signal,
        );
      }),

    compare: (baseline, scenario, by, measure, options, invocation) =>
      answer("SEND.COMPARE", invocation, (signal) => {
        const range = rangesOf(invocation);
        return compareModels(
          desk,
          {
            baseline: range(baseline, 0),
            scenario: range(scenario, 1),
            by: readText(by),
            measure: readText(measure),
            options: range(options, 4),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    seek: (model, lever, target, options, funding, invocation) =>
      answer("SEND.SEEK", invocation, (signal) => {
        const range = rangesOf(invocation);
        return seekLever(
          desk,
          {
            model: range(model, 0),
            lever: range(lever, 1),
            target: range(target, 2),
            options: range(options, 3),
            funding: range(funding, 4),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    stress: (model, measure, year, shocks, options, invocation) =>
      answer("SEND.STRESS", invocation, (signal) => {
        const range = rangesOf(invocation);
        return stressModel(
          desk,
          {
            model: range(model, 0),
            measure: readText(measure),
            censusYear: year || null,
            shocks: range(shocks, 3),
            options: range(options, 4),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    places: (model, capacity, options, invocation) =>
      answer("SEND.PLACES", invocation, (signal) => {
        const range = rangesOf(invocation);
        return showPlaces(
          desk,
          {
            model: range(model, 0),
            capacity: range(capacity, 1),
            options: range(options, 2),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    cost: (model, by, options, invocation) =>
      answer("SEND.COST", invocation, (signal) => {
        const range = rangesOf(invocation);
        const isPreview = Boolean(invocation?.isInValuePreview);
        const ranges = { model: range(model, 0), options: range(options, 2) };
        return showCost(desk, { ...ranges, by: readText(by), isPreview }, signal);
      }),

    balance: (model, funding, options, invocation) =>
      answer("SEND.BALANCE", invocation, (signal) => {
        const range = rangesOf(invocation);
        const isPreview = Boolean(invocation?.isInValuePreview);
        const ranges = { model: range(model, 0), funding: range(funding, 1), options: range(options, 2) };
        return showBalance(desk, { ...ranges, isPreview }, signal);
      }),

    plan: (model, funding, workstreams, levers, options, invocation) =>
      answer("SEND.PLAN", invocation, (signal) => {
        const range = rangesOf(invocation);
        return showPlan(
          desk,
          {
            model: range(model, 0),
            funding: range(funding, 1),
            workstreams: range(workstreams, 2),
            levers: range(levers, 3),
            options: range(options, 4),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    scenario: (model, levers, name, invocation) =>
      answer("SEND.SCENARIO", invocation, () => {
        const range = rangesOf(invocation);
        return makeScenario(desk, { model: range(model, 0), levers: range(levers, 1), name: readText(name) });
      }),

    pipeline: (model, levers, invocation) =>
      answer("SEND.PIPELINE", invocation, () => {
        const range = rangesOf(invocation);
        return showPipeline(desk, { model: range(model, 0), levers: range(levers, 1) });
      }),

    rates: (model, process, invocation) =>
      answer("SEND.RATES", invocation, () =>
        showRates(desk, { model: readArgument(model), process: readText(process) }),
      ),

    census: (tables, invocation) =>
      answer("SEND.CENSUS", invocation, () => {
        const addresses: readonly (string | undefined)[] = invocation?.parameterAddresses?.flat() ?? [];
        return readSen2(
          tables.map((values, i) => ({ range: readArgument(values, addresses[i]), sheet: nameSheet(addresses[i]) })),
        );
      }),

    transitions: (census, options, invocation) =>
      answer("SEND.TRANSITIONS", invocation, (signal) => {
        const range = rangesOf(invocation);
        return showTransitions(desk, { census: range(census, 0), options: range(options, 1) }, signal);
      }),

    flows: (source, year, by, invocation) =>
      answer("SEND.FLOWS", invocation, (signal) => {
        const range = rangesOf(invocation);
        return showFlows(desk, { source: range(source, 0), censusYear: year || null, by: readText(by) }, signal);
      }),

    backtest: (source, population, settings, by, options, invocation) =>
      answer("SEND.BACKTEST", invocation, (signal) => {
        const range = rangesOf(invocation);
        return backtestModel(
          desk,
          {
            source: range(source, 0),
            population: range(population, 1),
            costs: NOTHING,
            settings: range(settings, 2),
            by: readText(by),
            options: range(options, 4),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    explain: (source, population, costs, settings, year, options, invocation) =>
      answer("SEND.EXPLAIN", invocation, (signal) => {
        const range = rangesOf(invocation);
        return explainModel(
          desk,
          {
            source: range(source, 0),
            population: range(population, 1),
            costs: range(costs, 2),
            settings: range(settings, 3),
            censusYear: year || null,
            options: range(options, 5),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    light: (caseload, newplans, ceased, la, options, requests, invocation) =>
      answer("SEND.LIGHT", invocation, () => {
        const range = rangesOf(invocation);
        return projectPublished({
          caseload: range(caseload, 0),
          newPlans: range(newplans, 1),
          ceased: range(ceased, 2),
          authority: readText(la),
          options: range(options, 4),
          requests: range(requests, 5),
          isPreview: Boolean(invocation?.isInValuePreview),
        });
      }),

    hotspots: (source, by, options, invocation) =>
      answer("SEND.HOTSPOTS", invocation, (signal) => {
        const range = rangesOf(invocation);
        return showHotspots(desk, { source: range(source, 0), by: readText(by), options: range(options, 2) }, signal);
      }),

    check: (source, population, costs, settings, invocation) =>
      answer("SEND.CHECK", invocation, (signal) => {
        const range = rangesOf(invocation);
        const ranges = {
          source: range(source, 0),
          population: range(population, 1),
          costs: range(costs, 2),
          settings: range(settings, 3),
          options: NOTHING,
        };
        return checkData(desk, ranges, signal);
      }),

    join: (census, ledger, key, options, invocation) =>
      answer("SEND.JOIN", invocation, (signal) => {
        const range = rangesOf(invocation);
        const ranges = { census: range(census, 0), ledger: range(ledger, 1), options: range(options, 3) };
        return showJoin(desk, { ...ranges, key: readText(key) }, signal);
      }),

    unitcost: (census, ledger, key, options, invocation) =>
      answer("SEND.UNITCOST", invocation, (signal) => {
        const range = rangesOf(invocation);
        const ranges = { census: range(census, 0), ledger: range(ledger, 1), options: range(options, 3) };
        return showUnitCosts(desk, { ...ranges, key: readText(key) }, signal);
      }),

    upn: (upn, invocation) => answer("SEND.UPN", invocation, () => checkUpn(readArgument(upn))),

    returns: (model, name, options, mapping, invocation) =>
      answer("SEND.RETURN", invocation, (signal) => {
        const range = rangesOf(invocation);
        return showReturn(
          desk,
          {
            model: range(model, 0),
            name: readText(name),
            options: range(options, 2),
            mapping: range(mapping, 3),
            isPreview: Boolean(invocation?.isInValuePreview),
          },
          signal,
        );
      }),

    suppress: (table, options, invocation) =>
      answer("SEND.SUPPRESS", invocation, () => {
        const range = rangesOf(invocation);
        return suppressCells({ table: range(table, 0), options: range(options, 1) });
      }),

    provenance: (model, invocation) =>
      answer("SEND.PROVENANCE", invocation, () => showProvenance(desk, readArgument(model))),
  };
}

/** Reads range arguments by their place, with their address where Excel gives it. */
function rangesOf(invocation: Invocation): (values: RawRange, place: number) => RangeArgument {
  const addresses = invocation?.parameterAddresses;
  return (values, place) => readArgument(values, addresses?.[place]);
}

/** The sheet of an address such as "'My data'!A1:E9"; "" where there is none. */
function nameSheet(address: string | undefined): string {
  const sheet = /^(.*)!/.exec(address ?? "")?.[1] ?? "";
  return sheet
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'")
    .replace(/^\[.*\]/, "");
}

/** A blank cell given for a text arrives as 0, null or an empty text. */
function readText(text: RawText): string | null {
  const trimmed = text === null || text === undefined ? "" : String(text).trim();
  return trimmed === "" || trimmed === "0" ? null : trimmed;
}
