/** Headings that say of which year, NCY, age, date or school a row is, as a whole: "Census year", "Age on 31 August". */
const OF_ROWS =
  /^((census|calendar|academic|financial|scholastic|school|national curriculum|start|end|seed) )?(years?|ncys?|ages?|dates?)( (group|band|from|to)| (of|on|at) .*)?$|^(urn|upn)$/i;

/** Words in the headings of numbers that count nobody. */
const OF_MEASURES = /\b(chance|shares?|rates?|ratio|factor|percent(age)?|costs?|price|amount|std dev)\b|%|£/i;

/** Headings of people, whatever they cost: "High-cost placements", but not "Cost of placements". */
const OF_PEOPLE =
  /^(?!.*([%£]| of )).*\b(plans|ehcps|pupils|children|learners|placements|places|joiners|leavers|movers)$/i;

/**
 * Whether a column of numbers counts children as far as its heading tells. In doubt it does, so that numbers are hidden rather
 * than shown: "Early years", "Year 7" and "Age 5 to 10" are groups of children, "Year" and "Age" say what a row is of.
 *
 * @param heading - its text
 */
export function isHeadingOfCounts(heading: string): boolean {
  const hasNumber = /\d/.test(heading.replace(/31 august/i, ""));
  if (OF_ROWS.test(heading) && !hasNumber) return false;
  return !OF_MEASURES.test(heading) || OF_PEOPLE.test(heading);
}
