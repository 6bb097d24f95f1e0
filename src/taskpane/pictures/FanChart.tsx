import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { useId, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { BandPoint, KnownPoint } from "./BandPoint";
import { BandLegend } from "./BandLegend";
import { chooseAxis } from "./chooseAxis";
import { useWidth } from "./useWidth";
import { wordTicks } from "./wordTicks";

interface FanChartProps {
  /** What the picture shows, in a few words, for those who do not see it. */
  readonly label: string;
  readonly known: readonly KnownPoint[];
  /** The start year and every projected year, in order. */
  readonly bands: readonly BandPoint[];
  readonly format: (value: number) => string;
  /** How a year is written below the picture and when it is read out; as a January unless given. */
  readonly nameYear?: (year: number) => string;
  /** In pixels; that of its surroundings unless given. */
  readonly width?: number;
}

const HEIGHT = 236;
const MARGIN = { top: 14, right: 52, bottom: 24, left: 46 };

const useStyles = makeStyles({
  frame: { width: "100%" },
  picture: { display: "block", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  text: { fontSize: "11px", fill: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyBase },
  strong: {
    fontSize: "11px",
    fontWeight: 600,
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
  },
  grid: { stroke: tokens.colorNeutralStroke3 },
  wide: { fill: tokens.colorBrandBackground, fillOpacity: 0.2 },
  narrow: { fill: tokens.colorBrandBackground, fillOpacity: 0.32 },
  middle: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: "2px", strokeDasharray: "5 3" },
  known: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: "2px" },
  dot: { fill: tokens.colorNeutralForeground1 },
  marker: { stroke: tokens.colorNeutralForeground3, strokeDasharray: "2 2" },
  readOut: {
    minHeight: "4.2em",
    marginTop: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Known Januaries as a line with dots, projected ones as bands around the middle; each year can be read out. */
export function FanChart({ label, known, bands, format, nameYear, width: wanted }: FanChartProps) {
  const styles = useStyles();
  const [frame, measured] = useWidth<HTMLDivElement>(340);
  const width = wanted ?? measured;
  const nameWhen = nameYear ?? ((year: number) => `January ${year}`);
  const years = listYears(known, bands);
  const [iYear, setIYear] = useState<number | null>(null);
  const helpId = useId();

  const values = [...known.map((point) => point.value), ...bands.flatMap((point) => [point.p5, point.p95])];
  const axis = chooseAxis(values);
  const x = scaleLinear([years[0], years[years.length - 1]], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([axis.from, axis.to], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const ticks = wordTicks(axis.ticks, format);
  const last = bands[bands.length - 1];

  const band = (low: "p5" | "p25", high: "p75" | "p95") =>
    area<BandPoint>(
      (point) => x(point.censusYear),
      (point) => y(point[low]),
      (point) => y(point[high]),
    )(bands) ?? "";
  const shown = iYear === null ? null : years[Math.min(iYear, years.length - 1)];

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveYear(event.key, iYear ?? years.length - 1, years.length);
    if (next === null) return;
    event.preventDefault();
    setIYear(next);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const at = x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left);
    setIYear(findNearest(years, at));
  };

  return (
    <div ref={frame} className={styles.frame}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        className={styles.picture}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        aria-orientation="horizontal"
        aria-valuemin={years[0]}
        aria-valuemax={years[years.length - 1]}
        aria-valuenow={shown ?? years[years.length - 1]}
        aria-valuetext={readOut(shown ?? years[years.length - 1], nameWhen, known, bands, format)}
        onKeyDown={onKeyDown}
        onFocus={() => setIYear((current) => current ?? years.length - 1)}
        onPointerMove={onPointerMove}
      >
        {axis.ticks.map((tick, index) => (
          <g key={tick}>
            <line className={styles.grid} x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.text} x={MARGIN.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {ticks[index]}
            </text>
          </g>
        ))}
        {listYearLabels(years, width - MARGIN.left - MARGIN.right).map((year) => (
          <text key={year} className={styles.text} x={x(year)} y={HEIGHT - 7} textAnchor="middle">
            {nameYear ? nameYear(year) : year}
          </text>
        ))}
        <path className={styles.wide} d={band("p5", "p95")} />
        <path className={styles.narrow} d={band("p25", "p75")} />
        <path className={styles.middle} d={drawLine(bands.map((point) => [x(point.censusYear), y(point.p50)]))} />
        <path className={styles.known} d={drawLine(known.map((point) => [x(point.censusYear), y(point.value)]))} />
        {known.map((point) => (
          <circle key={point.censusYear} className={styles.dot} cx={x(point.censusYear)} cy={y(point.value)} r={3} />
        ))}
        {shown !== null && (
          <line className={styles.marker} x1={x(shown)} x2={x(shown)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
        )}
        {last &&
          spreadLabels([last.p95, last.p50, last.p5].map((value) => ({ value, at: y(value) }))).map(({ value, at }) => (
            <text key={at} className={styles.strong} x={width - MARGIN.right + 5} y={at} dy="0.35em">
              {format(value)}
            </text>
          ))}
      </svg>
      <BandLegend hasKnown={known.length > 0} />
      <div className={styles.readOut} id={helpId}>
        {shown === null
          ? "Point at a year, or press the arrow keys, to read its numbers."
          : readOut(shown, nameWhen, known, bands, format)}
      </div>
    </div>
  );
}

function listYears(known: readonly KnownPoint[], bands: readonly BandPoint[]): number[] {
  const years = new Set([...known, ...bands].map((point) => point.censusYear));
  return [...years].sort((a, b) => a - b);
}

function readOut(
  year: number,
  nameWhen: (year: number) => string,
  known: readonly KnownPoint[],
  bands: readonly BandPoint[],
  format: FanChartProps["format"],
): string {
  const fact = known.find((point) => point.censusYear === year);
  if (fact) return `${nameWhen(year)}: ${format(fact.value)}, known from the data.`;
  const band = bands.find((point) => point.censusYear === year);
  if (!band) return `${nameWhen(year)}: not known.`;
  if (band.p5 === band.p95) return `${nameWhen(year)}: ${format(band.p50)}.`;
  return `${nameWhen(year)}: about ${format(band.p50)}. In 9 of 10 simulated futures between ${format(band.p5)} and ${format(band.p95)}, in half of them between ${format(band.p25)} and ${format(band.p75)}.`;
}

function moveYear(key: string, iYear: number, nYears: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: iYear + 1,
    ArrowUp: iYear + 1,
    ArrowLeft: iYear - 1,
    ArrowDown: iYear - 1,
    Home: 0,
    End: nYears - 1,
  };
  return key in moves ? Math.min(nYears - 1, Math.max(0, moves[key])) : null;
}

function findNearest(years: readonly number[], at: number): number {
  return years.reduce((best, year, i) => (Math.abs(year - at) < Math.abs(years[best] - at) ? i : best), 0);
}

/** Every year where there is room, otherwise every second, third and so on, counted back from the last. */
function listYearLabels(years: readonly number[], room: number): number[] {
  const step = Math.max(1, Math.ceil((years.length * 34) / room));
  return years.filter((_, i) => (years.length - 1 - i) % step === 0);
}

const drawLine = (points: [number, number][]) => line()(points) ?? "";

/** Moves labels that would stand on one another apart, the middle one kept in place. */
function spreadLabels<T extends { readonly at: number }>([high, middle, low]: T[]): T[] {
  const gap = 13;
  return [
    { ...high, at: Math.min(high.at, middle.at - gap) },
    middle,
    { ...low, at: Math.max(low.at, middle.at + gap) },
  ];
}
