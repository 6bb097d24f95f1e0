import { Dropdown, makeStyles, Option, ToggleButton } from "@fluentui/react-components";
import type { Problem, Severity } from "../../../model/Problem";
import { formatCount } from "../../words/formatNumbers";
import { countSeverities, listTables, type ProblemFilter } from "./filterProblems";

interface FilterBarProps {
  readonly problems: readonly Problem[];
  readonly filter: ProblemFilter;
  readonly onChange: (filter: ProblemFilter) => void;
}

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ["stops", "Stops a run"],
  ["warns", "May mislead"],
  ["notes", "Worth knowing"],
];
const EVERY_TABLE = "Every table";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "10px" },
  tables: { minWidth: "140px" },
});

/** How many problems of each weight there are; a press shows these alone. */
export function FilterBar({ problems, filter, onChange }: FilterBarProps) {
  const styles = useStyles();
  const counts = countSeverities(problems);
  const tables = listTables(problems);
  return (
    <div className={styles.bar} role="group" aria-label="Show problems">
      {SEVERITIES.filter(([severity]) => counts[severity] > 0).map(([severity, words]) => (
        <ToggleButton
          key={severity}
          size="small"
          checked={filter.severity === severity}
          onClick={() => onChange({ ...filter, severity: filter.severity === severity ? null : severity })}
        >
          {words}: {formatCount(counts[severity])}
        </ToggleButton>
      ))}
      {tables.length > 1 && (
        <Dropdown
          className={styles.tables}
          size="small"
          aria-label="Table"
          value={filter.table ?? EVERY_TABLE}
          selectedOptions={[filter.table ?? EVERY_TABLE]}
          onOptionSelect={(_, { optionValue = EVERY_TABLE }) =>
            onChange({ ...filter, table: optionValue === EVERY_TABLE ? null : optionValue })
          }
        >
          {[EVERY_TABLE, ...tables].map((table) => (
            <Option key={table} value={table}>
              {table}
            </Option>
          ))}
        </Dropdown>
      )}
    </div>
  );
}
