import { makeStyles, tokens } from "@fluentui/react-components";
import type { Rules } from "../../../model/data/ModelInput";
import type { UncertaintyReport } from "../../../model/uncertainty/UncertaintyReport";
import { wordUncertainty } from "../../../model/uncertainty/wordUncertainty";

const useStyles = makeStyles({
  box: {
    borderLeft: `3px solid ${tokens.colorPaletteYellowBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: "8px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    "& h2": { fontSize: tokens.fontSizeBase200, fontWeight: 600, margin: 0 },
    "& p": { margin: "2px 0 0" },
  },
});

const RULE_WORDS: Readonly<Record<Rules, string>> = {
  corrected: "the corrected rules",
  witan: "the rules of Witan SEND, quirks included, for comparison only",
};

interface HowSureProps {
  readonly rules: Rules;
  readonly uncertainty: UncertaintyReport;
}

/** What the bands hold, what they do not and what they rest on, in plain words. */
export function HowSure({ rules, uncertainty }: HowSureProps) {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label="How sure is this?">
      <h2>How sure is this?</h2>
      {wordUncertainty(uncertainty).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        Calculated by {RULE_WORDS[rules]} (uncertainty: {uncertainty.uncertainty}). Changes of policy are in no band.
      </p>
    </section>
  );
}
