import { createHeadingKey } from "../tables/findColumns";
import { FUNDING_KINDS, type FundingKind } from "./Funding";

/** How lines and kinds are written, as letters and digits; the first that fits holds. */
const PATTERNS: readonly (readonly [RegExp, FundingKind])[] = [
  [/^(gross|dsg)?(highneeds|hnb)(block)?(dsg)?(allocation|funding|grant)?(before(deductions?|recoupment))?$/, "block"],
  [/^schoolsblock/, "schools block"],
  [/eligible.*deficit|deficit.*eligible/, "eligible deficit"],
  [/stability(grant)?.*share|share.*stability/, "stability share"],
  [/^(opening|cumulative)?deficit(broughtforward|bf)?$|^openingdeficit/, "opening deficit"],
  [/^(opening|cumulative)?balance(broughtforward|bf)?$|^openingbalance|^openingposition/, "opening balance"],
  [/importexport|exportimport/, "adjustment"],
  [/recoup|deduction/, "deduction"],
  [/blocktransfer|transfer(from|in).*block|transferfromschools/, "transfer"],
  [/grant$/, "grant"],
  [/income|contribution/, "income"],
];

/**
 * Names the kind of a line of a funding table.
 *
 * @param kind - what stands in the column of kinds; "" where there is none
 * @param line - the name of the line, which decides where there is no kind
 * @returns null where neither is known
 * @example nameFundingKind("", "High needs block before deductions") // "block"
 */
export function nameFundingKind(kind: string, line: string): FundingKind | null {
  if (kind !== "") {
    const key = createHeadingKey(kind);
    const words: Readonly<Record<string, FundingKind>> = {
      expenditure: "spending",
      fixedspending: "spending",
      cost: "spending",
      costs: "spending",
      otherincome: "income",
      blocktransfer: "transfer",
      importexport: "adjustment",
      recoupment: "deduction",
    };
    const known = FUNDING_KINDS.find((each) => createHeadingKey(each) === key || `${createHeadingKey(each)}s` === key);
    return known ?? words[key] ?? null;
  }
  const key = createHeadingKey(line);
  return PATTERNS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
