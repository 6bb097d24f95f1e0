import { IRenderManagerService, SheetSkeletonManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { Univer } from "@univerjs/presets";
import type { Ruler } from "./Anchor";
import { layOutStrips, type Strip } from "./layOutStrips";

/** A part of the window that scrolls, or does not, in one piece; pixels of the page, from the corner of the canvas. */
export interface Pane {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What lies at its corner, in pixels of the sheet. */
  readonly originX: number;
  readonly originY: number;
  /** Pixels of the sheet that can be seen here, however far one scrolls. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** What the window shows of the active sheet. */
export interface SheetView {
  readonly canvas: HTMLCanvasElement;
  readonly zoom: number;
  readonly ruler: Ruler;
  readonly panes: readonly Pane[];
}

/** Reads what Univer shows at this moment; null before the first sheet is drawn. */
export function readSheetView(univer: Univer, unitId: string): SheetView | null {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !main) return null;
  const ruler: Ruler = {
    columnStart: (column) => skeleton.colStartX(column),
    rowStart: (row) => skeleton.rowStartY(row),
  };
  const { startColumn, startRow, xSplit, ySplit } = skeleton.worksheet.getFreeze();
  const zoom = render.scene.getAncestorScale().scaleX;
  const canvas = render.engine.getCanvasElement();
  const across = layOutStrips({
    header: skeleton.rowHeaderWidth,
    frozenFrom: xSplit > 0 ? ruler.columnStart(startColumn - xSplit) : 0,
    frozenTo: xSplit > 0 ? ruler.columnStart(startColumn) : 0,
    scroll: main.viewportScrollX,
    length: canvas.clientWidth,
    zoom,
  });
  const down = layOutStrips({
    header: skeleton.columnHeaderHeight,
    frozenFrom: ySplit > 0 ? ruler.rowStart(startRow - ySplit) : 0,
    frozenTo: ySplit > 0 ? ruler.rowStart(startRow) : 0,
    scroll: main.viewportScrollY,
    length: canvas.clientHeight,
    zoom,
  });
  return { canvas, zoom, ruler, panes: across.flatMap((x) => down.map((y) => toPane(x, y))) };
}

function toPane(x: Strip, y: Strip): Pane {
  return {
    left: x.start,
    top: y.start,
    width: x.length,
    height: y.length,
    originX: x.origin,
    originY: y.origin,
    from: { x: x.from, y: y.from },
    to: { x: x.to, y: y.to },
  };
}
