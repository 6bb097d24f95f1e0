import { describeNeed } from "../data/codes";
import { wordProblem, type Problem } from "../Problem";
import { findNeedRow, NEEDS_WITHOUT_ROW } from "./mapNeeds";
import { createHeadingKey } from "../tables/findColumns";
import type { ReturnJob } from "./ReturnJob";
import { UNASSESSED_ROW } from "./returnLabels";

/** One thing that a reader of the figures must know. */
export interface ReturnNote {
  readonly subject: string;
  readonly text: string;
}

/** What the notes tell beyond the job. */
export interface NoteFacts {
  readonly simulations: number;
  readonly seed: string;
  /** Codes of the model. */
  readonly needs: readonly string[];
  readonly settings: readonly string[];
  /** Name of the scenario, or how many levers there are; "" for a baseline. */
  readonly scenario: string;
  readonly problems: readonly Problem[];
}

const AGES = {
  "NCY+4": "age on 31 August before the school year (NCY + 4)",
  "NCY+5": "age turned in the school year (NCY + 5)",
} as const;

/**
 * Says how a return was made and what is not in it.
 *
 * @param job - how it was laid out
 * @param facts - of the model
 */
export function noteReturn(job: ReturnJob, facts: NoteFacts): ReturnNote[] {
  return [
    {
      subject: "Layout",
      text: "Layout as understood, with the labels of the return; not the form itself. Compare it with the current form before copying.",
    },
    ...(job.name === "SCAP" ? [] : [{ subject: "Age rule", text: `Ages are the ${AGES[job.ageRule]}.` }]),
    { subject: "Years", text: noteYears(job) },
    { subject: "Statistic", text: noteStatistic(job) },
    {
      subject: "Simulations",
      text: `${facts.simulations.toLocaleString("en-GB")} simulations, seed ${facts.seed}. Pupils are added up inside each simulation first.`,
    },
    {
      subject: "Assumptions",
      text:
        facts.scenario === ""
          ? "A baseline: rates as estimated from the data, with no interventions and no limit of places."
          : `A scenario, ${facts.scenario}: levers change the rates of the baseline; SEND.PROVENANCE lists them.`,
    },
    ...noteNeeds(job, facts),
    ...noteSettings(job, facts),
    ...(job.name === "SCAP"
      ? []
      : [{ subject: "Needs", text: `The row ${UNASSESSED_ROW} is 0: a plan names a primary need.` }]),
    ...noteNewPlans(job),
    ...NOT_KNOWN[job.name].map((text) => ({ subject: "Not known", text })),
    ...facts.problems.map((problem) => ({ subject: "Look at", text: wordProblem(problem) })),
  ];
}

function noteYears({ name }: ReturnJob): string {
  switch (name) {
    case "DSG":
      return "Each column is a January census; (actual) is counted from the data.";
    case "LSRP":
      return "Calendar year Y is the January census of Y + 1; (actual) is counted from the data.";
    case "SCAP":
      return "Scholastic year 2026/27 is the January census of 2027. Five years are asked for in primary and seven in secondary; fewer are shown where the population ends before.";
  }
}

function noteStatistic({ name, statistic }: ReturnJob): string {
  if (statistic === "median")
    return "Each figure is the median of its own simulations. Medians do not add up: a total is not the sum of its rows.";
  const tie = {
    DSG: "the sheets add up to all plans, and ages and needs each add up to their sheet",
    LSRP: "tables 5.1, 6 and 7 add up to all plans, tables 7.1 to 7.7 with the rest to each row of table 7, and table 12 to all new plans",
    SCAP: "the NCYs of a year add up to the total of that table and year",
  }[name];
  return `Means of all simulations, rounded to whole pupils by largest remainders so that ${tie}. A figure can lie a little more than half a pupil beside its mean.`;
}

function noteNeeds({ name, mapping }: ReturnJob, { needs }: NoteFacts): ReturnNote[] {
  if (name === "SCAP") return [];
  const isWithoutRow = (need: string) =>
    NEEDS_WITHOUT_ROW.some((code) => createHeadingKey(code) === createHeadingKey(need));
  return needs.flatMap((need) => {
    const row = findNeedRow(need, mapping);
    if (isWithoutRow(need))
      return [
        { subject: "Needs", text: `${describeNeed(need)} (${need}) has no row of its own and is counted in ${row}.` },
      ];
    return row.startsWith("Not mapped")
      ? [{ subject: "Needs", text: `The need ${need} is not mapped and stands in a row of its own. Map it to a row.` }]
      : [];
  });
}

function noteSettings({ name, places }: ReturnJob, { settings }: NoteFacts): ReturnNote[] {
  const byPlace = new Map<string, string[]>();
  for (const setting of settings) {
    const place = places.get(setting);
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), setting]);
  }
  const missing = settings.filter((setting) => !places.has(setting));
  return [
    ...[...byPlace].map(([place, codes]) => ({ subject: "Mapped", text: `${place}: ${codes.join(", ")}.` })),
    ...(missing.length > 0
      ? [
          {
            subject: "Not mapped",
            text: `${missing.join(", ")}: ${missing.length === 1 ? "this setting is" : "these settings are"} in no row of ${name} and stand${missing.length === 1 ? "s" : ""} in rows of their own. Give a mapping with the columns code and row.`,
          },
        ]
      : []),
  ];
}

function noteNewPlans({ name, pipeline }: ReturnJob): ReturnNote[] {
  if (name !== "LSRP") return [];
  return [
    {
      subject: "New plans",
      text: "Table 12 counts whoever has a plan in a January and had none in the January before, by age then: plans that came from another authority are among them, and plans that began and ceased in between are not.",
    },
    pipeline
      ? {
          subject: "Requests",
          text: `Tables 10 and 11 are for all ages together, since the model does not know the ages of requests. ${pipeline.known.year} is as the levers of the pipeline say; later years grow as new plans do, with the delays and changes that SEND.PIPELINE shows.`,
        }
      : {
          subject: "Not known",
          text: "Tables 10 and 11 (requests and assessments) are not made: a census holds no requests. Levers of the kind pipeline add them for all ages together; their ages are to be counted from your case system.",
        },
  ];
}

const NOT_KNOWN: Readonly<Record<ReturnJob["name"], readonly string[]>> = {
  DSG: ["Hospital schools have no code of their own in SEN2; map a setting to their sheet where you know them."],
  LSRP: [
    "Support bases are not recorded, so their row is 0 unless a setting is mapped to it; so is NMSS or independent schools - other suitable arrangements.",
    "Specialist bases are counted in table 7.3 at every age; in table 6 those from NCY 12 on stand in Mainstream Post 16 specialist provision. Sixth forms of mainstream schools are counted as mainstream schools.",
    "Hospital schools have no code of their own in SEN2; map a setting to Hospital schools to count it in table 7.6 and in the last row of table 6.",
  ],
  SCAP: [
    "Places there are stand in another part of the survey. Special schools of the state include non-maintained special schools; independent alternative provision has no code of its own.",
  ],
};
