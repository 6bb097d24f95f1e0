/** A number of a chart; null where there is none. */
export type ChartNumber = number | null;

/**
 * Numbers as the library of slides has to get them: it drops a plain 0 from the chart's sheet, but keeps one that is written
 * as text. Gaps are taken out of the finished file (`finishPackage`).
 */
export const writeNumbers = (numbers: readonly ChartNumber[]): number[] =>
  numbers.map((number) => (number === 0 ? "0" : number) as number);
