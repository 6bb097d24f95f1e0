import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  MessageBar,
  MessageBarBody,
} from "@fluentui/react-components";
import { useState } from "react";
import type { MappedCode } from "../../../../model/returns/listMappedCodes";
import { wordProblem, type Problem } from "../../../../model/Problem";
import type { ReturnName } from "../../../../model/returns/ReturnTable";
import { formatReference } from "../../../../workbook/addresses";
import { composeMappingSheet, getMappingBlock } from "../../../../workbook/composeMappingSheet";
import type { FoundTable } from "../../../../workbook/FoundTable";
import { useJourney } from "../../../journey/useJourney";
import { usePartStyles } from "../../../looks/usePartStyles";
import { countOf, formatCount } from "../../../words/formatNumbers";
import { describeTable } from "../../data/describeTable";
import { ListTable } from "../../settings/ListTable";
import { Choice } from "../Choice";

interface MappingPartProps {
  readonly name: ReturnName;
  /** Where each code is counted now. */
  readonly codes: readonly MappedCode[];
  /** Tables of the workbook that could be a mapping. */
  readonly tables: readonly FoundTable[];
  /** Reference of the chosen one; "" for none. */
  readonly chosen: string;
  readonly problems: readonly Problem[];
  /** What stops the use of the chosen one; "" where nothing does. */
  readonly fault: string;
  onChoose(reference: string): void;
}

/** Where settings and needs are counted: as their codes say, or as a sheet of the workbook does. */
export function MappingPart({ name, codes, tables, chosen, problems, fault, onChoose }: MappingPartProps) {
  const styles = usePartStyles();
  const { writeSheets, lookForTables } = useJourney();
  const missing = codes.filter(({ row }) => row === null);
  const [isWriting, setIsWriting] = useState(false);
  const write = async () => {
    setIsWriting(true);
    const names = await writeSheets([() => composeMappingSheet(name, codes)]);
    if (names) {
      await lookForTables();
      onChoose(formatReference(names[0], getMappingBlock(codes.length)));
    }
    setIsWriting(false);
  };
  return (
    <>
      <Choice
        label="Where settings and needs are counted"
        options={[
          ["", "By their codes and groups"],
          ...tables.map((each) => [each.reference, describeTable(each)] as const),
        ]}
        chosen={chosen}
        onChoose={onChoose}
      />
      {fault !== "" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{problems.map(wordProblem).join(" ")}</MessageBarBody>
        </MessageBar>
      )}
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{wordMissing(missing, name)}</MessageBarBody>
        </MessageBar>
      )}
      <Accordion collapsible>
        <AccordionItem value="codes">
          <AccordionHeader size="small">{`Where each of ${countOf(codes.length, "code")} is counted`}</AccordionHeader>
          <AccordionPanel>
            <ListTable
              caption={`Rows of ${name} by code`}
              headings={["Code", "Row", "Plans now"]}
              rows={codes.map(({ code, row, plans }) => [code, row ?? "In a row of its own", formatCount(plans)])}
              numeric={[2]}
            />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <div className={styles.buttons}>
        <Button size="small" disabled={isWriting} onClick={() => void write()}>
          Put a mapping to fill in on a sheet
        </Button>
      </div>
    </>
  );
}

/** Says which settings and needs have no row, with their plans. */
function wordMissing(missing: readonly MappedCode[], name: ReturnName): string {
  const list = missing.map(({ code, plans }) => `${code} (${countOf(plans, "plan")})`).join(", ");
  const [are, they] =
    missing.length === 1 ? ["has", "It stands in a row of its own"] : ["have", "They stand in rows of their own"];
  return `${list} ${are} no row in ${name}. ${they}, Not mapped, counted in the totals. A mapping on a sheet puts ${missing.length === 1 ? "it" : "them"} where you say.`;
}
