import type { ProblemMeaning } from "../ProblemMeaning";

export const RETURNS_CODES = {} as const satisfies Record<string, ProblemMeaning>;
