import type { Png } from "../pictures/export/paintPng";
import type { Picture } from "../pictures/export/Picture";
import { createSlidePicture } from "./createSlidePicture";
import type { Slide } from "./Slide";

/**
 * Writes the pictures of slides as PNG files in one .zip, with a text of what each shows, for people who cannot see it.
 *
 * @param paint - paints one picture
 */
export async function writePictures(
  slides: readonly Slide[],
  paint: (picture: Picture) => Promise<Png>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: JSZip } = await import("jszip");
  const zip = new JSZip();
  const words: string[] = [];
  for (const slide of slides) {
    const picture = createSlidePicture(slide);
    if (!picture) continue;
    const name = `${String(words.length + 1).padStart(2, "0")}-${slide.id}.png`;
    zip.file(name, (await paint(picture)).data, { base64: true });
    words.push([name, slide.description, ...slide.notes, slide.foot].join("\n"));
  }
  zip.file("descriptions.txt", words.join("\n\n"));
  return (await zip.generateAsync({ type: "uint8array" })) as Uint8Array<ArrayBuffer>;
}
