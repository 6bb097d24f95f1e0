import type { ModelInput } from "../model/data/ModelInput";
import type { Transitions } from "../model/data/Transitions";
import { nameLever, sortLevers } from "../model/levers/sortLevers";
import { isWeighing, weighHistory } from "../model/levers/weighHistory";
import { estimateRates } from "../model/rates/estimateRates";
import type { Rates } from "../model/rates/Rates";
import { estimateUncertainty, type UncertaintyEstimate } from "../model/uncertainty/estimateUncertainty";
import type { UncertaintySettings } from "../model/uncertainty/UncertaintySettings";
import { nameSettings } from "./nameSettings";

/** All that rates are estimated from, beside the transitions. */
interface Basis {
  readonly population: ModelInput["population"];
  readonly settings: ModelInput["settings"];
  readonly rules: ModelInput["rules"];
  /** Says which levers weigh history. */
  readonly weighing: string;
}

interface Estimate extends Basis {
  readonly history: ModelInput;
  readonly rates: Rates;
  /** By the name of the settings, the one made last at the end. */
  readonly uncertainties: Map<string, UncertaintyEstimate>;
}

/** A scenario may weigh history in its own way; a few of them are kept beside the baseline. */
const MOST_ESTIMATES = 4;
/** An explanation holds one source of uncertainty after another. */
const MOST_UNCERTAINTIES = 16;

const estimates = new WeakMap<Transitions, Estimate[]>();

/**
 * Estimates the rates of an input, or finds those that were estimated before of the same tables: levers that do not weigh
 * history change no rate that is estimated, only what is made of it.
 *
 * @param input - its tables are known again as objects, so they must not be changed
 */
export function estimateRatesOnce(input: ModelInput): Rates {
  return estimateOnce(input).rates;
}

/** Estimates the uncertainty of an input as `estimateRatesOnce` does its rates. */
export function estimateUncertaintyOnce(input: ModelInput, settings?: UncertaintySettings): UncertaintyEstimate {
  const { history, rates, uncertainties } = estimateOnce(input);
  const name = nameSettings(settings);
  const known = uncertainties.get(name);
  if (known) return known;
  const made = estimateUncertainty(history, rates, settings);
  uncertainties.set(name, made);
  if (uncertainties.size > MOST_UNCERTAINTIES) uncertainties.delete([...uncertainties.keys()][0]);
  return made;
}

function estimateOnce(input: ModelInput): Estimate {
  const { population, settings, rules } = input;
  const basis = { population, settings, rules, weighing: nameWeighing(input) };
  const kept = estimates.get(input.transitions) ?? [];
  const known = kept.find((each) => isSame(each, basis));
  if (known && known === kept.at(-1)) return known;
  const estimate = known ?? makeEstimate(input, basis);
  const others = kept.filter((each) => each !== estimate);
  estimates.set(input.transitions, [...others.slice(1 - MOST_ESTIMATES), estimate]);
  return estimate;
}

function makeEstimate(input: ModelInput, basis: Basis): Estimate {
  const history = weighHistory(input);
  return { ...basis, history, rates: estimateRates(history), uncertainties: new Map() };
}

function nameWeighing({ levers = [] }: ModelInput): string {
  const weighing = levers.filter((lever) => isWeighing(lever, null));
  return sortLevers(weighing).map(nameLever).join("\n");
}

function isSame(a: Basis, b: Basis): boolean {
  return a.population === b.population && a.settings === b.settings && a.rules === b.rules && a.weighing === b.weighing;
}
