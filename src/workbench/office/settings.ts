interface AsyncResult {
  readonly status: "succeeded";
  readonly value: unknown;
}

/** `Office.context.document.settings` over values that belong to the open workbook. */
export function createSettings(stored: Map<string, unknown>): object {
  const working = new Map(stored);
  const answer = (value: unknown, callback?: (result: AsyncResult) => void) => {
    queueMicrotask(() => callback?.({ status: "succeeded", value }));
  };
  const settings = {
    get: (name: string) => working.get(name) ?? null,
    set: (name: string, value: unknown) => void working.set(name, value),
    remove: (name: string) => void working.delete(name),
    saveAsync: (...args: unknown[]) => {
      stored.clear();
      for (const [name, value] of working) stored.set(name, value);
      answer(settings, args.find((arg) => typeof arg === "function") as ((result: AsyncResult) => void) | undefined);
    },
    refreshAsync: (callback?: (result: AsyncResult) => void) => {
      working.clear();
      for (const [name, value] of stored) working.set(name, value);
      answer(settings, callback);
    },
  };
  return settings;
}
