import { findGrown, fillChoices, ROLE_KINDS } from "../../workbook/fillChoices";
import { parseReference } from "../../workbook/addresses";
import { NO_TABLE, TABLE_ROLES, USUAL_CHOICES, type Choices, type TableRole } from "../../workbook/Choices";
import type { FoundTable } from "../../workbook/FoundTable";
import type { Baseline } from "./Baseline";
import type { Explained } from "./Explained";
import type { InputReading } from "./InputReading";
import type { PastProjections } from "./PastProjections";
import type { ChosenTables } from "./readInput";
import type { Step } from "./steps";

/** A sentence for the person, above the step. */
export interface Notice {
  readonly intent: "error" | "success" | "info";
  readonly text: string;
}

export interface JourneyState {
  readonly step: Step;
  /** Tables of the workbook, and ranges that were selected by hand. */
  readonly found: readonly FoundTable[];
  readonly choices: Choices;
  /** Whether the workbook has been looked through, and whether it is being looked through now. */
  readonly looked: boolean;
  readonly looking: boolean;
  readonly reading: InputReading | null;
  /** Whether the tables are being read and checked now. */
  readonly isReading: boolean;
  /** Rises whenever a sheet with a chosen table was changed or calculated; the cells may still be the same. */
  readonly nTouches: number;
  /** Share done of the run under way, 0 to 1; null where none is. */
  readonly runShare: number | null;
  /** The last good result. */
  readonly baseline: Baseline | null;
  /** Share done of the test on the past, 0 to 1; null where none is under way. */
  readonly pastShare: number | null;
  /** The last test on the past. */
  readonly past: PastProjections | null;
  /** Share done of the explanation, 0 to 1; null where none is under way. */
  readonly explainShare: number | null;
  /** The last explanation. */
  readonly explained: Explained | null;
  readonly notice: Notice | null;
}

export type JourneyEvent =
  | { readonly type: "went"; readonly step: Step }
  | { readonly type: "looking" }
  | { readonly type: "looked"; readonly found: readonly FoundTable[]; readonly choices: Choices }
  | { readonly type: "chose"; readonly choices: Partial<Choices> }
  | { readonly type: "selected"; readonly role: TableRole; readonly table: FoundTable }
  | { readonly type: "reading" }
  | { readonly type: "read"; readonly reading: InputReading | null }
  | { readonly type: "sheet touched" }
  | { readonly type: "progressed"; readonly share: number }
  | { readonly type: "finished"; readonly baseline: Baseline }
  | { readonly type: "ended" }
  | { readonly type: "past progressed"; readonly share: number }
  | { readonly type: "past tested"; readonly past: PastProjections }
  | { readonly type: "past ended" }
  | { readonly type: "explanation progressed"; readonly share: number }
  | { readonly type: "explained"; readonly explained: Explained }
  | { readonly type: "explanation ended" }
  | { readonly type: "noticed"; readonly notice: Notice | null };

export const FIRST_STATE: JourneyState = {
  step: "start",
  found: [],
  choices: USUAL_CHOICES,
  looked: false,
  looking: false,
  reading: null,
  isReading: false,
  nTouches: 0,
  runShare: null,
  baseline: null,
  pastShare: null,
  past: null,
  explainShare: null,
  explained: null,
  notice: null,
};

export function changeJourney(state: JourneyState, event: JourneyEvent): JourneyState {
  switch (event.type) {
    case "went":
      return { ...state, step: event.step, notice: null };
    case "looking":
      return { ...state, looking: true };
    case "looked": {
      const found = keepSelections(event.found, state.found, event.choices);
      return { ...state, looking: false, looked: true, found, choices: fillChoices(event.choices, found) };
    }
    case "chose":
      return { ...state, choices: { ...state.choices, ...event.choices }, notice: null };
    case "selected":
      return {
        ...state,
        found: [...state.found.filter(({ reference }) => reference !== event.table.reference), event.table],
        choices: { ...state.choices, [event.role]: event.table.reference },
        notice: null,
      };
    case "reading":
      return { ...state, isReading: true };
    case "read":
      return { ...state, isReading: false, reading: event.reading };
    case "sheet touched":
      return { ...state, nTouches: state.nTouches + 1 };
    case "progressed":
      return { ...state, runShare: event.share };
    case "finished":
      return { ...state, runShare: null, baseline: event.baseline };
    case "ended":
      return { ...state, runShare: null };
    case "past progressed":
      return { ...state, pastShare: event.share };
    case "past tested":
      return { ...state, pastShare: null, past: event.past };
    case "past ended":
      return { ...state, pastShare: null };
    case "explanation progressed":
      return { ...state, explainShare: event.share };
    case "explained":
      return { ...state, explainShare: null, explained: event.explained };
    case "explanation ended":
      return { ...state, explainShare: null };
    case "noticed":
      return { ...state, notice: event.notice };
  }
}

/** The tables that can be offered for a role: those whose headings fit, and the one that was chosen. */
export function listCandidates(state: JourneyState, role: TableRole): FoundTable[] {
  const fits = (table: FoundTable) => table.kind !== null && ROLE_KINDS[role].includes(table.kind);
  return state.found.filter((table) => fits(table) || table.reference === state.choices[role]);
}

export function getChosenTables(state: JourneyState): ChosenTables {
  const find = (role: TableRole) => state.found.find(({ reference }) => reference === state.choices[role]) ?? null;
  return { source: find("source"), population: find("population"), costs: find("costs"), settings: find("settings") };
}

/**
 * Ranges that were selected by hand have no headings to be found by, so they are taken from what was chosen; a block that has
 * grown since is the same table as long as it begins in the same cell.
 */
function keepSelections(found: readonly FoundTable[], before: readonly FoundTable[], choices: Choices): FoundTable[] {
  const known = new Set(found.map(({ reference }) => reference));
  const lost = TABLE_ROLES.map((role) => choices[role]).filter(
    (reference): reference is string => reference !== null && reference !== NO_TABLE && !known.has(reference),
  );
  const kept = lost.flatMap((reference) => {
    if (findGrown(reference, found)) return [];
    return before.find((table) => table.reference === reference) ?? recoverTable(reference) ?? [];
  });
  return [...found, ...kept];
}

function recoverTable(reference: string): FoundTable | undefined {
  const place = parseReference(reference);
  return place ? { kind: null, name: place.sheet, reference, ...place, tableName: null } : undefined;
}
