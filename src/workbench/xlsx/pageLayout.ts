import type { HeaderFooter, PageSetup, Worksheet } from "exceljs";
import { formatArea, parseAddress, quoteSheetName } from "../grid/Area";
import type { PrintData } from "./WorkbookData";

const A4 = 9;
/** Excel calls a file damaged whose foot is longer. */
const LONGEST_FOOT = 255;

/** What the library writes of a page layout. The area and the rows that repeat are names: `writePrintNames`. */
export function toPageLayout(print: PrintData): {
  pageSetup: Partial<PageSetup>;
  headerFooter: Partial<HeaderFooter>;
} {
  const foot = writeFoot(print);
  return {
    pageSetup: {
      paperSize: A4,
      orientation: print.orientation ?? "portrait",
      ...(print.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    },
    headerFooter: foot === "" ? {} : { oddFooter: foot },
  };
}

/** "&L" and "&R" begin the left and the right part. The page number stays whole; a long text beside it is cut. */
function writeFoot({ leftFoot = "", rightFoot = "" }: PrintData): string {
  const right = rightFoot === "" ? "" : `&R${rightFoot}`.slice(0, LONGEST_FOOT);
  const left = leftFoot === "" ? "" : cutFoot(`&L${leftFoot}`, LONGEST_FOOT - right.length);
  return left + right;
}

/** A code of which only the ampersand is left would take the next letter for its own. */
function cutFoot(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - 1));
  const nAmpersands = /&*$/.exec(cut)?.[0].length ?? 0;
  return `${nAmpersands % 2 === 1 ? cut.slice(0, -1) : cut}…`;
}

/** A name of one sheet that Excel keeps for itself. */
export interface SheetName {
  readonly name: "_xlnm.Print_Area" | "_xlnm.Print_Titles";
  readonly iSheet: number;
  readonly refersTo: string;
}

/** The library would write a sheet's apostrophes as they are, and only half of each address as fixed. */
export function writePrintNames(print: PrintData, sheetName: string, iSheet: number): SheetName[] {
  const sheet = quoteSheetName(sheetName);
  const area = print.area === undefined ? undefined : parseAddress(print.area)?.area;
  const fix = (address: string) => address.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  const titles = /^\$?(\d+):\$?(\d+)$/.exec(print.titleRows ?? "");
  return [
    ...(area ? [{ name: "_xlnm.Print_Area" as const, iSheet, refersTo: `${sheet}!${fix(formatArea(area))}` }] : []),
    ...(titles
      ? [{ name: "_xlnm.Print_Titles" as const, iSheet, refersTo: `${sheet}!$${titles[1]}:$${titles[2]}` }]
      : []),
  ];
}

/** The page layout of a sheet; undefined where it is Excel's own. */
export function fromPageLayout(sheet: Worksheet, names: readonly SheetName[]): PrintData | undefined {
  const setup = sheet.pageSetup as Partial<PageSetup> | undefined;
  const find = (name: SheetName["name"]) => names.find((item) => item.name === name)?.refersTo;
  const area = parseAddress(find("_xlnm.Print_Area") ?? "")?.area;
  const titleRows = /!(\$\d+:\$\d+)(?=,|$)/.exec(find("_xlnm.Print_Titles") ?? "")?.[1];
  const isLandscape = setup?.orientation === "landscape";
  const foot = readFoot((sheet.headerFooter as Partial<HeaderFooter> | undefined)?.oddFooter ?? "");
  const print: PrintData = {
    ...(area && { area: formatArea(area) }),
    ...(isLandscape && { orientation: "landscape" }),
    ...(titleRows && { titleRows }),
    ...(setup?.fitToPage && setup.fitToWidth === 1 && { fitToWidth: true }),
    ...foot,
  };
  return Object.keys(print).length === 0 ? undefined : { orientation: "portrait", ...print };
}

function readFoot(foot: string): Pick<PrintData, "leftFoot" | "rightFoot"> {
  const texts = { L: "", C: "", R: "" };
  let part: keyof typeof texts = "C";
  for (const [piece] of foot.matchAll(/&[\s\S]|[^&]+|&$/g)) {
    const begins = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof texts | undefined;
    if (begins) part = begins;
    else texts[part] += piece;
  }
  return { ...(texts.L && { leftFoot: texts.L }), ...(texts.R && { rightFoot: texts.R }) };
}
