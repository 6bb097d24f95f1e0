import type { ProblemMeaning } from "../ProblemMeaning";

export const LEDGER_CODES = {} as const satisfies Record<string, ProblemMeaning>;
