import { createContext, useCallback, useContext, useMemo, useReducer, useRef } from "react";
import type { DeskTable, FileDesk, Made, MadeCensus } from "../../../../files/FileDesk";
import { createProblem } from "../../../../model/checks/codes";
import type { CellTable } from "../../../../model/tables/Reading";
import type { TableRole } from "../../../../workbook/Choices";
import { useJourney } from "../../../journey/useJourney";
import { changeDesk, EMPTY_DESK, type DeskState } from "./DeskFiles";

/** The files of the pane, and what can be done with them. */
export interface Files {
  readonly desk: FileDesk;
  readonly state: DeskState;
  bring(files: readonly File[]): Promise<void>;
  /** Takes cells of the workbook as if they were a file. */
  bringCells(table: CellTable): Promise<void>;
  remove(key: number): void;
  /** Makes a table and puts it on a new sheet, chosen for a role if one is given. */
  put(about: string, name: string, role: TableRole | null, make: () => Promise<Made | MadeCensus>): Promise<void>;
  stop(): void;
}

export const FilesContext = createContext<(Omit<Files, "put"> & { readonly put: PutTable }) | null>(null);

type PutTable = (
  about: string,
  isChosen: boolean,
  make: () => Promise<Made | MadeCensus>,
  write: (table: DeskTable, onProgress: (share: number) => void, signal: AbortSignal) => Promise<string | null>,
) => Promise<void>;

/** Few enough that the page answers between two messages. */
const ROWS_PER_MESSAGE = 1000;

/** Holds the files as long as the pane is open, whichever step is shown. */
export function useFilesState(desk: FileDesk) {
  const [state, send] = useReducer(changeDesk, EMPTY_DESK);
  const lastKey = useRef(0);
  const opening = useRef(new Map<number, AbortController>());
  const working = useRef<AbortController | null>(null);

  const bring = useCallback(
    async (files: readonly File[]) => {
      const keyed = files.map((file) => ({ file, key: ++lastKey.current }));
      for (const { file, key } of keyed) send({ type: "brought", key, name: file.name });
      for (const { file, key } of keyed) {
        const controller = new AbortController();
        opening.current.set(key, controller);
        try {
          const onProgress = (share: number) => send({ type: "progressed", key, share });
          send({ type: "opened", key, file: await desk.open(file, { signal: controller.signal, onProgress }) });
        } catch (error) {
          const found = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
          const problem = createProblem(controller.signal.aborted ? "E817" : "E818", {
            where: file.name,
            found: controller.signal.aborted ? "the reading was stopped" : `"${found}"`,
          });
          send({ type: "opened", key, file: { name: file.name, tables: [], problems: [problem] } });
        } finally {
          opening.current.delete(key);
        }
      }
    },
    [desk],
  );

  const bringCells = useCallback(
    async ({ name, cells }: CellTable) => {
      const key = ++lastKey.current;
      send({ type: "brought", key, name });
      const id = await desk.begin(name);
      for (let from = 0; from < cells.length; from += ROWS_PER_MESSAGE) {
        await desk.append(id, cells.slice(from, from + ROWS_PER_MESSAGE));
        send({ type: "progressed", key, share: from / cells.length });
      }
      send({ type: "opened", key, file: await desk.finish(id) });
    },
    [desk],
  );

  const remove = useCallback(
    (key: number) => {
      opening.current.get(key)?.abort();
      const file = state.files.find((each) => each.key === key)?.file;
      if (file) void desk.close(file.tables.map(({ id }) => id));
      if (!opening.current.has(key)) send({ type: "removed", key });
    },
    [desk, state.files],
  );

  const put = useCallback<PutTable>(async (about, isChosen, make, write) => {
    const controller = new AbortController();
    working.current = controller;
    send({ type: "working", about, share: 0 });
    try {
      const made = await make();
      const census = "januaries" in made ? { januaries: made.januaries, rules: made.rules } : null;
      const onProgress = (share: number) => send({ type: "working", about, share });
      const reference = made.table ? await write(made.table, onProgress, controller.signal) : null;
      const isStopped = reference === null && controller.signal.aborted;
      const stopped = createProblem("E820", { where: about, found: "the writing was stopped and the sheet removed" });
      const problems = isStopped ? [stopped, ...made.problems] : made.problems;
      send({ type: "made", outcome: { about, reference, isChosen, problems, census } });
    } catch (error) {
      const found = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
      const problems = [createProblem("E818", { where: about, found: `"${found}"` })];
      send({ type: "made", outcome: { about, reference: null, isChosen, problems, census: null } });
    }
  }, []);

  const stop = useCallback(() => working.current?.abort(), []);
  return useMemo(
    () => ({ desk, state, bring, bringCells, remove, put, stop }),
    [desk, state, bring, bringCells, remove, put, stop],
  );
}

/** The files of the pane that a component stands in; null where it has no desk. */
export function useFiles(): Files | null {
  const files = useContext(FilesContext);
  const { bringIn } = useJourney();
  if (!files) return null;
  const { desk } = files;
  return {
    ...files,
    put: (about, name, role, make) =>
      files.put(about, role !== null, make, (table, onProgress, signal) => {
        const readRows = (from: number, to: number) => desk.readRows(table.id, from, to).then(toContents);
        return bringIn({ name, nRows: table.nRows, nColumns: table.nColumns, readRows }, role, { signal, onProgress });
      }),
  };
}

/** Errors of Excel go on a sheet as the text that shows them. */
function toContents(rows: Awaited<ReturnType<FileDesk["readRows"]>>) {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? cell.error : (cell ?? null))),
  );
}
