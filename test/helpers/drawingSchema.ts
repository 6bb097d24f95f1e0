import type { XmlElement } from "../../src/workbench/xlsx/package/xml";

/**
 * What stands in which element and in which order, of what our charts and drawings use (ECMA-376 part 1, annex A:
 * dml-chart.xsd, dml-main.xsd, dml-spreadsheetDrawing.xsd). "!" has to be there, "*" may come again, "|" is a choice.
 */
const TEXT = "bodyPr! lstStyle p!*";
const LOOK = "xfrm prstGeom noFill|solidFill ln";
const AXIS = "axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark";
const SERIES = "idx! order! tx spPr";
const BAR_SERIES = `${SERIES} invertIfNegative pictureOptions dPt* dLbls trendline* errBars cat val shape`;
const ORDER: Readonly<Record<string, string>> = {
  chartSpace: "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart! spPr txPr printSettings",
  "chartSpace/chart":
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs",
  title: "tx layout overlay spPr txPr",
  "title/tx": "strRef|rich!",
  rich: TEXT,
  txPr: TEXT,
  p: "pPr r* endParaRPr",
  pPr: "defRPr",
  defRPr: "ln solidFill",
  rPr: "ln solidFill",
  r: "rPr t!",
  endParaRPr: "ln solidFill",
  plotArea: "layout areaChart|lineChart|barChart!* catAx! valAx! dTable spPr",
  areaChart: "grouping varyColors ser* dLbls dropLines axId!*",
  lineChart: "grouping! varyColors ser* dLbls dropLines hiLowLines upDownBars marker smooth axId!*",
  barChart: "barDir! grouping varyColors ser* dLbls gapWidth overlap serLines axId!*",
  "areaChart/ser": `${SERIES} pictureOptions dPt* dLbls trendline* errBars* cat val`,
  "barChart/ser": BAR_SERIES,
  "lineChart/ser": `${SERIES} marker dPt* dLbls trendline* errBars cat val smooth`,
  "ser/tx": "strRef|v!",
  "ser/marker": "symbol size spPr",
  cat: "multiLvlStrRef|numLit|numRef|strLit|strRef!",
  val: "numLit|numRef!",
  numRef: "f! numCache",
  strRef: "f! strCache",
  numCache: "formatCode ptCount pt*",
  strCache: "ptCount pt*",
  pt: "v!",
  catAx: `${AXIS} tickLblPos spPr txPr crossAx! crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl`,
  valAx: `${AXIS} tickLblPos spPr txPr crossAx! crosses crossBetween majorUnit minorUnit dispUnits`,
  scaling: "logBase orientation max min",
  majorGridlines: "spPr",
  spPr: LOOK,
  ln: "noFill|solidFill prstDash round|bevel|miter headEnd tailEnd",
  solidFill: "srgbClr!",
  legend: "legendPos legendEntry* layout overlay spPr txPr",
  legendEntry: "idx! delete",
  wsDr: "twoCellAnchor|oneCellAnchor|absoluteAnchor*",
  twoCellAnchor: "from! to! sp|grpSp|graphicFrame|cxnSp|pic! clientData!",
  oneCellAnchor: "from! ext! sp|grpSp|graphicFrame|cxnSp|pic! clientData!",
  from: "col! colOff! row! rowOff!",
  to: "col! colOff! row! rowOff!",
  graphicFrame: "nvGraphicFramePr! xfrm! graphic!",
  nvGraphicFramePr: "cNvPr! cNvGraphicFramePr!",
  xfrm: "off ext",
  graphic: "graphicData!",
  graphicData: "chart",
  pic: "nvPicPr! blipFill! spPr!",
  nvPicPr: "cNvPr! cNvPicPr!",
  cNvPicPr: "picLocks",
  blipFill: "blip srcRect stretch|tile",
  stretch: "fillRect",
  prstGeom: "avLst",
};

/** Where a part departs from the schema: an element that is not known there, comes too early or is missing. */
export function findSchemaFaults(element: XmlElement, parent = ""): string[] {
  const rule = ORDER[`${parent}/${element.name}`] ?? ORDER[element.name] ?? "";
  const slots = rule.split(" ").filter(Boolean).map(readSlot);
  const faults: string[] = [];
  let at = 0;
  const counts = slots.map(() => 0);
  for (const { name } of element.children) {
    const slot = slots.findIndex(({ names }, index) => index >= at && names.includes(name));
    if (slot < 0) faults.push(`<${name}> in <${element.name}> after <${slots[at]?.names.join("|") ?? ""}>`);
    else {
      at = slot;
      counts[slot] += 1;
    }
  }
  slots.forEach(({ names, isNeeded, mayRepeat }, index) => {
    if (isNeeded && counts[index] === 0) faults.push(`<${element.name}> has no <${names.join("|")}>`);
    if (!mayRepeat && counts[index] > 1) faults.push(`<${element.name}> has <${names.join("|")}> twice`);
  });
  return [...faults, ...element.children.flatMap((child) => findSchemaFaults(child, element.name))];
}

function readSlot(text: string) {
  return {
    names: text.replace(/[!*]/g, "").split("|"),
    isNeeded: text.includes("!"),
    mayRepeat: text.includes("*"),
  };
}
