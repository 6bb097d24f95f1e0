/** Words that are often cut short in finance systems. */
const SHORT: Readonly<Record<string, string>> = {
  sch: "school",
  coll: "college",
  acad: "academy",
  pri: "primary",
  nurs: "nursery",
};

/**
 * Gives the form in which names of providers are compared: case, signs, "the" and "Ltd" do not matter, & is and,
 * and words that are often cut short are whole.
 *
 * @param name - as it stands in the ledger
 * @returns the key; "" for no name
 * @example createProviderKey("The Larches Sch Ltd.") // "larches school"
 */
export function createProviderKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(the|ltd|limited|plc|llp|cic)\b/g, " ")
    .replace(/\b(sch|coll|acad|pri|nurs)\b/g, (word) => SHORT[word])
    .replace(/\s+/g, " ")
    .trim();
}
