import { IRenderManagerService, SheetSkeletonManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { Univer } from "@univerjs/presets";
import type { Ruler } from "./Anchor";

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

/** One direction of the window: a frozen strip, if there is one, and the rest. */
interface Strip {
  readonly start: number;
  readonly length: number;
  readonly origin: number;
  readonly from: number;
  readonly to: number;
}

/** Room of the scroll bars, which stay above everything. */
const SCROLL_BAR = 10;

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

interface Direction {
  /** Width of the row headings or height of the column headings, in pixels of the sheet. */
  readonly header: number;
  readonly frozenFrom: number;
  readonly frozenTo: number;
  readonly scroll: number;
  /** Of the canvas. */
  readonly length: number;
  readonly zoom: number;
}

/** The strips of one direction, as the grid draws them: x of the sheet lies at (x + header - scroll) · zoom. */
export function layOutStrips({ header, frozenFrom, frozenTo, scroll, length, zoom }: Direction): Strip[] {
  const frozen = frozenTo - frozenFrom;
  const start = (header + frozen) * zoom;
  const rest: Strip = {
    start,
    length: Math.max(0, length - SCROLL_BAR - start),
    origin: start / zoom - header + scroll,
    from: frozenTo,
    to: Infinity,
  };
  if (frozen <= 0) return [rest];
  const strip = { start: header * zoom, length: frozen * zoom, origin: frozenFrom, from: frozenFrom, to: frozenTo };
  return [strip, rest];
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
