import type { MappedCode } from "../model/returns/listMappedCodes";
import { RETURN_PLACES } from "../model/returns/PlaceMap";
import { NEED_ROWS } from "../model/returns/returnLabels";
import type { ReturnName } from "../model/returns/ReturnTable";
import type { CellBlock } from "./addresses";
import type { CellContent } from "./CellContent";
import { lookOfHeadings } from "./layOutModel";
import type { SheetContent } from "./SheetContent";

const HEADING_ROW = 3;
const HEADINGS = ["Code", "Row", "What it is", "Plans now"];
/** The rows to choose from stand apart, so that they are no part of the table. */
const LIST_COLUMN = 5;

/** Where the table stands on its sheet, with its headings. */
export const getMappingBlock = (nCodes: number): CellBlock => ({
  row: HEADING_ROW,
  column: 0,
  nRows: nCodes + 1,
  nColumns: HEADINGS.length,
});

/**
 * A sheet on which a person says where settings and needs are counted in a return: filled in as they are counted now.
 *
 * @param name - of the return
 * @param codes - settings and then needs
 */
export function composeMappingSheet(name: ReturnName, codes: readonly MappedCode[]): SheetContent {
  const settingRows = RETURN_PLACES[name].map((place) => place.name);
  const needRows = name === "SCAP" ? [] : ["", `Rows of ${name} for needs`, ...NEED_ROWS.map(([, label]) => label)];
  const list = [`Rows of ${name} for settings`, ...settingRows, ...needRows];
  const lines: CellContent[][] = [
    HEADINGS,
    ...codes.map(({ code, row, label, plans }) => [code, row ?? "", label === code ? "" : label, plans]),
  ];
  const nLines = Math.max(lines.length, list.length);
  return {
    name: `SEND mapping ${name}`,
    rows: [
      [`Where settings and needs are counted in ${name}`],
      [
        "Write one of the rows on the right beside a code. A blank row leaves the code where it is counted without a mapping.",
      ],
      [],
      ...Array.from({ length: nLines }, (_, i): CellContent[] => [
        ...(lines[i] ?? HEADINGS.map(() => null)),
        null,
        list[i] ?? null,
      ]),
    ],
    looks: [
      { row: 0, column: 0, nRows: 1, nColumns: 1, bold: true, size: 14 },
      lookOfHeadings(HEADING_ROW, HEADINGS.length),
      { row: HEADING_ROW, column: LIST_COLUMN, nRows: 1, nColumns: 1, bold: true },
      { row: HEADING_ROW + 2 + settingRows.length, column: LIST_COLUMN, nRows: 1, nColumns: 1, bold: true },
      { row: HEADING_ROW + 1, column: 1, nRows: codes.length, nColumns: 1, fill: "#fff2cc" },
    ],
    columnWidths: [120, 450, 260, 80, 24, 450],
  };
}
