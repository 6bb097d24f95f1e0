import { createHeadingKey } from "../tables/findColumns";
import type { Cell } from "../tables/Reading";
import type { Vocabulary } from "../tables/vocabulary";

/** The columns of a mapping, by every name that they may have. */
export const MAPPING_COLUMNS = {
  code: {
    name: "code",
    headings: [["code", "setting", "need", "settingorneed", "settingcode", "needcode"]],
    required: true,
  },
  row: { name: "row", headings: [["row", "to", "label", "returnrow", "countedin", "mappedto"]], required: true },
} as const satisfies Vocabulary<string>;

/**
 * Tells whether headings are those of a mapping as the add-in writes it. Its other names are too common to be told by.
 *
 * @param headings - the cells of a heading row
 * @example isMapping(["Code", "Row", "What it is"]) // true
 */
export function isMapping(headings: readonly Cell[]): boolean {
  const keys = headings.map(createHeadingKey);
  return keys.includes("code") && keys.includes("row");
}
