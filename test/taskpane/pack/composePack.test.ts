import { N_STATISTICS, STATISTICS } from "../../../src/model/summary/GroupSummary";
import { findSummary } from "../../../src/taskpane/journey/Baseline";
import { composePack } from "../../../src/taskpane/pack/composePack";
import type { PackFacts } from "../../../src/taskpane/pack/PackFacts";
import type { BarsContent, FanContent, LinesContent, Slide } from "../../../src/taskpane/pack/Slide";
import { gatherTestFacts } from "./gatherTestFacts";

let facts: PackFacts;
let slides: readonly Slide[];
beforeAll(async () => {
  facts = await gatherTestFacts();
  slides = composePack(facts);
});
const get = (id: string) => slides.find((slide) => slide.id === id)!;

test("has a slide for everything there is, flows for each pair of Januaries, the latest first", () => {
  expect(slides.map(({ id }) => id)).toEqual([
    "title",
    "plans",
    "needs",
    "setting-groups",
    "cost",
    "balance",
    "flows-2024",
    "flows-2023",
    "flows-2022",
    "scenarios",
    "basis",
  ]);
});

test("leaves out what there is nothing for", () => {
  const bare = composePack({ ...facts, cost: null, plan: null, comparison: null });

  expect(bare.map(({ id }) => id)).toEqual([
    "title",
    "plans",
    "needs",
    "setting-groups",
    "flows-2024",
    "flows-2023",
    "flows-2022",
    "basis",
  ]);
});

test("every slide states something, and where it comes from", () => {
  for (const { title, foot, chart, description, notes } of slides) {
    expect(title).toMatch(/[.]$|what may come$/);
    expect(foot).toBe(
      "Source: the authority's own tables; 60 simulated futures, seed 42, corrected rules. SEND projections 0.1.0, 22 November 2026.",
    );
    if (chart) expect([description.length > 40, notes.length > 0]).toEqual([true, true]);
  }
});

test("plans are those of the run", () => {
  const plans = findSummary(facts.baseline, "plans", [])!;
  const { bands, known } = get("plans").chart as FanContent;

  const at = (iYear: number, statistic: (typeof STATISTICS)[number]) =>
    plans.values[iYear * N_STATISTICS + STATISTICS.indexOf(statistic)];
  expect(bands.map(({ p5, p50, p95 }) => [p5, p50, p95])).toEqual(
    plans.years.map((_, i) => [at(i, "p5"), at(i, "p50"), at(i, "p95")]),
  );
  expect(known.at(-1)).toEqual({ censusYear: 2025, value: at(0, "p50") });
  expect(get("plans").notes[0]).toBe("January 2022: 260, known.");
});

test("needs are named in full, and those now add up to all plans", () => {
  const { bars } = get("needs").chart as BarsContent;
  const plans = get("plans").chart as FanContent;

  expect(bars.map(({ name }) => name).sort()).toEqual([
    "Autistic spectrum disorder",
    "Severe learning difficulty",
    "Social, emotional and mental health",
  ]);
  expect(bars.reduce((sum, { before }) => sum + before!, 0)).toBe(plans.bands[0].p50);
});

test("the balance reconciles with the plan of the run", () => {
  const { lines } = get("balance").chart as LinesContent;
  const { mitigated } = facts.plan!;
  const n = mitigated.nSimulations;
  const last = mitigated.closing.slice(-n).sort();

  expect(lines.map(({ name }) => name)).toEqual(["Unmitigated", "Mitigated"]);
  expect(lines[1].bands.at(-1)!.p50).toBe(last[Math.ceil(n / 2) - 1]);
  expect(get("balance").title).toMatch(
    /^The plan brings the balance on 31 March 2030 from about −?£[\d.]+m to about −?£[\d.]+m\. /,
  );
});

test("says on the slides whether small numbers are hidden", () => {
  const open = composePack({ ...facts, isSuppressed: false });

  expect(get("title").paragraphs[2]).toBe(
    "Numbers of fewer than 5 pupils are hidden, and as many others as keep those from being worked out.",
  );
  expect(open[0].paragraphs[2]).toBe("Small numbers are not hidden. Do not share these slides outside the authority.");
});

test("what is open is told by its meaning, never by a row that may be one child", () => {
  const problem = {
    code: "E103",
    severity: "warns" as const,
    where: "Transitions, row 214",
    found: "NCY 9 to NCY 11",
    wanted: "",
    fix: "",
    count: 1,
  };
  const basis = composePack({ ...facts, problems: [problem, problem] }).at(-1)!;

  expect(basis.title).toBe("What this rests on: the authority's own data, with 2 checks open.");
  const [, told] = basis.table!.rows.find(([name]) => name === "Checks open")!;
  expect(told).toMatch(/^A transition does not move one NCY on\. .*\(E103\)$/);
  expect(JSON.stringify(basis)).not.toContain("row 214");
});
