import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& td": { whiteSpace: "nowrap" },
    "& th, & td": { textAlign: "right", padding: "2px 3px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    "& th:first-child": { textAlign: "left", fontWeight: 400 },
    "& thead th": { color: tokens.colorNeutralForeground3, fontWeight: 600, verticalAlign: "bottom" },
    "& caption": { textAlign: "left", color: tokens.colorNeutralForeground3, paddingBottom: "2px" },
  },
});

interface PlainTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Each row begins with its name. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers behind a picture. */
export function PlainTable({ caption, headings, rows }: PlainTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], iRow) => (
          <tr key={`${iRow} ${name}`}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={headings[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
