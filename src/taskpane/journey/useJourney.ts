import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from "react";
import { InputProblems } from "../../model/Problem";
import type { CellTable } from "../../model/tables/Reading";
import type { Choices, TableRole } from "../../workbook/Choices";
import type { FoundTable } from "../../workbook/FoundTable";
import type { LongTable, LongTableControls } from "../../workbook/LongTable";
import type { SheetContent } from "../../workbook/SheetContent";
import type { TouchedSheet } from "../../workbook/watchChanges";
import type { Workbook } from "../../workbook/Workbook";
import { WorkbookError } from "../../workbook/WorkbookError";
import type { Runner } from "../../worker/ProjectionJob";
import { explanation } from "./explanation";
import type { InputReading } from "./InputReading";
import { changeJourney, FIRST_STATE, getChosenTables, type JourneyState, type Notice } from "./JourneyState";
import { pastTest } from "./pastTest";
import { readInput } from "./readInput";
import { runBaseline } from "./runBaseline";
import type { Step } from "./steps";
import { useJourneyWork } from "./useJourneyWork";

/** What the pane works with; entry files and tests choose the concrete ones. */
export interface JourneyParts {
  readonly workbook: Workbook;
  readonly runner: Runner;
}

/** Cells that a person selected in the grid. */
export interface SelectedTable {
  readonly table: FoundTable;
  readonly cells: CellTable;
}

/** The journey as the areas see it: where it stands, and what can be done. */
export interface Journey {
  readonly state: JourneyState;
  /** Runs what an area wants to know beside the baseline. */
  readonly runner: Runner;
  /** For areas that tell about its errors themselves. */
  readonly workbook: Workbook;
  goTo(step: Step): void;
  lookForTables(): Promise<void>;
  choose(choices: Partial<Choices>): void;
  takeSelection(role: TableRole): Promise<void>;
  run(): Promise<void>;
  stop(): void;
  /** Makes past projections again. */
  testOnPast(): Promise<void>;
  stopTest(): void;
  /** Explains the last January. */
  explain(): Promise<void>;
  stopExplaining(): void;
  /** Reads the cells that are selected in the grid; null where they are no table. */
  readSelection(): Promise<CellTable | null>;
  /** Where the selected cells are, and the cells; null where they are no table. */
  selectTable(): Promise<SelectedTable | null>;
  /** Reads a table as it is now. */
  readTable(table: FoundTable): Promise<CellTable>;
  /** Adds sheets and says so; gives their names, or null where it failed. */
  writeSheets(contents: readonly ((namesSoFar: readonly string[]) => SheetContent)[]): Promise<string[] | null>;
  /** Writes a table on a new sheet and chooses it for a role, if one is given; gives its reference, or null where it failed or was stopped. */
  bringIn(table: LongTable, role: TableRole | null, controls: LongTableControls): Promise<string | null>;
  goToCell(sheet: string, row: number, column: number): Promise<void>;
  notice(notice: Notice | null): void;
}

export const JourneyContext = createContext<Journey | null>(null);

/** The journey of the pane that a component stands in. */
export function useJourney(): Journey {
  const journey = useContext(JourneyContext);
  if (!journey) throw new Error("useJourney is used outside of the pane");
  return journey;
}

/** Changes that come together, such as a paste, lead to one reading. */
const QUIET_MS = 400;

/** Holds the journey's state and does its work. Used once, by the pane. */
export function useJourneyState({ workbook, runner }: JourneyParts): Journey {
  const [state, send] = useReducer(changeJourney, FIRST_STATE);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  const running = useRef<AbortController | null>(null);

  const fail = useCallback(
    (error: unknown) => send({ type: "noticed", notice: { intent: "error", text: wordFailure(error) } }),
    [],
  );

  const lookForTables = useCallback(async () => {
    send({ type: "looking" });
    try {
      const current = latest.current;
      const choices = current.looked ? current.choices : await workbook.readChoices();
      send({ type: "looked", found: await workbook.detectTables(), choices });
    } catch (error) {
      send({ type: "looked", found: [], choices: latest.current.choices });
      fail(error);
    }
  }, [workbook, fail]);

  useEffect(() => {
    void lookForTables();
  }, [lookForTables]);

  useEffect(() => {
    let stopWatching: (() => void) | null = null;
    let gone = false;
    const onTouch = () => send({ type: "sheet touched" });
    const onChange = ({ getName }: TouchedSheet) => {
      const touchWatched = (sheet: string) => {
        const ledgers = latest.current.found.filter(({ kind }) => kind === "ledger");
        const watched = [...Object.values(getChosenTables(latest.current)), ...ledgers];
        if (watched.some((table) => table?.sheet === sheet)) onTouch();
      };
      // A sheet that cannot be named may be one of ours.
      getName().then(touchWatched, onTouch);
    };
    workbook.watchChanges(onChange).then((stop) => {
      if (gone) stop();
      else stopWatching = stop;
    }, fail);
    return () => {
      gone = true;
      stopWatching?.();
    };
  }, [workbook, fail]);

  useReadingOfChosenTables(state, workbook, send, fail);

  const lastWrite = useRef(Promise.resolve());
  const remember = useCallback(
    (choices: Choices) => {
      lastWrite.current = lastWrite.current.then(() => workbook.writeChoices(choices)).catch(fail);
      return lastWrite.current;
    },
    [workbook, fail],
  );

  const run = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { choices } = latest.current;
    let lastShare = 0;
    const onProgress = (share: number) => {
      if (share - lastShare < 0.01 && share < 1) return;
      lastShare = share;
      if (!controller.signal.aborted) send({ type: "progressed", share });
    };
    send({ type: "noticed", notice: null });
    send({ type: "progressed", share: 0 });
    try {
      const reading = await readInput(workbook, getChosenTables(latest.current), choices, latest.current.reading);
      send({ type: "read", reading });
      controller.signal.throwIfAborted();
      if (!reading.input)
        throw new WorkbookError("E508", { where: "Baseline", found: "the tables cannot be used as they are" });
      const baseline = await runBaseline(runner, reading.input, choices, reading.fingerprint, {
        signal: controller.signal,
        onProgress,
      });
      controller.signal.throwIfAborted();
      send({ type: "finished", baseline });
      void remember(choices);
    } catch (error) {
      if (running.current !== controller) return;
      send({ type: "ended" });
      if (controller.signal.aborted) {
        const kept = latest.current.baseline ? " The last result stays." : "";
        send({ type: "noticed", notice: { intent: "info", text: `The run was stopped.${kept}` } });
      } else fail(error);
    }
  }, [workbook, runner, remember, fail]);

  const { start: testOnPast, stop: stopTest } = useJourneyWork(pastTest, runner, latest, send, fail);
  const { start: explain, stop: stopExplaining } = useJourneyWork(explanation, runner, latest, send, fail);

  return useMemo<Journey>(
    () => ({
      state,
      runner,
      workbook,
      lookForTables,
      run,
      testOnPast,
      stopTest,
      explain,
      stopExplaining,
      readSelection: async () => {
        try {
          return await workbook.readTable(await workbook.readSelection());
        } catch (error) {
          fail(error);
          return null;
        }
      },
      selectTable: async () => {
        try {
          const table = await workbook.readSelection();
          return { table, cells: await workbook.readTable(table) };
        } catch (error) {
          fail(error);
          return null;
        }
      },
      readTable: (table) => workbook.readTable(table),
      goTo: (step) => send({ type: "went", step }),
      choose: (choices) => {
        send({ type: "chose", choices });
        void remember({ ...latest.current.choices, ...choices });
      },
      takeSelection: async (role) => {
        try {
          const table = await workbook.readSelection();
          send({ type: "selected", role, table });
          await remember({ ...latest.current.choices, [role]: table.reference });
        } catch (error) {
          fail(error);
        }
      },
      stop: () => running.current?.abort(),
      writeSheets: async (contents) => {
        try {
          const names = await workbook.writeSheets(contents);
          const sheets = names.map((name) => `“${name}”`).join(", ");
          send({
            type: "noticed",
            notice: {
              intent: "success",
              text: `Written on ${names.length === 1 ? "a new sheet" : "new sheets"}: ${sheets}.`,
            },
          });
          return names;
        } catch (error) {
          fail(error);
          return null;
        }
      },
      bringIn: async (table, role, controls) => {
        try {
          const reference = await workbook.writeLongTable(table, controls);
          await lookForTables();
          if (role) {
            send({ type: "chose", choices: { [role]: reference } });
            await remember({ ...latest.current.choices, [role]: reference });
          }
          return reference;
        } catch (error) {
          if (!controls.signal?.aborted) fail(error);
          return null;
        }
      },
      goToCell: (sheet, row, column) => workbook.goToCell(sheet, row, column).catch(fail),
      notice: (notice) => send({ type: "noticed", notice }),
    }),
    [state, runner, lookForTables, run, testOnPast, stopTest, explain, stopExplaining, remember, workbook, fail],
  );
}

/** Reads and checks the chosen tables whenever the choice of tables, the rules or the cells change. */
function useReadingOfChosenTables(
  state: JourneyState,
  workbook: Workbook,
  send: (event: { type: "reading" } | { type: "read"; reading: InputReading | null }) => void,
  fail: (error: unknown) => void,
) {
  const chosen = getChosenTables(state);
  const latest = useRef({ chosen, reading: state.reading });
  useEffect(() => {
    latest.current = { chosen, reading: state.reading };
  });
  const names = JSON.stringify(Object.values(chosen).map((table) => table?.reference ?? null));
  const { nTouches, looked } = state;
  const { rules, census } = state.choices;
  useEffect(() => {
    if (!looked) return;
    let outdated = false;
    const timer = setTimeout(
      async () => {
        send({ type: "reading" });
        try {
          const reading = await readInput(workbook, latest.current.chosen, { rules, census }, latest.current.reading);
          if (!outdated) send({ type: "read", reading });
        } catch (error) {
          if (outdated) return;
          send({ type: "read", reading: null });
          fail(error);
        }
      },
      nTouches === 0 ? 0 : QUIET_MS,
    );
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [names, nTouches, looked, rules, census, workbook, send, fail]);
}

function wordFailure(error: unknown): string {
  if (error instanceof InputProblems || error instanceof Error) return error.message;
  return String(error);
}
