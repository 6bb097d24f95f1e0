import { describeNeed, describeSetting } from "../data/codes";
import type { ModelInput } from "../data/ModelInput";
import { summariseHistory } from "../history/summariseHistory";
import { N_STATISTICS } from "../summary/GroupSummary";
import { findNeedRow } from "./mapNeeds";
import { mapSettings } from "./mapSettings";
import type { ReturnMapping } from "./readMapping";
import { NEED_ROWS } from "./returnLabels";
import type { ReturnName } from "./ReturnTable";

/** Where a code of the model is counted in a return. */
export interface MappedCode {
  readonly kind: "setting" | "need";
  readonly code: string;
  /** null where the return has no row for it. */
  readonly row: string | null;
  /** What the code means; the code itself where that is not known. */
  readonly label: string;
  /** Plans in the last known January. */
  readonly plans: number;
}

/**
 * Lists the settings and needs that had plans in a known January, with the row of a return that each is counted in.
 *
 * @param input - settings may be empty
 * @param name - of the return; SCAP has no rows of needs
 * @param mapping - before anything else
 * @returns settings, then needs, each in the order of their codes
 */
export function listMappedCodes(input: ModelInput, name: ReturnName, mapping: ReturnMapping): MappedCode[] {
  const places = mapSettings(input, name, mapping);
  const settings = countNow(input, "setting").map(([code, plans]): MappedCode => {
    return { kind: "setting", code, row: places.get(code) ?? null, label: describeSetting(code).label, plans };
  });
  if (name === "SCAP") return settings;
  const needs = countNow(input, "need").map(([code, plans]): MappedCode => {
    const row = findNeedRow(code, mapping);
    const isThere = NEED_ROWS.some(([, label]) => label === row);
    return { kind: "need", code, row: isThere ? row : null, label: describeNeed(code), plans };
  });
  return [...settings, ...needs];
}

/** Plans of the last known January by code, of every code that any known January has. */
function countNow(input: ModelInput, by: "setting" | "need"): [code: string, plans: number][] {
  const { years, keys, values } = summariseHistory(input, { by: [by], measure: "plans" });
  const first = (years.length - 1) * keys.length;
  return keys.map(([code], i): [string, number] => [code, values[(first + i) * N_STATISTICS]]);
}
