import { framePicture } from "./framePicture";
import { paintPng, type Png } from "./paintPng";
import type { Picture } from "./Picture";
import { renderSvg } from "./renderSvg";

/**
 * Draws a picture with its title, key and foot, as a PNG.
 *
 * @param margin - around it in pixels; the usual one unless given
 */
export const drawPicture = ({ chart, ...words }: Picture, margin?: number): Promise<Png> =>
  paintPng(framePicture(renderSvg(chart), words, margin));
