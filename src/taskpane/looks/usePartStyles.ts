import { makeStyles, tokens } from "@fluentui/react-components";

/** How the parts of a step look that stand below one another. */
export const usePartStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "12px",
    "& p": { margin: 0 },
  },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: 600, margin: 0 },
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px 10px", alignItems: "start" },
  control: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", "& button": { whiteSpace: "nowrap" } },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  /** Progress, and what stops it. */
  running: { display: "flex", alignItems: "center", gap: "12px", "& > :first-child": { flexGrow: 1 } },
});
