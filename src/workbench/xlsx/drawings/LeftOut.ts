/** What lay over the cells of a file and cannot be kept. */
export interface LeftOut {
  readonly charts: number;
  readonly pictures: number;
  readonly shapes: number;
}

export const NOTHING_LEFT_OUT: LeftOut = { charts: 0, pictures: 0, shapes: 0 };

export function addLeftOut(a: LeftOut, b: LeftOut): LeftOut {
  return { charts: a.charts + b.charts, pictures: a.pictures + b.pictures, shapes: a.shapes + b.shapes };
}

/** For the person who opened the file; undefined where nothing was left out. */
export function wordLeftOut({ charts, pictures, shapes }: LeftOut): string | undefined {
  const counts = [count(charts, "chart"), count(pictures, "picture"), count(shapes, "shape")].filter(Boolean);
  if (counts.length === 0) return undefined;
  const list = counts.join(", ").replace(/, ([^,]*)$/, " and $1");
  const verb = charts + pictures + shapes === 1 ? "was" : "were";
  return `${list} ${verb} left out. Line, column, bar and stacked area charts of cells on one pair of axes are kept, and PNG pictures; the file itself is as it was.`;
}

function count(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
