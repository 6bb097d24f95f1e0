import { makeStyles, tokens } from "@fluentui/react-components";
import type { BandPoint, KnownPoint } from "../../pictures/BandPoint";
import { BandTable } from "../../pictures/BandTable";
import { FanChart } from "../../pictures/FanChart";
import { wordFinding, type QuantityWords } from "../../words/wordFinding";

interface BandFigureProps {
  readonly quantity: QuantityWords;
  readonly unit: string;
  readonly known: readonly KnownPoint[];
  readonly bands: readonly BandPoint[];
  /** What the numbers leave out, as a sentence; null where nothing. */
  readonly missing?: string | null;
}

const useStyles = makeStyles({
  figure: { margin: 0 },
  finding: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
    margin: "0 0 4px",
    textWrap: "pretty",
  },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "0 0 4px" },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1, margin: "0 0 4px" },
  table: { marginTop: "8px", "& summary": { cursor: "pointer", fontSize: tokens.fontSizeBase200, padding: "2px 0" } },
});

/** A fan chart with the finding above it and its table below. */
export function BandFigure({ quantity, unit, known, bands, missing }: BandFigureProps) {
  const styles = useStyles();
  const { name, format } = quantity;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h2 className={styles.finding}>{wordFinding(bands, quantity)}</h2>
        <p className={styles.unit}>{unit}</p>
        {missing && <p className={styles.missing}>{missing}</p>}
      </figcaption>
      <FanChart label={`${name} by January`} known={known} bands={bands} format={format} />
      <details className={styles.table} open>
        <summary>{name} as a table</summary>
        <BandTable
          caption="P5 to P95 holds 9 of 10 simulated futures, P25 to P75 half of them."
          known={known}
          bands={bands}
          format={format}
        />
      </details>
    </figure>
  );
}
