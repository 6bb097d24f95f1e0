import fc from "fast-check";
import { formatAbsoluteReference } from "../../src/workbench/grid/references";
import type { ChartData, ChartKind, PictureData, SeriesData } from "../../src/workbench/xlsx/WorkbookData";

/** Text as people write it, with every sign that XML minds. */
export const arbitraryText = fc
  .array(fc.constantFrom("Plans", " ", "&", "<", ">", '"', "'", "£", "\n", "=", "é", "𝛼", "]]>", "100%"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(""));

/** Kinds that Excel shows on one pair of axes. */
const KINDS: readonly (readonly ChartKind[])[] = [
  ["BarClustered"],
  ["Line", "AreaStacked", "ColumnClustered"],
  ["Line", "AreaStacked", "ColumnStacked"],
];

export const arbitraryPlace = fc.record({
  left: fc.integer({ min: 0, max: 900 }),
  top: fc.integer({ min: 0, max: 900 }),
  width: fc.integer({ min: 1, max: 800 }),
  height: fc.integer({ min: 1, max: 500 }),
});

/** Any chart that a file keeps whole, of cells of the sheets named. */
export function arbitraryChart(sheetNames: readonly string[]): fc.Arbitrary<ChartData> {
  return fc.constantFrom(...KINDS).chain((kinds) =>
    fc
      .record(
        {
          name: arbitraryText,
          title: fc.oneof(fc.constant(""), arbitraryText),
          place: arbitraryPlace,
          series: fc.array(arbitrarySeries(sheetNames, kinds), { minLength: 1, maxLength: 6 }),
          categoryTitle: arbitraryText,
          valueTitle: arbitraryText,
          valueFormat: fc.constantFrom("#,##0", "0.0%", '£#,##0;[Red]-"£"#,##0'),
          isReversed: fc.constant(true),
          hasLegend: fc.boolean(),
        },
        { requiredKeys: ["name", "title", "place", "series", "hasLegend"] },
      )
      .chain((chart) =>
        fc.subarray([...chart.series.keys()]).map((hidden) => ({
          ...chart,
          // Without a legend there is nothing to leave out of it.
          ...(chart.hasLegend && hidden.length > 0 && { hiddenLegendEntries: hidden }),
        })),
      ),
  );
}

function arbitrarySeries(sheetNames: readonly string[], kinds: readonly ChartKind[]): fc.Arbitrary<SeriesData> {
  const reference = fc
    .record({
      sheetName: fc.constantFrom(...sheetNames),
      row: fc.nat(40),
      column: fc.nat(30),
      length: fc.integer({ min: 1, max: 12 }),
      isRow: fc.boolean(),
    })
    .map(({ sheetName, row, column, length, isRow }) =>
      formatAbsoluteReference(sheetName, { row, column, nRows: isRow ? 1 : length, nColumns: isRow ? length : 1 }),
    );
  const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);
  return fc.record(
    {
      name: fc.oneof(
        fc.constant(""),
        arbitraryText,
        reference.map((text) => `=${text}`),
      ),
      kind: fc.constantFrom(...kinds),
      values: reference,
      categories: fc.oneof(fc.constant(""), reference),
      color: fc.oneof(fc.constant(null), color),
    },
    { requiredKeys: ["name", "kind", "values", "categories"] },
  );
}

/** The smallest PNG there is: one grey point. */
export const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

export const arbitraryPicture: fc.Arbitrary<PictureData> = fc.record({
  name: arbitraryText,
  description: fc.oneof(fc.constant(""), arbitraryText),
  place: arbitraryPlace,
  png: fc.constant(PNG),
});
