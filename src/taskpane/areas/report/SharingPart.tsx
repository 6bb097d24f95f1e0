import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import { LEAST_THRESHOLD, MOST_THRESHOLD, type SuppressionRules } from "../../../model/suppression/CountTable";
import { isHideBelow } from "../../../workbook/choicesSheet";
import { useJourney } from "../../journey/useJourney";
import { usePartStyles } from "../../looks/usePartStyles";
import { Choice } from "./Choice";
import { ProvenancePart } from "./sharing/ProvenancePart";
import { countNeedsBy, type ShareSource } from "./sharing/ShareSource";
import { ShownTablePart } from "./sharing/ShownTablePart";
import { useSuppressed } from "./sharing/useSuppressed";

const SOURCES = [
  ["setting group", "Plans by need and placement group"],
  ["setting", "Plans by need and setting"],
  ["selection", "The cells selected in the grid"],
] as const;
type SourceName = (typeof SOURCES)[number][0];

/** Tables that may be shared: small counts hidden, and what keeps them from being worked out; and where figures come from. */
export function SharingPart({ input }: { readonly input: ModelInput }) {
  const styles = usePartStyles();
  const { state, choose, selectTable } = useJourney();
  const { hideBelow, hidesOthers: isSecondary, showsZeros: keepsZeros } = state.choices;
  const [from, setFrom] = useState<SourceName>("setting group");
  const [selected, setSelected] = useState<ShareSource | null>(null);
  const [threshold, setThreshold] = useState(String(hideBelow));
  const isWrong = !isHideBelow(Number(threshold.trim() || NaN));
  const source = useMemo(() => (from === "selection" ? selected : countNeedsBy(input, from)), [from, selected, input]);
  const rules = useMemo(
    (): SuppressionRules | null => (isWrong ? null : { threshold: Number(threshold), isSecondary, keepsZeros }),
    [isWrong, threshold, isSecondary, keepsZeros],
  );
  const shown = useSuppressed(source, rules);
  const take = async () => {
    const found = await selectTable();
    if (!found) return;
    const { table, cells } = found;
    setSelected({
      title: "Table with small counts hidden",
      cells: cells.cells,
      nLabels: null,
      reference: table.reference,
    });
  };
  return (
    <section className={styles.part} aria-label="Sharing">
      <h2 className={styles.heading}>Tables that may be shared</h2>
      <p className={styles.quiet}>
        Small counts could point to a child. They are hidden, and with them others from which they could be worked out.
      </p>
      <Choice<SourceName> label="Table to share" options={SOURCES} chosen={from} onChoose={setFrom} />
      {from === "selection" && (
        <div className={styles.buttons}>
          <Button onClick={() => void take()}>
            {selected ? "Take the selected cells again" : "Take the selected cells"}
          </Button>
        </div>
      )}
      <Field
        label="Counts below this are hidden"
        hint="5 hides 1 to 4."
        validationState={isWrong ? "error" : "none"}
        validationMessage={isWrong ? `Give a whole number from ${LEAST_THRESHOLD} to ${MOST_THRESHOLD}.` : undefined}
      >
        <Input
          className={styles.control}
          inputMode="numeric"
          value={threshold}
          onChange={(_, data) => setThreshold(data.value)}
          onBlur={() => !isWrong && Number(threshold) !== hideBelow && choose({ hideBelow: Number(threshold) })}
        />
      </Field>
      <Checkbox
        label="Hide others too, so that none can be worked out (secondary suppression)"
        checked={isSecondary}
        onChange={(_, { checked }) => choose({ hidesOthers: checked === true })}
      />
      <Checkbox
        label="Show zeros"
        checked={keepsZeros}
        onChange={(_, { checked }) => choose({ showsZeros: checked === true })}
      />
      {typeof shown === "string" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{shown}</MessageBarBody>
        </MessageBar>
      )}
      {shown !== null && typeof shown === "object" && rules && (
        <ShownTablePart key={from} shown={shown} rules={rules} />
      )}
      <ProvenancePart input={input} />
    </section>
  );
}
