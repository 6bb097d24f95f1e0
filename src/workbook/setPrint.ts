import { formatAddress } from "./addresses";
import type { PrintContent } from "./ChartContent";
import { syncAndRest } from "./syncAndRest";

/** Lays out how a sheet is printed: one page across, A4, its foot with the page number. */
export async function setPrint(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: PrintContent,
): Promise<void> {
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(formatAddress(content.area));
  pageLayout.orientation = content.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (content.nTitleRows > 0) pageLayout.setPrintTitleRows(`$1:$${content.nTitleRows}`);
  const foot = pageLayout.headersFooters.defaultForAllPages;
  // In the foot of a page an ampersand begins a code; two of them are one that is printed.
  foot.leftFooter = content.foot.replaceAll("&", "&&");
  foot.rightFooter = "Page &P of &N";
  await syncAndRest(context);
}
