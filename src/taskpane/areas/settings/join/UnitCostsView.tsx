import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { wordUnitCost } from "../../../../model/ledger/tabulateUnitCosts";
import { formatReference } from "../../../../workbook/addresses";
import type { SheetContent } from "../../../../workbook/SheetContent";
import { useJourney } from "../../../journey/useJourney";
import { formatCount } from "../../../words/formatNumbers";
import { ListTable } from "../ListTable";
import { composeLiveUnitCosts, composeUnitCostValues, measureUnitCosts } from "./composeUnitCostSheets";
import type { Joined } from "./Joined";

const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** What a pupil costs by need and setting, and the way to use these costs. */
export function UnitCostsView({ joined }: { readonly joined: Joined }) {
  const styles = useStyles();
  const { writeSheets, choose, lookForTables } = useJourney();
  const [isWriting, setIsWriting] = useState(false);
  const use = async (compose: (joined: Joined) => SheetContent) => {
    setIsWriting(true);
    const names = await writeSheets([() => compose(joined)]);
    if (names) {
      await lookForTables();
      choose({ costs: formatReference(names[0], { row: 0, column: 0, ...measureUnitCosts(joined) }) });
    }
    setIsWriting(false);
  };
  const nShrunk = joined.unitCosts.filter(({ nPupils, own }) => nPupils > 0 && own < 0.5).length;
  return (
    <>
      <p>
        Pounds a pupil and year, transport apart. Where few pupils speak for a need, its mean is drawn towards that of
        the setting; {formatCount(nShrunk)} rows take more than half from there, and say so.
      </p>
      <ListTable
        caption="Unit costs from the ledger"
        headings={["Need", "Setting", "Cost", "Pupils", "Note"]}
        rows={joined.unitCosts.map((cost) => [
          cost.need || "All others",
          cost.setting,
          POUNDS.format(cost.cost),
          formatCount(cost.nPupils),
          wordUnitCost(cost),
        ])}
        numeric={[2, 3]}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isWriting} onClick={() => void use(composeLiveUnitCosts)}>
          Use these costs
        </Button>
        <Button disabledFocusable={isWriting} onClick={() => void use(composeUnitCostValues)}>
          Use them as values
        </Button>
      </div>
      <p>
        Both write a new sheet and choose it as Costs. The first is a live formula that follows the ledger; values stay
        as they are and can be changed.
      </p>
    </>
  );
}
