import { toPence, wordPence } from "../../../../model/ledger/Pence";
import { tiesOut, type JoinReportRow } from "../../../../model/ledger/reportJoin";
import { countOf } from "../../../words/formatNumbers";

const share = (part: number, whole: number): string => {
  const percent = (100 * part) / whole;
  return `${percent > 99 && percent < 100 ? percent.toFixed(1) : Math.round(percent)}%`;
};

/**
 * Tells in words what became of a ledger: how much matched, how much did not, and that nothing is lost.
 *
 * @param report - of the join
 * @returns sentences
 */
export function wordJoin(report: readonly JoinReportRow[]): string[] {
  const sum = (fits: (what: string) => boolean, get: (row: JoinReportRow) => number) =>
    report.filter(({ what }) => fits(what)).reduce((total, row) => total + get(row), 0);
  const amount = (fits: (what: string) => boolean) => sum(fits, (row) => toPence(row.amount));
  const ledger = report.find(({ what }) => what === "Ledger as it stands");
  if (!ledger) return [];
  const isMatched = (what: string) => what.startsWith("Matched to");
  const isUnmatched = (what: string) => what.startsWith("Not matched");
  const matched = amount(isMatched);
  const all = matched + amount(isUnmatched);
  const part = all === 0 ? "" : ` (${share(matched, all)})`;
  const nUnmatched = sum(isUnmatched, ({ nPupils }) => nPupils);
  return [
    `The ledger has ${countOf(ledger.nLines, "line")}, ${wordPence(toPence(ledger.amount))} in all.`,
    `${wordPence(matched)}${part} matches pupils of the census.`,
    nUnmatched === 0
      ? "Every line matches a pupil."
      : `${wordPence(amount(isUnmatched))} matches nobody: ${countOf(nUnmatched, "reference")}, listed below.`,
    tiesOut(report)
      ? "Matched and not matched add up to the ledger, to the penny."
      : "Matched and not matched do not add up to the ledger: please report this.",
  ];
}
