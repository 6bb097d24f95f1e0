import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { compareWithPublished } from "../../../model/light/compareWithPublished";
import { PLACEMENT_GROUPS } from "../../../model/light/placementGroups";
import type { LightProjection } from "../../../model/light/LightProjection";
import { DEFAULT_LIGHT_REQUEST, projectLight } from "../../../model/light/projectLight";
import type { Published, PublishedSeries } from "../../../model/light/Published";
import { wordProblem } from "../../../model/Problem";
import { createKey } from "../../../model/random/createKey";
import { N_STATISTICS, STATISTICS, type Statistic } from "../../../model/summary/GroupSummary";
import { findSummary } from "../../journey/Baseline";
import { useJourney } from "../../journey/useJourney";
import { useNumberTable } from "../../looks/useNumberTable";
import type { BandPoint } from "../../pictures/BandPoint";
import { listBands } from "../../pictures/listBands";
import { formatCount } from "../../words/formatNumbers";
import { wordKnownApart, wordPublishedCheck } from "../../words/wordPublishedCheck";
import { BandFigure } from "./BandFigure";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: "10px" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
  finding: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600, margin: 0 },
  notes: { fontSize: tokens.fontSizeBase200, "& summary": { cursor: "pointer" }, "& p": { margin: "4px 0 0" } },
});

interface PublishedResultProps {
  readonly published: Published;
  readonly series: PublishedSeries;
}

/** What published tables say of one authority: all plans, the check of the projection from pupils, and placement groups. */
export function PublishedResult({ published, series }: PublishedResultProps) {
  const styles = useStyles();
  const { state } = useJourney();
  const { nSimulations, seed } = state.choices;
  const { value: projection, problems } = useMemo(
    () => projectLight(published, series, { ...DEFAULT_LIGHT_REQUEST, nSimulations }, createKey(seed)),
    [published, series, nSimulations, seed],
  );
  if (!projection) {
    return (
      <>
        {problems.map((problem) => (
          <p key={problem.found} className={styles.quiet}>
            {wordProblem(problem)}
          </p>
        ))}
      </>
    );
  }
  const known = [...series.plans]
    .filter(([censusYear]) => censusYear <= projection.estimate.base)
    .sort(([a], [b]) => a - b)
    .map(([censusYear, value]) => ({ censusYear, value }));
  return (
    <div className={styles.result}>
      <Check {...{ published, series }} />
      <BandFigure
        quantity={{ name: "Published plans", plural: true, format: formatCount }}
        unit={`Pupils with a plan in January, ${series.name}; ${formatCount(nSimulations)} simulations`}
        known={known}
        bands={listTotals(projection)}
      />
      {projection.groups && <Groups projection={projection} groups={projection.groups} series={series} />}
      <details className={styles.notes}>
        <summary>What it rests on</summary>
        {projection.notes.map(({ topic, text }) => (
          <p key={`${topic} ${text}`}>
            <b>{topic}.</b> {text}.
          </p>
        ))}
      </details>
    </div>
  );
}

/** How the projection from pupils stands to the published band; nothing before there is one. */
function Check({ published, series }: PublishedResultProps) {
  const styles = useStyles();
  const numbers = useNumberTable();
  const { baseline } = useJourney().state;
  const plans = baseline && findSummary(baseline, "plans", []);
  if (!plans) return null;
  const projected = listBands(plans);
  const checks = compareWithPublished(published, series, projected);
  const [start] = projected;
  const there = series.plans.get(start.censusYear);
  const apart = there === undefined ? null : wordKnownApart({ ...start, census: start.p50, published: there });
  return (
    <>
      <p className={styles.finding}>{wordPublishedCheck(checks)}</p>
      {apart && <p className={styles.quiet}>{apart}</p>}
      {checks.length > 0 && (
        <table className={numbers.table}>
          <caption>9 in 10 futures, from your pupils and from published numbers alone.</caption>
          <thead>
            <tr>
              <th scope="col">January</th>
              <th scope="col">Your pupils</th>
              <th scope="col">Published</th>
              <th scope="col">Your middle</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(({ censusYear, p5, p50, p95, low, high, side }) => (
              <tr key={censusYear}>
                <th scope="row">{censusYear}</th>
                <td>{formatRange(p5, p95)}</td>
                <td>{formatRange(low, high)}</td>
                <td>
                  {formatCount(p50)}, {side}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface GroupsProps {
  readonly projection: LightProjection;
  readonly groups: readonly Float64Array[];
  readonly series: PublishedSeries;
}

/** Placement groups in the last January that is projected, beside what is known. */
function Groups({ projection, groups, series }: GroupsProps) {
  const numbers = useNumberTable();
  const { estimate, years } = projection;
  const known = series.groups.get(estimate.base);
  const last = years.length - 1;
  return (
    <table className={numbers.table}>
      <caption>By placement group. Bands of groups are provisional.</caption>
      <thead>
        <tr>
          <th scope="col">Placement group</th>
          <th scope="col">January {estimate.base}</th>
          <th scope="col">January {years[last]}</th>
          <th scope="col">9 in 10 futures</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((values, i) => (
          <tr key={PLACEMENT_GROUPS[i].name}>
            <th scope="row">{PLACEMENT_GROUPS[i].name}</th>
            <td>{known ? formatCount(known[i]) : ""}</td>
            <td>{formatCount(read(values, last, "p50"))}</td>
            <td>{formatRange(read(values, last, "p5"), read(values, last, "p95"))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const read = (values: Float64Array, iYear: number, statistic: Statistic): number =>
  values[iYear * N_STATISTICS + STATISTICS.indexOf(statistic)];

const formatRange = (low: number, high: number): string => `${formatCount(low)} to ${formatCount(high)}`;

/** The January that is known, then those projected. */
function listTotals({ estimate, years, totals }: LightProjection): BandPoint[] {
  const { start } = estimate.total;
  return [
    { censusYear: estimate.base, p5: start, p25: start, p50: start, p75: start, p95: start },
    ...years.map((censusYear, iYear): BandPoint => {
      const get = (statistic: Statistic) => read(totals, iYear, statistic);
      return { censusYear, p5: get("p5"), p25: get("p25"), p50: get("p50"), p75: get("p75"), p95: get("p95") };
    }),
  ];
}
