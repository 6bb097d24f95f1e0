import { Button, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { memo, useMemo, useState } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import { countFlows } from "../../../model/flows/countFlows";
import type { FlowsShown } from "../../../workbook/composeLiveFlows";
import { usePartStyles } from "../../looks/usePartStyles";
import { drawPicture } from "../../pictures/export/drawPicture";
import { FlowsChart } from "../../pictures/flows/FlowsChart";
import { createFlowsPicture } from "../../pictures/flows/createFlowsPicture";
import { describeFlows } from "../../pictures/flows/describeFlows";
import { uniteFlows } from "../../pictures/flows/uniteFlows";
import { wordEverybody, wordFlows, wordUnited, type FlowGroupWord } from "../../pictures/flows/wordFlows";
import { FlowsTable } from "./FlowsTable";

/** Groups that a pane has room for. */
const MOST_GROUPS = 10;
const WORDS: readonly FlowGroupWord[] = ["setting group", "setting"];
const SOURCE = "Source: the census or transitions of this workbook; nothing is projected or drawn by chance.";

const useStyles = makeStyles({
  finding: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600, margin: 0 },
});

interface FlowsViewProps {
  readonly input: ModelInput;
  readonly canWrite: boolean;
  /** Draws what is shown and writes it on a sheet; resolved when it is done or has failed. */
  onWrite(draw: () => Promise<FlowsShown>): Promise<void>;
}

/** Who moved where: a picture, its finding and its table. Drawn again only when it shows something else. */
export const FlowsView = memo(function FlowsView({ input, canWrite, onWrite }: FlowsViewProps) {
  const styles = useStyles();
  const parts = usePartStyles();
  const [wantedYear, setWantedYear] = useState<number | null>(null);
  const [word, setWord] = useState<FlowGroupWord>("setting group");
  const [isWriting, setIsWriting] = useState(false);
  const years = useMemo(() => [...new Set(input.transitions.censusYear)].sort((a, b) => b - a), [input]);
  const censusYear = years.find((year) => year === wantedYear) ?? years[0];
  const rows = useMemo(
    () => (censusYear === undefined ? [] : countFlows(input.transitions, censusYear, word, input.settings)),
    [input, censusYear, word],
  );
  const flows = useMemo(() => uniteFlows(rows, censusYear, MOST_GROUPS), [rows, censusYear]);
  if (rows.length === 0) return null;
  const united = wordUnited(flows, word);
  const title = wordFlows(flows, word);

  const draw = async (): Promise<FlowsShown> => {
    const { data, width, height } = await drawPicture(createFlowsPicture(flows, word, SOURCE));
    const picture = { description: `${title} ${describeFlows(flows)}`, png: data, width, height };
    return { censusYear, by: word, title, picture };
  };
  const write = async () => {
    setIsWriting(true);
    await onWrite(draw);
    setIsWriting(false);
  };
  return (
    <section className={parts.part} aria-labelledby="flows-heading">
      <h2 className={parts.heading} id="flows-heading">
        Who moved where
      </h2>
      <div className={parts.fields}>
        <Field label="Januaries">
          <Dropdown
            className={parts.control}
            value={wordPair(censusYear)}
            selectedOptions={[String(censusYear)]}
            onOptionSelect={(_, { optionValue }) => setWantedYear(Number(optionValue))}
          >
            {years.map((year) => (
              <Option key={year} value={String(year)}>
                {wordPair(year)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label="By">
          <Dropdown
            className={parts.control}
            value={word}
            selectedOptions={[word]}
            onOptionSelect={(_, { optionValue }) => setWord(optionValue as FlowGroupWord)}
          >
            {WORDS.map((each) => (
              <Option key={each} value={each}>
                {each}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      <h3 className={styles.finding}>{title}</h3>
      <p className={parts.quiet}>Pupils with a plan. {wordEverybody(flows, word)}</p>
      <FlowsChart label={`Who moved where, January ${censusYear} to January ${censusYear + 1}`} flows={flows} />
      {united && <p className={parts.quiet}>{united}</p>}
      <FlowsTable rows={rows} censusYear={censusYear} />
      <p className={parts.quiet}>{SOURCE}</p>
      <div>
        <Button disabled={isWriting || !canWrite} onClick={() => void write()}>
          Put the flows on a sheet
        </Button>
      </div>
      <p className={parts.quiet}>A live table and this picture, on a new sheet; nothing that is there is changed.</p>
    </section>
  );
});

const wordPair = (censusYear: number) => `${censusYear} to ${censusYear + 1}`;
