import { CENSUS_CHOICES, CENSUS_OPTION_NAMES } from "../../model/census/CensusOptions";
import type { ModelInput } from "../../model/data/ModelInput";
import type { Change, Lever } from "../../model/levers/Lever";
import { nameLever, sortLevers } from "../../model/levers/sortLevers";
import { wordProblem } from "../../model/Problem";
import { DEFAULT_OPTIONS } from "../../model/tables/Options";
import { UNCERTAINTY_CONSTANTS } from "../../model/uncertainty/UncertaintyConstants";
import type { CellValue } from "../answer";
import { Fingerprint } from "../Fingerprint";
import type { Model } from "../Model";
import { VERSION } from "../version";

type Row = [item: string, value: CellValue];

/**
 * Lays out what a result rests on: names and values, for a sheet beside the figures. Nothing in it depends on the day or
 * the machine.
 *
 * @param model - as its cell names it
 */
export function createProvenanceTable(model: Model): CellValue[][] {
  const { input, options } = model;
  return [
    ["Item", "Value"],
    ["Model", model.id],
    ...(model.scenario === "" ? [] : [["Scenario", model.scenario] as Row]),
    ["Fingerprint of everything", model.fingerprint],
    ["Version of the add-in", VERSION],
    ...describeTables(input),
    ["Simulations", options.simulations],
    ["Seed", options.seed],
    ["Rules", input.rules],
    ["Uncertainty", options.uncertainty],
    ...listOwnOptions(model),
    ...listLevers(input.levers ?? []),
    ["Warnings and notes", model.problems.length],
    ...model.problems.map((problem): Row => ["Look at", wordProblem(problem)]),
  ];
}

function describeTables(input: ModelInput): Row[] {
  const { transitions, population, costs, settings } = input;
  const years = [...new Set(transitions.censusYear)].sort((a, b) => a - b);
  const lastYear = population.reduce((latest, row) => Math.max(latest, row.censusYear), years[years.length - 1] + 1);
  const print = (content: unknown) => new Fingerprint().addText(JSON.stringify(content)).toString();
  const { needs, censusYear, ncyBefore, needBefore, settingBefore, ncyAfter, needAfter, settingAfter } = transitions;
  const columns = [censusYear, ncyBefore, needBefore, settingBefore, ncyAfter, needAfter, settingAfter];
  const source = new Fingerprint().addText(JSON.stringify([needs, transitions.settings]));
  for (const column of columns) source.addColumn(column);
  return [
    ["First known January", years[0]],
    ["Last known January", years[years.length - 1] + 1],
    ["Projected through January", lastYear],
    ["Years of transitions", years.length],
    ["Transitions", transitions.length],
    ["Needs", needs.join(", ")],
    ["Settings", transitions.settings.join(", ")],
    ["Rows of population", population.length],
    ["Rows of costs", costs.length],
    ["Rows of settings", settings.length === 0 ? "0; derived from the transitions" : settings.length],
    ["Fingerprint of transitions", source.toString()],
    ["Fingerprint of population", print(population)],
    ["Fingerprint of costs", costs.length === 0 ? "no costs" : print(costs)],
    ["Fingerprint of settings", settings.length === 0 ? "no settings" : print(settings)],
  ];
}

/** Options that change numbers and are not the usual ones. */
function listOwnOptions({ options }: Model): Row[] {
  const constants = UNCERTAINTY_CONSTANTS.filter(({ name, usual }) => options.constants[name] !== usual).map(
    ({ name, option, usual }): Row => [`Option ${option}`, `${options.constants[name]} (usual: ${usual})`],
  );
  const usual = DEFAULT_OPTIONS.census;
  const census = CENSUS_OPTION_NAMES.filter((name) => options.census[name] !== usual[name]).map((name): Row => [
    `Option ${CENSUS_CHOICES[name].option}`,
    `${options.census[name]} (usual: ${usual[name]})`,
  ]);
  const years: Row[] = options.years === null ? [] : [["Option years", options.years]];
  const rows = [...years, ...constants, ...census];
  return rows.length > 0 ? rows : [["Options that are not usual", "none"]];
}

function listLevers(levers: readonly Lever[]): Row[] {
  const sorted = sortLevers(levers);
  return [
    ["Levers", levers.length],
    ...sorted.map((lever, i): Row => [`Lever ${i + 1}`, wordLever(lever)]),
    ...(levers.length > 0
      ? [["Fingerprint of levers", new Fingerprint().addText(sorted.map(nameLever).join("\n")).toString()] as Row]
      : []),
  ];
}

/** What a lever says, under the names of the columns of its row. */
function wordLever(lever: Lever): string {
  const said = JSON.parse(nameLever(lever)) as [string, unknown][];
  const words = said.flatMap(([name, value]) => {
    const text = name === "change" ? wordChange(lever.change) : wordValue(value);
    return text === "" || name === "kind" || (name === "rampYears" && value === 0)
      ? []
      : [`${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${text}`];
  });
  return [lever.kind, ...words].join("; ");
}

function wordValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${name} ${String(each)}`)
    .join(", ");
}

function wordChange(change: Change | null): string {
  if (change === null) return "";
  if (change.kind === "times") return `x${change.factor}`;
  if (change.kind === "set") return `=${change.value}`;
  return change.amount < 0 ? String(change.amount) : `+${change.amount}`;
}
