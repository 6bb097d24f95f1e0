import type { ProblemMeaning } from "../ProblemMeaning";

export const MONEY_CODES = {
  // Funding
  E701: {
    severity: "stops",
    meaning: "The kind of a line of funding is not known.",
    wanted: "",
    fix: "Write the kind in a column headed kind",
  },
  E702: {
    severity: "stops",
    meaning: "A line of funding has two amounts for one year.",
    wanted: "Each line has one amount a year",
    fix: "Remove one of the two, or give them different names",
  },
  E703: {
    severity: "stops",
    meaning: "The funding has no high needs block.",
    wanted: "The balance needs the high needs block before deductions, in every year",
    fix: "Add the line, with the kind block",
  },
  E704: {
    severity: "stops",
    meaning: "The high needs block of a year is missing, or 0.",
    wanted: "The balance goes year by year, so every year from the first to the last needs the block",
    fix: "Fill in the year, or remove the columns after it",
  },
  E705: {
    severity: "stops",
    meaning: "A figure that the funding can have only once is there several times.",
    wanted: "One figure is wanted, in the column of the year that it holds for",
    fix: "Leave the other years blank",
  },
  E706: {
    severity: "warns",
    meaning: "A block transfer is more than 0.5% of the schools block.",
    wanted: "Above 0.5% the schools forum cannot agree it alone; the Secretary of State must",
    fix: "Enter a smaller transfer, or note the consent",
  },
  E707: {
    severity: "stops",
    meaning: "The funding and the projection have no years in common, or do not meet.",
    wanted: "",
    fix: "Add the years to the funding, or project further",
  },
  E708: {
    severity: "stops",
    meaning: "A share of money is below 0 or above 100%.",
    wanted: "A share from 0 to 1 is wanted; the policy of February 2026 is 0.9",
    fix: "Write 0.9 or 90%",
  },
  E709: {
    severity: "notes",
    meaning: "A row of totals in the funding is not read: totals are worked out.",
    wanted: "Totals are worked out, so the row is not read",
    fix: "Give the row a kind if it is a line of its own",
  },
  E710: {
    severity: "stops",
    meaning: "The opening balance stands in a year in which the projection does not begin.",
    wanted: "",
    fix: "Write the balance in the column of that year",
  },
  E711: {
    severity: "warns",
    meaning: "Some projected plans have no cost, so expenditure is not whole.",
    wanted: "Expenditure is too low by what they cost",
    fix: "Add every need and setting that pupils can be in to the costs",
  },
  E712: {
    severity: "warns",
    meaning: "The funding has no opening balance, so the balance begins with 0.",
    wanted: "The balance begins with 0",
    fix: "Add a line of the kind opening balance, below 0 for a deficit",
  },
  E713: {
    severity: "stops",
    meaning: "Inflation is given as an option, and the costs have prices by year as well.",
    wanted: "Prices rise either by the option or by the years of the cost table",
    fix: "Leave the option out, or give costs without years",
  },
  // Workstreams
  E720: {
    severity: "stops",
    meaning: "The kind of a workstream is not known.",
    wanted: "Give reduction, avoidance or income",
    fix: "Correct the kind",
  },
  E721: {
    severity: "stops",
    meaning: "The confidence in a workstream cannot be read.",
    wanted: "Give green, amber or red, a share such as 80%, or worst, usual and best such as 40%, 75%, 100%",
    fix: "Correct the confidence",
  },
  E722: {
    severity: "stops",
    meaning: "The start or end of a workstream cannot be read, or the end lies before the start.",
    wanted: "Give a financial year such as 2026-27, or a month such as September 2026",
    fix: "Correct the date",
  },
  E723: {
    severity: "stops",
    meaning: "A workstream has no effect, or two that would be counted twice.",
    wanted: "A workstream has a gross saving, savings by year, or the name of a scenario of levers: one of the three",
    fix: "Fill in one of them and leave the others blank",
  },
  E724: {
    severity: "stops",
    meaning: "A workstream names a scenario that the levers do not have.",
    wanted: "",
    fix: "Correct the name, or add rows of that scenario to the levers",
  },
  E725: {
    severity: "warns",
    meaning: "A workstream has no confidence, and is counted as certain.",
    wanted: "It is counted as certain, so the band is too narrow",
    fix: "Give green, amber or red, or a share",
  },
  E726: {
    severity: "stops",
    meaning: "Two workstreams have one name.",
    wanted: "Each workstream needs a name of its own",
    fix: "Rename one of them",
  },
  E727: {
    severity: "stops",
    meaning:
      "A workstream has a number that cannot be: a negative saving or investment, or a ramp outside 0 to 20 years.",
    wanted: "",
    fix: "Correct the number",
  },
  E728: {
    severity: "stops",
    meaning: "A money row of the levers has no amount in pounds.",
    wanted: "Money rows have an amount a year, such as +250000",
    fix: "Write the amount in the column change",
  },
  E729: {
    severity: "stops",
    meaning: "The scenario of a workstream has money rows, which would not count.",
    wanted: "A scenario of a workstream changes pupils and prices; money belongs in the table of workstreams",
    fix: "Make the money row a workstream of its own",
  },
} as const satisfies Record<string, ProblemMeaning>;
