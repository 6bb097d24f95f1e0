import type { HostMessage } from "./host/EventSource";
import type { RequestBody, ResponseBody } from "./host/protocol";

/** A function that the add-in's bundle has associated with an id of `functions.json`. */
export type AssociatedFunction = (...args: unknown[]) => unknown;

/**
 * What the workbench's page gives the add-in's page in its frame: Excel's side of everything. The shim in the frame finds
 * it at `window.parent.sendWorkbenchBridge`.
 */
export interface WorkbenchBridge {
  /** Answers one `context.sync()` of office.js. */
  execute(body: RequestBody): ResponseBody;
  /** Hears the events of the object model; returns how to stop. */
  listen(listener: (message: HostMessage) => void): () => void;
  /** The add-in's page is there; `createErrorValue` makes its kind of `CustomFunctions.Error`. */
  connect(functions: ReadonlyMap<string, AssociatedFunction>, createErrorValue: (code: string) => unknown): void;
  /** Document settings, kept with the workbook that is open. */
  readonly settings: Map<string, unknown>;
  showTaskPane(isShown: boolean): void;
}

declare global {
  interface Window {
    sendWorkbenchBridge?: WorkbenchBridge;
  }
}
