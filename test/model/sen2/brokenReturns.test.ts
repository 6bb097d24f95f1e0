import { wordProblem } from "../../../src/model/Problem";
import { readSen2Census } from "../../../src/model/sen2/readSen2Census";
import type { Sen2Module } from "../../../src/model/sen2/sen2Columns";
import { USUAL_SEN2_OPTIONS } from "../../../src/model/sen2/Sen2Census";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";
import { inventReturn, REGISTER, type InventedPlacement } from "./inventReturn";

type Tables = Record<Sen2Module, CellTable>;

/** A good return with one thing changed; `null` leaves a table out. */
function broken(
  change: Partial<Record<Sen2Module, ((cells: Cell[][]) => Cell[][]) | null>>,
  tables: Tables = inventReturn(2024, [
    { id: 1, upn: "A1" },
    { id: 2, upn: "A2" },
  ]),
) {
  return (Object.keys(tables) as Sen2Module[]).flatMap((module): CellTable[] => {
    const by = change[module];
    if (by === null) return [];
    const table = tables[module];
    return [by ? { ...table, cells: by(table.cells.map((row) => [...row])) } : table];
  });
}

const put = (row: number, column: number, cell: Cell) => (cells: Cell[][]) =>
  cells.map((line, i) => (i === row ? line.map((other, j) => (j === column ? cell : other)) : line));
const add =
  (...row: Cell[]) =>
  (cells: Cell[][]) => [...cells, row];
const placed = (placement: InventedPlacement) => inventReturn(2024, [{ id: 1, upn: "A1", placements: [placement] }]);
const at = (urn: number, more: object = {}) => ({ urn, entry: "2020-05-04", ...more });

const CASES: readonly (readonly [what: string, tables: readonly CellTable[], sentence: string])[] = [
  [
    "no table at all",
    [],
    "SEN2: no table was given. Give the tables of a SEN2 return with their headings, or the sheet of its template. Choose the ranges again, each with its heading row. (E841)",
  ],
  [
    "a table of something else",
    [
      {
        name: "Other",
        cells: [
          ["Cost centre", "Amount"],
          [1, 2],
        ],
        firstRow: 1,
      },
    ],
    "Other: the headings 'Cost centre', 'Amount' are those of no table of a return. Give the tables of a SEN2 return with their headings, or the sheet of its template. Choose the ranges again, each with its heading row. (E841)",
  ],
  [
    "a missing table",
    broken({ senneed: null }),
    "SEN2 2024: the table SEN need is missing. The tables person, requests, active plans, placement detail and SEN need are needed, and assessment and named plan to know when plans began and ended. Give the table too. (E842)",
  ],
  [
    "no header and no year",
    broken({ sen2: null }),
    "SEN2 return: its collection year is not known. A return from 2023 on says its year in the table sen2; it covers the calendar year before. Give the table sen2, or the option collection year. (E843)",
  ],
  [
    "a year before returns by person",
    broken({ sen2: put(1, 2, 2019) }),
    "sen2, row 2: its collection year is 2019. A return from 2023 on says its year in the table sen2; it covers the calendar year before. Give the table sen2, or the option collection year. (E843)",
  ],
  [
    "a year that is a word",
    broken({ sen2: put(1, 2, "this") }),
    "sen2, row 2: its collection year is this. A return from 2023 on says its year in the table sen2; it covers the calendar year before. Give the table sen2, or the option collection year. (E843)",
  ],
  [
    "a reference date of another year",
    broken({ sen2: put(1, 3, "2025-01-16") }),
    "sen2, row 2: the year is 2024 and the reference date lies in 2025. The plans of a return begin before its reference date, and its reference date lies in its year. Look whether tables of different returns were mixed. (E844)",
  ],
  [
    "plans of a later return",
    broken({ namedplan: put(1, 2, "2026-02-01") }),
    "SEN2 2024: 1 of 2 plans begin after 2024. The plans of a return begin before its reference date, and its reference date lies in its year. Look whether tables of different returns were mixed. (E844)",
  ],
  [
    "two returns of one year",
    [...broken({}), ...broken({})],
    "SEN2 2024: two returns were collected in 2024. A return from 2023 on says its year in the table sen2; it covers the calendar year before. Give the table sen2, or the option collection year. (E843)",
  ],
  [
    "a person's id that stands twice",
    broken({ person: put(2, 0, 1) }),
    "person, row 3: the id 1 stands above already. Each id stands once. Correct the ids in the return. (E845)",
  ],
  [
    "a blank id",
    broken({ requests: put(1, 0, "") }),
    "requests, row 2: the id is blank. Each row has its own id and that of the row that it belongs to. Fill in the ids. (E846)",
  ],
  [
    "a request of nobody",
    broken({ requests: put(1, 1, 99) }),
    "requests, row 2: there is no person with the id 99. The id is wanted in the table above. Give all tables of the same return. (E847)",
  ],
  [
    "a placement of no plan",
    broken({ placementdetail: put(1, 1, 77) }),
    "placementdetail, row 2: there is no active plan with the id 77. The id is wanted in the table above. Give all tables of the same return. (E847)",
  ],
  [
    "a named plan of no assessment",
    broken({ namedplan: put(1, 1, 77) }),
    "namedplan, row 2: there is no assessment with the id 77. The id is wanted in the table above. Give all tables of the same return. (E847)",
  ],
  [
    "a date that is no date",
    broken({ namedplan: put(1, 2, "soon") }),
    "namedplan, row 2: startdate is the text 'soon'. A date such as 2022-09-28 is wanted. Correct the cell. (E867)",
  ],
  [
    "an error cell for a date",
    broken({ placementdetail: put(1, 6, { error: "#N/A" }) }),
    "placementdetail, row 2: entrydate is the Excel error #N/A. A date such as 2022-09-28 is wanted. Correct the cell. (E867)",
  ],
  [
    "a plan without a start",
    broken({ namedplan: put(1, 2, "") }),
    "namedplan, row 2: the plan's start date is blank. A date such as 2022-09-28 is wanted. Correct the cell. (E867)",
  ],
  [
    "a plan that ends before it begins",
    broken({ namedplan: put(1, 3, "2019-01-01") }),
    "namedplan, row 2: the plan ceases before it begins. The end is on the day of the beginning or later. Correct the dates. (E866)",
  ],
  [
    "no UPN with a reason",
    broken({ person: (cells) => put(1, 8, "UN1")(put(1, 6, "")(cells)) }),
    "person, row 2: the pupil has no UPN and no ULN, reason UN1. An id that stays the same from return to return links them. Give them an id of your own in the UPN column. (E848)",
  ],
  [
    "no UPN without a reason",
    broken({ person: put(1, 6, "") }),
    "person, row 2: the pupil has no UPN and no ULN. A UPN or ULN links a pupil's plans from return to return. Fill in the UPN. (E849)",
  ],
  [
    "a blank date of birth",
    broken({ person: put(1, 3, "") }),
    "requests, row 2: the date of birth of person 1 is blank. A date of birth gives the NCY. Fill in the date of birth. (and 1 more like it) (E851)",
  ],
  [
    "a pupil of 30",
    broken({ person: put(1, 3, "1994-01-01") }),
    "requests, row 2: the pupil is NCY 24 in January 2023. NCY from -4 to 20 is wanted: 0 to 24 years old on 31 August before the school year. Correct the date of birth, or the date on which the plan ceased. (and 1 more like it) (E852)",
  ],
  [
    "a request without a named plan",
    broken({ namedplan: (cells) => cells.filter((_, i) => i !== 1) }),
    "requests, row 2: a placement is open in January 2023 without a plan. Nothing is needed for a projection; the return is incomplete. (and 1 more like it) (E853)",
  ],
  [
    "a plan without a placement",
    broken({ placementdetail: (cells) => cells.filter((_, i) => i !== 1) }),
    "requests, row 2: the plan has no placement in January 2023. A placement with its entry date is wanted. Add the placement to the return. (and 1 more like it) (E854)",
  ],
  [
    "a placement that outlasts its plan",
    broken({ namedplan: put(1, 3, "2023-06-01") }),
    "placementdetail, row 2: the placement is open in January 2024 and the plan is not. Nothing is needed, unless the dates of the plan are wrong. (E877)",
  ],
  [
    "a placement without an establishment",
    broken({ placementdetail: put(1, 4, "") }),
    "placementdetail, row 2: URN, UKPRN and SENsetting are blank. A URN, a UKPRN or a SENsetting is wanted. Fill in one of them. (and 1 more like it) (E856)",
  ],
  [
    "a SENsetting that is no code",
    broken({ placementdetail: put(1, 4, "HOME") }),
    "placementdetail, row 2: SENsetting is 'HOME'. SENsetting is one of OLA, OPA, EHE, EYP, OTH, NEET, NIEC, NIEO. Correct the code. (and 1 more like it) (E861)",
  ],
  [
    "two placements of rank 1",
    broken({ placementdetail: add(9, 3001, "", "", "OLA", 1, "2022-01-01", "", 0, 0) }),
    "requests, row 2: 2 placements of rank 1 are open on one census day. End the earlier one in the return. (and 1 more like it) (E875)",
  ],
  [
    "no need",
    broken({ senneed: (cells) => cells.slice(0, 2) }),
    "requests, row 3: no SEN need is given. A SEN need of rank 1 is wanted. Fill in the need. (and 1 more like it) (E862)",
  ],
  [
    "a need that is no code",
    broken({ senneed: put(1, 2, "AUT") }),
    "requests, row 2: the need is 'AUT'. It is one of ASD, HI, MLD, MSI, PD, PMLD, SEMH, SLCN, SLD, SPLD, VI, DS, OTH. Correct the code. (and 1 more like it) (E863)",
  ],
  [
    "schools and no register",
    broken({}, placed(at(100001))),
    "placementdetail, row 2: the placement is at URN 100001. Give the rows of these schools from the register of establishments (GIAS), or a table with URN and setting. Or set the option setting to urn to keep each school as a setting of its own. (and 1 more like it) (E868)",
  ],
  [
    "a school that is not in the register",
    [...broken({}, placed(at(999999))), REGISTER],
    "placementdetail, row 2: there is no row for URN 999999. The register of establishments (GIAS) lists every URN. Add the row, or a table with URN and setting. (and 1 more like it) (E869)",
  ],
  [
    "a university",
    [...broken({}, placed(at(100005))), REGISTER],
    "placementdetail, row 2: URN 100005, Invented University, is of the type 'Higher education institutions'. Look whether the URN is right. (and 1 more like it) (E858)",
  ],
  [
    "a SEN unit that the register does not have",
    [...broken({}, placed(at(100006, { unit: 1 }))), REGISTER],
    "placementdetail, row 2: URN 100006, Invented Free, has no SEN unit in the register. Look whether the indicator is right. (and 1 more like it) (E859)",
  ],
  [
    "indicators left blank",
    [...broken({}, placed(at(100001, { unit: "", resourced: "" }))), REGISTER],
    "placementdetail, row 2: the placement at URN 100001 leaves an indicator blank. TRUE or FALSE is wanted in both indicators. Fill in the indicators. (and 1 more like it) (E857)",
  ],
  [
    "a return without open plans",
    broken({ namedplan: (cells) => cells.map((row, i) => (i === 0 ? row : put(0, 3, "2021-01-01")([row])[0])) }),
    "SEN2: no plan or placement is open on a census day of SEN2 2024. Plans that are open on the census day are wanted. Look whether the collection year and the dates are right. (E876)",
  ],
  [
    "headings without a column that is needed",
    broken({ person: (cells) => cells.map((row) => row.filter((_, i) => i !== 3)) }),
    "person: the headings 'persontableid', 'sen2tableid', 'surname', 'sex', 'postcode', 'upn', 'uniquelearnernumber', 'upnunknown' are those of no table of a return. Give the tables of a SEN2 return with their headings, or the sheet of its template. Choose the ranges again, each with its heading row. (E841)",
  ],
];

test.each(CASES)("%s gives its sentence", (_, tables, sentence) => {
  const { problems } = readSen2Census(tables, USUAL_SEN2_OPTIONS);

  expect(problems.map(wordProblem)).toContain(sentence);
});

test("a school that loses more than half of its pupils is told", () => {
  const pupils = Array.from({ length: 8 }, (_, i) => ({
    id: i + 1,
    upn: `A${i}`,
    placements: [
      at(100001, i < 6 ? { leaving: "2023-07-01" } : {}),
      { senSetting: "OLA", entry: "2023-09-01", rank: 2 },
    ],
  }));

  const { problems } = readSen2Census([...Object.values(inventReturn(2024, pupils)), REGISTER], USUAL_SEN2_OPTIONS);

  expect(problems.map(wordProblem)).toContain(
    "SEN2: establishment 100001 has 8 pupils in January 2023 and 2 in January 2024. Look whether placements or indicators are missing. (E860)",
  );
});

test("warnings leave a census; what stops leaves none", () => {
  const warned = readSen2Census(broken({ senneed: put(1, 2, "AUT") }), USUAL_SEN2_OPTIONS);
  const stopped = readSen2Census(broken({ senneed: null }), USUAL_SEN2_OPTIONS);

  expect(warned.value?.rows).toHaveLength(4);
  expect(stopped.value).toBeNull();
});
