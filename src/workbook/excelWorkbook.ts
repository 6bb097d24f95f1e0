import { detectTables } from "./detectTables";
import { goToCell } from "./goToCell";
import { changeLevers } from "./levers/changeLevers";
import { readLevers } from "./levers/readLevers";
import { readChoices } from "./readChoices";
import { readSelection } from "./readSelection";
import { readTable } from "./readTable";
import { fitRows } from "./report/fitRows";
import { freezeSheets } from "./report/freezeSheets";
import { countBusy, surveySheets } from "./report/surveySheets";
import { writeReport } from "./report/writeReport";
import { watchChanges } from "./watchChanges";
import type { Workbook } from "./Workbook";
import { writeChoices } from "./writeChoices";
import { writeLongTable } from "./writeLongTable";
import { writeSheets } from "./writeSheets";

/** The workbook that is open in Excel, or in whatever answers office.js. */
export const excelWorkbook: Workbook = {
  detectTables,
  readSelection,
  readTable,
  readChoices,
  writeChoices,
  readLevers,
  changeLevers,
  writeSheets,
  writeReport,
  countBusy,
  surveySheets,
  fitRows,
  freezeSheets,
  writeLongTable,
  goToCell,
  watchChanges,
};
