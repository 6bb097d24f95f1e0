import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { useWidth } from "./useWidth";

/** One bar: a difference from the baseline, with its band. */
export interface TornadoBar {
  readonly name: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

interface TornadoChartProps {
  readonly label: string;
  readonly bars: readonly TornadoBar[];
  readonly format: (change: number) => string;
}

const ROW = 34;
const TOP = 4;
const EDGE = 56;

const useStyles = makeStyles({
  frame: { width: "100%" },
  picture: { display: "block" },
  name: { fontSize: "11px", fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase },
  value: {
    fontSize: "11px",
    fontWeight: 600,
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
  },
  more: { fill: tokens.colorPaletteDarkOrangeBackground3 },
  less: { fill: tokens.colorBrandBackground },
  whisker: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5px" },
  zero: { stroke: tokens.colorNeutralStroke1 },
});

/** Bars to both sides of no change, the longest first; the thin line is the band of 9 in 10 futures. */
export function TornadoChart({ label, bars, format }: TornadoChartProps) {
  const styles = useStyles();
  const [frame, width] = useWidth<HTMLDivElement>(340);
  const ends = bars.flatMap(({ mean, low, high }) => [mean, low, high]);
  const reach = Math.max(1e-9, ...ends.map(Math.abs));
  const x = scaleLinear([-reach, reach], [EDGE, width - EDGE]);
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
        <line className={styles.zero} x1={x(0)} x2={x(0)} y1={0} y2={height} />
        {bars.map(({ name, mean, low, high }, i) => {
          const top = TOP + i * ROW;
          const middle = top + 22;
          const isMore = mean > 0;
          const edge = isMore ? Math.max(x(mean), x(high)) + 5 : Math.min(x(mean), x(low)) - 5;
          return (
            <g key={name}>
              <text className={styles.name} x={2} y={top + 10}>
                {name}
              </text>
              <rect
                className={isMore ? styles.more : styles.less}
                x={Math.min(x(0), x(mean))}
                width={Math.abs(x(mean) - x(0))}
                y={top + 15}
                height={13}
              />
              <line className={styles.whisker} x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
              <text className={styles.value} x={edge} y={middle} dy="0.35em" textAnchor={isMore ? "start" : "end"}>
                {format(mean)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
