import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { countOf } from "../../../words/formatNumbers";
import type { BroughtFile } from "./DeskFiles";
import { FileItem } from "./FileItem";
import { useFiles } from "./useFiles";

const useStyles = makeStyles({
  item: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: 600 },
  text: { margin: "2px 0 4px" },
  list: { listStyleType: "none", margin: 0, padding: "0 0 0 12px" },
});

/** Whether a file is nothing but a part of a return, and there is nothing to say about it. */
export function isQuietReturn({ file }: BroughtFile): boolean {
  if (!file || file.tables.length === 0 || file.problems.length > 0) return false;
  return file.tables.every(({ kind }) => kind === "SEN2 return");
}

/** The files of returns in one line, because an export has nine; each is there when asked for. */
export function ReturnFiles({ files }: { readonly files: readonly BroughtFile[] }) {
  const styles = useStyles();
  const { remove } = useFiles()!;
  const [isOpen, setIsOpen] = useState(false);
  const tables = files.flatMap(({ file }) => file?.tables ?? []);
  const nRows = tables.reduce((sum, table) => sum + Math.max(0, table.nRows - 1), 0);
  return (
    <li className={styles.item}>
      <span className={styles.name}>SEN2 return</span>
      <p className={styles.text}>
        {countOf(files.length, "file")}, {countOf(nRows, "row")}
      </p>
      <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? "Hide the files" : "Show the files"}
      </Button>{" "}
      <Button size="small" onClick={() => files.forEach(({ key }) => remove(key))}>
        Put away the return
      </Button>
      {isOpen && (
        <ul className={styles.list} aria-label="Files of returns">
          {files.map((file) => (
            <FileItem key={file.key} brought={file} />
          ))}
        </ul>
      )}
    </li>
  );
}
