/** One direction of the window: a frozen strip, if there is one, and the rest. */
export interface Strip {
  readonly start: number;
  readonly length: number;
  readonly origin: number;
  readonly from: number;
  readonly to: number;
}

/** Room of the scroll bars, which stay above everything. */
const SCROLL_BAR = 10;

/** What the grid says of one direction. */
interface Direction {
  /** Width of the row headings or height of the column headings, in pixels of the sheet. */
  readonly header: number;
  readonly frozenFrom: number;
  readonly frozenTo: number;
  readonly scroll: number;
  /** Of the canvas. */
  readonly length: number;
  readonly zoom: number;
}

/** The strips of one direction, as the grid draws them: x of the sheet lies at (x + header - scroll) · zoom. */
export function layOutStrips({ header, frozenFrom, frozenTo, scroll, length, zoom }: Direction): Strip[] {
  const frozen = frozenTo - frozenFrom;
  const start = (header + frozen) * zoom;
  const rest: Strip = {
    start,
    length: Math.max(0, length - SCROLL_BAR - start),
    origin: start / zoom - header + scroll,
    from: frozenTo,
    to: Infinity,
  };
  if (frozen <= 0) return [rest];
  const strip = { start: header * zoom, length: frozen * zoom, origin: frozenFrom, from: frozenFrom, to: frozenTo };
  return [strip, rest];
}
