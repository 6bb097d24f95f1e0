import type { FileDesk } from "./FileDesk";

export type DeskMethod = keyof FileDesk;

/** What the page asks of the worker that holds the desk. Numbers match answers to questions. */
export type DeskQuestion =
  | { readonly kind: "call"; readonly number: number; readonly method: DeskMethod; readonly args: readonly unknown[] }
  | { readonly kind: "stop"; readonly number: number };

/** What the worker answers. */
export type DeskAnswer =
  | { readonly kind: "progress"; readonly number: number; readonly share: number }
  | { readonly kind: "done"; readonly number: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly number: number; readonly message: string; readonly stopped: boolean };
