import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { hasSmallCount, VERDICTS } from "../../../../model/hotspots/Hotspot";
import { formatCount } from "../../../words/formatNumbers";
import { ListTable } from "../../settings/ListTable";
import type { FoundHotspots } from "./useHotspots";
import { formatGrowth, formatInterval, formatShare, nameGroup, wordHotspots } from "./wordHotspots";

/** Groups shown before "Show all" is asked for. */
const FIRST_SHOWN = 25;

const useStyles = makeStyles({
  // Names of groups can be long, and the numbers are to stay in sight.
  table: { "& th:first-child, & td:first-child": { whiteSpace: "normal", minWidth: "72px" } },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** The groups by growth: in words, in a table, and what not to conclude from it. */
export function HotspotsResult({ label, found }: { readonly label: string; readonly found: FoundHotspots }) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { by, hotspots } = found;
  const { firstYear, lastYear, cohorts, isPerPerson } = hotspots;
  const shown = showsAll ? cohorts : cohorts.slice(0, FIRST_SHOWN);
  return (
    <>
      {wordHotspots(hotspots, by).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className={styles.table}>
        <ListTable
          caption={`Growth by ${label.toLowerCase()}`}
          headings={[label, String(firstYear), String(lastYear), "A year", "8 in 10", "Faster", "In words"]}
          rows={shown.map((row) => [
            nameGroup(by, row.labels),
            formatCount(row.first),
            formatCount(row.last),
            formatGrowth(row.growth),
            formatInterval(row.p10, row.p90),
            formatShare(row.chance),
            VERDICTS[row.verdict],
          ])}
          numeric={[1, 2, 3, 4, 5]}
        />
      </div>
      {shown.length < cohorts.length && (
        <div>
          <Button size="small" onClick={() => setShowsAll(true)}>
            Show all {formatCount(cohorts.length)} groups
          </Button>
        </div>
      )}
      <p className={styles.quiet}>
        Three children more are no trend: growth is drawn towards that of all together, the more the fewer pupils a
        group has. With a chance of 8 in 10 it lies between the numbers given; Faster is the chance that a group grows
        faster than all together.{isPerPerson && " Growth is that of pupils per person living there."}
      </p>
      {cohorts.some(hasSmallCount) && (
        <p className={styles.quiet}>Counts of 1 to 5 pupils could point to a child: they are not for publication.</p>
      )}
    </>
  );
}
