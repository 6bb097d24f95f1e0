import { createProblem } from "../model/checks/codes";
import { listAreas, readProjections } from "../model/ons/readProjections";
import { readSen2Census } from "../model/sen2/readSen2Census";
import { SEN2_CENSUS_HEADINGS, tabulateSen2Rows } from "../model/sen2/tabulateSen2Census";
import { findColumns } from "../model/tables/findColumns";
import { listUnmapped, MAPPED_COLUMNS } from "../model/tables/guessColumns";
import type { Cell, CellTable } from "../model/tables/Reading";
import type { DeskTable, FileDesk } from "./FileDesk";
import { finishTable } from "./finishTable";
import { openFile } from "./openFile";
import { recogniseFile, type FileKind } from "./recogniseFile";

/** Rows that are shown of a table before it is brought in, and that columns are guessed from. */
const SAMPLE_ROWS = 40;

/** A desk on the thread that calls it: a worker's, or a test's. */
export function createLocalDesk(): FileDesk {
  const tables = new Map<number, CellTable>();
  const begun = new Map<number, { readonly name: string; readonly rows: Cell[][] }>();
  let lastId = 0;

  const keep = (file: string, table: CellTable, kind: FileKind): DeskTable => {
    const id = ++lastId;
    tables.set(id, table);
    const nColumns = table.cells.reduce((most, row) => Math.max(most, row.length), 0);
    const sample = table.cells.slice(0, SAMPLE_ROWS);
    return { id, file, name: table.name, kind, nRows: table.cells.length, nColumns, sample };
  };
  const get = (id: number): CellTable => {
    const table = tables.get(id);
    if (!table) throw new Error("the table is not on the desk any more");
    return table;
  };

  return {
    async open(file, { signal, onProgress } = {}) {
      const pause = async () => {
        await nextTurn();
        signal?.throwIfAborted();
      };
      const bytes = new Uint8Array(await file.arrayBuffer());
      const opened = await openFile({ name: file.name, bytes }, { onProgress, pause });
      const kept = opened.tables.map((table) => keep(file.name, table, recogniseFile(table)));
      return { name: file.name, tables: kept, problems: opened.problems };
    },

    async begin(name) {
      begun.set(++lastId, { name, rows: [] });
      return lastId;
    },

    async append(id, rows) {
      begun.get(id)?.rows.push(...rows.map((row) => [...row]));
    },

    async finish(id) {
      const { name, rows } = begun.get(id) ?? { name: "", rows: [] };
      begun.delete(id);
      const { table, problems } = finishTable(name, rows);
      return { name, tables: [keep(name, table, recogniseFile(table))], problems };
    },

    readRows: async (id, from, to) => get(id).cells.slice(from, to),

    async makeCensus(ids, options) {
      const { value, problems } = readSen2Census(ids.map(get), options);
      if (!value) return { table: null, problems, januaries: [], rules: [] };
      const cells: Cell[][] = [[...SEN2_CENSUS_HEADINGS], ...tabulateSen2Rows(value.rows)];
      const table = keep("", { name: "Census", cells, firstRow: 1 }, "census");
      return { table, problems, januaries: value.januaries, rules: value.rules };
    },

    listAreas: async (id) => listAreas(get(id)),

    async makePopulation({ projections, tiers, authority, ageRule }) {
      const choice = { authority, ageRule, tiers: tiers === null ? null : get(tiers) };
      const { value, problems } = readProjections(get(projections), choice);
      if (!value) return { table: null, problems };
      const cells: Cell[][] = [
        ["census year", "NCY", "population"],
        ...value.map(({ censusYear, ncy, people }) => [censusYear, ncy, people]),
      ];
      return { table: keep("", { name: "Population", cells, firstRow: 1 }, "population"), problems };
    },

    async mapTable(id, kind, mapping) {
      const table = get(id);
      const { headingRow } = findColumns(table, MAPPED_COLUMNS[kind]);
      const headings = (table.cells[headingRow] ?? []).map((cell) => String(cell ?? ""));
      const wanted = Object.entries(MAPPED_COLUMNS[kind]).flatMap(([field, { name }]) =>
        mapping[field] ? [{ name, heading: mapping[field], column: headings.indexOf(mapping[field]) }] : [],
      );
      const lost = wanted.find(({ column }) => column < 0);
      const [unmapped] = listUnmapped(kind, mapping);
      if (lost || unmapped !== undefined) {
        const found = lost ? `there is no column headed '${lost.heading}'` : `no column is chosen for ${unmapped}`;
        return { table: null, problems: [createProblem("E816", { where: table.name, found })] };
      }
      const rows = table.cells.slice(headingRow + 1).filter((row) => row.length > 0);
      const cells: Cell[][] = [
        wanted.map(({ name }) => name),
        ...rows.map((row) => wanted.map(({ column }) => row[column] ?? "")),
      ];
      return { table: keep("", { name: table.name, cells, firstRow: 1 }, kind), problems: [] };
    },

    close: async (ids) => ids.forEach((id) => tables.delete(id)),
  };
}

/** Lets messages come in; a timer would be slowed down where the page is hidden. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
