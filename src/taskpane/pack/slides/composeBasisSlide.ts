import type { Problem } from "../../../model/Problem";
import { PROBLEM_CODES } from "../../../model/checks/codes";
import { wordUncertainty } from "../../../model/uncertainty/wordUncertainty";
import { VERSION } from "../../../model/version";
import { countOf, formatCount } from "../../words/formatNumbers";
import type { PackFacts } from "../PackFacts";
import type { Slide } from "../Slide";
import { composeFoot } from "./composeFoot";

/** Checks that a slide has room for. */
const MOST_CHECKS = 4;

/** The last slide: which data, which choices, which checks are open. */
export function composeBasisSlide(facts: PackFacts): Slide {
  const { input, baseline, problems } = facts;
  const { transitions, population, costs } = input;
  const { nSimulations, seed, rules } = baseline.choices;
  const years = (all: Iterable<number>) => {
    const rising = [...new Set(all)].sort((a, b) => a - b);
    return `${rising[0]} to ${rising[rising.length - 1]}`;
  };
  const open = problems.filter(({ severity }) => severity === "warns");
  const rows = [
    [
      "Pupils",
      `Januaries ${years(baseline.history.map(({ censusYear }) => censusYear))}; ${countOf(transitions.length, "transition")}`,
    ],
    ["People", `Januaries ${years(population.map(({ censusYear }) => censusYear))}`],
    ["Costs", costs.length === 0 ? "none given" : countOf(costs.length, "unit cost")],
    [
      "Simulations",
      `${formatCount(nSimulations)}, seed ${seed}, ${rules} rules, uncertainty ${baseline.uncertainty.uncertainty}`,
    ],
    ["Version", `SEND projections ${VERSION}`],
    ["Checks open", wordChecks(open)],
    ...wordUncertainty(baseline.uncertainty).map((sentence, i) => [i === 0 ? "Bands" : "", sentence]),
  ];
  return {
    id: "basis",
    title:
      open.length === 0
        ? "What this rests on: the authority's own data, with no check open."
        : `What this rests on: the authority's own data, with ${countOf(open.length, "check")} open.`,
    lead: "The same tables, choices and seed give the same numbers on every machine.",
    chart: null,
    table: { headings: ["What", "Which"], rows },
    paragraphs: [],
    description: "",
    notes: rows.map(([name, text]) => `${name === "" ? "Bands" : name}: ${text}`),
    foot: composeFoot(facts),
  };
}

/** What the open checks mean, without the rows that they name: those may stand for one child. */
function wordChecks(open: readonly Problem[]): string {
  if (open.length === 0) return "none";
  const codes: Readonly<Record<string, { readonly meaning: string }>> = PROBLEM_CODES;
  const distinct = [...new Set(open.map(({ code }) => code))];
  const told = distinct.slice(0, MOST_CHECKS).map((code) => `${codes[code]?.meaning ?? "A check."} (${code})`);
  const rest = distinct.length - told.length;
  return `${told.join(" ")}${rest > 0 ? ` And ${countOf(rest, "more kind", "more kinds")}.` : ""}`;
}
