import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent } from "react";
import { useJourney } from "../../../journey/useJourney";
import { FileItem } from "./FileItem";
import { MakeCensus } from "./MakeCensus";
import { MakePopulation } from "./MakePopulation";
import { isQuietReturn, ReturnFiles } from "./ReturnFiles";
import { useFiles } from "./useFiles";

const KINDS = ".csv,.txt,.tsv,.xlsx,.xlsm,.xml";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: "0 0 8px" },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "12px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  section: { marginBottom: "20px" },
});

/** Files are chosen or dropped here; each is read, recognised and told about, and becomes a sheet when asked. */
export function BringIn() {
  const styles = useStyles();
  const files = useFiles();
  const { readSelection } = useJourney();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  if (!files) return null;
  const quiet = files.state.files.filter(isQuietReturn);
  const takeSelection = async () => {
    const table = await readSelection();
    if (table) await files.bringCells(table);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void files.bring([...event.dataTransfer.files]);
  };
  return (
    <section className={styles.section} aria-labelledby="send-bring-in">
      <h2 id="send-bring-in" className={styles.heading}>
        Bring in files
      </h2>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <div className={styles.actions}>
          <Button icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>
            Choose files
          </Button>
          <Button appearance="subtle" onClick={() => void takeSelection()}>
            Or the selected cells
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={KINDS}
          aria-label="Files to bring in"
          onChange={({ target }) => {
            void files.bring([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        <p className={styles.hint}>
          Or drop them here: SEN2 returns (CSV, template or XML), census or cost tables, ONS projections, GIAS schools.
          They stay on this computer; new sheets are added beside what is there.
        </p>
      </div>
      {files.state.files.length > 0 && (
        <ul className={styles.list} aria-label="Files">
          {quiet.length > 1 && <ReturnFiles files={quiet} />}
          {files.state.files
            .filter((file) => quiet.length < 2 || !quiet.includes(file))
            .map((file) => (
              <FileItem key={file.key} brought={file} />
            ))}
        </ul>
      )}
      <MakeCensus />
      <MakePopulation />
    </section>
  );
}
