import { useEffect, useRef, useState } from "react";
import type { ReportPlan } from "../../../../workbook/report/ReportPlan";
import { composeReport } from "../../../../workbook/report/composeReport";
import { listFunctionCells } from "../../../../workbook/report/listFunctionCells";
import type { CellPlace, ErrorCell } from "../../../../workbook/report/surveySheets";
import { useJourney } from "../../../journey/useJourney";
import { waitForNumbers } from "./waitForNumbers";

/** What is being done to a report. */
export type ReportStage =
  | { readonly kind: "planning" }
  | { readonly kind: "writing"; readonly share: number }
  | { readonly kind: "calculating"; readonly nBusy: number }
  | { readonly kind: "freezing"; readonly share: number };

/** A report whose sheets stand in the workbook. */
export interface WrittenReport {
  readonly names: readonly string[];
  /** Whether the formulas were replaced by values. */
  readonly isFrozen: boolean;
  /** Cells that ended in an error. */
  readonly errors: readonly ErrorCell[];
  /** Whether it was stopped before everything was calculated. */
  readonly isStopped: boolean;
}

export interface ReportWork {
  readonly stage: ReportStage | null;
  readonly written: WrittenReport | null;
  write(makePlan: (signal: AbortSignal) => Promise<ReportPlan>, isLive: boolean): Promise<void>;
  stop(): void;
}

/** Writes a report and follows it until every number is there. Leaving the step stops nothing that has been written. */
export function useReport(): ReportWork {
  const { workbook, notice } = useJourney();
  const [stage, setStage] = useState<ReportStage | null>(null);
  const [written, setWritten] = useState<WrittenReport | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const write: ReportWork["write"] = async (makePlan, isLive) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setStage({ kind: "planning" });
    let names: readonly string[] = [];
    const tell = (part: Partial<WrittenReport>) =>
      setWritten({ names, isFrozen: false, errors: [], isStopped: false, ...part });
    try {
      const plan = await makePlan(signal);
      signal.throwIfAborted();
      setStage({ kind: "writing", share: 0 });
      let functions: readonly CellPlace[] = [];
      let wrapping: readonly string[] = [];
      const compose = (taken: readonly string[]) => {
        const sheets = composeReport(plan, taken, isLive);
        functions = listFunctionCells(sheets);
        wrapping = sheets.filter(({ looks }) => looks.some(({ wrap }) => wrap)).map(({ name }) => name);
        return sheets;
      };
      const onProgress = (share: number) => setStage({ kind: "writing", share });
      names = await workbook.writeReport(compose, { signal, onProgress });
      tell({});
      const errors = await waitForNumbers(
        workbook,
        names,
        signal,
        (nBusy) => setStage({ kind: "calculating", nBusy }),
        functions,
      );
      await workbook.fitRows(wrapping);
      if (!isLive) {
        setStage({ kind: "freezing", share: 0 });
        await workbook.freezeSheets(names, { signal, onProgress: (share) => setStage({ kind: "freezing", share }) });
      }
      tell({ errors, isFrozen: !isLive });
    } catch (error) {
      if (signal.aborted) {
        if (names.length > 0) tell({ isStopped: true });
        else notice({ intent: "info", text: "The report was stopped; no sheet was added." });
      } else notice({ intent: "error", text: error instanceof Error ? error.message : String(error) });
    } finally {
      if (running.current === controller) setStage(null);
    }
  };

  return { stage, written, write, stop: () => running.current?.abort() };
}
