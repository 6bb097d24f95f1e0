import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button } from "@fluentui/react-components";
import type { CensusReport } from "../../../model/tables/readSource";
import { useJourney } from "../../journey/useJourney";
import { formatCount } from "../../words/formatNumbers";
import { ListTable } from "../settings/ListTable";
import { composeAccountSheet } from "./composeAccountSheet";

/** How census rows became transitions: the sum of every year, and what the rules did to doubtful rows. */
export function CensusAccount({ report }: { readonly report: CensusReport }) {
  const { writeSheets } = useJourney();
  const used = report.rules.filter(({ count }) => count > 0);
  return (
    <Accordion collapsible>
      <AccordionItem value="account">
        <AccordionHeader>How the census became transitions</AccordionHeader>
        <AccordionPanel>
          <p>
            For each January: pupils at the start, plus those who joined, less those who left, are the pupils of the
            next January.
          </p>
          <ListTable
            caption="Pupils from one January to the next"
            headings={["January", "Start", "Joined", "Left", "End", "Next census"]}
            rows={report.reconciliation.map(({ censusYear, start, joiners, leavers, end, census }) => [
              String(censusYear),
              ...[start, joiners, leavers, end, census].map(formatCount),
            ])}
            numeric={[1, 2, 3, 4, 5]}
          />
          {used.length === 0 ? (
            <p>No row was doubtful, so no rule was needed.</p>
          ) : (
            <>
              <p>Rules that were used on doubtful rows:</p>
              <ListTable
                caption="Rules used"
                headings={["Rows", "Rule"]}
                rows={used.map(({ count, rule, sentence }) => [formatCount(count), `${rule}: ${sentence}`])}
                numeric={[0]}
              />
            </>
          )}
          <p>
            <Button onClick={() => void writeSheets([() => composeAccountSheet(report)])}>
              Put this account on a sheet
            </Button>
          </p>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
