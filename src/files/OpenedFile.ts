import type { Problem } from "../model/Problem";
import type { CellTable } from "../model/tables/Reading";

/** A file as it was read: one table of a text file, one for each sheet of a workbook, nine of a SEN2 return. */
export interface OpenedFile {
  readonly name: string;
  readonly tables: readonly CellTable[];
  readonly problems: readonly Problem[];
}

/** How a long reading is followed and stopped. */
export interface ReadingControls {
  /** Share of the file that was read, 0 to 1. */
  onProgress?(share: number): void;
  /** Lets others have their turn, and throws where the reading is to stop. */
  pause(): Promise<void>;
}

/** What a file is told by: its name and its bytes. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}
