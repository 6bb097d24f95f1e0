import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { describeSetting } from "../../../model/data/codes";
import { deriveSettings } from "../../../model/data/deriveSettings";
import type { ModelInput } from "../../../model/data/ModelInput";
import { orderSettings } from "../../../model/data/standardSettings";
import { useJourney } from "../../journey/useJourney";
import { countOf, formatCount } from "../../words/formatNumbers";
import { formatReference } from "../../../workbook/addresses";
import { countPupils } from "./countPupils";
import { composeStandardSheet } from "./composeStandardSheet";
import { composeSettingsSheet, SETTINGS_COLUMNS } from "./composeSettingsSheet";
import { ListTable } from "./ListTable";

/** The settings: those of the table, or those that the data shows, with a way to make a table of them. */
export function SettingsPart({ input }: { readonly input: ModelInput }) {
  const { state, writeSheets, lookForTables, choose, goToCell } = useJourney();
  const isDerived = input.settings.length === 0;
  const settings = useMemo(
    () => (isDerived ? deriveSettings(input.transitions) : input.settings),
    [isDerived, input.transitions, input.settings],
  );
  const table = isDerived ? undefined : state.reading?.tables.get("Settings")?.table;
  const pupils = useMemo(() => countPupils(input.transitions), [input.transitions]);
  const write = async () => {
    const names = await writeSheets([() => composeSettingsSheet(settings)]);
    if (!names) return;
    await lookForTables();
    const block = { row: 0, column: 0, nRows: settings.length + 1, nColumns: SETTINGS_COLUMNS };
    choose({ settings: formatReference(names[0], block) });
  };
  return (
    <>
      <h2>Settings</h2>
      <p>
        {isDerived
          ? `${countOf(settings.length, "setting")} taken from the data: where pupils were seen, widened to whole phases.`
          : `${countOf(settings.length, "setting")} from your table.`}
      </p>
      <ListTable
        caption="Settings used"
        headings={["Setting", "What it is", "NCY", "Needs", "Pupils"]}
        rows={orderSettings(settings).map(({ setting, label, ncyFrom, ncyTo, needs }) => [
          setting,
          label ?? describeSetting(setting).label,
          `${ncyFrom} to ${ncyTo}`,
          needs.length > 4 ? countOf(needs.length, "need") : needs.join(", "),
          formatCount(pupils.get(setting) ?? 0),
        ])}
        numeric={[4]}
      />
      {isDerived && (
        <>
          <p>
            To change who can be where, put them on a sheet. From then on that sheet is used, and you can edit it there.
          </p>
          <Button onClick={() => void write()}>Put the settings on a sheet</Button>{" "}
        </>
      )}
      <p>
        {table && (
          <>
            <Button onClick={() => void goToCell(table.sheet, table.block.row, table.block.column)}>
              Go to your table
            </Button>{" "}
          </>
        )}
        <Button onClick={() => void writeSheets([composeStandardSheet])}>Put the standard codes on a sheet</Button>
      </p>
    </>
  );
}
