import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { useWidth } from "../useWidth";
import type { Flows } from "./Flows";
import { FLOW_LOOKS, FlowsDrawing } from "./FlowsDrawing";
import { wordBand } from "./wordFlows";

interface FlowsChartProps {
  /** What the picture shows, in a few words, for those who do not see it. */
  readonly label: string;
  readonly flows: Flows;
}

const useStyles = makeStyles({
  frame: { width: "100%" },
  picture: { display: "block", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    marginTop: "4px",
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: "inline-flex", alignItems: "center", gap: "4px" },
  swatch: { width: "16px", height: "10px" },
  readOut: {
    minHeight: "2.8em",
    marginTop: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const KINDS = ["moved", "joined", "left", "stayed"] as const;
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Who moved where, as bands between two Januaries; each band can be read out, the largest move first. */
export function FlowsChart({ label, flows }: FlowsChartProps) {
  const styles = useStyles();
  const [frame, width] = useWidth<HTMLDivElement>(340);
  const [iBand, setIBand] = useState<number | null>(null);
  const helpId = useId();
  const ranked = useMemo(
    () => [...flows.bands].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.pupils - a.pupils),
    [flows],
  );
  const last = ranked.length - 1;
  const shown = iBand === null ? null : ranked[Math.min(iBand, last)];
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    setIBand((current) => move(current ?? 0, last));
  };
  return (
    <div ref={frame} className={styles.frame}>
      <FlowsDrawing
        flows={flows}
        width={width}
        shown={shown}
        onBand={(band) => setIBand(ranked.indexOf(band))}
        className={styles.picture}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={ranked.length}
        aria-valuenow={Math.min(iBand ?? 0, last) + 1}
        aria-valuetext={wordBand(shown ?? ranked[0], flows)}
        onKeyDown={onKeyDown}
        onFocus={() => setIBand((current) => current ?? 0)}
        onPointerLeave={() => setIBand(null)}
      />
      <div className={styles.legend} aria-hidden>
        {KINDS.map((kind) => (
          <span key={kind} className={styles.key}>
            <span
              className={styles.swatch}
              style={{ backgroundColor: FLOW_LOOKS[kind].color, opacity: FLOW_LOOKS[kind].opacity }}
            />
            {FLOW_LOOKS[kind].words}
          </span>
        ))}
      </div>
      <div className={styles.readOut} id={helpId}>
        {shown === null
          ? "Point at a band, or press the arrow keys, to read its numbers: moves first, then joiners, leavers and stayers."
          : wordBand(shown, flows)}
      </div>
    </div>
  );
}
