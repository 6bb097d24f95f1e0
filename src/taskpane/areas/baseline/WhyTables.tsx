import { makeStyles, tokens } from "@fluentui/react-components";
import type { Explanation } from "../../../model/explain/Explanation";
import { wordExplanation, type ExplanationLine } from "../../../model/explain/wordExplanation";
import { formatCount, formatMillions } from "../../words/formatNumbers";

const useStyles = makeStyles({
  tables: { display: "flex", flexDirection: "column", gap: "12px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { textAlign: "right", verticalAlign: "top", padding: "2px 4px" },
    "& tbody tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    "& th:first-child": { textAlign: "left" },
    "& thead th": { color: tokens.colorNeutralForeground3, fontWeight: 600, verticalAlign: "bottom" },
    "& tbody th": { fontWeight: 600 },
  },
  caption: { textAlign: "left", color: tokens.colorNeutralForeground3, paddingBottom: "2px" },
  words: { display: "block", fontWeight: 400, color: tokens.colorNeutralForeground3 },
});

/** The parts of the change and those of the band, each with a sentence. */
export function WhyTables({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const { change, band } = wordExplanation(explanation);
  const hasCost = explanation.cost !== null;
  const from = `January ${explanation.startYear} to January ${explanation.censusYear}`;
  return (
    <div className={styles.tables}>
      <Lines
        caption={`The change from ${from}. Shares are of the plans at the start.`}
        lines={change}
        {...{ hasCost }}
      />
      <Lines
        caption={`The width of the band in January ${explanation.censusYear}. Shares are of the variance of plans.`}
        lines={band}
        {...{ hasCost }}
      />
    </div>
  );
}

interface LinesProps {
  readonly caption: string;
  readonly lines: readonly ExplanationLine[];
  readonly hasCost: boolean;
}

function Lines({ caption, lines, hasCost }: LinesProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Plans</th>
          <th scope="col">Share</th>
          {hasCost && <th scope="col">Cost</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ part, plans, share, cost, words }) => (
          <tr key={part}>
            <th scope="row">
              {part}
              <span className={styles.words}>{words}</span>
            </th>
            <td>{formatSigned(plans, formatCount)}</td>
            <td>{share === null ? "" : formatSigned(100 * share, (percent) => `${formatCount(percent)}%`)}</td>
            {hasCost && <td>{formatSigned(cost ?? 0, formatMillions)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With a true minus sign, and none where it would round to nothing. */
function formatSigned(value: number, format: (size: number) => string): string {
  const size = format(Math.abs(value));
  return value < 0 && size !== format(0) ? `−${size}` : size;
}
