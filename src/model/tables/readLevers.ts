import { wordList } from "../checks/wordList";
import type { Change, Lever, LeverKind } from "../levers/Lever";
import { LEVERS } from "../levers/Lever";
import type { LeverContext } from "../levers/LeverContext";
import { LEVER_RULES, type LeverRule } from "../levers/leverRules";
import { NCY_MAX, NCY_MIN } from "../states/StateSpace";
import { asCensusYear, type CensusYear } from "../years";
import { cleanText, isBlankOrZero, isFault, quote, readCensusYear, readNcy, readWhole, readYesNo } from "./cells";
import { createHeadingKey, findColumns } from "./findColumns";
import { findNearest } from "./findNearest";
import { matchNeeds, matchSettings, type Matches } from "./matchPlaces";
import { hasStop } from "./ProblemList";
import { readChange } from "./readChange";
import type { Cell, CellTable, Reading } from "./Reading";
import { TableReader } from "./TableReader";
import { LEVER_COLUMNS } from "./vocabulary";

type Field = keyof typeof LEVER_COLUMNS;

/** Levers whose other columns are kept: what a saving rests on, or which line of the costs is meant. */
const WITH_MORE: readonly LeverKind[] = ["unit-cost", "inflation", "saving", "investment", "income", "grant"];

/** Other ways to write a lever. */
const SYNONYMS: ReadonlyMap<string, LeverKind> = new Map([
  ["joiner", "joiners"],
  ["newplans", "joiners"],
  ["mix", "joiner-mix"],
  ["joinersmix", "joiner-mix"],
  ["leaver", "leavers"],
  ["mover", "movers"],
  ["closure", "close"],
  ["diversion", "divert"],
  ["places", "capacity"],
  ["people", "population"],
  ["request", "requests"],
  ["agreements", "agreement"],
  ["reassessment", "reassess"],
  ["unitcosts", "unit-cost"],
  ["cost", "unit-cost"],
  ["costs", "unit-cost"],
  ["savings", "saving"],
  ["investments", "investment"],
  ["grants", "grant"],
  ["transitions", "history"],
]);

/**
 * Reads a table of levers, one a row. Rows that are switched off are passed over and counted; so are rows of other
 * scenarios where one is named. A blank cell stands for "any".
 *
 * @param table - columns in any order; headings without rows are no levers
 * @param context - what needs, settings and years are checked against
 * @param scenario - picks the rows of one scenario and those of none; "" for every row
 * @returns the levers that are on, in the order of their rows
 * @example readLevers({ name: "Levers", cells: [["lever", "change"]], firstRow: 1 }, {}).value // []
 */
export function readLevers(table: CellTable, context: LeverContext, scenario = ""): Reading<Lever[]> {
  const found = findColumns(table, LEVER_COLUMNS);
  const reader = new TableReader<Field>(table, LEVER_COLUMNS, found);
  const rows = new LeverRows(table, reader, context);
  const others = listOtherColumns(table, found.headingRow, Object.values(found.columns));
  const levers: Lever[] = [];
  const scenarios = new Set<string>();
  let nOff = 0;
  while (reader.nextRow()) {
    const name = rows.text("scenario");
    if (name !== "") scenarios.add(name);
    // A row with a scenario and no lever describes the scenario.
    if (!reader.has("lever") || rows.isBlank("lever")) {
      if (rows.isBlank("scenario") && !rows.isBlank("change")) rows.refuseBlank("lever", "The name of a lever");
      reader.endRow();
      continue;
    }
    if (scenario !== "" && name !== "" && name.toLowerCase() !== scenario.toLowerCase()) continue;
    if (!rows.isOn()) {
      if (reader.endRow()) nOff++;
      continue;
    }
    const lever = rows.read(others);
    if (lever && reader.endRow()) levers.push(lever);
    else if (!lever) reader.endRow();
  }
  if (nOff > 0) noteOff(reader, table.name, nOff);
  if (scenario !== "" && ![...scenarios].some((name) => name.toLowerCase() === scenario.toLowerCase())) {
    refuseScenario(reader, table.name, scenario, [...scenarios]);
  }
  const problems = reader.problems.list();
  return { value: hasStop(problems) ? null : levers, problems };
}

/** The columns that are none of ours: index and heading key. */
function listOtherColumns(table: CellTable, headingRow: number, ours: readonly number[]): [number, string][] {
  const headings = table.cells[headingRow] ?? [];
  return headings
    .map((cell, i): [number, string] => [i, createHeadingKey(cell)])
    .filter(([i, key]) => key !== "" && !ours.includes(i));
}

function noteOff(reader: TableReader<Field>, where: string, nOff: number): void {
  reader.problems.add("E619", "", () => ({
    where,
    found: nOff === 1 ? "1 row is switched off" : `${nOff} rows are switched off`,
  }));
}

function refuseScenario(reader: TableReader<Field>, where: string, name: string, known: readonly string[]): void {
  const nearest = findNearest(name, known);
  reader.problems.add("E621", "", () => ({
    where,
    found: `there is no scenario ${quote(name)}`,
    wanted:
      nearest !== null
        ? `Perhaps ${quote(nearest)} was meant`
        : known.length > 0
          ? `The scenarios are ${wordList(known.map(quote))}`
          : "No row has a scenario",
  }));
}

/** Reads the cells of the current row as those of a lever. */
class LeverRows {
  /** Whether a blank cell can be told from 0: on a desktop it reaches a function as 0. */
  private readonly hasBlanks: boolean;

  constructor(
    private readonly table: CellTable,
    private readonly reader: TableReader<Field>,
    private readonly context: LeverContext,
  ) {
    this.hasBlanks = table.cells.some((row) => row.some((cell) => cell === null || cell === undefined || cell === ""));
  }

  isBlank(field: Field): boolean {
    return !this.reader.has(field) || isBlankOrZero(this.reader.cell(field));
  }

  text(field: Field): string {
    return this.reader.has(field) ? this.reader.optionalCode(field) : "";
  }

  isOn(): boolean {
    if (this.isBlank("on")) return true;
    const answer = readYesNo(this.normaliseSwitch());
    if (!isFault(answer)) return answer ?? true;
    this.reader.refuse("on", answer);
    return true;
  }

  refuseBlank(field: Field, what: string): void {
    this.reader.refuse(field, { code: "E603", found: "is blank", wanted: `${what} is wanted` });
  }

  /** The lever of the row; null where it is not known. What else is wrong with the row is kept by the reader. */
  read(others: readonly [number, string][]): Lever | null {
    const { reader } = this;
    const kind = this.readKind();
    if (!kind) return null;
    const rule = LEVER_RULES[kind];
    this.checkColumns(kind, rule);
    const isHistory = kind === "history";
    const [ncyFrom, ncyTo] = this.readNcys();
    const lever: Lever = {
      kind,
      needs: this.readPlaces("need", (text) => matchNeeds(text, this.context)),
      settings: this.readPlaces("setting", (text) => matchSettings(text, this.context, isHistory)),
      to: this.readPlaces("to", (text) => matchSettings(text, this.context, isHistory)),
      of: this.readOf(rule),
      ncyFrom,
      ncyTo,
      ...this.readYears(),
      change: this.readSize(kind, rule),
      rampYears: this.readRamp(),
      note: this.readNote(),
      scenario: this.text("scenario"),
      more: WITH_MORE.includes(kind) ? this.readMore(others) : {},
      row: reader.row,
    };
    return lever;
  }

  private readKind(): LeverKind | null {
    const text = this.text("lever");
    const key = text.toLowerCase().replace(/[^a-z]/g, "");
    const kind = LEVERS.find((each) => each.replace("-", "") === key) ?? SYNONYMS.get(key);
    if (kind) return kind;
    if (text === "") return null;
    const nearest = findNearest(text, LEVERS);
    this.reader.refuse("lever", {
      code: "E600",
      found: `is ${quote(text)}`,
      wanted: nearest ? `Perhaps ${nearest} was meant` : `The levers are ${LEVERS.join(", ")}`,
    });
    return null;
  }

  /** Refuses blanks where something is needed, and cells that say nothing. */
  private checkColumns(kind: LeverKind, rule: LeverRule): void {
    const WANTED = {
      setting: "The settings that it is about",
      to: "The settings that pupils go to instead",
      of: `One of ${rule.of.join(", ")}`,
      yearFrom: "The calendar year",
    };
    for (const field of rule.needs) if (this.isBlank(field)) this.refuseBlank(field, WANTED[field]);
    for (const field of rule.blank) {
      if (this.isBlank(field)) continue;
      this.reader.refuse(field, {
        code: "E604",
        found: `is ${quote(String(this.reader.cell(field)))}`,
        wanted: `The lever ${kind} has none`,
      });
    }
    if (kind === "joiner-mix" && this.isBlank("need") && this.isBlank("setting")) {
      this.refuseBlank("setting", "A need or a setting whose share changes");
    }
  }

  private readPlaces(field: "need" | "setting" | "to", match: (text: string) => Matches): readonly string[] | null {
    const text = this.text(field);
    if (text === "") return null;
    const { codes, unknown, absent } = match(text);
    for (const { name, nearest } of unknown) {
      this.reader.refuse(field, {
        code: "E601",
        found: `is ${quote(name)}, which is not in the data`,
        wanted: nearest ? `Perhaps ${nearest} was meant` : this.listKnown(field),
      });
    }
    for (const name of absent) {
      if (field === "to") {
        this.reader.refuse(field, {
          code: "E601",
          found: `is ${quote(name)}, which is not in the data`,
          wanted: "Only a setting of the settings table can take pupils",
        });
      } else {
        this.reader.note("E602", `${field} ${name}`, () => ({
          found: `${field} is ${name}, which is not in the data`,
        }));
      }
    }
    return codes;
  }

  private listKnown(field: "need" | "setting" | "to"): string {
    const { needs, settings } = this.context.states.space;
    return `The ${field === "need" ? "needs" : "settings"} are ${wordList(field === "need" ? needs : settings, 8)}`;
  }

  private readOf(rule: LeverRule): string | null {
    const text = this.text("of").toLowerCase();
    if (text === "" || text === "both" || text === "all") return null;
    const word = rule.of.find((each) => each === text || each === `${text}s`);
    if (word) return word;
    const wanted =
      rule.of.length > 0 ? `One of ${rule.of.join(", ")} is wanted, or a blank cell` : "This lever has none";
    this.reader.refuse("of", { code: "E604", found: `is ${quote(text)}`, wanted, fix: "Correct or clear the cell" });
    return null;
  }

  private readNcys(): [from: number | null, to: number | null] {
    const cells = (["ncyFrom", "ncyTo"] as const).map((field) =>
      this.reader.has(field) ? this.reader.cell(field) : null,
    );
    // With blanks that arrive as 0, two zeros are two blanks, and one is a riddle.
    if (!this.hasBlanks && cells.filter((cell) => cell === 0).length === 1 && cells.every((cell) => cell !== null)) {
      this.reader.refuse(cells[0] === 0 ? "ncyFrom" : "ncyTo", { code: "E608", found: "is 0 or blank" });
    }
    const [from, to] = (["ncyFrom", "ncyTo"] as const).map((field, i) => {
      const cell = cells[i];
      if (isBlankOrZero(cell) && !(cell === 0 && this.hasBlanks)) return null;
      return this.take(field, readNcy(cell, NCY_MIN, NCY_MAX));
    });
    if (from !== null && to !== null && from > to) {
      this.reader.refuse("ncyFrom", { code: "E605", found: `is ${from} and the last NCY is ${to}` });
    }
    return [from, to];
  }

  private readYears(): Pick<Lever, "yearFrom" | "yearTo" | "applyFrom" | "applyTo"> {
    const [yearFrom, yearTo, applyFrom, applyTo] = (["yearFrom", "yearTo", "applyFrom", "applyTo"] as const).map(
      (field): CensusYear | null => {
        if (this.isBlank(field)) return null;
        const year = this.take(field, readCensusYear(this.reader.cell(field)));
        return year === null ? null : asCensusYear(year);
      },
    );
    const refuse = (field: Field, from: number | null, to: number | null) => {
      if (from === null || to === null || from <= to) return;
      this.reader.refuse(field, { code: "E605", found: `is ${from} and the last year is ${to}` });
    };
    refuse("yearFrom", yearFrom, yearTo);
    refuse("applyFrom", applyFrom, applyTo);
    return { yearFrom, yearTo, applyFrom, applyTo };
  }

  private readSize(kind: LeverKind, rule: LeverRule): Change | null {
    const cell = this.reader.has("change") ? this.reader.cell("change") : null;
    if (rule.changes.length === 0) {
      if (!isBlankOrZero(cell)) {
        const parts = { found: `is ${quote(String(cell))}`, wanted: `The lever ${kind} has no size` };
        this.reader.refuse("change", { code: "E604", ...parts });
      }
      return null;
    }
    const change = readChange(cell, rule);
    if (change === null) {
      this.reader.refuse("change", { code: "E603", found: "is blank or 0", wanted: `Write ${rule.examples}` });
      return null;
    }
    if ("code" in change) {
      this.reader.refuse("change", change);
      return null;
    }
    return change;
  }

  private readRamp(): number {
    if (this.isBlank("rampYears")) return 0;
    const years = this.take("rampYears", readWhole(this.reader.cell("rampYears"))) ?? 0;
    if (years < 0)
      this.reader.refuse("rampYears", {
        code: "E119",
        found: `is ${years}`,
        wanted: "A number of 0 or more is wanted",
      });
    return years;
  }

  private readNote(): string {
    const cell = this.reader.has("note") ? this.reader.cell("note") : null;
    return isBlankOrZero(cell) || typeof cell === "object" ? "" : cleanText(String(cell));
  }

  private readMore(others: readonly [number, string][]): Record<string, string> {
    const cells: readonly Cell[] = this.table.cells[this.reader.row - this.table.firstRow] ?? [];
    return Object.fromEntries(
      others
        .filter(([column]) => !isBlankOrZero(cells[column]) && typeof cells[column] !== "object")
        .map(([column, key]) => [key, cleanText(String(cells[column]))]),
    );
  }

  /** TRUE and FALSE, and the words that people tick with. */
  private normaliseSwitch(): Cell {
    const cell = this.reader.cell("on");
    const word = typeof cell === "string" ? cleanText(cell).toLowerCase() : "";
    if (word === "on" || word === "x" || word === "✓") return true;
    return word === "off" || word === "0" ? false : cell;
  }

  private take<T extends number>(
    field: Field,
    reading: T | null | Parameters<TableReader<Field>["refuse"]>[1],
  ): T | null {
    if (reading === null || !isFault(reading)) return reading as T | null;
    this.reader.refuse(field, reading);
    return null;
  }
}
