import { createProblem } from "../../../../src/model/checks/codes";
import type { ReadTable } from "../../../../src/taskpane/journey/InputReading";
import { findCell } from "../../../../src/taskpane/areas/check/findCell";

const tables = new Map<string, ReadTable>([
  [
    "Census",
    {
      table: {
        kind: "census",
        name: "Rows",
        reference: "Data!C3:G90",
        sheet: "Data",
        block: { row: 2, column: 2, nRows: 88, nColumns: 5 },
        tableName: null,
      },
      headings: ["UPN", "Year of census", "Year group", "Primary need", "Placement"],
    },
  ],
]);

const find = (where: string, found: string) => findCell(createProblem("E145", { where, found }), tables);

describe("finding the cell of a problem", () => {
  it("takes the row from the place and the column from a heading that the sentence begins with", () => {
    expect(find("Census, row 1,214", "Year group is 99")).toEqual({ sheet: "Data", row: 1213, column: 4 });
  });

  it("takes the column from what the sentence is about", () => {
    expect(find("Census, row 9", "the NCY is blank or 0, so NCY 7 is used")?.column).toBe(4);
    expect(find("Census, row 9", "the need is blank, so ASD is used")?.column).toBe(5);
    expect(find("Census, row 9", "the setting is XYZ, which has no row")?.column).toBe(6);
    expect(find("Census, row 9", "a pupil of NCY 5 is in GFE")?.column).toBe(4);
    expect(find("Census, row 9", "the row has no pupil reference")?.column).toBe(2);
  });

  it("goes to the table where there is no row, and nowhere for another table", () => {
    expect(find("Census", "it is empty")).toEqual({ sheet: "Data", row: 2, column: 2 });
    expect(find("Costs, row 4", "cost is -3")).toBeNull();
  });
});
