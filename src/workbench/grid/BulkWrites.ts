import {
  SetBorderCommand,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import type { ICellData, ICommandService, IRange, IUnitRange } from "@univerjs/presets";

/** Milliseconds without another write after which formulas that read what was written are calculated. */
const QUIET = 250;

/** What tells Univer that a write changes only how cells look. */
export const OF_LOOKS = { trigger: SetBorderCommand.id };

/**
 * Puts many plain values in at once, for tables that come in pieces. After every other write Univer looks through all cells
 * of the workbook for formulas that cells share, measures rows, keeps what it needs to undo the write, and calculates: over a
 * long table that takes minutes. Here it is told that only looks change, and one calculation follows the last piece.
 */
export class BulkWrites {
  private dirty: IUnitRange[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly commands: ICommandService) {}

  /** Whether a calculation is still to come. */
  get isPending(): boolean {
    return this.dirty.length > 0;
  }

  write(unitId: string, sheetId: string, range: IRange, cellValue: Record<number, Record<number, ICellData>>): void {
    const place = { unitId, subUnitId: sheetId };
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...place, cellValue, ...OF_LOOKS });
    this.dirty.push({ unitId, sheetId, range });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.calculate(), QUIET);
  }

  private calculate(): void {
    const dirty = this.dirty;
    this.dirty = [];
    for (const { unitId, sheetId } of dirty.filter(
      ({ sheetId }, i) => i === dirty.findIndex((d) => d.sheetId === sheetId),
    )) {
      const dirtyRanges = dirty.filter((range) => range.unitId === unitId && range.sheetId === sheetId);
      this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, {
        subUnitId: sheetId,
        dirtyRanges,
      });
    }
  }
}
