import { readFunding } from "../../../src/model/money/readFunding";
import { wordProblem } from "../../../src/model/Problem";
import type { Cell } from "../../../src/model/tables/Reading";

const read = (cells: readonly (readonly Cell[])[]) => readFunding({ name: "Funding", cells, firstRow: 1 });
const word = (cells: readonly (readonly Cell[])[]) => read(cells).problems.map(wordProblem);
const BLOCK = ["High needs block before deductions", 1000, 1100];
const HEAD = ["Line", "2026-27", "2027/28"];

describe("readFunding", () => {
  it("reads a statement as officers keep it, with the kinds told by the names", () => {
    const { value, problems } = read([
      ["Our high needs block"],
      ["Line", "Kind", "2026-27", "2027-28"],
      ["High needs block before deductions", "", "£1,000", 1100],
      ["Import/export adjustment", "", -20, -10],
      ["Recoupment of academy places", "", 100, -120],
      ["Block transfer", "", 5, 5],
      ["Schools block", "", 1000, 1000],
      ["Winter grant", "", 7, null],
      ["Health contribution", "", 3, 3],
      ["Total income", "", 895, 978],
      ["Therapies", "spending", 40, 41],
      ["Opening balance", "", -300, 0],
      ["Eligible deficit at 31 March 2026", "", 250, null],
      ["Stability grant share", "", "90%", null],
    ]);

    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["E709", "notes"]]);
    expect(value?.years).toEqual([2026, 2027]);
    expect(value?.lines.map(({ name, kind, amounts }) => [name, kind, ...amounts])).toEqual([
      ["High needs block before deductions", "block", 1000, 1100],
      ["Import/export adjustment", "adjustment", -20, -10],
      ["Recoupment of academy places", "deduction", -100, -120],
      ["Block transfer", "transfer", 5, 5],
      ["Winter grant", "grant", 7, 0],
      ["Health contribution", "income", 3, 3],
      ["Therapies", "spending", 40, 41],
    ]);
    expect(value?.opening).toEqual({ financialYear: 2026, pounds: -300 });
    expect(value?.stability).toEqual({ financialYear: 2026, deficit: 250, share: 0.9 });
  });

  it("reads the same from a long table", () => {
    const { value, problems } = read([
      ["Financial year", "Item", "Type", "Amount"],
      ["2026-27", "HNB", "block", 1000],
      ["2027-28", "HNB", "block", 1100],
      ["2027-28", "Therapies", "spending", 41],
      ["2026-27", "Deficit brought forward", "", 300],
    ]);

    expect(problems).toEqual([]);
    expect(value?.lines.map(({ name, kind, amounts }) => [name, kind, ...amounts])).toEqual([
      ["HNB", "block", 1000, 1100],
      ["Therapies", "spending", 0, 41],
    ]);
    expect(value?.opening).toEqual({ financialYear: 2026, pounds: -300 });
  });

  it.each<[string, readonly (readonly Cell[])[], string]>([
    [
      "a line of no known kind",
      [HEAD, BLOCK, ["Therapies", 1, 1]],
      "Funding, row 3: Line 'Therapies' has no kind, and its name does not tell it. Give a kind: block, adjustment, deduction, transfer, grant, income, spending, opening balance, opening deficit, eligible deficit, stability share, schools block. Write the kind in a column headed kind. (E701)",
    ],
    [
      "no block",
      [HEAD, ["Block transfer", 1, 1]],
      "Funding: there is no line of the high needs block. The balance needs the high needs block before deductions, in every year. Add the line, with the kind block. (E703)",
    ],
    [
      "a year without the block",
      [HEAD, ["High needs block", 1000, null]],
      "Funding: the high needs block of 2027-28 is 0 or blank. The balance goes year by year, so every year from the first to the last needs the block. Fill in the year, or remove the columns after it. (E704)",
    ],
    [
      "a year that is left out",
      [["Line", "2026-27", "2028-29"], BLOCK],
      "Funding: the high needs block of 2027-28 is 0 or blank. The balance goes year by year, so every year from the first to the last needs the block. Fill in the year, or remove the columns after it. (E704)",
    ],
    [
      "two opening balances",
      [HEAD, BLOCK, ["Opening balance", -1, -2]],
      "Funding: there are 2 figures of the kind opening balance. One figure is wanted, in the column of the year that it holds for. Leave the other years blank. (E705)",
    ],
    [
      "a transfer above the limit",
      [HEAD, BLOCK, ["Block transfer", 5, 6], ["Schools block", 1000, 1000]],
      "Funding: the block transfer of 2027-28 is 0.60% of the schools block. Above 0.5% the schools forum cannot agree it alone; the Secretary of State must. Enter a smaller transfer, or note the consent. (E706)",
    ],
    [
      "a share above the whole",
      [HEAD, BLOCK, ["Eligible deficit", 5, 0], ["Stability grant share", 90, 0]],
      "Funding: the share of the deficit that the grant pays is 90. A share from 0 to 1 is wanted; the policy of February 2026 is 0.9. Write 0.9 or 90%. (E708)",
    ],
    [
      "a line that stands twice",
      [HEAD, BLOCK, BLOCK],
      "Funding, row 3: 'High needs block before deductions' of 2026-27 stands twice. Each line has one amount a year. Remove one of the two, or give them different names. (E702)",
    ],
    [
      "a word for an amount",
      [HEAD, ["High needs block", "lots", 1]],
      "Funding, row 2: 2026-27 is the text 'lots'. A number is wanted. Write digits only. (E113)",
    ],
    [
      "an amount without a year",
      [
        ["Line", "Year", "Amount"],
        ["High needs block", "soon", 1000],
      ],
      "Funding, row 2: Year is 'soon'. A financial year is wanted, such as 2024-25. Write both years, from April to March. (E902)",
    ],
  ])("has a sentence for %s", (_, cells, sentence) => {
    expect(word(cells)).toContain(sentence);
  });
});
