import { useEffect, useState } from "react";
import { mendSlips } from "../../../model/light/mendSlips";
import type { Published } from "../../../model/light/Published";
import { findPublishedRoles, PUBLISHED_ROLES, type PublishedRole } from "../../../model/light/publishedRoles";
import { readPublished } from "../../../model/light/readPublished";
import { wordProblem } from "../../../model/Problem";
import { hasStop } from "../../../model/tables/ProblemList";
import type { CellTable } from "../../../model/tables/Reading";
import type { FoundTable } from "../../../workbook/FoundTable";
import { nextTask } from "../../journey/nextTask";
import { useJourney } from "../../journey/useJourney";

/** The published tables of the workbook, read. */
export interface PublishedReading {
  /** The first table that fits each role. */
  readonly tables: Readonly<Partial<Record<PublishedRole, FoundTable>>>;
  /** null where they cannot be used. */
  readonly published: Published | null;
  /** What stops their use, in sentences; none where nothing does. */
  readonly stops: readonly string[];
}

/** Reads the published tables that the workbook holds, one after another; null while they are read, or where there are none. */
export function usePublished(): PublishedReading | null {
  const { state, readTable } = useJourney();
  const [reading, setReading] = useState<PublishedReading | null>(null);
  const found = state.found.filter(({ kind }) => kind === "published");
  const names = found.map(({ reference }) => reference).join("\n");
  useEffect(() => {
    let isLeft = false;
    setReading(null);
    if (names === "") return;
    void readAll(found, readTable).then((result) => {
      if (!isLeft) setReading(result);
    });
    return () => {
      isLeft = true;
    };
    // The names say which tables there are; `found` is another list each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [names]);
  return reading;
}

async function readAll(
  found: readonly FoundTable[],
  readTable: (table: FoundTable) => Promise<CellTable>,
): Promise<PublishedReading> {
  const tables: Partial<Record<PublishedRole, FoundTable>> = {};
  const cells: CellTable[] = [];
  try {
    for (const table of found) {
      await nextTask();
      const read = { ...(await readTable(table)), name: table.name };
      const free = findPublishedRoles(read).filter((role) => tables[role] === undefined);
      for (const role of free) tables[role] = table;
      if (free.length > 0) cells.push(read);
    }
    await nextTask();
    const reading = readPublished(cells, null);
    const mended = reading.value && mendSlips(reading.value);
    const stops = [...reading.problems, ...(mended?.problems ?? [])].filter((problem) => hasStop([problem]));
    return { tables, published: stops.length > 0 ? null : (mended?.value ?? null), stops: stops.map(wordProblem) };
  } catch (error) {
    return { tables, published: null, stops: [error instanceof Error ? error.message : String(error)] };
  }
}

/** "Caseload on DfE caseload, New plans on DfE new plans": which tables are used. */
export function describePublishedTables(tables: PublishedReading["tables"]): string {
  return PUBLISHED_ROLES.flatMap(({ role, name }) => {
    const table = tables[role];
    return table ? [`${name} on ${table.sheet}`] : [];
  }).join(", ");
}
