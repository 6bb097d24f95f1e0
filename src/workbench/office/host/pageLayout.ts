import { formatArea, parseAddress, type Area } from "../../grid/Area";
import type { HostContext } from "./HostContext";
import { isHostObject, type HostObject } from "./HostObject";
import { acceptOnly } from "./only";
import { readArea } from "./places";
import { apiNotFound, invalidArgument, itemNotFound } from "./protocol";
import { createRange } from "./range";

/** `worksheet.pageLayout`: kept and written to files; the workbench itself does not print. */
export function createPageLayout(context: HostContext, sheetId: string): HostObject {
  const { drawings } = context.grid;
  const view = () => drawings.getPrint(sheetId);
  const change = (part: Parameters<typeof drawings.changePrint>[1]) => drawings.changePrint(sheetId, part);
  const getArea = () => {
    const { area } = view();
    return area === undefined ? null : createRange(context, sheetId, readArea(area, "PageLayout.getPrintArea"));
  };
  const getTitleRows = () => {
    const { titleRows } = view();
    return titleRows === undefined ? null : createRange(context, sheetId, readTitleRows(titleRows));
  };
  const orThrow = (range: HostObject | null, location: string) => {
    if (!range) throw itemNotFound(location);
    return range;
  };
  return {
    typeName: "PageLayout",
    get: {
      Orientation: () => (view().orientation === "landscape" ? "Landscape" : "Portrait"),
      PaperSize: () => "A4",
      Zoom: () => (view().fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 }),
    },
    set: {
      Orientation: (orientation) => change({ orientation: readOrientation(orientation) }),
      PaperSize: acceptOnly("A4", "PageLayout.paperSize"),
      Zoom: (zoom) => change({ fitToWidth: readZoom(zoom) }),
    },
    links: { HeadersFooters: () => createHeadersFooters(context, sheetId) },
    call: {
      SetPrintArea: (area) => (change({ area: formatArea(readArea(area, "PageLayout.setPrintArea")) }), null),
      GetPrintArea: () => describeAreas(orThrow(getArea(), "PageLayout.getPrintArea")),
      GetPrintAreaOrNullObject: () => {
        const area = getArea();
        return area && describeAreas(area);
      },
      SetPrintTitleRows: (rows) => (change({ titleRows: formatTitleRows(rows) }), null),
      GetPrintTitleRows: () => orThrow(getTitleRows(), "PageLayout.getPrintTitleRows"),
      GetPrintTitleRowsOrNullObject: getTitleRows,
    },
  };
}

function readOrientation(orientation: unknown): "portrait" | "landscape" {
  if (orientation === "Portrait") return "portrait";
  if (orientation === "Landscape") return "landscape";
  throw invalidArgument(`"${String(orientation)}" is not an orientation.`, "PageLayout.orientation");
}

/** One page across or as large as it is: nothing else is kept. */
function readZoom(zoom: unknown): boolean {
  const { horizontalFitToPages, verticalFitToPages, scale } = (zoom ?? {}) as Excel.PageLayoutZoomOptions;
  if (horizontalFitToPages === 1 && !verticalFitToPages) return true;
  if (!horizontalFitToPages && !verticalFitToPages && (scale ?? 100) === 100) return false;
  throw apiNotFound(`PageLayout.zoom ${JSON.stringify(zoom)}`);
}

function formatTitleRows(rows: unknown): string {
  const area = isHostObject(rows) || String(rows).includes(":") ? readArea(rows, "PageLayout.setPrintTitleRows") : null;
  if (!area) throw invalidArgument(`"${String(rows)}" are not rows, such as "$1:$3".`, "PageLayout.setPrintTitleRows");
  return `$${area.row + 1}:$${area.row + area.nRows}`;
}

function readTitleRows(titleRows: string): Area {
  const parsed = parseAddress(titleRows);
  if (!parsed) throw invalidArgument(`"${titleRows}" are not rows.`, "PageLayout.getPrintTitleRows");
  return parsed.area;
}

/** Excel answers with areas, of which the workbench has one. */
function describeAreas(range: HostObject): HostObject {
  return {
    typeName: "RangeAreas",
    get: { Address: range.get.Address, AreaCount: () => 1, CellCount: range.get.CellCount },
  };
}

function createHeadersFooters({ grid: { drawings } }: HostContext, sheetId: string): HostObject {
  return {
    typeName: "HeaderFooterGroup",
    get: { State: () => "Default" },
    links: {
      DefaultForAllPages: () => ({
        typeName: "HeaderFooter",
        get: {
          LeftFooter: () => drawings.getPrint(sheetId).leftFoot ?? "",
          RightFooter: () => drawings.getPrint(sheetId).rightFoot ?? "",
        },
        set: {
          LeftFooter: (leftFoot) => drawings.changePrint(sheetId, { leftFoot: String(leftFoot) }),
          RightFooter: (rightFoot) => drawings.changePrint(sheetId, { rightFoot: String(rightFoot) }),
        },
      }),
    },
  };
}
