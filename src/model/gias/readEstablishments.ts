import { createProblem } from "../checks/codes";
import { cleanText, isBlankOrZero } from "../tables/cells";
import { createHeadingKey, findColumns, listHeadings, type FoundColumns } from "../tables/findColumns";
import { ProblemList } from "../tables/ProblemList";
import type { Cell, CellTable, Reading } from "../tables/Reading";
import type { Establishment, EstablishmentIndex } from "./Establishment";
import { ESTABLISHMENT_COLUMNS } from "./establishmentColumns";

type Field = keyof typeof ESTABLISHMENT_COLUMNS;
const NOT_GIVEN = /^(not applicable|none|not approved|-)?$/i;

/**
 * Reads establishments: rows of the register as it is downloaded (GIAS, "edubasealldata"), or a list of URN and setting.
 * Where an establishment stands twice, a row with a setting of its own counts before one without, then the first.
 *
 * @param tables - the lists that a person wrote and the register, in any order
 * @returns establishments by URN and by UKPRN
 * @example readEstablishments([{ name: "Schools", cells: [["URN", "setting"], [100001, "SpMdA"]], firstRow: 1 }]).value?.byUrn.size // 1
 */
export function readEstablishments(tables: readonly CellTable[]): Reading<EstablishmentIndex> {
  const problems = new ProblemList();
  const byUrn = new Map<string, Establishment>();
  const byUkprn = new Map<string, Establishment>();
  const keep = (index: Map<string, Establishment>, key: string, row: Establishment) => {
    const known = key === "" ? row : index.get(key);
    if (known === undefined || (known.setting === "" && row.setting !== "")) index.set(key, row);
  };
  for (const table of tables) {
    const found = findColumns(table, ESTABLISHMENT_COLUMNS);
    const { columns } = found;
    if ((columns.urn < 0 && columns.ukprn < 0) || (columns.type < 0 && columns.setting < 0)) {
      const where = `${table.name}, row ${table.firstRow + found.headingRow}`;
      problems.addAll([
        createProblem("E870", { where, found: `the headings are ${listHeadings(table, found.headingRow)}` }),
      ]);
      continue;
    }
    const needColumns = findNeedColumns(table, found);
    for (let i = found.headingRow + 1; i < table.cells.length; i++) {
      const row = readRow(table.cells[i], columns, needColumns);
      if (row === null) continue;
      keep(byUrn, row.urn, row);
      keep(byUkprn, row.ukprn, row);
    }
  }
  const list = problems.list();
  return { value: list.length > 0 ? null : { byUrn, byUkprn }, problems: list };
}

/**
 * Reads a number that names something: digits, whatever the cell made of them.
 *
 * @param cell - any cell
 * @returns the digits or letters without spaces and a ".0" behind; "" for a blank cell
 * @example readNumberName(100001.0) // "100001"
 */
export function readNumberName(cell: Cell): string {
  if (isBlankOrZero(cell) || typeof cell === "object" || typeof cell === "boolean") return "";
  return cleanText(String(cell)).replace(/\s/g, "").replace(/\.0+$/, "").toUpperCase();
}

/** The columns SEN1 to SEN13 of the register. */
function findNeedColumns(table: CellTable, { headingRow }: FoundColumns<Field>): number[] {
  return table.cells[headingRow].flatMap((cell, i) => (/^sen\d{1,2}(name)?$/.test(createHeadingKey(cell)) ? [i] : []));
}

function readRow(
  cells: readonly Cell[],
  columns: FoundColumns<Field>["columns"],
  needColumns: readonly number[],
): Establishment | null {
  const text = (field: Field) => {
    const cell = columns[field] < 0 ? "" : cells[columns[field]];
    const word = isBlankOrZero(cell) || typeof cell === "object" ? "" : cleanText(String(cell));
    return NOT_GIVEN.test(word) ? "" : word;
  };
  const urn = columns.urn < 0 ? "" : readNumberName(cells[columns.urn]);
  const ukprn = columns.ukprn < 0 ? "" : readNumberName(cells[columns.ukprn]);
  if (urn === "" && ukprn === "") return null;
  const provision = text("provision").toLowerCase();
  return {
    urn,
    ukprn,
    name: text("name"),
    laCode: text("laCode").replace(/\D/g, ""),
    type: text("type"),
    furtherType: text("furtherType"),
    needs: needColumns.flatMap((column) => readNeed(cells[column])),
    hasUnit: provision.includes("sen unit"),
    hasResourcedProvision: provision.includes("resourced provision"),
    setting: text("setting"),
  };
}

/** "SLCN - Speech, language and Communication" is SLCN. */
function readNeed(cell: Cell): string[] {
  if (typeof cell !== "string") return [];
  const code = /^[A-Za-z]+/.exec(cleanText(cell).trim())?.[0].toUpperCase() ?? "";
  return code === "" || code === "NOT" || code === "NONE" ? [] : [code];
}
