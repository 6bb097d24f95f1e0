import { NONSEND } from "../data/Transitions";
import { SETTINGS, NEEDS } from "../data/codes";

const NONSEND_KEY = "nonsend";

/**
 * Makes a function that writes the codes of one table alike: codes of the field's lists as those lists write them
 * ("asd" is ASD), NONSEND in one way, any other code as it stands in the table.
 *
 * @param kind - which list the codes are from
 * @returns from a code as read to the code as used
 * @example createCodeMatcher("setting")("spmda") // "SpMdA"
 */
export function createCodeMatcher(kind: "need" | "setting"): (code: string) => string {
  const known = new Map((kind === "need" ? NEEDS : SETTINGS).map(({ code }) => [code.toLowerCase(), code]));
  const matched = new Map<string, string>([["", ""]]);
  return (code) => {
    const before = matched.get(code);
    if (before !== undefined) return before;
    const match = isNonsend(code) ? NONSEND : (known.get(code.toLowerCase()) ?? code);
    matched.set(code, match);
    return match;
  };
}

function isNonsend(code: string): boolean {
  return code.toLowerCase().replace(/[^a-z]/g, "") === NONSEND_KEY;
}
