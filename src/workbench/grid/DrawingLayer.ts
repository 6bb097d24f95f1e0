import {
  SetArrayFormulaDataMutation,
  SetFormulaCalculationResultMutation,
  SetRangeValuesMutation,
} from "@univerjs/preset-sheets-core";
import { ICommandService, numfmt, type Univer } from "@univerjs/presets";
import { describeChart } from "../drawing/describeChart";
import { drawChart } from "../drawing/drawChart";
import { layOutChart } from "../drawing/layOutChart";
import type { Pen } from "../drawing/Pen";
import { readChart } from "../drawing/readChart";
import type { PlaceData } from "../xlsx/WorkbookData";
import { toPlace } from "./Anchor";
import type { GridChart, GridPicture } from "./GridDrawing";
import { readSheetView, type Pane, type SheetView } from "./SheetView";
import type { UniverGrid } from "./UniverGrid";

/** What puts other numbers into cells: people and the add-in, and results one by one long before all are there. */
const CHANGES: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  SetArrayFormulaDataMutation.id,
  SetFormulaCalculationResultMutation.id,
]);

/** What one chart or picture looks like, made anew only when this text changes. */
interface Look {
  readonly key: string;
  make(): Element;
}

/**
 * Shows charts and pictures over the cells of the active sheet. It is a layer of the page above the canvas, which the
 * pointer does not notice; before every frame it looks where the grid is, so it follows scrolling, zoom, widths and panes.
 */
export class DrawingLayer {
  private readonly element = document.createElement("div");
  private readonly pen = createPen();
  /** Read anew where something in the workbook may have changed since the last frame. */
  private readonly looks = new Map<string, Look>();
  private readonly made = new WeakMap<Element, string>();
  private isStale = true;
  private shown = "";

  constructor(
    private readonly univer: Univer,
    private readonly grid: UniverGrid,
  ) {
    this.element.className = "drawing-layer";
    grid.listen(({ kind }) => (this.isStale ||= kind !== "selected"));
    grid.drawings.listen(() => (this.isStale = true));
    const commands = univer.__getInjector().get(ICommandService);
    commands.onCommandExecuted(({ id }) => (this.isStale ||= CHANGES.has(id)));
    const follow = () => {
      this.update();
      requestAnimationFrame(follow);
    };
    requestAnimationFrame(follow);
  }

  private update(): void {
    const sheetId = this.grid.findActiveSheetId();
    const drawings = sheetId === null ? [] : this.getDrawings(sheetId);
    const view = drawings.length === 0 ? null : readSheetView(this.univer, this.grid.unitId);
    if (!view) {
      if (this.shown !== "") this.element.replaceChildren();
      this.shown = "";
      return;
    }
    const { canvas, panes, zoom, ruler } = view;
    if (this.element.parentElement !== canvas.parentElement) canvas.after(this.element);
    const placed = drawings.map((drawing) => ({ drawing, place: toPlace(drawing.anchor, ruler) }));
    const now = JSON.stringify([sheetId, zoom, panes, placed.map(({ drawing, place }) => [drawing.id, place])]);
    if (now === this.shown && !this.isStale) return;
    if (this.isStale) this.looks.clear();
    this.isStale = false;
    this.shown = now;
    this.show(placed, view);
  }

  private getDrawings(sheetId: string): (GridChart | GridPicture)[] {
    const { drawings } = this.grid;
    return [...drawings.getCharts(sheetId), ...drawings.getPictures(sheetId)];
  }

  /** Puts every drawing into each pane that can show some of it; the first tells screen readers, the others are silent. */
  private show(
    placed: readonly { drawing: GridChart | GridPicture; place: PlaceData }[],
    { panes, zoom }: SheetView,
  ): void {
    const told = new Set<string>();
    const wanted = panes.map((pane, index) => {
      const element = this.findOrMake(this.element, `pane${index}`, "drawing-pane");
      setBox(element, pane);
      const inPane = placed.filter(({ place }) => overlaps(place, pane));
      const shown = inPane.map(({ drawing, place }) => {
        const frame = this.findOrMake(element, drawing.id, "drawing");
        setBox(frame, {
          left: (place.left - pane.originX) * zoom,
          top: (place.top - pane.originY) * zoom,
          width: place.width * zoom,
          height: place.height * zoom,
        });
        frame.ariaHidden = told.has(drawing.id) ? "true" : null;
        told.add(drawing.id);
        this.fill(frame, drawing, place);
        return frame;
      });
      keepOnly(element, shown);
      return element;
    });
    keepOnly(this.element, wanted);
  }

  private findOrMake(parent: HTMLElement, key: string, className: string): HTMLElement {
    const found = [...parent.children].find((child) => (child as HTMLElement).dataset.key === key);
    if (found) return found as HTMLElement;
    const made = document.createElement("div");
    made.className = className;
    made.dataset.key = key;
    parent.append(made);
    return made;
  }

  private fill(frame: HTMLElement, drawing: GridChart | GridPicture, place: PlaceData): void {
    const size = `${Math.round(place.width)}x${Math.round(place.height)}`;
    const id = `${drawing.id} ${size}`;
    const look = this.looks.get(id) ?? this.look(drawing, place);
    this.looks.set(id, look);
    const key = `${size} ${look.key}`;
    if (this.made.get(frame) === key) return;
    this.made.set(frame, key);
    frame.replaceChildren(look.make());
  }

  private look(drawing: GridChart | GridPicture, { width, height }: PlaceData): Look {
    if ("png" in drawing) return { key: drawing.description, make: () => makeImage(drawing) };
    const chart = readChart(this.grid, drawing);
    const make = () => drawChart(layOutChart(chart, width, height, this.pen), describeChart(chart, this.pen));
    return { key: JSON.stringify(chart), make };
  }
}

function overlaps(place: PlaceData, pane: Pane): boolean {
  return (
    place.left < pane.to.x &&
    place.left + place.width > pane.from.x &&
    place.top < pane.to.y &&
    place.top + place.height > pane.from.y
  );
}

function setBox(element: HTMLElement, { left, top, width, height }: PlaceData): void {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

function keepOnly(parent: HTMLElement, wanted: readonly Element[]): void {
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
}

function makeImage({ png, description }: GridPicture): HTMLImageElement {
  const image = document.createElement("img");
  image.src = `data:image/png;base64,${png}`;
  image.alt = description;
  return image;
}

/** Measures with the font of the page, and words numbers as the grid does. */
function createPen(): Pen {
  const context = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.body);
  return {
    measure: (text, size) => {
      if (!context) return text.length * size * 0.55;
      context.font = `${size}px ${fontFamily}`;
      return context.measureText(text).width;
    },
    format: (value, pattern) => String(numfmt.format(pattern, value, { throws: false })),
  };
}
