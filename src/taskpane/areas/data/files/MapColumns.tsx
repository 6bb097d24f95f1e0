import { Button, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DeskTable } from "../../../../files/FileDesk";
import {
  guessColumns,
  listUnmapped,
  MAPPED_COLUMNS,
  MAPPED_KINDS,
  type ColumnMapping,
  type MappedKind,
} from "../../../../model/tables/guessColumns";
import type { TableRole } from "../../../../workbook/Choices";
import { useJourney } from "../../../journey/useJourney";
import { nameSheet } from "./listTables";
import { useFiles } from "./useFiles";

const KIND_WORDS: Readonly<Record<MappedKind, string>> = {
  census: "A census: a row for each pupil and January",
  population: "A population: people by year and year group",
  costs: "Unit costs: pounds by need and setting",
};
const ROLES: Readonly<Record<MappedKind, TableRole>> = { census: "source", population: "population", costs: "costs" };
const NONE = "(none)";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px", margin: "8px 0" },
  missing: { margin: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** Which column of a file holds what: guessed by headings and by what the cells look like, confirmed by the person. */
export function MapColumns({ table }: { readonly table: DeskTable }) {
  const styles = useStyles();
  const files = useFiles()!;
  const { state, choose } = useJourney();
  const remembered = state.choices.columns;
  const guess = (wanted: MappedKind) =>
    guessColumns({ name: table.name, cells: table.sample, firstRow: 1 }, wanted, remembered[wanted] ?? {});
  const [kind, setKind] = useState<MappedKind>(isMapped(table.kind) ? table.kind : "census");
  const [mapping, setMapping] = useState<ColumnMapping>(() => guess(kind));
  const headings = listHeadings(table);
  const unmapped = listUnmapped(kind, mapping);
  const bring = () => {
    choose({ columns: { ...remembered, [kind]: mapping } });
    const make = () => files.desk.mapTable(table.id, kind, mapping);
    void files.put(table.name, nameSheet(table.name), ROLES[kind], make);
  };
  return (
    <div className={styles.fields}>
      <Field label="What it is">
        <Dropdown
          aria-label="What it is"
          value={KIND_WORDS[kind]}
          selectedOptions={[kind]}
          onOptionSelect={(_, { optionValue }) => {
            const chosen = MAPPED_KINDS.find((each) => each === optionValue) ?? kind;
            setKind(chosen);
            setMapping(guess(chosen));
          }}
        >
          {MAPPED_KINDS.map((each) => (
            <Option key={each} value={each}>
              {KIND_WORDS[each]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {Object.entries(MAPPED_COLUMNS[kind]).map(([field, { name, required }]) => (
        <Field
          key={field}
          label={name}
          required={required && (field in mapping || unmapped.includes(name))}
          hint={showExample(table, mapping[field])}
        >
          <Dropdown
            aria-label={`Column for ${name}`}
            value={mapping[field] ?? NONE}
            selectedOptions={[mapping[field] ?? NONE]}
            onOptionSelect={(_, { optionValue }) => setMapping(change(mapping, field, optionValue ?? NONE))}
          >
            {[NONE, ...headings].map((heading) => (
              <Option key={heading}>{heading}</Option>
            ))}
          </Dropdown>
        </Field>
      ))}
      {unmapped.length > 0 && <p className={styles.missing}>Still to be chosen: {unmapped.join(", ")}.</p>}
      <div>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={unmapped.length > 0 || files.state.work !== null}
          onClick={bring}
        >
          Put these columns on a new sheet
        </Button>
      </div>
    </div>
  );
}

function isMapped(kind: DeskTable["kind"]): kind is MappedKind {
  return (MAPPED_KINDS as readonly (string | null)[]).includes(kind);
}

function change(mapping: ColumnMapping, field: string, heading: string): ColumnMapping {
  const rest = Object.fromEntries(Object.entries(mapping).filter(([other]) => other !== field));
  return heading === NONE ? rest : { ...rest, [field]: heading };
}

/** The heading row is the first with two filled cells. */
function findHeadingRow({ sample }: DeskTable): number {
  return Math.max(
    0,
    sample.findIndex((row) => row.filter((cell) => cell !== "" && cell !== null).length >= 2),
  );
}

function listHeadings(table: DeskTable): string[] {
  const row = table.sample[findHeadingRow(table)] ?? [];
  return [...new Set(row.map((cell) => String(cell ?? "")).filter((heading) => heading !== ""))];
}

/** "Such as ASD, SEMH, MLD." */
function showExample(table: DeskTable, heading: string | undefined): string | undefined {
  const iHeading = findHeadingRow(table);
  const column = (table.sample[iHeading] ?? []).findIndex((cell) => String(cell ?? "") === heading);
  if (heading === undefined || column < 0) return undefined;
  const values = table.sample.slice(iHeading + 1).map((row) => row[column]);
  const texts = values.filter((cell) => cell !== "" && cell != null && typeof cell !== "object").map(String);
  const different = [...new Set(texts)].slice(0, 3);
  return different.length === 0 ? "Its first rows are blank." : `Such as ${different.join(", ")}.`;
}
