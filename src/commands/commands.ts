import { composeLiveCheck } from "../workbook/composeLiveCheck";
import { composeLiveProjection } from "../workbook/composeLiveProjection";
import { excelWorkbook } from "../workbook/excelWorkbook";
import { runCommand } from "./runCommand";

/** The ribbon's buttons, by the names that the manifest gives them. Opening the pane is Excel's own action. */
void Office.onReady(() => {
  Office.actions.associate("insertProjection", (event: Office.AddinCommands.Event) =>
    runCommand(excelWorkbook, event, (references) => composeLiveProjection(references, [])),
  );
  Office.actions.associate("checkData", (event: Office.AddinCommands.Event) =>
    runCommand(excelWorkbook, event, (references) => [() => composeLiveCheck(references)]),
  );
});
