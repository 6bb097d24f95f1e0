import type { ProblemMeaning } from "../ProblemMeaning";

export const MONEY_CODES = {} as const satisfies Record<string, ProblemMeaning>;
