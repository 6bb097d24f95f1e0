import { writeFileSync } from "node:fs";
import { readCsvTable } from "../../src/cli/readCsvTable";
import { TestFolder } from "./inventFolder";

describe("readCsvTable", () => {
  const folder = new TestFolder();
  afterAll(() => folder.remove());

  const readBytes = (bytes: string | Uint8Array) => {
    writeFileSync(folder.join("table.csv"), bytes);
    return readCsvTable(folder.join("table.csv"));
  };

  it("reads lists in quotation marks as one cell", () => {
    const { value } = readBytes('setting,needs\nMsMdA,"ASD,SEMH"\n');

    expect(value?.name).toBe("table.csv");
    expect(value?.firstRow).toBe(1);
    expect(value?.cells.slice(0, 2)).toEqual([
      ["setting", "needs"],
      ["MsMdA", "ASD,SEMH"],
    ]);
  });

  it("keeps blank rows, so that row numbers are those of the file", () => {
    const { value } = readBytes("a,b\r\n\r\n1,2\r\n");

    expect(value?.cells[2]).toEqual(["1", "2"]);
  });

  it.each([
    ["UTF-8 with a mark", Buffer.from("\ufeffname,b\nZoë,1", "utf8")],
    ["UTF-16", Buffer.from("\ufeffname\tb\nZoë\t1", "utf16le")],
    ["the Windows code page", Buffer.from("name,b\nZo\xeb,1", "latin1")],
    ["semicolons", Buffer.from("name;b\nZoë;1", "utf8")],
  ])("reads %s", (_, bytes) => {
    expect(readBytes(bytes).value?.cells).toEqual([
      ["name", "b"],
      ["Zoë", "1"],
    ]);
  });

  it("says where a quotation mark is never closed", () => {
    const { value, problems } = readBytes('a,b\n1,2\n3,"4\n5,6\n');

    expect(value).toBeNull();
    expect(problems[0]).toMatchObject({ code: "E406", where: "table.csv, row 3" });
  });

  it("says that a folder is not a file", () => {
    const { value, problems } = readCsvTable(folder.path);

    expect(value).toBeNull();
    expect(problems).toMatchObject([{ code: "E405", severity: "stops" }]);
  });
});
