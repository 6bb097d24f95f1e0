import { createProblem } from "../checks/codes";
import type { Problem } from "../Problem";
import { cleanText, quote } from "../tables/cells";
import { createHeadingKey, listHeadings } from "../tables/findColumns";
import type { Cell, CellTable } from "../tables/Reading";
import { PUPIL_TIERS } from "../tables/vocabulary";
import type { KeyKind } from "./PupilKey";

/** Census and ledger with the columns that link them. */
export interface ChosenKey {
  /** Kind of the references; null to tell from the census. */
  readonly kind: KeyKind | null;
  readonly census: CellTable;
  readonly ledger: CellTable;
  /** What stops the use of the key. */
  readonly problems: readonly Problem[];
}

const PUPIL_HEADINGS: ReadonlySet<string> = new Set(PUPIL_TIERS.flat());
/** How far down a heading row may stand. */
const ROWS_SEARCHED = 10;

/**
 * Applies what a person gave as the key: nothing, upn, reference, or the heading of a column that both tables have.
 *
 * @param key - as it was given; "" for nothing
 * @param census - with its headings
 * @param ledger - with its headings
 * @returns the tables, where a heading was given with that column headed as the one of the pupil
 * @example chooseKey("upn", { name: "Census", cells: [], firstRow: 1 }, { name: "Ledger", cells: [], firstRow: 1 }).kind // "upn"
 */
export function chooseKey(key: string, census: CellTable, ledger: CellTable): ChosenKey {
  const text = cleanText(key).trim();
  const word = createHeadingKey(text);
  if (word === "") return { kind: null, census, ledger, problems: [] };
  if (word === "upn") return { kind: "upn", census, ledger, problems: [] };
  if (word === "reference" || word === "ref") return { kind: "reference", census, ledger, problems: [] };
  const tables = [census, ledger].map((table) => nameKeyColumn(table, word));
  const problems = [census, ledger].flatMap((table, i) => (tables[i] === null ? [refuse(table, text)] : []));
  return { kind: null, census: tables[0] ?? census, ledger: tables[1] ?? ledger, problems };
}

/** Heads the column of the key as the pupil's and no other; null where no column has the heading. */
function nameKeyColumn(table: CellTable, word: string): CellTable | null {
  const row = table.cells.slice(0, ROWS_SEARCHED).findIndex((cells) => cells.map(createHeadingKey).includes(word));
  if (row < 0) return null;
  const headings = table.cells[row].map((cell): Cell => {
    const heading = createHeadingKey(cell);
    if (heading === word) return "UPN";
    return PUPIL_HEADINGS.has(heading) ? "" : cell;
  });
  return { ...table, cells: table.cells.map((cells, i) => (i === row ? headings : cells)) };
}

function refuse(table: CellTable, text: string): Problem {
  const row = table.cells.findIndex((cells) => cells.some((cell) => createHeadingKey(cell) !== ""));
  const headings = listHeadings(table, Math.max(0, row));
  return createProblem("E913", {
    where: table.name,
    found: `no column is headed ${quote(text)}; the headings are ${headings === "" ? "missing" : headings}`,
  });
}
