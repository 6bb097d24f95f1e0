import type { ProblemMeaning } from "../ProblemMeaning";

export const HOTSPOTS_CODES = {} as const satisfies Record<string, ProblemMeaning>;
