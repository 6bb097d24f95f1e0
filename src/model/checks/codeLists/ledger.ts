import type { ProblemMeaning } from "../ProblemMeaning";

export const LEDGER_CODES = {
  E901: {
    severity: "stops",
    meaning: "The amount of a ledger line is not a number, so the ledger's total is not known.",
    wanted: "An amount in pounds is wanted, such as 1234.50, £1,234.50 or (1,234.50) for a credit",
    fix: "Correct the cell, or remove the line",
  },
  E902: {
    severity: "warns",
    meaning: "A financial year cannot be read.",
    wanted: "A financial year is wanted, such as 2024-25",
    fix: "Correct the cell; until then the line belongs to no year",
  },
  E903: {
    severity: "warns",
    meaning: "A month cannot be read, or says no calendar year where no other column does.",
    wanted: "A month with its year is wanted, such as Apr 2024, or a column with the financial year",
    fix: "Correct the cell; until then the line belongs to no year",
  },
  E904: {
    severity: "warns",
    meaning: "A ledger line ends before it begins. Its dates are not used.",
    wanted: "The first day must not be after the last",
    fix: "Correct the dates",
  },
  E905: {
    severity: "warns",
    meaning: "An amount has fractions of a penny. It is rounded; the report says what that changes in the total.",
    wanted: "Amounts are counted in whole pence",
    fix: "Round the amounts in the ledger if the totals must be equal",
  },
  E906: {
    severity: "notes",
    meaning: "A ledger line is negative. It is taken off the other lines of the same pupil.",
    wanted: "Credits are netted against the pupil's other lines",
    fix: "",
  },
  E907: {
    severity: "warns",
    meaning: "A ledger line has no reference to a pupil. Its amount is counted as not matched.",
    wanted: "A UPN or another reference is wanted",
    fix: "Fill in the cell",
  },
  E908: {
    severity: "warns",
    meaning: "A ledger line stands twice, equal in every column that is read. Both are counted.",
    wanted: "The same line twice may be one payment entered twice",
    fix: "Remove it if it was paid once",
  },
  E909: {
    severity: "notes",
    meaning: "The amount of a ledger line is blank or 0.",
    wanted: "The line adds nothing",
    fix: "",
  },
  E910: {
    severity: "warns",
    meaning: "A UPN in the ledger is not valid. It is not matched unless the census has it too.",
    wanted: "A UPN is a letter that checks the 12 characters after it",
    fix: "Show unmatched to see what each should perhaps be",
  },
  E911: {
    severity: "warns",
    meaning: "A UPN in the census is not valid.",
    wanted: "A UPN is a letter that checks the 12 characters after it",
    fix: "Correct it in the census; SEND.UPN says what it should perhaps be",
  },
  E912: {
    severity: "warns",
    meaning:
      "Several references of the census become the same when they are cleaned, so a ledger line may match either.",
    wanted: "A line matches them only where it is written exactly as in the census",
    fix: "Write the references alike in both tables",
  },
  E913: {
    severity: "stops",
    meaning: "The column that the key names is not in a table.",
    wanted: "Leave key empty, or give upn, reference, or a heading that both tables have",
    fix: "",
  },
  E914: {
    severity: "warns",
    meaning: "No line of the ledger matches a pupil of the census.",
    wanted: "At least some references must be in both tables",
    fix: "Look whether both hold the same kind of reference, and choose another key",
  },
  E915: {
    severity: "stops",
    meaning: "The financial year that is asked for has no lines, or no January census to take needs and settings from.",
    wanted: "",
    fix: "Choose another financial year, or add the census of that January",
  },
  E916: {
    severity: "notes",
    meaning: "A ledger line runs over several financial years. Its amount is shared between them by days.",
    wanted: "Each year has its days' share, to the penny",
    fix: "",
  },
  E917: {
    severity: "notes",
    meaning: "A kind of cost is not one that is known. It is counted under its own name.",
    wanted: "Known are place, top-up, fee, transport, therapy, equipment and direct payment",
    fix: "",
  },
  E918: {
    severity: "notes",
    meaning: "The ledger says nothing about periods, so every line belongs to one financial year.",
    wanted: "",
    fix: "Add a column with the financial year, or give the option financial year",
  },
  E919: {
    severity: "warns",
    meaning: "The dates of a ledger line lie outside the financial year that stands beside them. The year is used.",
    wanted: "A line paid in another year than it is for is counted where it was paid",
    fix: "Look whether it is a late invoice",
  },
  E920: {
    severity: "warns",
    meaning: "The credits of a pupil are more than the costs of the year.",
    wanted: "The pupil's cost is negative and lowers the unit cost",
    fix: "Look for the line that the credit belongs to",
  },
  E921: {
    severity: "notes",
    meaning: "Two providers have nearly the same name. They are kept apart.",
    wanted: "One provider may be spelt two ways",
    fix: "Write the name alike where they are one",
  },
  E922: {
    severity: "stops",
    meaning: "The table given as a census has no pupils to join a ledger to.",
    wanted: "Census rows are wanted: pupil, census year, NCY, need, setting",
    fix: "Give the census that the transitions were made from",
  },
  E923: {
    severity: "notes",
    meaning: "The check letter of UPNs in the ledger was left off. It is worked out from the figures after it.",
    wanted: "The twelve figures say which letter it must be",
    fix: "",
  },
} as const satisfies Record<string, ProblemMeaning>;
