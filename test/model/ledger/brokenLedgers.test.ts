import { readLedger } from "../../../src/model/ledger/readLedger";
import { joinLedger } from "../../../src/model/ledger/joinLedger";
import { wordProblem } from "../../../src/model/Problem";
import type { Cell } from "../../../src/model/tables/Reading";
import { readCensus } from "../../../src/model/tables/readCensus";
import { inventCensus, inventLedger, inventUpn } from "./inventLedger";

const CENSUS = readCensus(inventCensus([2025, 2026], [[1, 3, "ASD", "SpMdA"]])).value!;
const HEADINGS = ["UPN", "Provider", "Kind", "Financial year", "Month", "From", "To", "Amount"];
const GOOD: readonly Cell[] = [inventUpn(1), "Larches", "Fee", "2025-26", "", "", "", 100];

/** The good line with some cells written over, below another good line of another amount. */
function read(changes: Readonly<Record<string, Cell>>) {
  const row = GOOD.map((cell, i) => (HEADINGS[i] in changes ? changes[HEADINGS[i]] : cell));
  const before = GOOD.map((cell, i) => (HEADINGS[i] === "Amount" ? 50 : cell));
  return readLedger(inventLedger(HEADINGS, [before, row]));
}

describe("a broken ledger", () => {
  it.each<[string, Readonly<Record<string, Cell>>, string]>([
    [
      "an amount in words",
      { Amount: "tbc" },
      "Ledger, row 3: Amount is the text 'tbc'. An amount in pounds is wanted, such as 1234.50, £1,234.50 or (1,234.50) for a credit. Correct the cell, or remove the line. (E901)",
    ],
    [
      "a foreign comma",
      { Amount: "1.234,50" },
      "Ledger, row 3: Amount is the text '1.234,50'. An amount in pounds is wanted, such as 1234.50, £1,234.50 or (1,234.50) for a credit. Correct the cell, or remove the line. (E901)",
    ],
    [
      "two signs",
      { Amount: "(-5)" },
      "Ledger, row 3: Amount is the text '(-5)'. An amount in pounds is wanted, such as 1234.50, £1,234.50 or (1,234.50) for a credit. Correct the cell, or remove the line. (E901)",
    ],
    [
      "TRUE for an amount",
      { Amount: true },
      "Ledger, row 3: Amount is TRUE. An amount in pounds is wanted, such as 1234.50, £1,234.50 or (1,234.50) for a credit. Correct the cell, or remove the line. (E901)",
    ],
    [
      "an error for an amount",
      { Amount: { error: "#REF!" } },
      "Ledger, row 3: Amount is the Excel error #REF!. An amount in pounds is wanted. Mend the formula in that cell. (E110)",
    ],
    ["a formula as text", { Amount: "=SUM(A1)" }, "Ledger, row 3: Amount is the text '=SUM(A1)'. "],
    [
      "an endless amount",
      { Amount: Infinity },
      "Ledger, row 3: Amount is not a finite number. An amount in pounds is wanted",
    ],
  ])("with %s stops, because its total is not known", (_name, changes, sentence) => {
    const { value, problems } = read(changes);

    expect(value).toBeNull();
    expect(wordProblem(problems[0]).startsWith(sentence)).toBe(true);
    expect(problems[0].severity).toBe("stops");
  });

  it.each<[string, Readonly<Record<string, Cell>>, string]>([
    [
      "a year that is none",
      { "Financial year": "2025-27" },
      "Ledger, row 3: the financial year is '2025-27'. A financial year is wanted, such as 2024-25. Correct the cell; until then the line belongs to no year. (E902)",
    ],
    [
      "a month without its year",
      { "Financial year": "", Month: "April" },
      "Ledger, row 3: the month is 'April'. A month with its year is wanted, such as Apr 2024, or a column with the financial year. Correct the cell; until then the line belongs to no year. (E903)",
    ],
    [
      "a thirteenth month",
      { "Financial year": "", Month: "13/2025" },
      "Ledger, row 3: the month is '13/2025'. A month with its year is wanted",
    ],
    [
      "an end before its beginning",
      { From: "2025-09-01", To: "2025-04-01" },
      "Ledger, row 3: the last day is before the first. The first day must not be after the last. Correct the dates. (E904)",
    ],
    [
      "a day that no month has",
      { From: "31/02/2025", To: "30/04/2025" },
      "Ledger, row 3: the from is the text '31/02/2025'",
    ],
    [
      "a month before the day",
      { From: "04/25/2025", To: "30/04/2025" },
      "Ledger, row 3: the from is the text '04/25/2025'",
    ],
    [
      "half a penny",
      { Amount: 10.005 },
      "Ledger, row 3: the amount is £10.005, which is counted as £10.01. Amounts are counted in whole pence. Round the amounts in the ledger if the totals must be equal. (E905)",
    ],
    [
      "a credit",
      { Amount: "(30.00)" },
      "Ledger, row 3: the line is a credit of £30.00. Credits are netted against the pupil's other lines. (E906)",
    ],
    [
      "no reference",
      { UPN: "" },
      "Ledger, row 3: there is no reference to a pupil. A UPN or another reference is wanted. Fill in the cell. (E907)",
    ],
    [
      "an error for a reference",
      { UPN: { error: "#N/A" } },
      "Ledger, row 3: the reference is the Excel error #N/A. A UPN or another reference is wanted. Fill in the cell. (E907)",
    ],
    [
      "the same line again",
      { Amount: 50 },
      "Ledger, row 3: the line is that of row 2 again, £50.00. The same line twice may be one payment entered twice. Remove it if it was paid once. (E908)",
    ],
    ["a blank amount", { Amount: null }, "Ledger, row 3: the amount is blank or 0. The line adds nothing. (E909)"],
    [
      "a kind that is not known",
      { Kind: "Swimming" },
      "Ledger, row 3: the kind is 'Swimming'. Known are place, top-up, fee, transport, therapy, equipment and direct payment. (E917)",
    ],
    [
      "dates of another year",
      { From: "2023-05-01", To: "2023-06-30" },
      "Ledger, row 3: the dates lie outside the financial year of the line. A line paid in another year than it is for is counted where it was paid. Look whether it is a late invoice. (E919)",
    ],
    [
      "a row of totals",
      { UPN: "", Provider: "Grand total" },
      "Ledger, row 3: 'Grand total' is a row of totals. Totals are left out, so that nobody is counted twice. Keep totals outside the table. (E108)",
    ],
  ])("with %s is read, and says so", (_name, changes, sentence) => {
    const { value, problems } = read(changes);

    expect(value).not.toBeNull();
    expect(problems.map(wordProblem).filter((text) => text.startsWith(sentence))).toHaveLength(1);
  });

  it.each<[string, Cell, number]>([
    ["£1,234.50", "£1,234.50", 123_450],
    ["1,234", "1,234", 123_400],
    ["-£5", "-£5", -500],
    ["£-5.25", "£-5.25", -525],
    ["(£1,000)", "(£1,000)", -100_000],
    ["12.30-", "12.30-", -1230],
    ["45.10 CR", "45.10 CR", -4510],
    ["45.10 DR", "45.10 DR", 4510],
    ["−7 with a printer's minus", "−7", -700],
    ["binary noise", 0.1 + 0.2, 30],
    ["a large amount", 123_456_789.01, 12_345_678_901],
  ])("reads %s to the penny", (_name, cell, pence) => {
    const { value } = read({ Amount: cell });

    expect(value?.lines[1].pence).toBe(pence);
    expect(value?.rounded).toBe(0);
  });

  it.each<[string, readonly (readonly Cell[])[], RegExp]>([
    [
      "no amounts",
      [
        ["UPN", "Provider"],
        [inventUpn(1), "Larches"],
      ],
      /^Ledger, row 1: no column is headed amount; the headings are 'UPN', 'Provider'\. A column headed amount is needed.*\(E101\)$/,
    ],
    [
      "no references",
      [
        ["Provider", "Amount"],
        ["Larches", 5],
      ],
      /no column is headed UPN.*\(E101\)$/,
    ],
    [
      "two amounts",
      [
        ["UPN", "Amount", "Paid"],
        [inventUpn(1), 5, 6],
      ],
      /the columns headed 'Amount' and 'Paid' could both be the amount\..*\(E102\)$/,
    ],
    ["headings alone", [["UPN", "Amount"]], /^Ledger: there are no rows under the headings\..*\(E104\)$/],
    ["nothing", [], /no headings.*\(E101\)$/],
  ])("with %s says so", (_name, cells, sentence) => {
    const { value, problems } = readLedger({ name: "Ledger", cells, firstRow: 1 });

    expect(value).toBeNull();
    expect(wordProblem(problems[0])).toMatch(sentence);
  });

  it.each<[string, Cell, string]>([
    ["a wrong check letter", `B${inventUpn(1).slice(1)}`, "(E910)"],
    ["a check letter left off", inventUpn(1).slice(1), "(E923)"],
  ])("joined with %s says so", (_name, reference, code) => {
    const ledger = read({ UPN: reference }).value!;

    const { problems } = joinLedger(CENSUS, ledger, { kind: "upn", financialYear: null });

    expect(problems.map(wordProblem).filter((text) => text.endsWith(code))).toHaveLength(1);
  });

  it("with more credits than costs of a pupil, or a provider spelt two ways, says so when it is joined", () => {
    const rows: Cell[][] = [
      [inventUpn(1), "Cedar Grange School", "Fee", "2025-26", "", "", "", 100],
      [inventUpn(1), "Cedar Grange Schol", "Fee", "2025-26", "", "", "", -250.5],
    ];

    const { problems } = joinLedger(CENSUS, readLedger(inventLedger(HEADINGS, rows)).value!, {
      kind: null,
      financialYear: null,
    });

    const texts = problems.map(wordProblem);
    expect(texts).toContain(
      `Ledger: the lines of '${inventUpn(1)}' in 2025-26 come to -£150.50. The pupil's cost is negative and lowers the unit cost. Look for the line that the credit belongs to. (E920)`,
    );
    expect(texts).toContain(
      "Ledger, row 3: 'Cedar Grange Schol' is nearly 'Cedar Grange School'. One provider may be spelt two ways. Write the name alike where they are one. (E921)",
    );
  });

  it("that matches nobody, says nothing of periods, or runs over years says so when it is joined", () => {
    const join = (headings: string[], row: Cell[]) =>
      joinLedger(CENSUS, readLedger(inventLedger(headings, [row])).value!, { kind: null, financialYear: null });

    const nobody = join(["UPN", "Amount"], [inventUpn(9), 5]).problems.map(wordProblem);
    const long = join(["UPN", "Amount", "From", "To"], [inventUpn(1), 5, "2025-03-01", "2025-04-30"]);

    expect(nobody).toContain(
      "Ledger: none of its 1 line matches a pupil. At least some references must be in both tables. Look whether both hold the same kind of reference, and choose another key. (E914)",
    );
    expect(nobody).toContain(
      "Ledger: no column says which year or month a line is for. Every line is taken as 2025-26, the year that January 2026 lies in. Add a column with the financial year, or give the option financial year. (E918)",
    );
    expect(long.problems.map(({ code }) => code)).toContain("E916");
  });
});
