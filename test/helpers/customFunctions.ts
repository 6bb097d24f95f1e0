/** What Excel gives to a page that holds custom functions; the workbench has its own. */
class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const associated = new Map<string, unknown>();

(globalThis as { CustomFunctions?: unknown }).CustomFunctions = {
  Error: CustomFunctionError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  associate: (id: string, callable: unknown) => associated.set(id, callable),
};

/** What a cell shows when its function fails: the code and our sentence. */
export async function readFailure(result: Promise<unknown>): Promise<string> {
  try {
    await result;
  } catch (error) {
    if (error instanceof CustomFunctionError) return `${error.code} ${error.message}`;
    throw error;
  }
  throw new Error("A failure was expected, but there is a result.");
}
