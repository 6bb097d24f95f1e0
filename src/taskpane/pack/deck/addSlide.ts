import type PptxGenJS from "pptxgenjs";
import type { Png } from "../../pictures/export/paintPng";
import type { Slide } from "../Slide";
import { addChart } from "./addChart";
import { addTable, measureColumns } from "./addTable";
import { BODY_PLACE, COLORS, FONT, FOOT_PLACE, LEAD_PLACE } from "./deckStyle";

/** Name of the master that every slide follows. */
export const MASTER = "SEND";
const GAP = 0.4;
/** The size of a title by its letters, so that it takes two lines at most. */
const TITLE_SIZES: readonly (readonly [most: number, points: number])[] = [
  [120, 24],
  [150, 21],
  [180, 18],
  [Infinity, 15],
];

/** Adds one slide. A picture of flows is painted before, because PowerPoint has no such chart. */
export function addSlide(deck: PptxGenJS, slide: Slide, picture: Png | null): void {
  const page = deck.addSlide({ masterName: MASTER });
  const [, fontSize] = TITLE_SIZES.find(([most]) => slide.title.length <= most)!;
  // Of the words and not of the box, whose size is that of the master.
  page.addText([{ text: slide.title, options: { fontSize } }], { placeholder: "title" });
  const text = { fontFace: FONT, color: COLORS.quiet, margin: 0 };
  page.addText(slide.lead, { ...LEAD_PLACE, ...text, fontSize: 14, valign: "top", objectName: "How to read it" });
  page.addText(slide.foot, { ...FOOT_PLACE, ...text, fontSize: 10, valign: "middle", objectName: "Source" });
  const { chart, table, description } = slide;
  const right = BODY_PLACE.x + BODY_PLACE.w;
  const tableWidth = chart && table ? measureColumns(table).reduce((sum, width) => sum + width, 0) : BODY_PLACE.w;
  if (table) addTable(page, table, { ...BODY_PLACE, x: right - tableWidth, w: tableWidth });
  if (picture) {
    const scale = Math.min(BODY_PLACE.w / picture.width, BODY_PLACE.h / picture.height);
    const [w, h] = [picture.width * scale, picture.height * scale];
    const x = BODY_PLACE.x + (BODY_PLACE.w - w) / 2;
    page.addImage({ data: `image/png;base64,${picture.data}`, x, y: BODY_PLACE.y, w, h, altText: description });
  } else if (chart && chart.kind !== "flows") {
    const w = table ? BODY_PLACE.w - tableWidth - GAP : BODY_PLACE.w;
    addChart(page, chart, { ...BODY_PLACE, w }, { description, hasKey: !table?.isKey });
  }
  if (slide.paragraphs.length > 0) {
    page.addText(
      slide.paragraphs.map((paragraph) => ({ text: paragraph, options: { breakLine: true, paraSpaceAfter: 14 } })),
      { ...BODY_PLACE, fontFace: FONT, color: COLORS.ink, fontSize: 18, margin: 0, valign: "top", objectName: "Text" },
    );
  }
  if (slide.notes.length > 0) page.addNotes([slide.description, ...slide.notes].filter(Boolean).join("\n"));
}
