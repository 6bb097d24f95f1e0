import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { wrapWords } from "./flows/wrapWords";
import { useWidth } from "./useWidth";

/** One group, now and at the end of a projection; null where a number is hidden. */
export interface GroupBar {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** 9 of 10 futures lie between these. */
  readonly low: number | null;
  readonly high: number | null;
}

interface GroupChartProps {
  readonly label: string;
  readonly bars: readonly GroupBar[];
  readonly format: (value: number) => string;
  /** In pixels; that of its surroundings unless given. */
  readonly width?: number;
}

const BAR = 11;
const ROW = 2 * BAR + 12;
const FONT = 11;
const TOP = 4;
/** Room for "1,276 (730 to 2,281)". */
const RIGHT = 128;

/** How the two bars and the band of a group look. */
export const BAR_LOOKS = {
  before: { color: tokens.colorNeutralForeground3, opacity: 0.55 },
  after: { color: tokens.colorBrandBackground, opacity: 0.85 },
  band: { color: tokens.colorNeutralForeground1, opacity: 1 },
} as const;

const useStyles = makeStyles({
  frame: { width: "100%" },
  picture: { display: "block" },
  text: { fontSize: `${FONT}px`, fontFamily: tokens.fontFamilyBase, fill: tokens.colorNeutralForeground1 },
  number: { fontSize: `${FONT}px`, fontFamily: tokens.fontFamilyBase, fill: tokens.colorNeutralForeground2 },
  before: { fill: BAR_LOOKS.before.color, fillOpacity: BAR_LOOKS.before.opacity },
  after: { fill: BAR_LOOKS.after.color, fillOpacity: BAR_LOOKS.after.opacity },
  band: { stroke: BAR_LOOKS.band.color, strokeWidth: "1.5px" },
});

/** Groups one below another: a bar for now, a bar for the middle of the projection, and its band as a line. */
export function GroupChart({ label, bars, format, width: wanted }: GroupChartProps) {
  const styles = useStyles();
  const [frame, measured] = useWidth<HTMLDivElement>(340);
  const width = wanted ?? measured;
  const left = Math.round(width * 0.34);
  const most = Math.max(1, ...bars.flatMap(({ before, after, high }) => [before ?? 0, after ?? 0, high ?? 0]));
  const x = scaleLinear([0, most], [left, width - RIGHT]);
  const height = TOP + bars.length * ROW;
  return (
    <div ref={frame} className={styles.frame}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={styles.picture}
        role="img"
        aria-label={label}
      >
        {bars.map(({ name, before, after, low, high }, i) => {
          const y = TOP + i * ROW;
          const lines = wrapWords(name, Math.floor((left - 8) / (FONT * 0.53))).slice(0, 2);
          const end = x(Math.max(after ?? 0, high ?? 0));
          return (
            <g key={name}>
              <text className={styles.text} textAnchor="end">
                {lines.map((line, iLine) => (
                  <tspan
                    key={line}
                    x={left - 8}
                    y={y + BAR + (iLine - (lines.length - 1) / 2) * (FONT + 2)}
                    dy="0.35em"
                  >
                    {line}
                  </tspan>
                ))}
              </text>
              <rect className={styles.before} x={left} y={y} width={x(before ?? 0) - left} height={BAR} />
              <rect className={styles.after} x={left} y={y + BAR} width={x(after ?? 0) - left} height={BAR} />
              {low !== null && high !== null && (
                <path className={styles.band} d={drawBand(x(low), x(high), y + 1.5 * BAR)} fill="none" />
              )}
              <text className={styles.number} x={x(before ?? 0) + 5} y={y + BAR / 2} dy="0.35em">
                {before === null ? "hidden" : format(before)}
              </text>
              <text className={styles.number} x={end + 5} y={y + 1.5 * BAR} dy="0.35em">
                {after === null ? "hidden" : format(after)}
                {low !== null && high !== null && ` (${format(low)} to ${format(high)})`}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** A line with a stop at each end. */
const drawBand = (from: number, to: number, y: number) => `M${from} ${y}H${to}M${from} ${y - 3}v6M${to} ${y - 3}v6`;
