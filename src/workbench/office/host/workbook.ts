import { createNames } from "./names";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import { createRange } from "./range";
import { createTables } from "./tables";
import { createWorksheets } from "./worksheets";

/** The root object: `context.workbook`. */
export function createWorkbook(context: HostContext): HostObject {
  const getSelectedRange = () => {
    const { sheetId, area } = context.grid.getSelection();
    return createRange(context, sheetId, area);
  };
  return {
    typeName: "Workbook",
    get: { Name: () => "Workbench.xlsx", ReadOnly: () => false, IsDirty: () => true, AutoSave: () => false },
    links: {
      Application: () => createApplication(context),
      Worksheets: () => createWorksheets(context),
      Tables: () => createTables(context, null),
      Names: () => createNames(context),
    },
    call: {
      GetSelectedRange: getSelectedRange,
      GetActiveCell: () => {
        const { sheetId, area } = context.grid.getSelection();
        return createRange(context, sheetId, { ...area, nRows: 1, nColumns: 1 });
      },
      Save: () => null,
    },
  };
}

function createApplication(context: HostContext): HostObject {
  return {
    typeName: "Application",
    get: {
      CalculationMode: () => "Automatic",
      CalculationState: () => (context.grid.isCalculating() ? "Calculating" : "Done"),
    },
    call: {
      Calculate: (type) => {
        context.grid.calculate(type === "Full" || type === "FullRebuild");
        return null;
      },
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}
