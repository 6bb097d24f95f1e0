import { PROBLEM_CODES, type ProblemMeaning } from "./codes";

/** What the codes of each hundred are about. */
const CHAPTERS: readonly (readonly [first: string, title: string])[] = [
  ["E1", "Tables and census rows"],
  ["E2", "The data as a whole"],
  ["E3", "Functions and options"],
  ["E4", "Runs and the command line"],
  ["E5", "The workbook"],
  ["E6", "Levers and scenarios"],
  ["E7", "Money and returns"],
  ["E8", "Files and SEN2 returns"],
  ["E9", "Ledgers and hotspots"],
];

const SEVERITIES = { stops: "stops the run", warns: "may mislead", notes: "worth knowing" } as const;

/**
 * Composes the page that lists every code: `docs/errors.md`.
 *
 * @returns the page as Markdown
 * @example composeErrorsPage().split("\n")[0] // "# What the codes mean"
 */
export function composeErrorsPage(): string {
  const codes = Object.entries<ProblemMeaning>(PROBLEM_CODES).sort(([a], [b]) => (a < b ? -1 : 1));
  const used = CHAPTERS.filter(([first]) => codes.some(([code]) => code.startsWith(first)));
  const chapters = used.map(([first, title]) => {
    const rows = codes.filter(([code]) => code.startsWith(first)).map(([code, meaning]) => composeRow(code, meaning));
    return [
      `## ${title}`,
      "",
      "| Code | Weight | What it means | What to do |",
      "| --- | --- | --- | --- |",
      ...rows,
    ].join("\n");
  });
  const opening = [
    "# What the codes mean",
    "",
    "Every message of the add-in ends with a code. It says where something is, what was found and what was wanted; the",
    "message names the first place and says how many more there are. A code keeps its meaning for good.",
    "",
    "This page is made from `src/model/checks/codes.ts` by `composeErrorsPage`; a test fails when it is out of date and says how",
    "to write it again.",
  ].join("\n");
  return `${[opening, ...chapters].join("\n\n")}\n`;
}

function composeRow(code: string, { severity, meaning, fix }: ProblemMeaning): string {
  const cells = [code, SEVERITIES[severity], meaning, fix === "" ? "The message says" : `${fix}.`];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
