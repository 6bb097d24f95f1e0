import type { ProblemMeaning } from "../ProblemMeaning";

export const LEVERS_CODES = {} as const satisfies Record<string, ProblemMeaning>;
