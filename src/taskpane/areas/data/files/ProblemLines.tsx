import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { wordProblem, type Problem } from "../../../../model/Problem";
import { countOf } from "../../../words/formatNumbers";

const useStyles = makeStyles({
  list: { margin: "4px 0 0", paddingLeft: "18px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  stops: { color: tokens.colorPaletteRedForeground1 },
  warns: { color: tokens.colorPaletteDarkOrangeForeground1 },
  notes: { color: tokens.colorNeutralForeground2 },
});

/** Sentences about a file or about what was made of it: what stops at once, the rest when asked for. */
export function ProblemLines({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const stops = problems.filter(({ severity }) => severity === "stops");
  const others = problems.filter(({ severity }) => severity !== "stops");
  if (problems.length === 0) return null;
  const shown = isOpen ? [...stops, ...others] : stops;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((problem, i) => (
          <li key={i} className={styles[problem.severity]}>
            {wordProblem(problem)}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Button size="small" appearance="transparent" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? "Show less" : `${countOf(others.length, "thing")} to know`}
        </Button>
      )}
    </>
  );
}
