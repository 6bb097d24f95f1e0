import {
  formatAddress,
  formatColumn,
  parseAddress,
  SheetBuilder,
} from "../../../src/workbench/demonstration/SheetBuilder";

describe("addresses", () => {
  it("name the same cell both ways", () => {
    expect(parseAddress("B4")).toEqual({ row: 3, column: 1 });
    expect(parseAddress("$AF$8")).toEqual({ row: 7, column: 31 });
    expect([25, 26, 27, 51, 52, 701, 702].map(formatColumn)).toEqual(["Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]);
    for (const column of [0, 25, 26, 700, 16_383]) {
      expect(parseAddress(formatAddress(9, column))).toEqual({ row: 9, column });
    }
  });

  it("refuse what is not a cell", () => {
    expect(() => parseAddress("4B")).toThrow('"4B" is not the address of a cell');
  });
});

describe("SheetBuilder", () => {
  it("takes text that begins with an equals sign as a formula and dresses cells without changing them", () => {
    const sheet = new SheetBuilder({ name: "Sums" })
      .putRow("A1", ["Sum", undefined, "=1+1"])
      .put("A2", 3, { bold: true })
      .dress("A1:C2", { italic: true })
      .build();

    expect(sheet.rows[0]).toEqual([
      { value: "Sum", style: { italic: true } },
      { style: { italic: true } },
      { formula: "=1+1", style: { italic: true } },
    ]);
    expect(sheet.rows[1]?.[0]).toEqual({ value: 3, style: { bold: true, italic: true } });
    expect(sheet.name).toBe("Sums");
  });
});
