import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ReturnBlock } from "../../../../model/returns/ReturnTable";
import { usePartStyles } from "../../../looks/usePartStyles";
import { formatCount } from "../../../words/formatNumbers";
import { ListTable } from "../../settings/ListTable";
import { Choice } from "../Choice";
import type { MadeReturn } from "./makeReturn";

const useStyles = makeStyles({
  // Labels of rows are long, and the numbers are to stay in sight.
  table: { "& th:first-child, & td:first-child": { whiteSpace: "normal", minWidth: "110px" } },
  block: { fontWeight: 600 },
  notes: { margin: 0, paddingLeft: "18px" },
});

/** A return: one of its tables at a time, and what its notes say. */
export function ReturnResult({ made }: { readonly made: MadeReturn }) {
  const own = useStyles();
  const styles = usePartStyles();
  const { columns, blocks } = made.tables;
  const names = [...new Set(blocks.map(({ table }) => table))];
  const [wanted, setWanted] = useState("");
  const table = names.includes(wanted) ? wanted : names[0];
  const headings = [String(made.cells[0][2]), ...columns.map(String)];
  return (
    <>
      <Choice
        label="Table"
        options={names.map((name) => [name, describeBlocks(name, blocks)] as const)}
        chosen={table}
        onChoose={setWanted}
      />
      {blocks
        .filter((block) => block.table === table)
        .map(({ block, rows }) => (
          <div key={block} className={own.table}>
            <p className={own.block}>{block}</p>
            <ListTable
              caption={block}
              headings={headings}
              rows={rows.map(({ label, values }) => [
                label,
                ...values.map((value) => (value === null ? "" : formatCount(value))),
              ])}
              numeric={columns.map((_, i) => i + 1)}
            />
          </div>
        ))}
      <Accordion collapsible>
        <AccordionItem value="notes">
          <AccordionHeader size="small">What to know of these figures</AccordionHeader>
          <AccordionPanel>
            <ul className={own.notes}>
              {made.notes.map(({ subject, text }) => (
                <li key={subject + text} className={styles.quiet}>
                  {`${subject}: ${text}`}
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}

/** A table by its name, or by its title where the name is a number. */
function describeBlocks(name: string, blocks: readonly ReturnBlock[]): string {
  const { block } = blocks.find(({ table }) => table === name)!;
  if (/^18\d+$/.test(name)) return `${name} ${block}`;
  return /^\d/.test(name) ? block : name;
}
