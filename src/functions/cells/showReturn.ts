import { createProblem } from "../../model/checks/codes";
import { InputProblems } from "../../model/Problem";
import { noteReturn } from "../../model/returns/noteReturn";
import { readModelMapping } from "../../model/returns/readModelMapping";
import { RETURN_RULES } from "../../model/returns/ReturnJob";
import {
  AGE_RULES,
  RETURN_STATISTICS,
  RETURNS,
  type ReturnBlock,
  type ReturnName,
  type ReturnTables,
} from "../../model/returns/ReturnTable";
import { tabulateReturn } from "../../model/returns/tabulateReturn";
import { createHeadingKey } from "../../model/tables/findColumns";
import type { Cell } from "../../model/tables/Reading";
import { MAX_YEARS } from "../../model/tables/readOptions";
import { runReturn } from "../../worker/runReturn";
import { refuse, type CellValue } from "../answer";
import { createCellProjector } from "../createCellProjector";
import type { Model } from "../Model";
import { isEmpty, nameTable, readArgument, type RangeArgument } from "../readArgument";
import { readChoice, readNumberOption } from "../readChoice";
import { splitOptions } from "../splitOptions";
import type { Desk } from "./Desk";
import { findModel, readSourceModel } from "./findModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.RETURN";
const NOTHING = readArgument(null);
const OWN_OPTIONS = ["age rule", "statistic", "years", "table", "notes"] as const;

export interface ReturnArguments {
  readonly model: RangeArgument;
  readonly name: string | null;
  readonly options: RangeArgument;
  readonly mapping: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.RETURN. */
export async function showReturn(desk: Desk, given: ReturnArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projection" });
  const name = readName(given.name);
  if (readSourceModel(WHERE, given.model) === null)
    refuse("E320", {
      where: WHERE,
      found: "model is a table",
      wanted: "Give the cell of a SEND.MODEL or SEND.SCENARIO",
      fix: "Make a model of the table first: =SEND.MODEL(table, population)",
    });
  const { own, others } = splitOptions(given.options, OWN_OPTIONS);
  const usual = RETURN_RULES[name];
  const ageRule = readChoice(WHERE, "age rule", own["age rule"], putFirst(AGE_RULES, usual.ageRule));
  const statistic = readChoice(WHERE, "statistic", own.statistic, putFirst(RETURN_STATISTICS, usual.statistic));
  const nYears = readYears(own.years) ?? usual.nYears;
  const hasNotes = readChoice(WHERE, "notes", own.notes === false ? "no" : own.notes, ["yes", "true", "no"]) !== "no";
  const ranges = { source: given.model, population: NOTHING, costs: NOTHING, settings: NOTHING, options: others };
  const { model, options } = await findModel(desk, WHERE, ranges, signal);
  const mappingTable = isEmpty(given.mapping) ? null : nameTable("Mapping", given.mapping);
  const { mapping, problems } = readModelMapping(mappingTable, name, model.input);

  const projector = createCellProjector(desk, [model], signal);
  const question = { input: model.input, name, ageRule, statistic, nYears, hasHistory: options.history, mapping };
  const { job, tables } = await runReturn(projector, question);
  const shown = chooseTable(tables, name, own.table);
  const notes = noteReturn(job, {
    simulations: model.options.simulations,
    seed: model.options.seed,
    needs: model.input.transitions.needs,
    settings: model.input.transitions.settings,
    scenario: nameScenario(model),
    problems,
  });
  return guardSize(WHERE, tabulateReturn(name, shown, hasNotes ? notes : []), "Ask for one table or fewer years");
}

function readName(text: string | null): ReturnName {
  const key = createHeadingKey(text ?? "");
  return (
    RETURNS.find((each) => each.toLowerCase() === key) ??
    refuse("E750", { where: WHERE, found: text === null ? "no return is named" : `the return is "${text}"` })
  );
}

/** The usual choice stands first. */
function putFirst<T extends string>(choices: readonly T[], usual: T): T[] {
  return [usual, ...choices.filter((choice) => choice !== usual)];
}

function readYears(cell: Cell): number | null {
  const wanted = `Give how many projected Januaries to show, a whole number from 1 to ${MAX_YEARS}`;
  return readNumberOption(
    WHERE,
    "years",
    cell,
    wanted,
    (number) => Number.isInteger(number) && number >= 1 && number <= MAX_YEARS,
  );
}

/** The whole return, or the blocks of one table. */
function chooseTable(tables: ReturnTables, name: ReturnName, cell: Cell): ReturnTables {
  if (cell === undefined || cell === null || cell === "") return tables;
  const wanted = createHeadingKey(String(typeof cell === "object" ? cell.error : cell));
  const isWanted = ({ table }: ReturnBlock) => createHeadingKey(table) === wanted;
  const blocks = tables.blocks.filter(isWanted);
  if (blocks.length > 0) return { ...tables, blocks };
  throw new InputProblems([
    createProblem("E754", {
      where: WHERE,
      found: `${name} has no table ${String(typeof cell === "object" ? cell.error : cell)}`,
      wanted: `The tables are ${[...new Set(tables.blocks.map(({ table }) => table))].join("; ")}`,
    }),
  ]);
}

function nameScenario({ scenario, input: { levers = [] } }: Model): string {
  if (levers.length === 0) return "";
  return scenario || (levers.length === 1 ? "1 lever" : `${levers.length} levers`);
}
