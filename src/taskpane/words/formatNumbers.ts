const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 2213 is "2,213". */
export const formatCount = (count: number): string => WHOLE.format(count);

/** 63412000 is "£63.4m". */
export const formatMillions = (pounds: number): string => `£${ONE_DECIMAL.format(pounds / 1e6)}m`;

/** Three figures, as one would say it: 3048 is 3050, 63412000 is 63400000. */
export function roundForWords(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / step) * step;
}

/** "1 row", "2,213 rows". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
