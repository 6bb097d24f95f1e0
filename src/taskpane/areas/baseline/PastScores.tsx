import { BANDS, type Scores } from "../../../model/backtest/averageScores";
import type { Backtest } from "../../../model/backtest/Backtest";
import { JUDGED_BAND } from "../../../model/backtest/judgeBacktest";
import { listScores } from "../../../model/backtest/listScores";
import { useNumberTable } from "../../looks/useNumberTable";
import { formatCount } from "../../words/formatNumbers";

/** How every method did on the total: the model under each treatment of uncertainty, and forecasts without a model. */
export function PastScores({ backtest }: { readonly backtest: Backtest }) {
  const numbers = useNumberTable();
  const rows = listScores(backtest, [], "method");
  return (
    <table className={numbers.table}>
      <caption>Plans in all. Forecasts without a model have a band only where their own past errors allow one.</caption>
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Truth inside the 9 of 10 band</th>
          <th scope="col">Middle off by</th>
          <th scope="col">Too high or low by</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ method, scores }) => (
          <tr key={method}>
            <th scope="row">{method}</th>
            <td>{wordCoverage(scores)}</td>
            <td>{formatShare(scores.mape)}</td>
            <td>{formatShare(scores.biasShare, true)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordCoverage({ coverage, nBands }: Scores): string {
  if (nBands === 0) return "no band";
  const nInside = Math.round(coverage[BANDS.indexOf(JUDGED_BAND)] * nBands);
  return `${formatCount(nInside)} of ${formatCount(nBands)}`;
}

/** 0.0312 is "3.1%", with its sign where that matters. */
function formatShare(share: number, isSigned = false): string {
  const sign = isSigned && share > 0 ? "+" : share < 0 ? "−" : "";
  return `${sign}${(100 * Math.abs(share)).toFixed(1)}%`;
}
