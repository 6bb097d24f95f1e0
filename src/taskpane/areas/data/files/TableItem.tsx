import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DeskTable } from "../../../../files/FileDesk";
import { countOf } from "../../../words/formatNumbers";
import { getRole, nameSheet, wordKind } from "./listTables";
import { MapColumns } from "./MapColumns";
import { useFiles } from "./useFiles";
import { WorkLine } from "./WorkLine";

const useStyles = makeStyles({
  text: { margin: "2px 0 4px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "4px 0" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Tables that others are made of; on a sheet they serve formulas such as SEND.CENSUS. */
const HELPERS: readonly DeskTable["kind"][] = ["SEN2 return", "projections", "tiers", "establishments"];

interface TableItemProps {
  readonly table: DeskTable;
  /** Whether its file holds no other table. */
  readonly isOnly: boolean;
}

/** One table of a file: what it was recognised as, its size, and what can be done with it. */
export function TableItem({ table, isOnly }: TableItemProps) {
  const styles = useStyles();
  const files = useFiles()!;
  const [isMapping, setIsMapping] = useState(false);
  const role = getRole(table.kind);
  const about = table.name;
  const isUsable = role !== null || table.kind === "ledger";
  const isHelper = HELPERS.includes(table.kind);
  const isBusy = files.state.work !== null;
  const bring = () => files.put(about, nameSheet(table.name), role, () => Promise.resolve({ table, problems: [] }));
  return (
    <div>
      <p className={styles.text}>
        {!isOnly && `${nameSheet(table.name)}: `}
        {wordKind(table.kind)}, <span className={styles.quiet}>{countOf(Math.max(0, table.nRows - 1), "row")}</span>
      </p>
      <div className={styles.actions}>
        {(isUsable || isHelper) && (
          <Button
            size="small"
            appearance={isUsable ? "primary" : "secondary"}
            disabledFocusable={isBusy}
            onClick={() => void bring()}
          >
            Put on a new sheet
          </Button>
        )}
        {!isHelper && (
          <Button size="small" aria-expanded={isMapping} onClick={() => setIsMapping(!isMapping)}>
            {isUsable ? "Choose its columns" : "Say what its columns are"}
          </Button>
        )}
      </div>
      {isMapping && !isHelper && <MapColumns table={table} />}
      <WorkLine about={about} />
    </div>
  );
}
