import { createProblem } from "../checks/codes";
import { SETTING_DETAILS } from "../gias/nameSetting";
import { cleanText, isBlankOrZero, isFault, readCensusYear, readCode, readWhole } from "../tables/cells";
import { readDay } from "../tables/days";
import { createHeadingKey } from "../tables/findColumns";
import type { Cell, CellTable, Reading } from "../tables/Reading";
import { USUAL_SEN2_OPTIONS, type Sen2Options } from "./Sen2Census";

/** What the result shows: the census rows, how often each rule was used, or the plans of each January of each return. */
export const SEN2_SHOWN = ["census", "rules", "januaries", "problems"] as const;
export type Sen2Shown = (typeof SEN2_SHOWN)[number];

/** What is asked of SEND.CENSUS. */
export interface Sen2Question {
  readonly options: Sen2Options;
  readonly shown: Sen2Shown;
  /** Whether the census rows have every column, or only those that a projection needs. */
  readonly columns: "all" | "simple";
  /** The only January to show; null for all. */
  readonly censusYear: number | null;
}

const USUAL_QUESTION: Sen2Question = {
  options: USUAL_SEN2_OPTIONS,
  shown: "census",
  columns: "all",
  censusYear: null,
};

const CENSUS_DAY = /^census(?:day|date)?((?:19|20)\d{2})$/;
const NAMES =
  "show, columns, census year, same january, transferred in, setting, own area, collection year, and census date 2024 for any year";
const KEYS = ["show", "columns", "censusyear", "samejanuary", "transferredin", "setting", "ownarea", "collectionyear"];

/**
 * Tells whether a range holds options of SEND.CENSUS: two columns, the first cell the name of one.
 *
 * @param table - any range
 * @example isSen2Options({ name: "", cells: [["show", "rules"]], firstRow: 1 }) // true
 */
export function isSen2Options({ cells }: CellTable): boolean {
  const first = cells.find((row) => !row.every(isBlankOrZero)) ?? [];
  const key = createHeadingKey(first[0]);
  const isName = KEYS.includes(key);
  return first.length === 2 && (isName || CENSUS_DAY.test(key) || key === "option");
}

/**
 * Reads the options of SEND.CENSUS.
 *
 * @param tables - name and value in each row
 * @param where - for messages
 * @returns the options, usual where nothing is said
 * @example readSen2Options([], "SEND.CENSUS").value?.shown // "census"
 */
export function readSen2Options(tables: readonly CellTable[], where: string): Reading<Sen2Question> {
  let question = USUAL_QUESTION;
  const refuse = (code: "E301" | "E302", found: string, wanted: string) => ({
    value: null,
    problems: [createProblem(code, { where, found, wanted })],
  });
  for (const [nameCell, value] of tables.flatMap(({ cells }) => cells)) {
    const name = createHeadingKey(nameCell);
    if (name === "" || name === "option") continue;
    if (isBlankOrZero(value)) continue;
    const read = readOption(name, value);
    if (read === null) return refuse("E302", `${show(nameCell)} is not an option`, `The options are ${NAMES}`);
    if (typeof read === "string") return refuse("E301", `${show(nameCell)} is ${show(value)}`, read);
    const { options, censusDay, ...rest } = read;
    question = { ...question, ...rest, options: { ...question.options, ...options } };
    if (censusDay) {
      const censusDays = new Map([...question.options.censusDays, censusDay]);
      question = { ...question, options: { ...question.options, censusDays } };
    }
  }
  return { value: question, problems: [] };
}

interface ReadOption extends Partial<Omit<Sen2Question, "options">> {
  readonly options?: Partial<Sen2Options>;
  readonly censusDay?: readonly [year: number, day: number];
}

/** What one option says; a text says what is wanted, null that there is no such option. */
function readOption(name: string, cell: Cell): ReadOption | string | null {
  const word = createHeadingKey(cell);
  const choose = <T extends string>(choices: readonly T[], give: (choice: T) => ReadOption) => {
    const choice = choices.find((each) => createHeadingKey(each) === word);
    return choice === undefined ? `Choose one of ${choices.join(", ")}` : give(choice);
  };
  const day = CENSUS_DAY.exec(name);
  if (day) {
    const date = readDay(cell);
    return date === null || isFault(date)
      ? "A date is wanted, such as 2024-01-18"
      : { censusDay: [Number(day[1]), date] };
  }
  switch (name) {
    case "show":
      return choose(SEN2_SHOWN, (shown) => ({ shown }));
    case "columns":
      return choose(["all", "simple"] as const, (columns) => ({ columns }));
    case "censusyear": {
      const year = readCensusYear(cell);
      return typeof year === "number" ? { censusYear: year } : "Give the year of one January";
    }
    case "samejanuary":
      return choose(["end", "start"] as const, (sameJanuary) => ({ options: { sameJanuary } }));
    case "transferredin":
      return choose(["leave out", "keep"] as const, (transferredIn) => ({ options: { transferredIn } }));
    case "setting":
      return choose([...SETTING_DETAILS, "urn"] as const, (setting) => ({ options: { setting } }));
    case "collectionyear": {
      const year = readWhole(cell);
      return typeof year === "number" && year >= 2023 && year <= 2100
        ? { options: { collectionYear: year } }
        : "Give the year in which the return was collected, 2023 or later";
    }
    case "ownarea": {
      const codes = readCode(cell);
      const list = typeof codes === "string" ? codes.split(/[,; ]+/).filter((code) => code !== "") : [];
      return list.length > 0 && list.every((code) => /^\d{3}$/.test(code))
        ? { options: { ownLaCodes: list } }
        : "Give the three figures of one or more authorities, with commas between them";
    }
    default:
      return null;
  }
}

function show(cell: Cell): string {
  if (typeof cell === "object" && cell !== null) return cell.error;
  return typeof cell === "string" ? `'${cleanText(cell)}'` : String(cell);
}
