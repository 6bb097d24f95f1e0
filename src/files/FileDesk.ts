import type { AgeRule } from "../model/ons/readProjections";
import type { Problem } from "../model/Problem";
import type { Sen2Census, Sen2Options } from "../model/sen2/Sen2Census";
import type { ColumnMapping, MappedKind } from "../model/tables/guessColumns";
import type { Cell } from "../model/tables/Reading";
import type { FileKind } from "./recogniseFile";

/** A table that the desk holds: of a file, or made from others. Its rows are handed over piece by piece. */
export interface DeskTable {
  readonly id: number;
  /** The file that it is from; "" where it was made. */
  readonly file: string;
  readonly name: string;
  readonly kind: FileKind;
  /** With the heading row and rows above it. */
  readonly nRows: number;
  readonly nColumns: number;
  /** The first rows, the headings among them, for showing and guessing. */
  readonly sample: readonly (readonly Cell[])[];
}

/** A file as it lies on the desk. */
export interface DeskFile {
  readonly name: string;
  readonly tables: readonly DeskTable[];
  readonly problems: readonly Problem[];
}

/** A table that was made, or why it could not be. */
export interface Made {
  readonly table: DeskTable | null;
  readonly problems: readonly Problem[];
}

/** A census that was made from returns, and the account of it. */
export interface MadeCensus extends Made {
  readonly januaries: Sen2Census["januaries"];
  readonly rules: Sen2Census["rules"];
}

/** What a population is made of: projections, and for counties a look-up of their districts. */
export interface PopulationChoice {
  readonly projections: number;
  readonly tiers: number | null;
  readonly authority: string;
  readonly ageRule: AgeRule;
}

export interface DeskControls {
  readonly signal?: AbortSignal;
  onProgress?(share: number): void;
}

/** Opens files, keeps their tables and makes others of them, away from the page. */
export interface FileDesk {
  open(file: File, controls?: DeskControls): Promise<DeskFile>;
  /** Takes a table that is not of a file, piece by piece: `begin`, `append` as often as needed, `finish`. */
  begin(name: string): Promise<number>;
  append(id: number, rows: readonly (readonly Cell[])[]): Promise<void>;
  finish(id: number): Promise<DeskFile>;
  /** Rows `from` up to, not including, `to`. */
  readRows(id: number, from: number, to: number): Promise<readonly (readonly Cell[])[]>;
  makeCensus(ids: readonly number[], options: Sen2Options): Promise<MadeCensus>;
  listAreas(id: number): Promise<readonly { readonly code: string; readonly name: string }[]>;
  makePopulation(choice: PopulationChoice): Promise<Made>;
  /** The columns that are mapped, under our headings. */
  mapTable(id: number, kind: MappedKind, mapping: ColumnMapping): Promise<Made>;
  /** Forgets tables. */
  close(ids: readonly number[]): Promise<void>;
}
