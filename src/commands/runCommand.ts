import { fillChoices } from "../workbook/fillChoices";
import { getProjectionReferences } from "../workbook/getProjectionReferences";
import { tellPane } from "../workbook/notices";
import type { ProjectionReferences } from "../workbook/ProjectionReferences";
import type { SheetContent } from "../workbook/SheetContent";
import type { Workbook } from "../workbook/Workbook";
import { WorkbookError } from "../workbook/WorkbookError";

/** What a ribbon button hands over, and what has to be told when the work is done. */
interface CommandEvent {
  completed(): void;
}

/**
 * Does a ribbon button's work: writes sheets from the tables that were chosen in the pane, or from the first that fit.
 * A failure opens the pane, which is the only place where a sentence can be read.
 */
export async function runCommand(
  workbook: Workbook,
  event: CommandEvent,
  compose: (references: ProjectionReferences) => readonly ((namesSoFar: readonly string[]) => SheetContent)[],
): Promise<void> {
  try {
    const choices = fillChoices(await workbook.readChoices(), await workbook.detectTables());
    const references = getProjectionReferences(choices);
    if (!references)
      throw new WorkbookError("E507", { where: "This workbook", found: describeMissing(choices.source) });
    const names = await workbook.writeSheets(compose(references));
    tellPane({ intent: "success", text: `Written on a new sheet: “${names[0]}”.` });
  } catch (error) {
    await Office.addin.showAsTaskpane().catch(() => {});
    tellPane({ intent: "error", text: error instanceof Error ? error.message : String(error) });
  } finally {
    event.completed();
  }
}

function describeMissing(source: string | null): string {
  return source ? "there is no population table" : "there is no census or transitions table";
}
