/** What a ledger line pays for. Kinds that are none of these keep their own name. */
export const COST_KINDS = [
  "place",
  "top-up",
  "fee",
  "transport",
  "therapy",
  "equipment",
  "direct payment",
  "other",
] as const;

/** What stands for a line whose kind is not said. */
export const NO_KIND = "not said";

/** The kind that is counted apart, because it is not part of what a placement costs the high needs block. */
export const TRANSPORT = "transport";

/** Words that say what a line pays for, the most telling first: "transport top-up" is transport. */
const WORDS: readonly (readonly [RegExp, (typeof COST_KINDS)[number]])[] = [
  [/transport|taxi|travel|mileage|minibus|bus pass/, "transport"],
  [/therap|salt\b|\bot\b|physio|counsel/, "therapy"],
  [/equipment|\baids?\b|ict\b/, "equipment"],
  [/direct payment|personal budget|\bdp\b/, "direct payment"],
  [/top[ -]?up|element ?3|\be3\b|band/, "top-up"],
  [/place|element ?[12]\b|\be[12]\b|core fund/, "place"],
  [/fees?\b|tuition|placement|independent|inmss/, "fee"],
  [/^(other|misc\w*|sundry|various)$/, "other"],
];

/**
 * Finds the kind of cost in what a ledger says about a line.
 *
 * @param text - as it stands in the ledger
 * @returns one of `COST_KINDS`, or null where none of its words is known
 * @example findCostKind("Element 3 top up - Autumn") // "top-up"
 */
export function findCostKind(text: string): (typeof COST_KINDS)[number] | null {
  const words = text.toLowerCase();
  const placement = /\bplacements?\b/.test(words) && !/\bplace\b/.test(words);
  for (const [pattern, kind] of WORDS) {
    // A "placement" is a fee, although it holds the word place.
    if (kind === "place" && placement) continue;
    if (pattern.test(words)) return kind;
  }
  return null;
}
