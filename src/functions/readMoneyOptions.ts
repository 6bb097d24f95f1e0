import { readShares } from "../model/money/readConfidence";
import { USUAL_CONFIDENCE, type ConfidenceScale, type Rag } from "../model/money/Workstream";
import { USUAL_JOINER_MONTHS } from "../model/money/spreadOverYears";
import type { Cell } from "../model/tables/Reading";
import { isBlankOrZero, readYesNo } from "../model/tables/cells";
import type { MoneyRules } from "../worker/runBalance";
import type { PriceRules } from "../worker/runCost";
import { refuse } from "./answer";
import { readChoice, readNumberOption } from "./readChoice";

/** Options of every function that counts cost in financial years. */
export const PRICE_OPTIONS = ["inflation", "joiner months"] as const;
/** Options of every function that makes a balance. */
export const MONEY_OPTIONS = [
  ...PRICE_OPTIONS,
  "stability grant",
  "stability share",
  "carry rate",
  "carry",
  "green",
  "amber",
  "red",
] as const;

type Own<Name extends string> = Readonly<Partial<Record<Name, Cell>>>;

/** Reads how prices rise and when joiners begin. */
export function readPriceOptions(where: string, own: Own<(typeof PRICE_OPTIONS)[number]>): PriceRules {
  const rate = "Give a rate a year from -20% to 50%, such as 3%";
  const months = "Give months from 0 to 12; 7 is usual, all beginning in September";
  const isMonths = (number: number) => number >= 0 && number <= 12;
  return {
    inflation:
      readNumberOption(where, "inflation", own.inflation, rate, (number) => number >= -0.2 && number <= 0.5) ?? 0,
    joinerMonths:
      readNumberOption(where, "joiner months", own["joiner months"], months, isMonths) ?? USUAL_JOINER_MONTHS,
  };
}

/** Reads how money is counted. */
export function readMoneyOptions(where: string, own: Own<(typeof MONEY_OPTIONS)[number]>): MoneyRules {
  const isShare = (number: number) => number >= 0 && number <= 1;
  const share = "Give a share from 0 to 100%, such as 90%";
  const rate = "Give a rate a year from 0 to 20%, such as 4.5%";
  const isRate = (number: number) => number >= 0 && number <= 0.2;
  return {
    ...readPriceOptions(where, own),
    stability: {
      isCounted: readSwitch(where, "stability grant", own["stability grant"], true),
      share: readNumberOption(where, "stability share", own["stability share"], share, isShare),
    },
    carry: {
      rate: readNumberOption(where, "carry rate", own["carry rate"], rate, isRate) ?? 0,
      isCharged: readChoice(where, "carry", own.carry, ["shown", "charged"]) === "charged",
    },
    confidence: readScale(where, own),
  };
}

/** Reads TRUE or FALSE. */
export function readSwitch(where: string, name: string, cell: Cell, usual: boolean): boolean {
  if (cell === undefined || cell === null || cell === "") return usual;
  const answer = isBlankOrZero(cell) ? false : readYesNo(cell);
  if (typeof answer === "boolean") return answer;
  return refuse("E301", { where, found: `${name} is "${String(cell)}"`, wanted: "Give TRUE or FALSE" });
}

/** What the colours of confidence stand for: worst, usual and best share delivered. */
function readScale(where: string, own: Own<Rag>): ConfidenceScale {
  const read = (rag: Rag) => {
    const cell = own[rag];
    if (isBlankOrZero(cell)) return USUAL_CONFIDENCE[rag];
    const shares = readShares(cell);
    if (shares?.length === 3) return { worst: shares[0], usual: shares[1], best: shares[2] };
    const wanted = 'Give the worst, usual and best share delivered, such as "40%, 75%, 100%"';
    return refuse("E301", { where, found: `${rag} is "${String(cell)}"`, wanted });
  };
  return { green: read("green"), amber: read("amber"), red: read("red") };
}
