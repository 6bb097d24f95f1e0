import type { ProblemMeaning } from "../ProblemMeaning";

export const SEN2_CODES = {} as const satisfies Record<string, ProblemMeaning>;
