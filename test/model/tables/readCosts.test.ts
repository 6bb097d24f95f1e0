import { wordProblem } from "../../../src/model/Problem";
import { readCosts } from "../../../src/model/tables/readCosts";
import type { Cell } from "../../../src/model/tables/Reading";

const read = (cells: readonly (readonly Cell[])[]) => readCosts({ name: "Costs", cells, firstRow: 1 });

describe("readCosts", () => {
  it("reads NCY bands, financial years and lines", () => {
    const { value, problems } = read([
      ["Need", "Setting", "NCY from", "NCY to", "Financial year", "Line", "Cost"],
      ["ASD", "spmda", "R", 6, "2026-27", "Place", 10000],
      ["", "SpMdA", "", "", 2027, "Top-up", "£12,000"],
      ["All", "EHE", 0, 0, "", "", 900],
    ]);

    expect(problems).toEqual([]);
    expect(value).toEqual([
      { need: "ASD", setting: "SpMdA", ncyFrom: 0, ncyTo: 6, financialYear: 2026, line: "place", cost: 10000 },
      { need: "", setting: "SpMdA", financialYear: 2027, line: "top-up", cost: 12000 },
      { need: "", setting: "EHE", cost: 900 },
    ]);
  });

  it("reads lines that stand side by side, and takes a column of cost before them", () => {
    const wide = read([
      ["Setting", "Place", "Top-up", "Transport"],
      ["SpMdA", 10000, 12000, 0],
    ]);
    const both = read([
      ["Setting", "Place", "Top-up", "Cost"],
      ["SpMdA", 10000, 12000, 22000],
    ]);

    expect(wide.problems).toEqual([]);
    expect(wide.value).toEqual([
      { need: "", setting: "SpMdA", line: "place", cost: 10000 },
      { need: "", setting: "SpMdA", line: "top-up", cost: 12000 },
      { need: "", setting: "SpMdA", line: "transport", cost: 0 },
    ]);
    expect(both.value).toEqual([{ need: "", setting: "SpMdA", cost: 22000 }]);
  });

  it.each<[string, readonly (readonly Cell[])[], string]>([
    [
      "a band without an end",
      [
        ["Setting", "NCY from", "Cost"],
        ["SpMdA", 7, 1],
      ],
      "Costs, row 2: NCY to is missing. A band has a first and a last NCY. (E115)",
    ],
    [
      "a band that ends before it begins",
      [
        ["Setting", "NCY from", "NCY to", "Cost"],
        ["SpMdA", 7, 6, 1],
      ],
      "Costs, row 2: NCY to is 6, below NCY from 7. The last NCY is wanted, not below the first. (E116)",
    ],
    [
      "a year that is none",
      [
        ["Setting", "Financial year", "Cost"],
        ["SpMdA", "2026-29", 1],
      ],
      "Costs, row 2: Financial year is '2026-29'. A financial year is wanted, such as 2024-25. Correct the year. (E902)",
    ],
    [
      "two prices of one year and line",
      [
        ["Setting", "FY", "Line", "Cost"],
        ["SpMdA", 2026, "place", 1],
        ["SpMdA", "2026-27", "Place", 2],
      ],
      "Costs, row 3: the cost of SpMdA, 2026-27, place is £2 here and £1 above.",
    ],
    [
      "lines that are all nothing",
      [
        ["Setting", "Place", "Top-up"],
        ["SpMdA", 0, ""],
      ],
      "Costs, row 2: every line of SpMdA is 0 or blank.",
    ],
  ])("has a sentence for %s", (_, cells, sentence) => {
    expect(read(cells).problems.map(wordProblem).join(" ")).toContain(sentence);
  });
});
