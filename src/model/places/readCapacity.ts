import { NCY_FIRST_WITH_PLAN, NCY_LAST_WITH_PLAN, PHASES } from "../data/codes";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";
import { cleanText, isBlankOrZero, quote, readCensusYear } from "../tables/cells";
import { createHeadingKey, findColumns } from "../tables/findColumns";
import { findNearest } from "../tables/findNearest";
import { hasStop, ProblemList } from "../tables/ProblemList";
import type { CellTable, Reading } from "../tables/Reading";
import { TableReader } from "../tables/TableReader";
import { CAPACITY_COLUMNS } from "./capacityColumns";
import type { PlaceSetting } from "./listPlaceSettings";
import type { PlacePool } from "./PlacePool";

type Field = keyof typeof CAPACITY_COLUMNS;
type Reader = TableReader<Field>;

/** One cell of places. */
interface PlacesEntry {
  readonly pool: Omit<PlacePool, "providers">;
  readonly provider: string;
  readonly censusYear: number;
  readonly places: number;
}

/**
 * Reads a table of places: a row for each setting (or setting group, or several with commas), where wanted by phase or
 * NCYs and by school, with census year and places, or with census years across.
 *
 * @param table - columns in any order
 * @param settings - those of the model
 * @returns pools in the order of the table; the places of its schools add up
 */
export function readCapacity(table: CellTable, settings: readonly PlaceSetting[]): Reading<PlacePool[]> {
  const problems = new ProblemList();
  const pools = new Map<string, Omit<PlacePool, "providers">>();
  const providers = new Map<string, Map<string, Map<number, number>>>();
  for (const view of listViews(table)) {
    const reading = readEntries(view, settings, (reader, { pool, provider, censusYear, places }) => {
      const name = JSON.stringify([pool.settings, pool.ncyFrom, pool.ncyTo]);
      pools.set(name, pools.get(name) ?? pool);
      const ofPool = providers.get(name) ?? new Map<string, Map<number, number>>();
      const years = ofPool.get(provider) ?? new Map<number, number>();
      const before = years.get(censusYear);
      if (before !== undefined) {
        reader.note("E673", "", () => ({
          found: `${pool.label} has ${places} places in January ${censusYear} here and ${before} above`,
        }));
      }
      providers.set(name, ofPool.set(provider, years.set(censusYear, places)));
    });
    problems.addAll(reading.problems);
  }
  const list = problems.list();
  if (hasStop(list)) return { value: null, problems: list };
  const value = [...pools].map(([name, pool]): PlacePool => {
    return { ...pool, providers: [...providers.get(name)!.values()].map((places) => ({ places })) };
  });
  return { value, problems: list };
}

/** A long table as it is; a wide one once for each year, as if it were long. Row numbers stay those of the sheet. */
function listViews(table: CellTable): CellTable[] {
  const headingRow = table.cells.findIndex((cells) => cells.filter((cell) => !isBlankOrZero(cell)).length >= 2);
  const headings = table.cells[headingRow] ?? [];
  const years = headings.flatMap((heading, column) => {
    const year = readCensusYear(heading);
    return typeof year === "number" ? [{ year, column }] : [];
  });
  const { columns } = findColumns(table, CAPACITY_COLUMNS);
  if (years.length === 0 || columns.places >= 0) return [table];
  return years.map(({ year, column }) => ({
    ...table,
    cells: table.cells.map((cells, iRow) => {
      if (iRow < headingRow || cells.length === 0 || years.every((each) => isEmptyText(cells[each.column]))) return [];
      const kept = cells.map((cell, i) => (years.some((each) => each.column === i) ? "" : cell));
      return iRow === headingRow
        ? [...kept, "census year", "places"]
        : [...pad(kept, headings.length), year, cells[column]];
    }),
  }));
}

const isEmptyText = (cell: unknown) => cell === "" || cell === null || cell === undefined;

const pad = (cells: readonly CellTable["cells"][number][number][], length: number) =>
  Array.from({ length }, (_, i) => cells[i] ?? "");

function readEntries(
  table: CellTable,
  settings: readonly PlaceSetting[],
  take: (reader: Reader, entry: PlacesEntry) => void,
): Reading<null> {
  const reader: Reader = new TableReader<Field>(table, CAPACITY_COLUMNS);
  while (reader.nextRow()) {
    const written = reader.optionalCode("setting");
    const codes = readSettingCodes(reader, written, settings);
    const { ncyFrom, ncyTo, phase } = readNcys(reader);
    const isByNcy = ncyFrom > NCY_FIRST_WITH_PLAN || ncyTo < NCY_LAST_WITH_PLAN;
    const ncys = phase || (isByNcy ? `NCY ${ncyFrom} to ${ncyTo}` : "");
    const label = [written || "All settings", ncys].filter((part) => part !== "").join(", ");
    const censusYear = reader.censusYear("censusYear");
    const places = reader.amount("places", false);
    const provider = reader.has("provider") ? reader.optionalCode("provider") : "";
    if (!reader.endRow()) continue;
    take(reader, { pool: { label, settings: codes, ncyFrom, ncyTo, isByNcy }, provider, censusYear, places });
  }
  return reader.finish(() => null);
}

/** Codes and groups; every setting that holds places where nothing is written. */
function readSettingCodes(reader: Reader, written: string, settings: readonly PlaceSetting[]): string[] {
  const holding = settings.filter(({ holdsPlaces }) => holdsPlaces);
  if (/^(all|any|every|\*)?$/i.test(written)) return holding.map(({ setting }) => setting);
  const same = (a: string, b: string) => createHeadingKey(a) === createHeadingKey(b);
  const codes = written.split(/[,;]/).flatMap((part) => {
    const word = cleanText(part);
    const setting = settings.find((each) => same(each.setting, word));
    if (setting && !setting.holdsPlaces) {
      reader.refuse("setting", { code: "E672", found: `is ${quote(setting.setting)}, where pupils take up no place` });
    }
    if (setting) return [setting.setting];
    const group = holding.filter((each) => same(each.group, word));
    if (group.length === 0 && word !== "") refuseSetting(reader, word, settings);
    return group.map((each) => each.setting);
  });
  return [...new Set(codes)];
}

function refuseSetting(reader: Reader, word: string, settings: readonly PlaceSetting[]): void {
  const known = [...new Set(settings.flatMap(({ setting, group }) => [setting, group]))];
  const nearest = findNearest(word, known);
  reader.refuse("setting", {
    code: "E671",
    found: `is ${quote(word)}`,
    wanted: `The model's settings and setting groups are ${known.join(", ")}`,
    fix: nearest === null ? "Correct the cell" : `Perhaps ${nearest} was meant`,
  });
}

/** The NCYs of a phase, narrowed by those of the NCY columns; all of them where nothing is written. */
function readNcys(reader: Reader): { ncyFrom: number; ncyTo: number; phase: string } {
  const word = reader.has("phase") ? reader.optionalCode("phase") : "";
  const iPhase = PHASES.findIndex(({ label }) => createHeadingKey(label) === createHeadingKey(word));
  if (word !== "" && iPhase < 0 && !/^(all|any)( phases?)?$/i.test(word)) {
    const phases = PHASES.map(({ label }) => label).join(", ");
    reader.refuse("phase", { code: "E674", found: `is ${quote(word)}`, wanted: `The phases are ${phases}` });
  }
  const first = iPhase < 1 ? NCY_FIRST_WITH_PLAN : PHASES[iPhase - 1].ncyTo + 1;
  const last = iPhase < 0 ? NCY_LAST_WITH_PLAN : Math.min(PHASES[iPhase].ncyTo, NCY_LAST_WITH_PLAN);
  const ncyFrom = readEdge(reader, "ncyFrom", first);
  const ncyTo = readEdge(reader, "ncyTo", last);
  if (ncyFrom > ncyTo) reader.refuse("ncyFrom", { code: "E127", found: `is ${ncyFrom} and the last NCY is ${ncyTo}` });
  const isWholePhase = iPhase >= 0 && ncyFrom === first && ncyTo === last;
  return { ncyFrom, ncyTo, phase: isWholePhase ? PHASES[iPhase].label : "" };
}

/** 0 is Reception as a first NCY only where the last is written, and a blank cell may arrive as 0. */
function readEdge(reader: Reader, field: "ncyFrom" | "ncyTo", otherwise: number): number {
  if (!reader.has(field)) return otherwise;
  const cell = reader.cell(field);
  const isBlank = isEmptyText(cell) || (cell === 0 && isBlankOrZero(reader.has("ncyTo") ? reader.cell("ncyTo") : ""));
  return isBlank ? otherwise : reader.ncy(field, NCY_MIN, NCY_MAX);
}
