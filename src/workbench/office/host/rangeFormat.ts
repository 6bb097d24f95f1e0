import type { Area } from "../../grid/Area";
import type { CellStyle } from "../../xlsx/WorkbookData";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import { apiNotFound } from "./protocol";
import { limit } from "./range";

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

/** Pixels for each point, at the resolution that Excel assumes. */
const PIXELS_PER_POINT = 4 / 3;

/** `range.format`: what can be set is set for every cell; reading gives null where cells differ, as in Excel. */
export function createRangeFormat(context: HostContext, sheetId: string, area: Area): HostObject {
  const { grid } = context;
  const readStyle = <K extends keyof CellStyle>(key: K, usual: NonNullable<CellStyle[K]>) => {
    const styles = grid.getStyles(sheetId, limit(context, sheetId, area)).flat();
    const first = styles[0]?.[key] ?? usual;
    return styles.every((style) => (style?.[key] ?? usual) === first) ? first : null;
  };
  const setStyle = (style: Partial<CellStyle>) => grid.setStyle(sheetId, limit(context, sheetId, area), style);
  const columns = () => ({ first: area.column, count: Math.min(area.nColumns, 256) });

  return {
    typeName: "RangeFormat",
    get: {
      ColumnWidth: () => grid.getColumnWidth(sheetId, area.column) / PIXELS_PER_POINT,
      HorizontalAlignment: () => {
        const align = readStyle("align", "general" as never);
        return align === null ? null : (ALIGNMENTS[align as keyof typeof ALIGNMENTS] ?? "General");
      },
      WrapText: () => readStyle("wrap", false),
    },
    set: {
      ColumnWidth: (points) =>
        grid.setColumnWidth(sheetId, columns().first, columns().count, Math.round(Number(points) * PIXELS_PER_POINT)),
      HorizontalAlignment: (alignment) => setStyle({ align: readAlignment(alignment) }),
      WrapText: (wrap) => setStyle({ wrap: Boolean(wrap) }),
    },
    links: {
      Fill: () => createFill(readStyle, setStyle),
      Font: () => createFont(readStyle, setStyle),
      Borders: () => createBorders(readStyle, setStyle),
    },
    call: {
      AutofitColumns: () => (grid.autofitColumns(sheetId, limit(context, sheetId, area)), null),
      AutofitRows: () => null,
    },
  };
}

type ReadStyle = <K extends keyof CellStyle>(key: K, usual: NonNullable<CellStyle[K]>) => CellStyle[K] | null;
type SetStyle = (style: Partial<CellStyle>) => void;

function readAlignment(alignment: unknown): CellStyle["align"] {
  const found = Object.entries(ALIGNMENTS).find(([, name]) => name === alignment);
  if (!found && alignment !== "General") throw apiNotFound(`RangeFormat.horizontalAlignment "${String(alignment)}"`);
  return found?.[0] as CellStyle["align"];
}

function createFill(readStyle: ReadStyle, setStyle: SetStyle): HostObject {
  return {
    typeName: "RangeFill",
    get: { Color: () => readStyle("fill", "#ffffff")?.toUpperCase() ?? "" },
    set: { Color: (color) => setStyle({ fill: readColor(color) }) },
    call: { Clear: () => (setStyle({ fill: undefined }), null) },
  };
}

function createFont(readStyle: ReadStyle, setStyle: SetStyle): HostObject {
  return {
    typeName: "RangeFont",
    get: {
      Bold: () => readStyle("bold", false),
      Italic: () => readStyle("italic", false),
      Color: () => readStyle("color", "#000000")?.toUpperCase() ?? "",
      Size: () => readStyle("size", 11),
    },
    set: {
      Bold: (bold) => setStyle({ bold: Boolean(bold) }),
      Italic: (italic) => setStyle({ italic: Boolean(italic) }),
      Color: (color) => setStyle({ color: readColor(color) }),
      Size: (size) => setStyle({ size: Number(size) }),
    },
  };
}

const EDGES = { EdgeTop: "top", EdgeBottom: "bottom" } as const;

function createBorders(readStyle: ReadStyle, setStyle: SetStyle): HostObject {
  const getItem = (key: unknown): HostObject => {
    const edge = EDGES[key as keyof typeof EDGES];
    if (!edge) throw apiNotFound(`RangeBorderCollection.getItem("${String(key)}")`);
    return {
      typeName: "RangeBorder",
      identity: () => ({ Id: String(key) }),
      get: { Id: () => String(key), Style: () => (readStyle("border", "box") === edge ? "Continuous" : "None") },
      set: {
        Style: (style) => setStyle({ border: style === "None" ? undefined : edge }),
        Color: () => {},
        Weight: () => {},
      },
    };
  };
  return { typeName: "RangeBorderCollection", get: {}, getItem, call: { GetItem: getItem } };
}

/** Excel takes "#RRGGBB" and the names that HTML knows; the workbench keeps the former. */
function readColor(color: unknown): string {
  const text = String(color).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const named = NAMED_COLORS[text];
  if (!named) throw apiNotFound(`The colour "${text}"`);
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};
