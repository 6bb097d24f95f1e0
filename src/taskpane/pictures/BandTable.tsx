import { makeStyles } from "@fluentui/react-components";
import { useNumberTable } from "../looks/useNumberTable";
import type { BandPoint, KnownPoint } from "./BandPoint";

interface BandTableProps {
  readonly caption: string;
  readonly known: readonly KnownPoint[];
  readonly bands: readonly BandPoint[];
  readonly format: (value: number) => string;
}

const useStyles = makeStyles({
  middle: { fontWeight: 600 },
});

/** The numbers behind a fan chart: a row for each January. */
export function BandTable({ caption, known, bands, format }: BandTableProps) {
  const styles = useStyles();
  const numbers = useNumberTable();
  const projected = bands.filter((band) => !known.some((point) => point.censusYear === band.censusYear));
  return (
    <table className={numbers.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">January</th>
          <th scope="col">P5</th>
          <th scope="col">P25</th>
          <th scope="col">Middle</th>
          <th scope="col">P75</th>
          <th scope="col">P95</th>
        </tr>
      </thead>
      <tbody>
        {known.map((point) => (
          <tr key={point.censusYear}>
            <th scope="row">{point.censusYear}</th>
            <td colSpan={2} />
            <td className={styles.middle}>{format(point.value)}</td>
            <td colSpan={2}>known</td>
          </tr>
        ))}
        {projected.map((band) => (
          <tr key={band.censusYear}>
            <th scope="row">{band.censusYear}</th>
            <td>{format(band.p5)}</td>
            <td>{format(band.p25)}</td>
            <td className={styles.middle}>{format(band.p50)}</td>
            <td>{format(band.p75)}</td>
            <td>{format(band.p95)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
