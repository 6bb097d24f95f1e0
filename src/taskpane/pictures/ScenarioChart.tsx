import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { BandPoint } from "./BandPoint";
import { chooseAxis } from "./chooseAxis";
import { useWidth } from "./useWidth";
import { wordTicks } from "./wordTicks";

/** One projection among several: its middle line and its band. */
export interface ScenarioLine {
  readonly name: string;
  readonly bands: readonly BandPoint[];
}

interface ScenarioChartProps {
  readonly label: string;
  /** The baseline first. */
  readonly lines: readonly ScenarioLine[];
  /** The line whose band is drawn; the others show their middle alone. */
  readonly shown: string;
  readonly format: (value: number) => string;
  /** How a year is written below the picture; as a number unless given. */
  readonly nameYear?: (year: number) => string;
  /** Whether 0 is always in the picture, as it must be where it divides a surplus from a deficit. */
  readonly hasZero?: boolean;
  /** In pixels; that of its surroundings unless given. */
  readonly width?: number;
}

const HEIGHT = 240;
const MARGIN = { top: 14, right: 52, bottom: 24, left: 46 };
/** Colours that stay apart for most eyes, and dashes for the others; the baseline is grey. */
export const LINE_LOOKS = [
  { color: tokens.colorNeutralForeground3, dash: "2 3" },
  { color: tokens.colorBrandForeground1, dash: "none" },
  { color: tokens.colorPaletteDarkOrangeForeground1, dash: "7 3" },
  { color: tokens.colorPaletteBerryForeground1, dash: "3 2 1 2" },
  { color: tokens.colorPaletteTealForeground2, dash: "9 2 2 2" },
  { color: tokens.colorPaletteForestForeground2, dash: "5 2" },
] as const;

const useStyles = makeStyles({
  frame: { width: "100%" },
  picture: { display: "block" },
  text: { fontSize: "11px", fill: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyBase },
  grid: { stroke: tokens.colorNeutralStroke3 },
  middle: { fill: "none", strokeWidth: "2px" },
  band: { fillOpacity: 0.16 },
  end: {
    fontSize: "11px",
    fontWeight: 600,
    fontFamily: tokens.fontFamilyBase,
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 14px",
    listStyleType: "none",
    margin: "2px 0 0",
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: "inline-flex", alignItems: "center", gap: "6px" },
});

/** How a line of this index looks, whatever their number. */
export const getLook = (index: number) => LINE_LOOKS[index === 0 ? 0 : 1 + ((index - 1) % (LINE_LOOKS.length - 1))];

/** The middle lines of several projections, with the band of one of them. */
export function ScenarioChart({
  label,
  lines,
  shown,
  format,
  nameYear = String,
  hasZero = false,
  width: wanted,
}: ScenarioChartProps) {
  const styles = useStyles();
  const [frame, measured] = useWidth<HTMLDivElement>(340);
  const width = wanted ?? measured;
  const years = lines[0].bands.map((point) => point.censusYear);
  const banded = lines.find(({ name }) => name === shown) ?? lines[0];
  const values = [
    ...(hasZero ? [0] : []),
    ...lines.flatMap(({ bands }) => bands.map((point) => point.p50)),
    ...banded.bands.flatMap((point) => [point.p5, point.p95]),
  ];
  const axis = chooseAxis(values);
  const ticks = wordTicks(axis.ticks, format);
  const x = scaleLinear([years[0], years[years.length - 1]], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([axis.from, axis.to], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const bandPath = area<BandPoint>(
    (point) => x(point.censusYear),
    (point) => y(point.p5),
    (point) => y(point.p95),
  )(banded.bands);
  const step = Math.max(1, Math.ceil((years.length * 34) / (width - MARGIN.left - MARGIN.right)));
  return (
    <div ref={frame} className={styles.frame}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        className={styles.picture}
        role="img"
        aria-label={label}
      >
        {axis.ticks.map((tick, i) => (
          <g key={tick}>
            <line className={styles.grid} x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.text} x={MARGIN.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {ticks[i]}
            </text>
          </g>
        ))}
        {years.map((year, i) =>
          (years.length - 1 - i) % step === 0 ? (
            <text key={year} className={styles.text} x={x(year)} y={HEIGHT - 7} textAnchor="middle">
              {nameYear(year)}
            </text>
          ) : null,
        )}
        <path className={styles.band} fill={getLook(lines.indexOf(banded)).color} d={bandPath ?? ""} />
        {lines.map(({ name, bands }, index) => (
          <path
            key={name}
            className={styles.middle}
            stroke={getLook(index).color}
            strokeDasharray={getLook(index).dash}
            d={line()(bands.map((point): [number, number] => [x(point.censusYear), y(point.p50)])) ?? ""}
          />
        ))}
        {placeEnds(lines, y).map(({ index, at, value }) => (
          <text
            key={index}
            className={styles.end}
            fill={getLook(index).color}
            x={width - MARGIN.right + 5}
            y={at}
            dy="0.35em"
          >
            {format(value)}
          </text>
        ))}
      </svg>
      <ul className={styles.legend}>
        {lines.map(({ name }, index) => (
          <li key={name} className={styles.key}>
            <svg width="22" height="8" aria-hidden="true">
              <path
                d="M0 4H22"
                stroke={getLook(index).color}
                strokeWidth="2"
                strokeDasharray={getLook(index).dash}
                fill="none"
              />
            </svg>
            {name}
            {name === banded.name ? " (with the band of 9 in 10 futures)" : ""}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Labels at the right end, moved apart where they would stand on one another. */
function placeEnds(lines: readonly ScenarioLine[], y: (value: number) => number) {
  const gap = 13;
  const ends = lines
    .map(({ bands }, index) => ({ index, value: bands[bands.length - 1].p50, at: y(bands[bands.length - 1].p50) }))
    .sort((a, b) => a.at - b.at);
  for (let i = 1; i < ends.length; i++) ends[i].at = Math.max(ends[i].at, ends[i - 1].at + gap);
  return ends;
}
