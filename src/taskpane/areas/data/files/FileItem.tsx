import { Button, makeStyles, ProgressBar, tokens, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { BroughtFile } from "./DeskFiles";
import { ProblemLines } from "./ProblemLines";
import { TableItem } from "./TableItem";
import { useFiles } from "./useFiles";

const useStyles = makeStyles({
  item: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  name: { flexGrow: 1, fontWeight: 600, overflowWrap: "anywhere", minWidth: 0 },
});

/** One file: how far it is read, what it holds and what is odd about it. */
export function FileItem({ brought }: { readonly brought: BroughtFile }) {
  const styles = useStyles();
  const files = useFiles()!;
  const { key, name, share, file } = brought;
  const label = share === null ? `Put away ${name}` : `Stop reading ${name}`;
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <span className={styles.name}>{name}</span>
        <Tooltip content={label} relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => files.remove(key)} />
        </Tooltip>
      </div>
      {share !== null && <ProgressBar value={share} aria-label={`Reading ${name}`} />}
      {file?.tables.map((table) => (
        <TableItem key={table.id} table={table} isOnly={file.tables.length === 1} />
      ))}
      {file && <ProblemLines problems={file.problems} />}
    </li>
  );
}
