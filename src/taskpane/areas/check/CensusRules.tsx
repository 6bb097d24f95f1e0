import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import {
  CENSUS_OPTION_NAMES,
  listUnusualRules,
  USUAL_CENSUS_OPTIONS,
  type CensusOptions,
} from "../../../model/census/CensusOptions";
import type { CensusReport } from "../../../model/tables/readSource";
import { useJourney } from "../../journey/useJourney";
import { countOf } from "../../words/formatNumbers";
import { RuleChoice } from "./RuleChoice";

const useStyles = makeStyles({
  rules: { display: "flex", flexDirection: "column", gap: "10px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** What is done with rows of a census on which reasonable people differ; kept in the workbook. */
export function CensusRules({ report }: { readonly report: CensusReport | null }) {
  const styles = useStyles();
  const { state, choose } = useJourney();
  const { census } = state.choices;
  const nUnusual = listUnusualRules(census).length;
  const change = (rules: Partial<CensusOptions>) => choose({ census: { ...census, ...rules } });
  return (
    <Accordion collapsible>
      <AccordionItem value="rules">
        <AccordionHeader>
          Rules for doubtful rows{nUnusual > 0 && ` (${countOf(nUnusual, "choice")} of your own)`}
        </AccordionHeader>
        <AccordionPanel>
          <div className={styles.rules}>
            <p className={styles.quiet}>
              Where reasonable people differ you can choose. Choices stay with the workbook, count for every projection,
              and go into the formulas that the pane writes.
            </p>
            {CENSUS_OPTION_NAMES.map((name) => (
              <RuleChoice key={name} name={name} chosen={census[name]} report={report} onChange={change} />
            ))}
            {nUnusual > 0 && (
              <div>
                <Button onClick={() => change(USUAL_CENSUS_OPTIONS)}>Back to the usual rules</Button>
              </div>
            )}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
