import { Button, Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";
import { NO_TABLE } from "../../../workbook/Choices";
import type { FoundTable } from "../../../workbook/FoundTable";
import type { SheetContent } from "../../../workbook/SheetContent";
import { useJourney } from "../../journey/useJourney";
import { describeTable } from "../data/describeTable";
import { listMoneyCandidates, type MoneyRole } from "./MoneyTables";

interface ChooseMoneyTableProps {
  readonly role: MoneyRole;
  readonly label: string;
  readonly table: FoundTable | null;
  /** Whether it can be done without. */
  readonly isOptional: boolean;
  /** What is written for a person to fill in where there is none. */
  readonly template: SheetContent;
}

const useStyles = makeStyles({ dropdown: { minWidth: 0, width: "100%" } });

/** One table of the recovery plan: chosen from those in the workbook, or a template on a new sheet. */
export function ChooseMoneyTable({ role, label, table, isOptional, template }: ChooseMoneyTableProps) {
  const styles = useStyles();
  const { state, choose, writeSheets, lookForTables } = useJourney();
  const candidates = listMoneyCandidates(state.found, state.choices, role);
  const write = async () => {
    if (await writeSheets([() => template])) await lookForTables();
  };
  if (candidates.length === 0)
    return (
      <Field label={label}>
        <Button onClick={() => void write()}>Put a table to fill in on a sheet</Button>
      </Field>
    );
  const none = isOptional ? [{ reference: NO_TABLE, words: "None" }] : [];
  const choices = [...none, ...candidates.map((each) => ({ reference: each.reference, words: describeTable(each) }))];
  const chosen = table?.reference ?? NO_TABLE;
  return (
    <Field label={label}>
      <Dropdown
        className={styles.dropdown}
        aria-label={label}
        value={choices.find(({ reference }) => reference === chosen)?.words ?? ""}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => choose({ [role]: optionValue ?? null })}
      >
        {choices.map(({ reference, words }) => (
          <Option key={reference} value={reference}>
            {words}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
