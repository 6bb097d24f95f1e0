import { findChild, findChildren, type XmlContent, type XmlElement } from "../package/xml";

const TEXT_COLOR = "404040";
const LANGUAGE = "en-GB";

/** How letters look: size in hundredths of a point. */
export interface Letters {
  readonly size: number;
  readonly isBold?: boolean;
}

/** Title of a chart or of an axis (CT_Title); undefined for none. */
export function writeTitle(text: string | undefined, letters: Letters, isUpright = false): XmlContent | undefined {
  if (!text) return undefined;
  const look = writeLook(letters);
  const paragraphs = text.split(/\r\n|\r|\n/).map((line) => ({
    "a:pPr": { "a:defRPr": look },
    ...(line === ""
      ? { "a:endParaRPr": { "@lang": LANGUAGE, ...look } }
      : { "a:r": { "a:rPr": { "@lang": LANGUAGE, ...look }, "a:t": line } }),
  }));
  const body = isUpright ? { "@rot": -5_400_000, "@vert": "horz" } : {};
  return {
    "c:tx": { "c:rich": { "a:bodyPr": body, "a:lstStyle": {}, "a:p": paragraphs } },
    "c:overlay": { "@val": 0 },
  };
}

/** Letters of labels and legends (CT_TextBody without text). */
export function writeTextProperties(letters: Letters): XmlContent {
  return {
    "a:bodyPr": {},
    "a:lstStyle": {},
    "a:p": { "a:pPr": { "a:defRPr": writeLook(letters) }, "a:endParaRPr": { "@lang": LANGUAGE } },
  };
}

function writeLook({ size, isBold }: Letters): XmlContent {
  return {
    "@sz": size,
    "@b": isBold ? 1 : 0,
    "a:solidFill": { "a:srgbClr": { "@val": TEXT_COLOR } },
  };
}

/** The text of a title, whether it was typed or stands in a cell; undefined for none. */
export function readTitle(title: XmlElement | undefined): string | undefined {
  const text = findChild(title, "tx");
  const rich = findChild(text, "rich");
  if (rich) return findChildren(rich, "p").map(readParagraph).join("\n") || undefined;
  const points = findChildren(findChild(text, "strRef", "strCache"), "pt");
  return points.map((point) => findChild(point, "v")?.text ?? "").join(" ") || undefined;
}

function readParagraph(paragraph: XmlElement): string {
  return paragraph.children.map((piece) => (piece.name === "br" ? "\n" : (findChild(piece, "t")?.text ?? ""))).join("");
}
