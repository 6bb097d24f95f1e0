import type { SheetData } from "../../xlsx/WorkbookData";
import { AUTHORITY, CENSUS_YEARS } from "../fernshire";
import { BUDGET_ROWS, CELLS, refer, SHEETS } from "../layout";
import { HEADINGS, lookUpTotal } from "../lookups";
import { SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";

/** Formula text of what a sentence says while there is no figure for it. */
const WAITING =
  '"There is no projection for January "&LookAheadYear&" yet. Cell B4 of Projection says how far it goes, or what is wrong."';

/** The first sheet: what this is, what it expects in plain words, what to try. */
export function createStartSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.start,
    columnWidths: [170, 860],
    tabColor: "#1f3864",
  });
  sheet.put("A1", `SEND projections for ${AUTHORITY}`, STYLES.title);
  sheet.putRow(
    "A2",
    [`Invented data: ${AUTHORITY} is not a real authority, and no row stands for a real child.`, null],
    STYLES.warning,
  );

  sheet.put("A4", "What the projection expects", STYLES.section);
  listSentences().forEach((sentence, index) =>
    sheet.putRow(`A${index + 5}`, [`=IFERROR(${sentence},${WAITING})`, null], STYLES.sentence),
  );

  const howTo = 11;
  sheet.put(`A${howTo}`, "Reading a band", STYLES.section);
  HOW_TO_READ.forEach((sentence, index) => sheet.put(`A${howTo + 1 + index}`, sentence));

  const tryRow = howTo + HOW_TO_READ.length + 3;
  sheet.put(`A${tryRow - 1}`, "Things to try", STYLES.section);
  listTrials().forEach(([where, what], index) => sheet.putRow(`A${tryRow + index}`, [where, what]));

  const sheetRow = tryRow + listTrials().length + 2;
  sheet.put(`A${sheetRow - 1}`, "The sheets", STYLES.section);
  listContents().forEach(([name, what], index) => {
    sheet.put(`A${sheetRow + index}`, name, STYLES.strong);
    sheet.put(`B${sheetRow + index}`, what);
  });
  return sheet.build();
}

/** One line each, short enough to be read beside the task pane. */
const HOW_TO_READ = [
  "The model plays the coming years many times over, with rates like those of past Januaries. A band says where most futures end.",
  "P5 to P95 holds 9 of 10 simulated futures, P25 to P75 half of them; the mean is the average of all.",
  "Futures differ by chance and by how joining and leaving change from year to year. Changes of policy are in no band.",
  "Joiner rates rose from 2023 to 2026: they start where the latest years put them and rise on, by less each year.",
  "With so few years of history much of that rests on what is usual for English authorities.",
];

/** Formula texts that put the results into words. */
function listSentences(): string[] {
  const lastCensus = String(CENSUS_YEARS[CENSUS_YEARS.length - 1]);
  const plans = (year: string, heading: string) => `TEXT(${lookUpTotal(year, heading)},"#,##0")`;
  const millions = (figure: string) => `"£"&TEXT((${figure})/1000000,"0.0")&" million"`;
  const cost = (heading: string) => millions(lookUpTotal("LookAheadYear", heading));
  const balance = refer({ sheet: SHEETS.budget, address: `G${BUDGET_ROWS.closing}` });
  const first = `"In January ${lastCensus} ${AUTHORITY} maintained "&${plans(lastCensus, HEADINGS.mean)}&" plans."`;
  return [
    `${first}&" In January "&LookAheadYear&" the projection expects about "&${plans("LookAheadYear", HEADINGS.mean)}&"."`,
    `"In 9 of 10 simulated futures there are between "&${plans("LookAheadYear", HEADINGS.low)}&" and "&${plans("LookAheadYear", HEADINGS.high)}&" plans in January "&LookAheadYear&"."`,
    `"They would cost about "&${cost(HEADINGS.cost)}&" a year at today's prices; in 9 of 10 simulated futures between "&${cost(HEADINGS.costLow)}&" and "&${cost(HEADINGS.costHigh)}&"."`,
    `"On the assumptions made, the high needs block ends 2030-31 with a cumulative "&IF(${balance}<0,"deficit","surplus")&" of "&${millions(`ABS(${balance})`)}&"."`,
  ];
}

function listTrials(): [string, string][] {
  const { assumptions, population, census, projection } = SHEETS;
  return [
    [
      assumptions,
      `Change ${CELLS.populationGrowth.address} (population growth) from 0.0% to 1.0% and watch the sentences above.`,
    ],
    [
      assumptions,
      `Change ${CELLS.simulations.address} (simulations) to 100, or ${CELLS.seed.address} (seed) to your name: how much does the band move?`,
    ],
    [
      assumptions,
      "Make independent placements 5% dearer in the table of placement groups, and look at the HNB budget.",
    ],
    [SHEETS.levers, "Change “add 20” in the first scenario to “add 40”, and look at its cost on What if."],
    [population, "Change one number of Reception in the base projection: next year's joiners follow."],
    [census, "Write Year 99 into an NCY, and read on Checks what is wrong and where."],
    [projection, "Type a word into a cell below A9: the table says #SPILL! until you delete it."],
  ];
}

function listContents(): [string, string][] {
  return [
    [SHEETS.assumptions, "Yellow cells to change: simulations, seed, growth, inflation, unit costs."],
    [
      SHEETS.projection,
      "The model in one cell, and tables that spill from it: total, placement group, primary need, key stage.",
    ],
    [SHEETS.budget, "A simple high needs block budget to 2030-31, ordinary formulas on the projection."],
    [
      SHEETS.plan,
      "A deficit recovery plan: without and with six workstreams, what each contributes, when it comes right.",
    ],
    [SHEETS.balance, "Cost and balance by financial year, why cost changes, a statement; tied out to the HNB budget."],
    [SHEETS.funding, "Income and what does not follow pupils: what SEND.BALANCE reads."],
    [SHEETS.workstreams, "The workstreams, and the levers of those that change who is where."],
    [SHEETS.whatIf, "Scenarios beside the baseline: what keeping pupils in borough or a new school would change."],
    [SHEETS.levers, "The levers of each scenario, one a row; the task pane's What if step works on them."],
    [
      SHEETS.returns,
      "The rows of the DSG management plan and the reform plan, tied to the projection by ordinary formulas.",
    ],
    [SHEETS.share, "A table with small counts hidden, so that it may be shared."],
    [SHEETS.provenance, "What the figures rest on: fingerprints of the tables, seed, options, version."],
    [SHEETS.checks, "Figures that must agree, and what SEND.CHECK finds in the data."],
    [SHEETS.flows, "Who moved between settings in a year, counted from the census."],
    [SHEETS.rates, "The rates that the model estimated."],
    [SHEETS.census, "One row a pupil and January, 2023 to 2026. Invented."],
    [SHEETS.population, "People by NCY, 2023 to 2036. Invented."],
    [SHEETS.costs, "Pounds a pupil and year by need and setting. Invented."],
    [SHEETS.settings, "Settings, their groups, NCYs, needs and where pupils can move next."],
    [SHEETS.ledger, "Two years of payments by UPN, with the faults that ledgers have. Invented."],
    [SHEETS.join, "The ledger joined to the census: what matches, what does not and why, to the penny."],
    [SHEETS.unitCosts, "What a pupil of each need and setting costs, from the ledger, ready for a model."],
    [SHEETS.providers, "Each provider beside the same mix of pupils elsewhere, and how its cost changed."],
    [SHEETS.sen2, "An extract of a SEN2 return in the layout of the template. Invented."],
    [SHEETS.schools, "Its schools, as the register of establishments would have them. Invented."],
    [SHEETS.sen2Census, "The census that the return gives, made by one formula."],
  ];
}
