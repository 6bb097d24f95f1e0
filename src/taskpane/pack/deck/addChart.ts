import type PptxGenJS from "pptxgenjs";
import { chooseAxis } from "../../pictures/chooseAxis";
import type { BarsContent, FanContent, LinesContent, NumberWords } from "../Slide";
import { COLORS, FONT, getLineColor } from "./deckStyle";
import { writeNumbers } from "./writeNumbers";

export type NativeChart = FanContent | BarsContent | LinesContent;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Series that the key leaves out, because the slide says what they are: parts of a band, and how the names of its edges end. */
export const FOOT = "Foot of the band";
export const UPPER = "9 of 10 futures, upper part";
export const EDGE = " edge of 9 in 10 futures";
const TEXT = { color: COLORS.quiet, fontFace: FONT, size: 12 };

/**
 * Puts a chart on a slide that PowerPoint can edit: its numbers lie in a sheet inside the file.
 *
 * @param hasKey - false where a table beside the chart is the key of its lines
 */
export function addChart(
  slide: PptxGenJS.Slide,
  chart: NativeChart,
  place: Place,
  { description, hasKey }: { readonly description: string; readonly hasKey: boolean },
): void {
  if (chart.kind === "fan") addFan(slide, chart, place, description);
  else if (chart.kind === "bars") addBars(slide, chart, place, description);
  else addLines(slide, chart, place, { description, hasKey });
}

/** Bands are areas that stand on one another, the lowest without a colour. */
function addFan(
  slide: PptxGenJS.Slide,
  { known, bands, nameYear, ...words }: FanContent,
  place: Place,
  altText: string,
) {
  const before = known.filter(({ censusYear }) => censusYear < bands[0].censusYear);
  const labels = [...before, ...bands].map(({ censusYear }) => nameYear(censusYear));
  const noBand = before.map(() => 0);
  const nowhere = before.map(() => null);
  const series = (name: string, values: readonly (number | null)[]) => ({ name, labels, values: writeNumbers(values) });
  const areas = [
    series(FOOT, [...before.map(({ value }) => value), ...bands.map(({ p5 }) => p5)]),
    series("9 of 10 futures", [...noBand, ...bands.map(({ p5, p25 }) => p25 - p5)]),
    series("Half of futures", [...noBand, ...bands.map(({ p25, p75 }) => p75 - p25)]),
    series(UPPER, [...noBand, ...bands.map(({ p75, p95 }) => p95 - p75)]),
  ];
  const middle = series("Middle", [...nowhere, ...bands.map(({ p50 }) => p50)]);
  const past = series("Known", [
    ...before.map(({ value }) => value),
    ...bands.map(({ p50 }, i) => (i === 0 ? p50 : null)),
  ]);
  const values = [...before.map(({ value }) => value), ...bands.flatMap(({ p5, p95 }) => [p5, p95])];
  const line = (color: string): PptxGenJS.IChartOpts => ({
    chartColors: Array<string>(6).fill(color),
    lineSize: 2.5,
    lineDataSymbol: "none",
  });
  slide.addChart(
    [
      {
        type: "area",
        data: areas,
        options: {
          barGrouping: "stacked",
          chartColors: ["transparent", COLORS.wideBand, COLORS.narrowBand, COLORS.wideBand],
        },
      },
      { type: "line", data: [middle], options: { ...line(COLORS.brand), lineDash: "dash" as never } },
      ...(before.length > 0 ? [{ type: "line" as const, data: [past], options: line(COLORS.known) }] : []),
    ],
    { ...place, ...composeFrame(words, values), altText } as never,
  );
}

function addLines(
  slide: PptxGenJS.Slide,
  { lines, shown, nameYear, hasZero, ...words }: LinesContent,
  place: Place,
  { description, hasKey }: { readonly description: string; readonly hasKey: boolean },
) {
  const banded = lines.find(({ name }) => name === shown) ?? lines[0];
  const labels = banded.bands.map(({ censusYear }) => nameYear(censusYear));
  const colors = lines.map((_, i) => getLineColor(i));
  const edge = colors[lines.indexOf(banded)];
  const nSeries = lines.length + 2;
  const data = lines.map(({ name, bands }) => ({ name, labels, values: writeNumbers(bands.map(({ p50 }) => p50)) }));
  const edges = (["p5", "p95"] as const).map((side) => ({
    name: `${banded.name}, ${side === "p5" ? "low" : "high"}${EDGE}`,
    labels,
    values: writeNumbers(banded.bands.map((point) => point[side])),
  }));
  const values = [
    ...(hasZero ? [0] : []),
    ...lines.flatMap(({ bands }) => bands.map(({ p50 }) => p50)),
    ...banded.bands.flatMap(({ p5, p95 }) => [p5, p95]),
  ];
  const look = { lineDataSymbol: "none" as const };
  slide.addChart(
    [
      { type: "line", data, options: { ...look, lineSize: 2.5, chartColors: [...colors, edge, edge] } },
      {
        type: "line",
        data: edges,
        options: {
          ...look,
          lineSize: 1.25,
          lineDash: "sysDot" as never,
          chartColors: Array<string>(nSeries).fill(edge),
        },
      },
    ],
    { ...place, ...composeFrame(words, values), showLegend: hasKey, altText: description } as never,
  );
}

function addBars(
  slide: PptxGenJS.Slide,
  { bars, before, after, ...words }: BarsContent,
  place: Place,
  altText: string,
) {
  const labels = bars.map(({ name }) => name);
  const frame = composeFrame(words, [0, ...bars.flatMap((bar) => [bar.before ?? 0, bar.after ?? 0])]);
  slide.addChart(
    "bar" as PptxGenJS.CHART_NAME,
    [
      { name: before, labels, values: writeNumbers(bars.map((bar) => bar.before)) },
      { name: after, labels, values: writeNumbers(bars.map((bar) => bar.after)) },
    ],
    {
      ...place,
      ...frame,
      barDir: "bar",
      barGapWidthPct: 45,
      chartColors: [COLORS.before, COLORS.brand],
      // The first group on top; the library's types know the other way only.
      catAxisOrientation: "maxMin" as "minMax",
      catAxisLabelFontSize: labels.length > 9 ? 10 : 12,
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: "none" },
      showValAxisTitle: false,
      showValue: true,
      dataLabelFontSize: labels.length > 9 ? 9 : 11,
      dataLabelFontFace: FONT,
      dataLabelColor: COLORS.quiet,
      dataLabelFormatCode: words.excelFormat,
      altText,
    },
  );
}

/** Axes, grid and key, the same in all charts. */
function composeFrame(
  { axis: title, excelFormat }: Pick<NumberWords, "axis" | "excelFormat">,
  values: readonly number[],
) {
  const axis = chooseAxis(values);
  return {
    catAxisLabelColor: TEXT.color,
    catAxisLabelFontFace: TEXT.fontFace,
    catAxisLabelFontSize: TEXT.size,
    catAxisLineShow: true,
    valAxisLabelColor: TEXT.color,
    valAxisLabelFontFace: TEXT.fontFace,
    valAxisLabelFontSize: TEXT.size,
    valAxisLabelFormatCode: excelFormat,
    valLabelFormatCode: excelFormat,
    valAxisMinVal: axis.from,
    valAxisMaxVal: axis.to,
    valAxisMajorUnit: axis.ticks[1] - axis.ticks[0],
    valAxisLineShow: false,
    valGridLine: { color: COLORS.line, size: 0.75, style: "solid" as const },
    showValAxisTitle: true,
    valAxisTitle: title,
    valAxisTitleColor: TEXT.color,
    valAxisTitleFontFace: TEXT.fontFace,
    valAxisTitleFontSize: TEXT.size,
    catAxisLabelPos: "low" as const,
    showLegend: true,
    legendPos: "b" as const,
    legendFontFace: TEXT.fontFace,
    legendFontSize: TEXT.size,
    legendColor: TEXT.color,
    chartArea: { roundedCorners: false },
  };
}
