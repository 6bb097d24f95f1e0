import type { ModelInput } from "../model/data/ModelInput";
import { OUTSIDE } from "../model/data/Transitions";
import { nameLever, sortLevers } from "../model/levers/sortLevers";
import type { Problem } from "../model/Problem";
import type { Options } from "../model/tables/Options";
import { Fingerprint } from "./Fingerprint";

/** A model that cells can name: everything that a projection depends on. */
export interface Model {
  /** Short name of its content: the same inputs have the same name on every machine. */
  readonly id: string;
  /** What its cell shows. */
  readonly text: string;
  /** Sixteen hexadecimal digits; the name is made from them. */
  readonly fingerprint: string;
  /** Name of the scenario, as it was asked for; "" where none was. */
  readonly scenario: string;
  readonly input: ModelInput;
  /** Those of the model; a function that reads it may show it differently. */
  readonly options: Options;
  /** What its data gives cause to doubt; none that stops. */
  readonly problems: readonly Problem[];
}

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Names a model by its content.
 *
 * @param input - read and checked
 * @param options - with their defaults filled in
 * @param problems - what warns or is worth knowing
 * @param scenario - its name, where it has one: part of what the cell shows, but of no result
 */
export function createModel(input: ModelInput, options: Options, problems: readonly Problem[], scenario = ""): Model {
  const fingerprint = takeFingerprint(input, options);
  const named = scenario === "" ? fingerprint : new Fingerprint().addText(fingerprint).addText(scenario).toString();
  const id = nameFingerprint(named);
  const text = `SEND model ${id}: ${describe(input)}${describeLevers(input, scenario)}`;
  return { id, text, fingerprint, scenario, input, options, problems };
}

/**
 * Finds the name of a model in the text of its cell.
 *
 * @param text - of any cell
 * @returns the name, or null where the text is not that of a model
 * @example readModelId("SEND model 7KQ2-M9FX-3T4B: 2,213 plans in January 2026") // "7KQ2-M9FX-3T4B"
 */
export function readModelId(text: string): string | null {
  return /^\s*SEND model ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\b/i.exec(text)?.[1].toUpperCase() ?? null;
}

function takeFingerprint(input: ModelInput, options: Options): string {
  const { transitions } = input;
  const fingerprint = new Fingerprint()
    .addText(JSON.stringify([transitions.needs, transitions.settings, input.costs, input.settings, input.rules]))
    .addText(JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))))
    .addColumn(transitions.censusYear)
    .addColumn(transitions.ncyBefore)
    .addColumn(transitions.needBefore)
    .addColumn(transitions.settingBefore)
    .addColumn(transitions.ncyAfter)
    .addColumn(transitions.needAfter)
    .addColumn(transitions.settingAfter);
  // Levers in the order in which they are applied: that of their rows does not matter.
  if (input.levers?.length) fingerprint.addText(sortLevers(input.levers).map(nameLever).join("\n"));
  for (const row of input.population) fingerprint.addWord(row.censusYear).addWord(row.ncy).addNumber(row.people);
  return fingerprint.toString();
}

/** Twelve letters of five bits each: among a thousand models a clash has a chance of one in a million million. */
function nameFingerprint(fingerprint: string): string {
  const bits = BigInt(`0x${fingerprint}`);
  const letters = Array.from({ length: 12 }, (_, i) => LETTERS[Number((bits >> BigInt(5 * i)) & 31n)]).join("");
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join("-");
}

function describeLevers({ levers = [] }: ModelInput, scenario: string): string {
  if (levers.length === 0) return "";
  const number = levers.length === 1 ? ", 1 lever" : `, ${levers.length} levers`;
  return scenario === "" ? number : `${number} (${scenario})`;
}

function describe({ transitions, population }: ModelInput): string {
  const years = new Set(transitions.censusYear);
  const lastYear = Math.max(...years);
  const endYear = population.reduce((latest, row) => Math.max(latest, row.censusYear), lastYear + 1);
  let nPlans = 0;
  for (let i = 0; i < transitions.length; i++) {
    if (transitions.censusYear[i] === lastYear && transitions.settingAfter[i] !== OUTSIDE) nPlans++;
  }
  return [
    `${nPlans.toLocaleString("en-GB")} plans in January ${lastYear + 1}`,
    `${years.size} ${years.size === 1 ? "year" : "years"} of transitions`,
    `projects to ${endYear}`,
  ].join(", ");
}
