import { useNumberTable } from "../../looks/useNumberTable";

interface PlainTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Each row begins with its name. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers behind a picture. */
export function PlainTable({ caption, headings, rows }: PlainTableProps) {
  const numbers = useNumberTable();
  return (
    <table className={numbers.table}>
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
