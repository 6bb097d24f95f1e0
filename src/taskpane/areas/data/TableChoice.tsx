import { Button, Dropdown, Field, makeStyles, Option, Tooltip } from "@fluentui/react-components";
import { TableCellsMergeRegular } from "@fluentui/react-icons";
import { NO_TABLE, type TableRole } from "../../../workbook/Choices";
import type { FoundTable } from "../../../workbook/FoundTable";
import { getChosenTables, listCandidates, type JourneyState } from "../../journey/JourneyState";
import { useJourney } from "../../journey/useJourney";
import { countOf } from "../../words/formatNumbers";
import { describeTable } from "./describeTable";

interface TableChoiceProps {
  readonly role: TableRole;
  readonly label: string;
  readonly hint: string;
  readonly required?: boolean;
  /** What it means to choose no table, where that can be. */
  readonly without?: string;
}

const useStyles = makeStyles({
  row: { display: "flex", gap: "4px" },
  dropdown: { flexGrow: 1, minWidth: 0 },
});

/** One part of the data: a list of the tables that fit, and a button for the selected cells. */
export function TableChoice({ role, label, hint, required, without }: TableChoiceProps) {
  const styles = useStyles();
  const { state, choose, takeSelection } = useJourney();
  const candidates = listCandidates(state, role);
  const chosen = getChosenTables(state)[role];
  const reference = state.choices[role];
  const shown = chosen ? describeTable(chosen) : reference === NO_TABLE || (!reference && without) ? without : "";
  return (
    <Field label={label} hint={wordSize(state, role, chosen) ?? hint} required={required}>
      <div className={styles.row}>
        <Dropdown
          className={styles.dropdown}
          aria-label={label}
          placeholder={candidates.length === 0 ? "No table found" : "Choose a table"}
          value={shown}
          selectedOptions={[reference ?? NO_TABLE]}
          onOptionSelect={(_, { optionValue }) => choose({ [role]: optionValue ?? NO_TABLE })}
        >
          {candidates.map((table) => (
            <Option key={table.reference} value={table.reference}>
              {describeTable(table)}
            </Option>
          ))}
          {without && <Option value={NO_TABLE}>{without}</Option>}
        </Dropdown>
        <Tooltip content={`Use the cells selected in the grid for ${label.toLowerCase()}`} relationship="label">
          <Button icon={<TableCellsMergeRegular />} onClick={() => void takeSelection(role)} />
        </Tooltip>
      </div>
    </Field>
  );
}

/** How much of a chosen table was read. */
function wordSize(state: JourneyState, role: TableRole, chosen: FoundTable | null): string | null {
  const size = chosen && state.reading?.sizes[role];
  return size ? `Read: ${countOf(size.nRows, "row")} in ${countOf(size.nColumns, "column")}.` : null;
}
