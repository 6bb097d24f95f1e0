import { makeStyles, tokens } from "@fluentui/react-components";
import type { Rules } from "../../../model/data/ModelInput";

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

/** What the bands hold and what they do not, in plain words. */
export function HowSure({ rules }: { readonly rules: Rules }) {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label="How sure is this?">
      <h2>How sure is this?</h2>
      <p>
        Calculated by {RULE_WORDS[rules]}, with rates drawn anew every year (uncertainty: yearly). The bands show chance
        and how well the past pins the rates down. They do not show that rates themselves change from year to year, so
        the truth will fall outside of them more often than they say. Read them as narrower than reality.
      </p>
    </section>
  );
}
