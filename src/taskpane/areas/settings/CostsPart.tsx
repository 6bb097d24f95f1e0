import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ModelInput } from "../../../model/data/ModelInput";
import { useJourney } from "../../journey/useJourney";
import { countOf } from "../../words/formatNumbers";
import { composeCostsSheet } from "./composeCostsSheet";
import { ListTable } from "./ListTable";
import { listNeedSettings } from "./listNeedSettings";

const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });

/** Unit costs: what pupils of each need and setting cost, and for whom no cost is known. */
export function CostsPart({ input }: { readonly input: ModelInput }) {
  const { writeSheets } = useJourney();
  const { costs, transitions } = input;
  const pairs = useMemo(() => listNeedSettings(transitions), [transitions]);
  if (costs.length === 0) {
    return (
      <>
        <h2>Costs</h2>
        <p>
          No costs are given, so the projection shows plans only. A table of every need and setting in the data can be
          put on a sheet: fill it in, look for tables again on the Data step and choose it there.
        </p>
        <Button onClick={() => void writeSheets([() => composeCostsSheet(pairs)])}>
          Put a cost table to fill in on a sheet
        </Button>
      </>
    );
  }
  const known = new Set(costs.map(({ need, setting }) => `${need}/${setting}`));
  const nUnknown = pairs.filter(
    ({ need, setting }) => !known.has(`${need}/${setting}`) && !known.has(`/${setting}`),
  ).length;
  return (
    <>
      <h2>Costs</h2>
      <p>
        {countOf(costs.length, "unit cost")} in pounds per pupil and year, at the prices of the table in every year.{" "}
        {nUnknown === 0
          ? "Every need and setting in the data has one."
          : `${countOf(nUnknown, "need and setting", "needs and settings")} in the data ${nUnknown === 1 ? "has" : "have"} none; the Check step names them.`}
      </p>
      <ListTable
        caption="Unit costs used"
        headings={["Need", "Setting", "Pounds a year"]}
        rows={costs.map(({ need, setting, cost }) => [need || "All", setting, POUNDS.format(cost)])}
        numeric={[2]}
      />
    </>
  );
}
