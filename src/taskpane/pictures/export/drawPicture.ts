import { framePicture } from "./framePicture";
import { paintPng, type Png } from "./paintPng";
import type { Picture } from "./Picture";
import { renderSvg } from "./renderSvg";

/** Draws a picture with its title, key and foot, as a PNG. */
export const drawPicture = ({ chart, ...words }: Picture): Promise<Png> =>
  paintPng(framePicture(renderSvg(chart), words));
