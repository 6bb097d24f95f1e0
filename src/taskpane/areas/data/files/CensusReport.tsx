import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { MadeCensus } from "../../../../files/FileDesk";
import { formatCount } from "../../../words/formatNumbers";

/** What each January of each return holds, and how often each rule was used. */
export function CensusReport({ januaries, rules }: Pick<MadeCensus, "januaries" | "rules">) {
  const used = rules.filter(({ count }) => count > 0);
  return (
    <>
      <Table size="small" aria-label="Plans of each January of each return">
        <TableHeader>
          <TableRow>
            {["January", "Of", "Open", "Left out", "Rows"].map((heading) => (
              <TableHeaderCell key={heading}>{heading}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {januaries.map((january) => (
            <TableRow key={`${january.returnName} ${january.side}`}>
              <TableCell>{january.censusYear}</TableCell>
              <TableCell>
                {january.returnName}
                {january.isUsed ? "" : " (not used)"}
              </TableCell>
              <TableCell>{formatCount(january.open)}</TableCell>
              <TableCell>{formatCount(january.open - january.rows)}</TableCell>
              <TableCell>{formatCount(january.rows)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {used.length > 0 && (
        <Table size="small" aria-label="Rules that were used">
          <TableHeader>
            <TableRow>
              <TableHeaderCell>Rule</TableHeaderCell>
              <TableHeaderCell>How many</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {used.map(({ rule, count, sentence }) => (
              <TableRow key={rule}>
                <TableCell title={sentence}>{rule}</TableCell>
                <TableCell>{formatCount(count)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
