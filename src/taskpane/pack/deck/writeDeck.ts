import type { Png } from "../../pictures/export/paintPng";
import type { Slide } from "../Slide";
import { addSlide, MASTER } from "./addSlide";
import { COLORS, FONT, NUMBER_PLACE, SLIDE, TITLE_PLACE } from "./deckStyle";
import { finishPackage } from "./finishPackage";

/**
 * Writes slides as a PowerPoint file whose charts can be edited. The libraries are loaded when they are first needed.
 *
 * @param paint - paints the picture of a slide; called for flows alone
 */
export async function writeDeck(
  slides: readonly Slide[],
  paint: (slide: Slide) => Promise<Png>,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ default: PptxGenJS }, { default: JSZip }] = await Promise.all([import("pptxgenjs"), import("jszip")]);
  const deck = new PptxGenJS();
  deck.defineLayout({ name: "WIDE", width: SLIDE.width, height: SLIDE.height });
  deck.layout = "WIDE";
  deck.title = slides[0].title;
  deck.author = "SEND projections";
  deck.company = "";
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: "FFFFFF" },
    objects: [
      { rect: { x: 0, y: 0, w: 0.16, h: SLIDE.height, fill: { color: COLORS.brand } } },
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            ...TITLE_PLACE,
            margin: 0,
            align: "left",
            valign: "top",
            fontFace: FONT,
            fontSize: 24,
            bold: true,
            color: COLORS.ink,
          },
          text: "",
        },
      },
    ],
    slideNumber: { ...NUMBER_PLACE, fontFace: FONT, fontSize: 10, color: COLORS.quiet, align: "right" },
  });
  for (const slide of slides) addSlide(deck, slide, slide.chart?.kind === "flows" ? await paint(slide) : null);
  const zip = await JSZip.loadAsync((await deck.write({ outputType: "arraybuffer" })) as ArrayBuffer);
  await finishPackage(zip, (bytes) => JSZip.loadAsync(bytes));
  return (await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" })) as Uint8Array<ArrayBuffer>;
}
