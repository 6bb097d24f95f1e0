import type { DeskFile, MadeCensus } from "../../../../files/FileDesk";
import type { Problem } from "../../../../model/Problem";

/** A file that a person brought: being read, read, or not readable. */
export interface BroughtFile {
  /** Names it among all that were brought, also two of the same name. */
  readonly key: number;
  readonly name: string;
  /** Share that was read, 0 to 1; null once it is done. */
  readonly share: number | null;
  readonly file: DeskFile | null;
}

/** Something that was put on a sheet, or that could not be. */
export interface Outcome {
  /** Which table or part it is about. */
  readonly about: string;
  /** Where it was written; null where it was not. */
  readonly reference: string | null;
  /** Whether it was chosen as one of the tables that a projection is made from. */
  readonly isChosen: boolean;
  readonly problems: readonly Problem[];
  readonly census: Pick<MadeCensus, "januaries" | "rules"> | null;
}

export interface DeskState {
  readonly files: readonly BroughtFile[];
  readonly outcomes: readonly Outcome[];
  /** What is being made or written, and how far; null where nothing is. */
  readonly work: { readonly about: string; readonly share: number } | null;
}

export type DeskEvent =
  | { readonly type: "brought"; readonly key: number; readonly name: string }
  | { readonly type: "progressed"; readonly key: number; readonly share: number }
  | { readonly type: "opened"; readonly key: number; readonly file: DeskFile }
  | { readonly type: "removed"; readonly key: number }
  | { readonly type: "working"; readonly about: string; readonly share: number }
  | { readonly type: "ended" }
  | { readonly type: "made"; readonly outcome: Outcome };

export const EMPTY_DESK: DeskState = { files: [], outcomes: [], work: null };

export function changeDesk(state: DeskState, event: DeskEvent): DeskState {
  const change = (key: number, by: (file: BroughtFile) => BroughtFile) =>
    state.files.map((file) => (file.key === key ? by(file) : file));
  switch (event.type) {
    case "brought":
      return { ...state, files: [...state.files, { key: event.key, name: event.name, share: 0, file: null }] };
    case "progressed":
      return { ...state, files: change(event.key, (file) => ({ ...file, share: event.share })) };
    case "opened":
      return { ...state, files: change(event.key, (file) => ({ ...file, share: null, file: event.file })) };
    case "removed":
      return { ...state, files: state.files.filter(({ key }) => key !== event.key) };
    case "working":
      return { ...state, work: { about: event.about, share: event.share } };
    case "ended":
      return { ...state, work: null };
    case "made": {
      const others = state.outcomes.filter(({ about }) => about !== event.outcome.about);
      return { ...state, work: null, outcomes: [...others, event.outcome] };
    }
  }
}
