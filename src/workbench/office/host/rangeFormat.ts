import type { Area } from "../../grid/Area";
import type { CellStyle } from "../../xlsx/WorkbookData";
import { createBorders } from "./borders";
import { readColor } from "./colors";
import type { HostContext } from "./HostContext";
import type { HostObject } from "./HostObject";
import { PIXELS_PER_POINT } from "./places";
import { apiNotFound } from "./protocol";
import { limit } from "./range";

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

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
      Borders: () => createBorders(context, sheetId, limit(context, sheetId, area)),
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
