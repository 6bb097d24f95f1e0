import type { ProblemMeaning } from "../ProblemMeaning";

export const FILES_CODES = {} as const satisfies Record<string, ProblemMeaning>;
