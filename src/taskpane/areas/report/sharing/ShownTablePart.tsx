import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { SuppressionRules } from "../../../../model/suppression/CountTable";
import { composeLiveSharing } from "../../../../workbook/composeLiveSharing";
import { composeSharedSheet } from "../../../../workbook/composeSharedSheet";
import { useJourney } from "../../../journey/useJourney";
import { usePartStyles } from "../../../looks/usePartStyles";
import { formatCount } from "../../../words/formatNumbers";
import { ListTable } from "../../settings/ListTable";
import type { ShownTable } from "./useSuppressed";

const useStyles = makeStyles({
  // Headings can be long, and the counts are to stay in sight.
  table: {
    "& thead th": { whiteSpace: "normal", verticalAlign: "bottom", minWidth: "64px" },
    "& tbody td:first-child": { whiteSpace: "normal", minWidth: "110px" },
  },
});

/** What may be shared, and the ways to put it on a sheet. */
export function ShownTablePart({ shown, rules }: { readonly shown: ShownTable; readonly rules: SuppressionRules }) {
  const own = useStyles();
  const styles = usePartStyles();
  const { writeSheets } = useJourney();
  const [title, setTitle] = useState<string | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const { source, suppressed, cells } = shown;
  const { headingRow, columns } = suppressed.layout;
  const note = String(cells[cells.length - 1][0]);
  const show = (cell: string | number | boolean) => (typeof cell === "number" ? formatCount(cell) : String(cell));
  const write = async (content: Parameters<typeof writeSheets>[0][number]) => {
    setIsWriting(true);
    await writeSheets([content]);
    setIsWriting(false);
  };
  const { reference } = source;
  return (
    <>
      <div className={own.table}>
        <ListTable
          caption={`${source.title}, small counts hidden`}
          headings={cells[headingRow].map((cell, i) => String(cell) || `Column ${i + 1}`)}
          rows={cells.slice(headingRow + 1, -1).map((row) => row.map(show))}
          numeric={columns}
        />
      </div>
      <MessageBar intent={suppressed.isProtected && rules.isSecondary ? "success" : "warning"} layout="multiline">
        <MessageBarBody>{note}</MessageBarBody>
      </MessageBar>
      <Field label="Title of the copy">
        <Input className={styles.control} value={title ?? source.title} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={isWriting}
          onClick={() =>
            void write(() => composeSharedSheet(title ?? source.title, { cells, headingRow, countColumns: columns }))
          }
        >
          Write a copy that may be shared
        </Button>
        {reference !== null && (
          <Button
            disabled={isWriting}
            onClick={() => void write(() => composeLiveSharing(reference, rules, Math.min(...columns)))}
          >
            Insert as a live formula
          </Button>
        )}
      </div>
      <p className={styles.quiet}>
        A copy holds values alone. Move it to a workbook of its own before you send it: this workbook still holds every
        count and pupil. A live formula names its source and follows it, so it is for your own use.
      </p>
    </>
  );
}
