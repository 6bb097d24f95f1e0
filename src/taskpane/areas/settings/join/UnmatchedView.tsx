import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Join, Unmatched } from "../../../../model/ledger/Join";
import { wordPence } from "../../../../model/ledger/Pence";
import type { FoundTable } from "../../../../workbook/FoundTable";
import { useJourney } from "../../../journey/useJourney";
import { countOf } from "../../../words/formatNumbers";

/** References shown before more are asked for. */
const FIRST_SHOWN = 8;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  strong: { fontWeight: 600 },
});

interface Miss extends Unmatched {
  readonly pence: number;
}

/** References that match nobody, those with the most money first, each with the way to its first line. */
export function UnmatchedView({ join, ledger }: { readonly join: Join; readonly ledger: FoundTable }) {
  const styles = useStyles();
  const { goToCell } = useJourney();
  const [nShown, setNShown] = useState(FIRST_SHOWN);
  const misses = useMemo(() => listMisses(join), [join]);
  if (misses.length === 0) return <p>Every line matches a pupil.</p>;
  return (
    <>
      <ul className={styles.list} aria-label="References that match nobody">
        {misses.slice(0, nShown).map((miss) => (
          <li key={miss.reference} className={styles.item}>
            <span className={styles.strong}>{miss.reference || "No reference"}</span>: {wordPence(miss.pence)} in{" "}
            {countOf(miss.lines.length, "line")}; {miss.why}.{" "}
            {miss.suggestions.length > 0 && `Perhaps ${miss.suggestions.join(" or ")}. `}
            <Button
              size="small"
              aria-label={`Go to line: ${miss.reference || "no reference"}`}
              onClick={() => void goToCell(ledger.sheet, join.ledger.lines[miss.lines[0]].row - 1, ledger.block.column)}
            >
              Go to line
            </Button>
          </li>
        ))}
      </ul>
      {nShown < misses.length && (
        <Button size="small" onClick={() => setNShown(nShown + 40)}>
          Show more of {countOf(misses.length, "reference")}
        </Button>
      )}
    </>
  );
}

function listMisses({ unmatched, ledger }: Join): Miss[] {
  return unmatched
    .map((miss) => ({ ...miss, pence: miss.lines.reduce((sum, line) => sum + ledger.lines[line].pence, 0) }))
    .sort((a, b) => Math.abs(b.pence) - Math.abs(a.pence));
}
