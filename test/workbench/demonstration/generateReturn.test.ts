import { readSen2Census } from "../../../src/model/sen2/readSen2Census";
import { USUAL_SEN2_OPTIONS } from "../../../src/model/sen2/Sen2Census";
import type { Cell, CellTable } from "../../../src/model/tables/Reading";
import { generateAuthority } from "../../../src/workbench/demonstration/generateAuthority";
import { SCHOOLS } from "../../../src/workbench/demonstration/return/fernshireSchools";
import { generateReturn } from "../../../src/workbench/demonstration/return/generateReturn";

const authority = generateAuthority();
const made = generateReturn(authority);
const sheet: CellTable = { name: "Return", cells: made.rows.map((row) => row as readonly Cell[]), firstRow: 1 };
const schools: CellTable = {
  name: "Schools",
  cells: [
    [
      "URN",
      "LA (code)",
      "EstablishmentName",
      "TypeOfEstablishment (name)",
      "FurtherEducationType (name)",
      "TypeOfResourcedProvision (name)",
    ],
    ...SCHOOLS.map((each): Cell[] => [
      each.urn,
      each.laCode,
      each.name,
      each.type,
      each.furtherType,
      each.resourcedProvision,
    ]),
  ],
  firstRow: 1,
};
const { value } = readSen2Census([sheet, schools], { ...USUAL_SEN2_OPTIONS, setting: "category" });

describe("the invented return", () => {
  it("is the same every time", () => {
    expect(generateReturn(authority)).toEqual(made);
  });

  it("gives the pupils of the census in both its Januaries", () => {
    const counts = [...made.expected].map(
      ([year]) => value!.rows.filter(({ censusYear }) => censusYear === year).length,
    );

    expect(counts).toEqual([...made.expected.values()]);
    expect(Math.min(...counts)).toBeGreaterThan(200);
  });

  it("gives their NCY, need and setting as the census has them, but for its faults", () => {
    const known = new Map(authority.census.map((row) => [`${row.pupil} ${row.censusYear}`, row]));

    const rows = value!.rows.flatMap((row) => {
      const same = known.get(`${row.pupil} ${row.censusYear}`);
      return same ? [{ row, same }] : [];
    });

    expect(rows.length).toBeGreaterThan(0.97 * value!.rows.length);
    expect(rows.filter(({ row, same }) => row.ncy !== same.ncy)).toEqual([]);
    expect(rows.filter(({ row, same }) => row.need !== same.need && row.need !== "")).toEqual([]);
    expect(rows.filter(({ row, same }) => row.setting !== same.setting && row.setting !== "UKN")).toEqual([]);
    expect(rows.filter(({ row }) => row.need === "" || row.setting === "UKN").length).toBeGreaterThan(2);
  });
});
