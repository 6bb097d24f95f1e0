import { Button, Dropdown, Field, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LEVER_RULES } from "../../../model/levers/leverRules";
import type { LeverCells, LeverField, LeverRow } from "../../../workbook/levers/LeversSheet";
import { isOff, toText } from "../../scenarios/Scenario";
import { useScenarios } from "../../scenarios/useScenarios";
import { isOffered, LEVER_WORDS, OFFERED_LEVERS, type OfferedLever } from "./leverWords";

const LABELS: Readonly<Record<LeverField, string>> = {
  scenario: "Scenario",
  on: "On",
  lever: "Lever",
  of: "Of whom or what",
  need: "Need",
  setting: "Setting",
  to: "To setting",
  "ncy-from": "From NCY",
  "ncy-to": "To NCY",
  "year-from": "From January",
  "year-to": "To January",
  change: "Change",
  "ramp-years": "Grows over years",
  note: "Note",
};
const HINTS: Partial<Readonly<Record<LeverField, string>>> = {
  need: "Blank: any. Several with commas",
  setting: "Blank: any. Codes or groups, with commas",
  to: "In order, with commas",
  "ncy-from": "Blank: the youngest",
  "ncy-to": "Blank: the oldest",
  "year-from": "Blank: the first",
  "year-to": "Blank: the last",
  "ramp-years": "Blank: at once",
};
const NARROW: readonly LeverField[] = ["ncy-from", "ncy-to", "year-from", "year-to"];
const LAST: readonly LeverField[] = ["year-from", "year-to", "ramp-years", "note"];

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "6px 10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "8px",
  },
  wide: { gridColumn: "1 / -1" },
  input: { minWidth: 0, width: "100%" },
  buttons: { gridColumn: "1 / -1", display: "flex", gap: "8px" },
  does: { gridColumn: "1 / -1", margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The cells of one lever as fields; what it keeps goes onto the sheet. */
export function LeverForm({
  scenario,
  row,
  onDone,
}: {
  readonly scenario: string;
  readonly row: LeverRow | null;
  onDone(): void;
}) {
  const styles = useStyles();
  const { change } = useScenarios();
  const [texts, setTexts] = useState<Partial<Record<LeverField, string>>>(() => readTexts(row));
  const [isWriting, setIsWriting] = useState(false);
  const kind = texts.lever ?? "joiners";
  const words = isOffered(kind) ? LEVER_WORDS[kind] : null;
  const fields: LeverField[] = [
    ...(words?.asks ?? []),
    ...(words && !words.change ? [] : (["change"] as const)),
    ...LAST,
  ];
  const put = (field: LeverField, text: string) => setTexts((last) => ({ ...last, [field]: text }));

  const keep = async () => {
    setIsWriting(true);
    const cells = composeCells({ ...texts, lever: kind });
    const isDone = row
      ? await change({ set: [{ row: row.row, cells }] })
      : await change({ add: [{ ...cells, scenario, on: true }] });
    setIsWriting(false);
    if (isDone) onDone();
  };
  return (
    <form
      className={styles.form}
      aria-label={row ? "Change a lever" : "New lever"}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field label="Lever" className={styles.wide}>
        <Dropdown
          className={styles.input}
          value={words?.name ?? kind}
          selectedOptions={[kind]}
          onOptionSelect={(_, { optionValue }) => optionValue && put("lever", optionValue)}
        >
          {OFFERED_LEVERS.map((lever: OfferedLever) => (
            <Option key={lever} value={lever}>
              {LEVER_WORDS[lever].name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {words && <p className={styles.does}>{words.does}</p>}
      {fields.map((field) => (
        <Field
          key={field}
          label={LABELS[field]}
          className={NARROW.includes(field) ? undefined : styles.wide}
          hint={field === "change" ? words?.changeMeaning : field === "of" ? listOf(kind) : HINTS[field]}
        >
          <Input
            className={styles.input}
            value={texts[field] ?? ""}
            placeholder={field === "change" ? (words?.change ?? undefined) : undefined}
            onChange={(_, data) => put(field, data.value)}
          />
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={isWriting}>
          Keep
        </Button>
        <Button onClick={onDone}>Cancel</Button>
        {row && (
          <>
            <Button
              onClick={() => void change({ set: [{ row: row.row, cells: { on: isOff(row.cells.on) } }] }).then(onDone)}
            >
              {isOff(row.cells.on) ? "Switch on" : "Switch off"}
            </Button>
            <Button onClick={() => void change({ clear: [row.row] }).then(onDone)}>Remove</Button>
          </>
        )}
      </div>
    </form>
  );
}

/** The words that the column "of" may hold for a kind of lever. */
function listOf(kind: string): string {
  const words: readonly string[] = isOffered(kind) ? LEVER_RULES[kind].of : [];
  return `Blank: all. ${words.join(", ")}`;
}

function readTexts(row: LeverRow | null): Partial<Record<LeverField, string>> {
  return Object.fromEntries(Object.entries(row?.cells ?? {}).map(([field, cell]) => [field, toText(cell)]));
}

/** Whole numbers go onto the sheet as numbers, everything else as text, so that Excel does not calculate a change. */
function composeCells(texts: Partial<Record<LeverField, string>>): LeverCells {
  const isNumber = (field: string) => NARROW.includes(field as LeverField) || field === "ramp-years";
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([field]) => field !== "scenario" && field !== "on")
      .map(([field, text]) => [field, isNumber(field) && /^-?\d+$/.test(text.trim()) ? Number(text) : text.trim()]),
  );
}
