import { createLeverContext } from "../../model/levers/LeverContext";
import { readFunding } from "../../model/money/readFunding";
import { createSoughtChange } from "../../model/seek/SoughtChange";
import { isOfBalance } from "../../model/seek/Target";
import { runSeek } from "../../worker/runSeek";
import { refuse, type CellValue } from "../answer";
import { createCellProjector } from "../createCellProjector";
import { Fingerprint } from "../Fingerprint";
import type { RangeArgument } from "../readArgument";
import { MONEY_OPTIONS, readMoneyOptions } from "../readMoneyOptions";
import { readNumberOption } from "../readChoice";
import { readSoughtLever } from "../readSoughtLever";
import { readTarget } from "../readTarget";
import { splitOptions } from "../splitOptions";
import { createSeekTable } from "../tables/createSeekTable";
import type { Desk } from "./Desk";
import { findModel } from "./findModel";
import { readMoneyTable } from "./readMoneyTable";

const WHERE = "SEND.SEEK";
const NOTHING: RangeArgument = { cells: [], firstRow: 1 };

export interface SeekArguments {
  readonly model: RangeArgument;
  /** One row with its headings; its change is left open. */
  readonly lever: RangeArgument;
  readonly target: RangeArgument;
  readonly options: RangeArgument;
  /** For a target on the balance. */
  readonly funding: RangeArgument;
  /** Whether Excel only shows what part of a formula would give. */
  readonly isPreview: boolean;
}

/** Gives the table of SEND.SEEK. */
export async function seekLever(desk: Desk, given: SeekArguments, signal: AbortSignal): Promise<CellValue[][]> {
  if (given.isPreview) refuse("E322", { where: WHERE, found: "a preview does not run the projections" });
  const { own, others } = splitOptions(given.options, ["least", "most", ...MONEY_OPTIONS]);
  const wanted = "Give a number: a factor, a share, pupils, places or pounds, as the change is";
  const least = readNumberOption(WHERE, "least", own.least, wanted, Number.isFinite);
  const most = readNumberOption(WHERE, "most", own.most, wanted, (number) => least === null || number > least);
  const ranges = { population: NOTHING, costs: NOTHING, settings: NOTHING };
  const { model } = await findModel(desk, WHERE, { ...ranges, source: given.model, options: others }, signal);

  const context = createLeverContext(model.input);
  const sought = readSoughtLever(given.lever, context);
  const target = readTarget(given.target, context);
  if ((target.measure === "cost" || isOfBalance(target)) && model.input.costs.length === 0)
    refuse("E319", { where: WHERE, found: `measure is ${target.measure}, and costs is empty` });
  const basis = isOfBalance(target)
    ? {
        funding: readMoneyTable(WHERE, "Funding", given.funding, readFunding).value,
        rules: readMoneyOptions(WHERE, own),
        seed: model.options.seed,
      }
    : undefined;
  const nPlans = context.start.reduce((sum, pupils) => sum + pupils, 0);
  const change = createSoughtChange(sought.lever.kind, sought.form, nPlans, { least, most });

  const key = new Fingerprint();
  for (const { cells } of [given.lever, given.target, given.options, given.funding]) key.addCells(cells);
  return desk.tables.get(
    [WHERE, model.fingerprint, key.toString()].join("|"),
    async (abandoned) => {
      const projector = createCellProjector(desk, [model], abandoned);
      const job = { input: model.input, lever: sought.lever, sought: change, target, basis };
      const result = await runSeek(projector, job);
      return createSeekTable(result, { sought, change, target });
    },
    signal,
  );
}
