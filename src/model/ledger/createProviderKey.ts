/**
 * Gives the form in which names of providers are compared: case, signs, "the", and "Ltd" do not matter, & is and.
 *
 * @param name - as it stands in the ledger
 * @returns the key; "" for no name
 * @example createProviderKey("The Larches School Ltd.") // "larches school"
 */
export function createProviderKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(the|ltd|limited|plc|llp|cic)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
