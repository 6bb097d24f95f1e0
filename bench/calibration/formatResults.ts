import { averageCases, type StudyScores } from "./averageCases";
import { LEAST_PUPILS, type StudyCase } from "./StudyCase";
import type { StudySize } from "./studySizes";
import { WORLDS } from "./worlds";

const TREATMENTS = ["calibrated", "persistent", "yearly"];
const HEADINGS = ["50%", "80%", "95%", "below", "above", "CRPS", "width 95%", "bias", "cases", "authorities"];

type Split = keyof StudyCase & ("world" | "size" | "nYears" | "method" | "by" | "group" | "horizon");

/**
 * Writes the report of the study in Markdown.
 *
 * @param cases - of all parts
 * @param size - how much was run
 */
export function formatResults(cases: readonly StudyCase[], size: StudySize): string {
  const of = (part: StudyCase["part"]): StudyCase[] => cases.filter((each) => each.part === part);
  return [
    "# Calibration study",
    "Made by `node bench/calibration/run.mjs`: change the code, not this page. `docs/method/uncertainty.md` says what it means.",
    "Columns 50%, 80% and 95% are the share of cases in which the truth lay inside that band, with a standard error (±) that takes an authority as one observation; below and above tell on which side of the 95% band the misses lie. CRPS, the width of the 95% band and the bias of the median are means, in per cent of the truth.",
    ...formatInvented(of("invented"), size),
    ...formatMix(of("mix")),
    ...formatPublished(of("published"), of("flows")),
    ...formatDemonstration(of("demonstration")),
    "",
  ].join("\n\n");
}

function formatInvented(cases: readonly StudyCase[], size: StudySize): string[] {
  const totals = cases.filter(({ by }) => by === "total");
  const calibrated = totals.filter(({ method }) => method === "calibrated");
  const rough = calibrated.filter(({ world }) => world === "rough");
  const groups = cases.filter(({ by, method }) => by !== "total" && method !== "yearly");
  return [
    "## Invented authorities",
    `${size.nAuthorities} authorities of each world and size (${size.sizes.join(", ")} plans), each projected from the same January after ${size.histories.join(", ")} years of history with ${size.nSimulations} simulations. The worlds:`,
    WORLDS.map(({ name, describes }) => `- **${name}**: ${describes}.`).join("\n"),
    "### Totals, by world and treatment",
    tabulate(totals, ["world", "method", "horizon"]),
    "### Totals in the rough world, calibrated, by years of history",
    tabulate(rough, ["nYears", "horizon"]),
    "### Totals in the rough world, calibrated, by size",
    tabulate(rough, ["size", "horizon"]),
    "### Totals in the rough world, calibrated, by size and years of history, all horizons",
    tabulate(rough, ["size", "nYears"]),
    "### Settings and needs",
    `Groups with ${LEAST_PUPILS} pupils or more in the January of the origin.`,
    tabulate(groups, ["by", "world", "method", "horizon"]),
    "### Settings and needs, calibrated, by size, all horizons",
    tabulate(
      groups.filter(({ method }) => method === "calibrated"),
      ["by", "world", "size"],
    ),
    "### Each setting in the drifting mix, calibrated, all horizons",
    tabulate(
      groups.filter(({ method, by, world }) => method === "calibrated" && by === "setting" && world === "drifting mix"),
      ["group"],
    ),
  ];
}

function formatMix(cases: readonly StudyCase[]): string[] {
  if (cases.length === 0) return [];
  return [
    "### What the course of the mix mends",
    "Calibrated as it is, and with a mix of joiners and movers that keeps to its mean (the four options of the mix at 0). The same authorities, 2,500 plans.",
    tabulate(cases, ["by", "world", "nYears", "method"]),
    tabulate(
      cases.filter(({ by }) => by !== "total"),
      ["by", "world", "horizon", "method"],
    ),
  ];
}

function formatPublished(light: readonly StudyCase[], flows: readonly StudyCase[]): string[] {
  if (light.length === 0) return ["## Published numbers", "The published tables were not there."];
  const totals = light.filter(({ by }) => by === "total");
  const groups = light.filter(({ by, method }) => by !== "total" && method === "REQ");
  const nTotals = new Set(totals.map(({ cluster }) => cluster)).size;
  return [
    "## Published numbers",
    `${nTotals} authorities, from the Januaries 2022, 2023 and 2024 with nothing known of later years. Three origins are three draws of what is common to England (three years ahead: one), which the standard errors do not hold. An authority whose number is a slip of the tables, or that has no requests, has no case.`,
    "### Light model, totals",
    tabulate(totals, ["method", "horizon"]),
    "### Light model, totals, by origin",
    tabulate(totals, ["method", "world"]),
    "### Light model, placement groups (REQ for the total)",
    `Groups with ${LEAST_PUPILS} plans or more at the origin.`,
    tabulate(groups, ["by", "horizon"]),
    "### The engine's courses of joining and leaving on published new plans and net leavers",
    tabulate(flows, ["method", "horizon"]),
    tabulate(
      flows.filter(({ method }) => method === "calibrated"),
      ["world", "horizon"],
    ),
  ];
}

function formatDemonstration(cases: readonly StudyCase[]): string[] {
  if (cases.length === 0) return ["## Reference demonstration", "The reference was not there."];
  return [
    "## Reference demonstration",
    "One invented authority of about 2,000 plans that came with the reference model, projected from every January that it allows, 1,000 simulations. Its rates hardly change from year to year, so it says little of real authorities.",
    tabulate(cases, ["by", "method", "horizon"]),
  ];
}

const SPLIT_HEADINGS: Readonly<Record<Split, string>> = {
  world: "world",
  size: "plans",
  nYears: "years",
  method: "method",
  by: "by",
  group: "group",
  horizon: "ahead",
};

/** One row for each combination that occurs, in the order in which its values come. */
function tabulate(cases: readonly StudyCase[], splits: readonly Split[]): string {
  const parts = new Map<string, StudyCase[]>();
  const name = (one: StudyCase): string => splits.map((split) => one[split]).join(" | ");
  for (const each of [...cases].sort((a, b) => compareCases(a, b, splits))) {
    const part = parts.get(name(each));
    if (part) part.push(each);
    else parts.set(name(each), [each]);
  }
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const isOrigins = splits.includes("world") && cases.every(({ part }) => part !== "invented" && part !== "mix");
  const first = splits.map((split) => (split === "world" && isOrigins ? "origin" : SPLIT_HEADINGS[split]));
  const headings = [...first, ...HEADINGS];
  return [
    row(headings),
    row(headings.map((_, i) => (i < splits.length ? "---" : "--:"))),
    ...[...parts].map(([key, part]) => row([key, ...formatScores(averageCases(part))])),
  ].join("\n");
}

const ORDER = [...WORLDS.map(({ name }) => name), ...TREATMENTS, "mix held still"];

function compareCases(a: StudyCase, b: StudyCase, splits: readonly Split[]): number {
  for (const split of splits) {
    const [one, other] = [a[split], b[split]];
    if (one === other) continue;
    if (typeof one === "number" && typeof other === "number") return one - other;
    const [i, j] = [ORDER.indexOf(String(one)), ORDER.indexOf(String(other))];
    if (i >= 0 && j >= 0) return i - j;
    if (one === "total" || other === "total") return one === "total" ? -1 : 1;
    return String(one) < String(other) ? -1 : 1;
  }
  return 0;
}

function formatScores(scores: StudyScores): string[] {
  const percent = (share: number, digits: number): string => (100 * share).toFixed(digits);
  return [
    percent(scores.coverage[0], 0),
    `${percent(scores.coverage[1], 1)} ±${percent(scores.error80, 1)}`,
    `${percent(scores.coverage[2], 1)} ±${percent(scores.error95, 1)}`,
    percent(scores.below, 1),
    percent(scores.above, 1),
    percent(scores.crps, 2),
    percent(scores.width, 0),
    percent(scores.bias, 1),
    String(scores.nCases),
    String(scores.nClusters),
  ];
}
