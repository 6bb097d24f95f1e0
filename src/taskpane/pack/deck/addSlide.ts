import type PptxGenJS from "pptxgenjs";
import type { Png } from "../../pictures/export/paintPng";
import type { Slide } from "../Slide";
import { addChart } from "./addChart";
import { addTable } from "./addTable";
import { BODY_PLACE, COLORS, FONT, FOOT_PLACE, LEAD_PLACE } from "./deckStyle";

/** Name of the master that every slide follows. */
export const MASTER = "SEND";
const GAP = 0.4;
/** Share of the width that a chart takes beside a table. */
const CHART_SHARE = 0.54;

/** Adds one slide. A picture of flows is painted before, because PowerPoint has no such chart. */
export function addSlide(deck: PptxGenJS, slide: Slide, picture: Png | null): void {
  const page = deck.addSlide({ masterName: MASTER });
  page.addText(slide.title, { placeholder: "title" });
  const text = { fontFace: FONT, color: COLORS.quiet, margin: 0 };
  page.addText(slide.lead, { ...LEAD_PLACE, ...text, fontSize: 14, valign: "top", objectName: "How to read it" });
  page.addText(slide.foot, { ...FOOT_PLACE, ...text, fontSize: 10, valign: "middle", objectName: "Source" });
  const { chart, table, description } = slide;
  if (picture) {
    const scale = Math.min(BODY_PLACE.w / picture.width, BODY_PLACE.h / picture.height);
    const [w, h] = [picture.width * scale, picture.height * scale];
    const x = BODY_PLACE.x + (BODY_PLACE.w - w) / 2;
    page.addImage({ data: `image/png;base64,${picture.data}`, x, y: BODY_PLACE.y, w, h, altText: description });
  } else if (chart && chart.kind !== "flows") {
    const w = table ? BODY_PLACE.w * CHART_SHARE : BODY_PLACE.w;
    addChart(page, chart, { ...BODY_PLACE, w }, description);
  }
  if (table) {
    const x = chart ? BODY_PLACE.x + BODY_PLACE.w * CHART_SHARE + GAP : BODY_PLACE.x;
    addTable(page, table, { ...BODY_PLACE, x, w: BODY_PLACE.x + BODY_PLACE.w - x });
  }
  if (slide.paragraphs.length > 0) {
    page.addText(
      slide.paragraphs.map((paragraph) => ({ text: paragraph, options: { breakLine: true, paraSpaceAfter: 14 } })),
      { ...BODY_PLACE, fontFace: FONT, color: COLORS.ink, fontSize: 18, margin: 0, valign: "top", objectName: "Text" },
    );
  }
  if (slide.notes.length > 0) page.addNotes([slide.description, ...slide.notes].filter(Boolean).join("\n"));
}
