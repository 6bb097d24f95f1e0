import { makeStyles, tokens } from "@fluentui/react-components";

interface ListTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, set to the right. */
  readonly numeric?: readonly number[];
}

const useStyles = makeStyles({
  frame: {
    maxHeight: "260px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { textAlign: "left", padding: "3px 6px", verticalAlign: "top", whiteSpace: "nowrap" },
    "& td:nth-child(2)": { whiteSpace: "normal" },
    "& thead th": { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground2, fontWeight: 600 },
    "& tbody tr:nth-child(even)": { backgroundColor: tokens.colorNeutralBackground2 },
  },
});

/** A plain table in a frame that scrolls. */
export function ListTable({ caption, headings, rows, numeric = [] }: ListTableProps) {
  const styles = useStyles();
  const align = (column: number) => (numeric.includes(column) ? ({ textAlign: "right" } as const) : undefined);
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading, column) => (
              <th key={heading} scope="col" style={align(column)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((text, column) => (
                <td key={column} style={align(column)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
