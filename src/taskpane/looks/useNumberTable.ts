import { makeStyles, tokens } from "@fluentui/react-components";

/** How a table of numbers looks whose rows begin with what they are of. */
export const useNumberTable = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { textAlign: "right", padding: "2px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    "& td:not([colspan])": { whiteSpace: "nowrap" },
    "& th:first-child": { textAlign: "left" },
    "& thead th": { color: tokens.colorNeutralForeground3, fontWeight: 600, verticalAlign: "bottom" },
    "& tbody th": { fontWeight: 400 },
    "& caption": { textAlign: "left", color: tokens.colorNeutralForeground3, paddingBottom: "2px" },
  },
});
