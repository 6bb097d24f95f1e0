import { listRates, PROCESSES, type Process } from "../../model/intervals/listRates";
import { weighHistory } from "../../model/levers/weighHistory";
import { estimateRates } from "../../model/rates/estimateRates";
import { refuse, type CellValue } from "../answer";
import type { RangeArgument } from "../readArgument";
import { createRatesTable } from "../tables/createRatesTable";
import { yieldToHost } from "../yieldToHost";
import type { Desk } from "./Desk";
import { getModel, readSourceModel } from "./findModel";
import { guardSize } from "./guardSize";

const WHERE = "SEND.RATES";

export interface RatesArguments {
  readonly model: RangeArgument;
  readonly process: string | null;
}

/** Gives the table of SEND.RATES. */
export async function showRates(desk: Desk, given: RatesArguments): Promise<CellValue[][]> {
  const processes = readProcesses(given.process);
  const id = readSourceModel(WHERE, given.model);
  if (id === null) {
    refuse("E320", {
      where: WHERE,
      found: "model is a table",
      wanted: "Give the cell of a SEND.MODEL",
      fix: "Make a model of the table first: =SEND.MODEL(table, population)",
    });
  }
  const model = await getModel(desk, WHERE, id);
  const rates = desk.rates.get(model) ?? estimateRates(weighHistory(model.input));
  desk.rates.set(model, rates);
  const rows = [];
  for (const process of processes) {
    await yieldToHost();
    rows.push(...listRates(model.input, rates, process));
  }
  return guardSize(WHERE, createRatesTable(rows), `Ask for one process: ${PROCESSES.join(", ")}`);
}

function readProcesses(text: string | null): readonly Process[] {
  const word = (text ?? "").trim().toLowerCase();
  if (word === "" || word === "all" || word === "0") return PROCESSES;
  const process = PROCESSES.find((each) => each === word || each === `${word}s`);
  if (process) return [process];
  return refuse("E316", {
    where: WHERE,
    found: `process is "${text}"`,
    wanted: `Choose one of ${PROCESSES.join(", ")}, or leave it empty for all`,
  });
}
