import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { NONSEND } from "../../../model/data/Transitions";
import type { FlowRow } from "../../../model/flows/countFlows";
import { formatCount } from "../../words/formatNumbers";
import { PlainTable } from "../whatif/PlainTable";

/** Rows that are shown unasked. */
const FIRST_ROWS = 8;

/** The numbers behind the picture of flows: everybody but the stayers first, the largest flow on top. */
export function FlowsTable({ rows, censusYear }: { readonly rows: readonly FlowRow[]; readonly censusYear: number }) {
  const [showsAll, setShowsAll] = useState(false);
  const ranked = [...rows].sort(
    (a, b) => Number(a.kind === "stayed") - Number(b.kind === "stayed") || b.pupils - a.pupils,
  );
  const shown = showsAll ? ranked : ranked.slice(0, FIRST_ROWS);
  return (
    <>
      <PlainTable
        caption={`Pupils who went from one group to another, January ${censusYear} to ${censusYear + 1}; those who stayed last`}
        headings={["From", "To", "Pupils"]}
        rows={shown.map(({ from, to, pupils }) => [
          nameSide(from, "joined"),
          nameSide(to, "left"),
          formatCount(pupils),
        ])}
      />
      {ranked.length > FIRST_ROWS && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? "Show the largest only" : `Show all ${formatCount(ranked.length)} flows`}
          </Button>
        </div>
      )}
    </>
  );
}

const nameSide = (group: string, outside: string) => (group === NONSEND ? `(${outside})` : group);
