import type { ProblemMeaning } from "../ProblemMeaning";

/** Returns and published tables as they come: dates, SEN2, population projections, establishments. */
export const SEN2_CODES = {
  E840: {
    severity: "stops",
    meaning: "A cell holds no date that can be read.",
    wanted: "A date is wanted, such as 2024-01-18, 18/01/2024 or 18 January 2024",
    fix: "Correct the cell",
  },
} as const satisfies Record<string, ProblemMeaning>;
