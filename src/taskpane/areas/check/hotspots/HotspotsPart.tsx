import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Spinner,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ModelInput } from "../../../../model/data/ModelInput";
import { composeLiveHotspots } from "../../../../workbook/composeLiveHotspots";
import { getProjectionReferences } from "../../../../workbook/getProjectionReferences";
import type { InputReading } from "../../../journey/InputReading";
import { useJourney } from "../../../journey/useJourney";
import { HotspotsResult } from "./HotspotsResult";
import { listCuts, needsCensus } from "./listCuts";
import { useHotspots } from "./useHotspots";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px", "& p": { margin: 0 } },
  dropdown: { minWidth: 0, width: "100%" },
});

type WholeReading = InputReading & {
  readonly input: ModelInput;
  readonly source: NonNullable<InputReading["source"]>;
};

/** Which groups of pupils grow fastest, by any cut that the data has. */
export function HotspotsPart({ reading }: { readonly reading: InputReading }) {
  const isWhole = reading.input !== null && reading.source !== null;
  return (
    <Accordion collapsible>
      <AccordionItem value="hotspots">
        <AccordionHeader>What grows fastest?</AccordionHeader>
        <AccordionPanel>
          {isWhole ? (
            <HotspotsByCut reading={reading as WholeReading} />
          ) : (
            <p>This is told as soon as nothing stops a run.</p>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function HotspotsByCut({ reading }: { readonly reading: WholeReading }) {
  const styles = useStyles();
  const { state, writeSheets } = useJourney();
  const [label, setLabel] = useState("Need");
  const [isWriting, setIsWriting] = useState(false);
  const cuts = listCuts(reading.source, reading.input);
  const cut = cuts.find((each) => each.label === label) ?? cuts[0];
  const found = useHotspots(reading, cut.by);
  const references = getProjectionReferences(state.choices);

  const insert = async () => {
    if (!references || !found) return;
    const { by, hotspots } = found;
    const sheet = { by, readsCensus: needsCensus(by, reading.source), isPerPerson: hotspots.isPerPerson };
    setIsWriting(true);
    await writeSheets([() => composeLiveHotspots(references, sheet)]);
    setIsWriting(false);
  };

  return (
    <div className={styles.part}>
      <Field label="Cut by">
        <Dropdown
          className={styles.dropdown}
          value={cut.label}
          selectedOptions={[cut.label]}
          onOptionSelect={(_, { optionValue }) => optionValue && setLabel(optionValue)}
        >
          {cuts.map((each) => (
            <Option key={each.label} value={each.label}>
              {each.label}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {found ? (
        <HotspotsResult key={cut.label} label={cut.label} found={found} />
      ) : (
        <Spinner size="tiny" labelPosition="after" label="Counting who came and went" />
      )}
      <div>
        <Button disabledFocusable={isWriting || !references || !found} onClick={() => void insert()}>
          Put it on a sheet
        </Button>
      </div>
    </div>
  );
}
