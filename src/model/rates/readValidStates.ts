import { deriveSettings } from "../data/deriveSettings";
import type { ModelInput, SettingRow } from "../data/ModelInput";
import { compareCodes } from "../data/Transitions";
import { createStateSpace, getState, N_NCY, NCY_MIN, type StateSpace } from "../states/StateSpace";
import { getRuleSet, type RuleSet } from "./rules";

/** Which states pupils can be in, and where settings lead to. */
export interface ValidStates {
  readonly space: StateSpace;
  /** The rows it was read from: those given, or derived from the transitions. */
  readonly rows: readonly SettingRow[];
  /** 1 for a valid state, by state. */
  readonly valid: Uint8Array;
  /** How often the rows give a valid state of this NCY, repeats counted; by NCY. */
  readonly nEntries: Int32Array;
  /** 1 where some need is valid in the setting at the NCY: `iNcy * nSettings + setting`. */
  readonly opens: Uint8Array;
  /** 1 where pupils can move from one setting to another: `from * nSettings + to`. */
  readonly next: Uint8Array;
  /** Length of a setting's list of next settings, repeats and itself counted; 0 without a row. */
  readonly nNext: Int32Array;
}

/**
 * Reads the settings table into states. Needs and settings are those of the table and of the transitions, in
 * the order of the alphabet. A setting without a row has no valid state; those seen in it may move anywhere.
 *
 * @param input - settings may be empty: then they are derived from the transitions
 * @returns valid states under the input's rules
 */
export function readValidStates(input: ModelInput): ValidStates {
  const rows = input.settings.length > 0 ? input.settings : deriveSettings(input.transitions);
  const { transitions } = input;
  const space = createStateSpace(
    unite(
      transitions.needs,
      rows.flatMap((row) => row.needs),
    ),
    unite(
      transitions.settings,
      rows.map((row) => row.setting),
    ),
  );
  const rules = getRuleSet(input.rules);
  return { space, rows, ...markValid(space, rows, rules), ...markNext(space, rows, rules) };
}

function markValid(space: StateSpace, rows: readonly SettingRow[], rules: RuleSet) {
  const valid = new Uint8Array(space.nStates);
  const nEntries = new Int32Array(N_NCY);
  const opens = new Uint8Array(N_NCY * space.nSettings);
  for (const row of rows) {
    const setting = space.settings.indexOf(row.setting);
    const ncyTo = Math.min(row.ncyTo, rules.ncyLast);
    for (let ncy = Math.max(row.ncyFrom, rules.ncyFirst); ncy <= ncyTo; ncy++) {
      for (const code of row.needs) valid[getState(space, ncy, space.needs.indexOf(code), setting)] = 1;
      nEntries[ncy - NCY_MIN] += row.needs.length;
      opens[(ncy - NCY_MIN) * space.nSettings + setting] = 1;
    }
  }
  return { valid, nEntries, opens };
}

function markNext(space: StateSpace, rows: readonly SettingRow[], rules: RuleSet) {
  const { settings, nSettings } = space;
  const next = new Uint8Array(nSettings * nSettings).fill(1);
  const nNext = new Int32Array(nSettings);
  const seen = new Set<number>();
  for (const row of rows) {
    const from = settings.indexOf(row.setting);
    if (!seen.has(from) || rules.nextSettings === "last row") {
      next.fill(0, from * nSettings, (from + 1) * nSettings);
      nNext[from] = 0;
    }
    seen.add(from);
    nNext[from] += row.next.length;
    for (const code of row.next) {
      const to = settings.indexOf(code);
      if (to >= 0) next[from * nSettings + to] = 1;
    }
  }
  return { next, nNext };
}

function unite(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])].sort(compareCodes);
}
