import { readFunding } from "../../model/money/readFunding";
import { runBalance } from "../../worker/runBalance";
import { refuse, type CellValue } from "../answer";
import { createCellProjector } from "../createCellProjector";
import type { RangeArgument } from "../readArgument";
import { readChoice } from "../readChoice";
import { MONEY_OPTIONS, readMoneyOptions } from "../readMoneyOptions";
import { splitOptions } from "../splitOptions";
import {
  createBalanceTable,
  createChancesTable,
  createStatementTable,
  createVerdictTable,
} from "../tables/createBalanceTables";
import { chooseStatistics } from "../tables/moneyColumns";
import type { Desk } from "./Desk";
import { findMoneyModel } from "./findMoneyModel";
import { readMoneyTable } from "./readMoneyTable";

const WHERE = "SEND.BALANCE";
const SHOWN = ["summary", "lines", "chances", "verdict"] as const;

export interface BalanceArguments {
  readonly model: RangeArgument;
  readonly funding: RangeArgument;
  readonly options: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.BALANCE. */
export async function showBalance(desk: Desk, given: BalanceArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projection" });
  const { own, others } = splitOptions(given.options, ["show", ...MONEY_OPTIONS]);
  const shown = readChoice(WHERE, "show", own.show, SHOWN);
  const rules = readMoneyOptions(WHERE, own);
  const funding = readMoneyTable(WHERE, "Funding", given.funding, readFunding);
  const { model, options } = await findMoneyModel(desk, WHERE, given.model, others, signal);
  const { balance, problems } = await runBalance(createCellProjector(desk, [model], signal), {
    input: model.input,
    funding: funding.value,
    rules,
    seed: model.options.seed,
  });
  switch (shown) {
    case "summary":
      return createBalanceTable(balance, chooseStatistics(options), [...funding.problems, ...problems]);
    case "lines":
      return createStatementTable(balance);
    case "chances":
      return createChancesTable(balance);
    case "verdict":
      return createVerdictTable([["Year", balance]]);
  }
}
