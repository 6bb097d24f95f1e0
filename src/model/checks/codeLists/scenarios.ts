import type { ProblemMeaning } from "../ProblemMeaning";

export const SCENARIOS_CODES = {} as const satisfies Record<string, ProblemMeaning>;
