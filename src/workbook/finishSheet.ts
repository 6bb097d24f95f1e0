import { createProblem } from "../model/checks/codes";
import { wordProblem } from "../model/Problem";
import { addChart } from "./addChart";
import { formatAddress } from "./addresses";
import { addPicture } from "./addPicture";
import type { CellArea } from "./ChartContent";
import { toExcelValue } from "./CellContent";
import { getExcelMessage } from "./runExcel";
import { setPrint } from "./setPrint";
import type { SheetContent } from "./SheetContent";

/** Charts whose series are put together one by one are in ExcelApi 1.8, pictures and page layouts in 1.9. */
const NEEDED = "1.9";

/** Something that is put on a sheet after its cells. */
interface Extra {
  /** At the beginning of a sentence. */
  readonly name: string;
  /** The cells that it covers; none for a page layout. */
  readonly place?: CellArea;
  add(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void>;
}

/**
 * Puts charts, pictures and the page layout on a sheet whose cells are filled. What this Excel cannot do, or refuses, is
 * told in an empty cell where it would have been, or below everything; all the rest stays.
 */
export async function finishSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: SheetContent,
): Promise<void> {
  const extras = listExtras(content);
  let rowBelow = Math.max(content.rows.length, ...extras.map(({ place }) => (place ? place.row + place.nRows : 0))) + 1;
  for (const { name, place, add } of extras) {
    const refusal = hasEnough()
      ? await tryTo(() => add(context, sheet))
      : `this Excel is older than ExcelApi ${NEEDED}`;
    if (refusal === null) continue;
    const sentence = wordProblem(createProblem("E510", { where: name, found: `it is left out, because ${refusal}` }));
    const cell = place && isEmpty(content, place) ? place : { row: rowBelow++, column: 0 };
    sheet.getRange(formatAddress({ ...cell, nRows: 1, nColumns: 1 })).values = [[toExcelValue(sentence)]];
    await context.sync();
  }
}

function listExtras({ charts = [], pictures = [], print }: SheetContent): Extra[] {
  const extras: Extra[] = [
    ...charts.map((chart): Extra => ({
      name: `Chart “${chart.title}”`,
      place: chart.place,
      add: (context, sheet) => addChart(context, sheet, chart),
    })),
    ...pictures.map((picture): Extra => ({
      name: `Picture “${picture.description}”`,
      place: picture.place,
      add: (context, sheet) => addPicture(context, sheet, picture),
    })),
  ];
  if (print) extras.push({ name: "Page layout", add: (context, sheet) => setPrint(context, sheet, print) });
  return extras;
}

function hasEnough(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", NEEDED);
}

function isEmpty({ rows }: SheetContent, { row, column }: CellArea): boolean {
  return (rows[row]?.[column] ?? "") === "";
}

/** Why it could not be done; null where it was. */
async function tryTo(act: () => Promise<void>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return `Excel said "${getExcelMessage(error)}"`;
  }
}
