import type { PublishedCheck } from "../../../src/model/light/compareWithPublished";
import { wordKnownApart, wordPublishedCheck } from "../../../src/taskpane/words/wordPublishedCheck";

const check = (side: PublishedCheck["side"], p50: number): PublishedCheck => ({
  censusYear: 2028,
  p5: 2600,
  p50,
  p95: 3100,
  low: 2484,
  high: 3391,
  side,
});

describe("wordPublishedCheck", () => {
  it("says that the middle lies inside the published band", () => {
    expect(wordPublishedCheck([check("above", 9000), check("inside", 2873)])).toBe(
      "From published numbers alone, 9 in 10 futures have between 2,480 and 3,390 plans in January 2028. Your projection's middle, 2,870, lies inside.",
    );
  });

  it.each([
    ["above", 3800, "above that"],
    ["below", 2100, "below that"],
  ] as const)("says what to look at where it lies %s", (side, p50, words) => {
    expect(wordPublishedCheck([check(side, p50)])).toMatch(
      new RegExp(
        `lies ${words}: either something is known here .* or the tables or the growth of joining want another look\\.$`,
      ),
    );
  });

  it("says that there is nothing to compare", () => {
    expect(wordPublishedCheck([])).toBe(
      "Your projection and the published tables have no January in common to compare.",
    );
  });
});

describe("wordKnownApart", () => {
  it("tells a census that is not that of the authority", () => {
    expect(wordKnownApart({ censusYear: 2026, census: 2231, published: 4100 })).toBe(
      "In January 2026 your census has 2,231 plans and the published table 4,100. See that the right authority is chosen and that the census is complete.",
    );
  });

  it("is silent about small differences", () => {
    expect(wordKnownApart({ censusYear: 2026, census: 2231, published: 2240 })).toBeNull();
  });
});
