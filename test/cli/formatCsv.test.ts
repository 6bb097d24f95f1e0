import { formatCsv } from "../../src/cli/formatCsv";

describe("formatCsv", () => {
  it("keeps every digit of a number and the sign of a negative NCY", () => {
    const text = formatCsv(
      ["academic-year", "mean"],
      [
        [-3, 0.1 + 0.2],
        [0, 1e-7],
      ],
    );

    expect(text).toBe("academic-year,mean\n-3,0.30000000000000004\n0,1e-7\n");
  });

  it("puts text with commas and quotation marks between quotation marks", () => {
    expect(formatCsv(["need"], [['ASD, "other"']])).toBe('need\n"ASD, ""other"""\n');
  });

  it("never writes text from the data as a formula", () => {
    const text = formatCsv(["need", "setting"], [["=1+1", "@here"]]);

    expect(text).toBe(`need,setting\n"'=1+1","'@here"\n`);
  });
});
