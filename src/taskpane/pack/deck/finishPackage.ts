import type JSZip from "jszip";
import { EDGE, FOOT, UPPER } from "./addChart";

/** An empty number in a chart and in the sheet behind it. */
const NO_POINT = /<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g;
const NO_CELL = /<c r="[A-Z]+\d+"><v><\/v><\/c>/g;
const LEGEND_PLACE = /<c:legendPos val="\w+"\/>/;
const SERIES = /<c:ser>\s*<c:idx val="(\d+)"\/>.*?<c:tx>.*?<c:v>(.*?)<\/c:v>/gs;
const PARAGRAPH = /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/;

/**
 * Mends what the library of slides leaves undone: gaps in charts stay gaps when somebody edits them, a band has one entry in
 * its key, notes have lines, and the language is British English.
 *
 * @param zip - the file, changed in place
 * @param open - opens a file within the file
 */
export async function finishPackage(zip: JSZip, open: (bytes: Uint8Array) => Promise<JSZip>): Promise<void> {
  for (const name of Object.keys(zip.files)) {
    if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) await change(zip, name, finishChart);
    else if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)) await change(zip, name, finishNotes);
    else if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) await change(zip, name, finishLanguage);
    else if (/^ppt\/embeddings\/.*\.xlsx$/.test(name)) {
      const sheet = await open(await zip.file(name)!.async("uint8array"));
      await change(sheet, "xl/worksheets/sheet1.xml", (text) => text.replace(NO_CELL, ""));
      zip.file(name, await sheet.generateAsync({ type: "uint8array", compression: "DEFLATE" }));
    }
  }
}

async function change(zip: JSZip, name: string, mend: (text: string) => string) {
  zip.file(name, mend(await zip.file(name)!.async("string")));
}

function finishChart(text: string): string {
  const deleted = listUnkeyed(text)
    .map((i) => `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`)
    .join("");
  const keyed = text.replace(LEGEND_PLACE, (place) => place + deleted);
  return finishLanguage(keyed.replace(NO_POINT, ""));
}

/** Series that a key does not need: the foot of a band, its upper part, which looks like the lower, and its edges. */
function listUnkeyed(chart: string): string[] {
  return [...chart.matchAll(SERIES)].flatMap(([, index, name]) =>
    name === FOOT || name === UPPER || name.endsWith(EDGE) ? [index] : [],
  );
}

function finishNotes(text: string): string {
  const inLines = text.replace(PARAGRAPH, (_, look: string, words: string, end: string) =>
    words
      .split(/\r?\n/)
      .map((line) => `<a:p><a:r>${look}<a:t>${line}</a:t></a:r>${end}</a:p>`)
      .join(""),
  );
  return finishLanguage(inLines);
}

const finishLanguage = (text: string): string => text.replaceAll('lang="en-US"', 'lang="en-GB"');
