import { drawPicture } from "../pictures/export/drawPicture";
import type { Png } from "../pictures/export/paintPng";
import { createFlowsPicture } from "../pictures/flows/createFlowsPicture";
import { FlowsDrawing } from "../pictures/flows/FlowsDrawing";
import type { Slide } from "./Slide";

/** Pixels that fill a slide's width with labels of a good ten points. */
const SLIDE_PIXELS = 930;

/** Paints the flows of a slide, which has title, lead and foot of its own. */
export function paintSlide({ chart, foot }: Slide): Promise<Png> {
  if (chart?.kind !== "flows") throw new Error("This slide has no picture of flows.");
  const drawing = <FlowsDrawing flows={chart.flows} width={SLIDE_PIXELS} fontSize={11} />;
  const picture = createFlowsPicture(chart.flows, chart.word, foot);
  return drawPicture({ ...picture, title: "", unit: "", foot: "", chart: drawing }, 0);
}
