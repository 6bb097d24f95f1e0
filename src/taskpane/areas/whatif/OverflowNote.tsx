import { makeStyles, tokens } from "@fluentui/react-components";
import { readMean } from "../../../model/compare/pairSummaries";
import type { ScenarioProjection } from "../../scenarios/ScenarioComparison";
import { formatCount } from "../../words/formatNumbers";

const useStyles = makeStyles({ note: { margin: 0, fontSize: tokens.fontSizeBase200 } });

/** How many find no place and go elsewhere, where places are limited. */
export function OverflowNote({ projection }: { readonly projection: ScenarioProjection }) {
  const styles = useStyles();
  const { overflow } = projection;
  if (overflow.keys.length === 0) return null;
  const means = overflow.years.map((_, iYear) => readMean(overflow, iYear, 0));
  if (means.every((mean) => mean < 0.5)) return null;
  const parts = overflow.years
    .map((year, iYear) => ({ year, mean: means[iYear] }))
    .filter(({ mean }) => mean >= 0.5)
    .map(({ year, mean }) => `${formatCount(mean)} in ${year}`);
  return (
    <p className={styles.note}>New pupils for whom there is no place, and who go elsewhere: {parts.join(", ")}.</p>
  );
}
