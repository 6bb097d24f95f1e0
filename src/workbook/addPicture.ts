import { formatAddress } from "./addresses";
import type { PictureContent } from "./ChartContent";
import { syncAndRest } from "./syncAndRest";

/** Lays a picture over cells: as large as they allow, in its own proportions, in their middle. */
export async function addPicture(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: PictureContent,
): Promise<void> {
  const shape = sheet.shapes.addImage(content.png).load("width,height");
  const cells = sheet.getRange(formatAddress(content.place)).load("left,top,width,height");
  await syncAndRest(context);
  const scale = Math.min(cells.width / shape.width, cells.height / shape.height);
  const [width, height] = [shape.width * scale, shape.height * scale];
  shape.lockAspectRatio = false;
  shape.left = cells.left + (cells.width - width) / 2;
  shape.top = cells.top + (cells.height - height) / 2;
  shape.width = width;
  shape.height = height;
  shape.placement = "TwoCell";
  shape.altTextDescription = content.description;
  await syncAndRest(context);
}
