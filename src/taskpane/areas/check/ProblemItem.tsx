import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { Problem, Severity } from "../../../model/Problem";
import type { ReadTable } from "../../journey/InputReading";
import { useJourney } from "../../journey/useJourney";
import { formatCount } from "../../words/formatNumbers";
import { findCell } from "./findCell";
import { wordShare } from "./wordShare";

interface ProblemItemProps {
  readonly problem: Problem;
  /** The table behind each name. */
  readonly tables: ReadonlyMap<string, ReadTable>;
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  stops: "Stops a run",
  warns: "May mislead",
  notes: "Worth knowing",
};

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: "8px",
    padding: "10px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  stops: { color: tokens.colorPaletteRedForeground1, fontSize: "18px" },
  warns: { color: tokens.colorPaletteDarkOrangeForeground1, fontSize: "18px" },
  notes: { color: tokens.colorBrandForeground1, fontSize: "18px" },
  text: { overflowWrap: "anywhere" },
  where: { fontWeight: 600 },
  foot: { display: "flex", alignItems: "center", gap: "8px", marginTop: "4px", flexWrap: "wrap" },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** One problem: how much it matters, the sentence, how often, and a button to its cell. */
export function ProblemItem({ problem, tables }: ProblemItemProps) {
  const styles = useStyles();
  const { goToCell } = useJourney();
  const cell = findCell(problem, tables);
  const share = wordShare(problem.share);
  const sentences = [problem.found, problem.wanted, problem.fix].filter((part) => part !== "");
  return (
    <li className={styles.item}>
      <SeverityIcon severity={problem.severity} />
      <div className={styles.text}>
        <span className={styles.where}>{problem.where}:</span> {sentences.map((sentence) => `${sentence}.`).join(" ")}
        <div className={styles.foot}>
          {problem.count > 1 && (
            <Badge appearance="tint" color="informative">
              {formatCount(problem.count)} times
            </Badge>
          )}
          {share !== "" && <span className={styles.code}>{share}</span>}
          <span className={styles.code}>{problem.code}</span>
          {cell && (
            <Button
              size="small"
              aria-label={`Go to cell: ${problem.where}`}
              onClick={() => void goToCell(cell.sheet, cell.row, cell.column)}
            >
              Go to cell
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = severity === "stops" ? ErrorCircleFilled : severity === "warns" ? WarningFilled : InfoFilled;
  return <Icon className={styles[severity]} aria-label={SEVERITY_WORDS[severity]} role="img" />;
}
