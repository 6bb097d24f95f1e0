import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: "inline-flex", alignItems: "center", gap: "4px" },
  swatch: { width: "16px", height: "10px", position: "relative", overflow: "hidden" },
  wide: { backgroundColor: tokens.colorBrandBackground, opacity: 0.2 },
  narrow: { backgroundColor: tokens.colorBrandBackground, opacity: 0.46 },
  middle: { height: 0, borderTop: `2px dashed ${tokens.colorBrandForeground1}` },
  known: { height: 0, borderTop: `2px solid ${tokens.colorNeutralForeground1}` },
});

/** What the marks of a fan chart mean. */
export function BandLegend({ hasKnown }: { readonly hasKnown: boolean }) {
  const styles = useStyles();
  const entries = [
    ...(hasKnown ? [{ look: styles.known, words: "known" }] : []),
    { look: styles.middle, words: "middle" },
    { look: styles.narrow, words: "half of futures" },
    { look: styles.wide, words: "9 of 10 futures" },
  ];
  return (
    <div className={styles.legend} aria-hidden>
      {entries.map(({ look, words }) => (
        <span key={words} className={styles.item}>
          <span className={mergeClasses(styles.swatch, look)} />
          {words}
        </span>
      ))}
    </div>
  );
}
