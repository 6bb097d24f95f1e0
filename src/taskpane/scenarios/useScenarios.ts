import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { ModelInput } from "../../model/data/ModelInput";
import { createLeverContext } from "../../model/levers/LeverContext";
import { readLevers as readLeverTable } from "../../model/tables/readLevers";
import type { LeversChange, LeversSheet } from "../../workbook/levers/LeversSheet";
import type { Journey, JourneyParts } from "../journey/useJourney";
import { compareScenarios, type ScenarioInput } from "./compareScenarios";
import { makeScenarioInput } from "./makeScenarioInput";
import { listScenarios, type ReadScenario } from "./Scenario";
import type { ScenarioComparison } from "./ScenarioComparison";
import { useExpected, type ExpectedTotals } from "./useExpected";
import { useReadingAtOnce } from "./useReadingAtOnce";

/** The scenarios of the workbook as the What if step sees them. */
export interface Scenarios {
  readonly sheet: LeversSheet | null;
  readonly isRead: boolean;
  readonly list: readonly ReadScenario[];
  /** Of the baseline and of each scenario that is on, before anything is simulated. */
  readonly expected: readonly ExpectedTotals[] | null;
  readonly comparison: ScenarioComparison | null;
  /** Share done of the comparison under way, 0 to 1; null where none is. */
  readonly share: number | null;
  /** Writes to the sheet of levers and reads it again; false where it failed. */
  change(change: LeversChange): Promise<boolean>;
  compare(): Promise<void>;
  stop(): void;
  /** Names the levers that would be compared now (`ScenarioComparison.levers`). */
  readonly levers: string;
}

export const ScenariosContext = createContext<Scenarios | null>(null);

/** The scenarios of the pane that a component stands in. */
export function useScenarios(): Scenarios {
  const scenarios = useContext(ScenariosContext);
  if (!scenarios) throw new Error("useScenarios is used outside of the pane");
  return scenarios;
}

/** Holds the scenarios and does their work. Used once, by the pane. */
export function useScenariosState({ workbook, runner }: JourneyParts, journey: Journey): Scenarios {
  const { state, notice } = journey;
  const [sheet, setSheet] = useState<LeversSheet | null>(null);
  const [isRead, setIsRead] = useState(false);
  const [comparison, setComparison] = useState<ScenarioComparison | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const lastRead = useRef<LeversSheet | null>(null);
  const input = state.reading?.input ?? null;

  const fail = useCallback(
    (error: unknown) => notice({ intent: "error", text: error instanceof Error ? error.message : String(error) }),
    [notice],
  );

  const read = useCallback(async () => {
    try {
      const found = await workbook.readLevers(lastRead.current);
      lastRead.current = found;
      setSheet((last) => (JSON.stringify(last) === JSON.stringify(found) ? last : found));
      setIsRead(true);
    } catch (error) {
      fail(error);
    }
  }, [workbook, fail]);

  const isOpen = state.step === "whatif" || state.step === "report";
  useReadingAtOnce(isOpen, workbook, sheet?.id ?? null, read);

  const list = useMemo(() => readScenarios(sheet, input), [sheet, input]);
  const inputs = useMemo(() => listInputs(list, input), [list, input]);
  const levers = useMemo(() => nameLevers(inputs), [inputs]);
  const expected = useExpected(inputs, state.step === "whatif" ? input : null, runner, state.choices);

  const compare = useCallback(async () => {
    const { reading, choices } = state;
    if (!reading?.input) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setShare(0);
    const start = performance.now();
    try {
      const onProgress = (done: number) => !signal.aborted && setShare(Math.floor(100 * done) / 100);
      const result = await compareScenarios(runner, reading.input, inputs, choices, { signal, onProgress });
      signal.throwIfAborted();
      const tookMs = performance.now() - start;
      setComparison({ ...result, choices, fingerprint: reading.fingerprint, levers: nameLevers(inputs), tookMs });
    } catch (error) {
      if (!signal.aborted) fail(error);
    } finally {
      if (running.current === controller) setShare(null);
    }
  }, [state, inputs, runner, fail]);

  const change = useCallback(
    async (wanted: LeversChange) => {
      try {
        await workbook.changeLevers(wanted);
        await read();
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
    [workbook, read, fail],
  );

  return useMemo(
    () => ({
      sheet,
      isRead,
      list,
      expected,
      comparison,
      share,
      change,
      compare,
      stop: () => running.current?.abort(),
      levers,
    }),
    [sheet, isRead, list, expected, comparison, share, change, compare, levers],
  );
}

/** Names what is compared, so that a comparison can say when it is out of date. */
export function nameLevers(inputs: readonly ScenarioInput[]): string {
  return JSON.stringify(inputs.map(({ name, input }) => [name, input.levers]));
}

/** Scenarios that are on and that nothing stops. */
export function listInputs(list: readonly ReadScenario[], input: ModelInput | null): ScenarioInput[] {
  if (!input) return [];
  return list.flatMap(({ name, isOn, levers }) =>
    isOn && levers && name !== "" ? [{ name, input: makeScenarioInput(input, levers) }] : [],
  );
}

function readScenarios(sheet: LeversSheet | null, input: ModelInput | null): ReadScenario[] {
  if (!sheet || !input) return listScenarios(sheet).map((scenario) => ({ ...scenario, levers: null, problems: [] }));
  const context = createLeverContext(input);
  return listScenarios(sheet).map((scenario) => {
    if (scenario.rows.length === 0) return { ...scenario, levers: [], problems: [] };
    const { value, problems } = readLeverTable(sheet.table, context, scenario.name);
    return { ...scenario, levers: value, problems: problems.filter(({ severity }) => severity !== "notes") };
  });
}
