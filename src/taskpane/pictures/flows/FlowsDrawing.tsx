import { tokens } from "@fluentui/react-components";
import type { SVGProps } from "react";
import type { FlowKind } from "../../../model/flows/countFlows";
import type { FlowBand, Flows } from "./Flows";
import { layoutFlows, type FlowLabel } from "./layoutFlows";

/** How the bands of each kind look, and what a key calls them. */
export const FLOW_LOOKS: Readonly<Record<FlowKind, { color: string; opacity: number; words: string }>> = {
  moved: { color: tokens.colorBrandBackground, opacity: 0.75, words: "moved" },
  stayed: { color: tokens.colorNeutralForegroundDisabled, opacity: 0.55, words: "stayed" },
  joined: { color: tokens.colorPaletteTealForeground2, opacity: 0.55, words: "joined" },
  left: { color: tokens.colorPaletteDarkOrangeForeground1, opacity: 0.55, words: "left" },
};
/** How faint other bands become while one is read. */
const FAINT = 0.35;

interface FlowsDrawingProps extends Omit<SVGProps<SVGSVGElement>, "width"> {
  /** With at least one band. */
  readonly flows: Flows;
  readonly width: number;
  readonly fontSize?: number;
  /** The band that is read; none where it is left out. */
  readonly shown?: FlowBand | null;
  readonly onBand?: (band: FlowBand) => void;
}

/** Groups in two columns, a January each, and the bands between them. */
export function FlowsDrawing({ flows, width, fontSize = 11, shown = null, onBand, ...rest }: FlowsDrawingProps) {
  const { height, nodes, ribbons, nodeWidth, lineHeight } = layoutFlows(flows, width, fontSize);
  const top = Math.round(lineHeight * 1.6);
  const text = { fontSize: `${fontSize}px`, fontFamily: tokens.fontFamilyBase };
  return (
    <svg width={width} height={height + top} viewBox={`0 0 ${width} ${height + top}`} {...rest}>
      {([0, 1] as const).map((after) => (
        <text
          key={after}
          x={after ? width : 0}
          y={lineHeight * 0.8}
          textAnchor={after ? "end" : "start"}
          style={{ ...text, fontWeight: 600, fill: tokens.colorNeutralForeground2 }}
        >
          January {flows.censusYear + after}
        </text>
      ))}
      <g transform={`translate(0 ${top})`}>
        {ribbons.map(({ band, path, width: thickness }) => {
          const { color, opacity } = FLOW_LOOKS[band.kind];
          return (
            <path
              key={`${band.from} to ${band.to}`}
              d={path}
              style={{
                fill: "none",
                stroke: color,
                strokeWidth: thickness,
                strokeOpacity: shown === null ? opacity : shown === band ? 1 : opacity * FAINT,
              }}
              onPointerEnter={onBand && (() => onBand(band))}
            />
          );
        })}
        {nodes.map(({ side, group, x, y, height: nodeHeight, label }) => (
          <g key={`${side} ${group.name}`}>
            <rect
              x={x}
              y={y}
              width={nodeWidth}
              height={nodeHeight}
              style={{ fill: group.name === null ? tokens.colorNeutralForeground3 : tokens.colorNeutralForeground1 }}
            />
            <Label label={label} lineHeight={lineHeight} text={text} />
          </g>
        ))}
      </g>
    </svg>
  );
}

interface LabelProps {
  readonly label: FlowLabel;
  readonly lineHeight: number;
  readonly text: { readonly fontSize: string; readonly fontFamily: string };
}

function Label({ label: { x, y, anchor, lines, count, isCountApart }, lineHeight, text }: LabelProps) {
  const last = lines.length - 1;
  return (
    <text textAnchor={anchor} style={{ ...text, fill: tokens.colorNeutralForeground1 }}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={y + i * lineHeight} dy="0.35em">
          {line}
          {i === last && !isCountApart && <tspan style={{ fontWeight: 600 }}> {count}</tspan>}
        </tspan>
      ))}
      {isCountApart && (
        <tspan x={x} y={y + lines.length * lineHeight} dy="0.35em" style={{ fontWeight: 600 }}>
          {count}
        </tspan>
      )}
    </text>
  );
}
