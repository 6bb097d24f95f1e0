import { createInPageRunner } from "../../src/worker/createInPageRunner";
import { createPool } from "../../src/worker/createPool";
import type { ProjectionJob } from "../../src/worker/ProjectionJob";
import { inventInput } from "./inventInput";

const JOB: ProjectionJob = {
  input: inventInput(),
  nSimulations: 300,
  seed: "1",
  requests: [{ by: [], measure: "plans" }],
};

/** A browser's Worker that runs the very module it is given, with a global scope of its own. */
class ModuleWorker {
  static urls: string[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;
  private readonly scope: {
    onmessage?: (event: { data: unknown }) => void;
    postMessage: (data: unknown) => void;
  };

  constructor(url: URL) {
    ModuleWorker.urls.push(url.pathname);
    this.scope = {
      postMessage: (data) => {
        const received = structuredClone(data);
        setImmediate(() => this.onmessage?.({ data: received }));
      },
    };
    const globals = globalThis as { self?: unknown };
    globals.self = this.scope;
    jest.isolateModules(() => jest.requireActual(url.pathname));
    delete globals.self;
  }

  postMessage(data: unknown): void {
    const received = structuredClone(data);
    setImmediate(() => this.scope.onmessage?.({ data: received }));
  }

  terminate(): void {
    this.onmessage = null;
  }
}

class BrokenWorker extends ModuleWorker {
  override postMessage(): void {
    setImmediate(() => this.onerror?.({ message: "Script error.", preventDefault: () => undefined }));
  }
}

afterEach(() => Reflect.deleteProperty(globalThis, "Worker"));

describe("engine.worker", () => {
  it("answers a pool as a worker of the page, without a document", async () => {
    Object.assign(globalThis, { Worker: ModuleWorker });
    const pool = createPool({ size: 2 });

    const result = await pool.run(JOB);

    pool.dispose();
    expect(ModuleWorker.urls).toHaveLength(2);
    expect(ModuleWorker.urls[0]).toMatch(/src\/worker\/engine\.worker\.ts$/);
    expect(typeof document).toBe("undefined");
    expect(result.summaries).toEqual((await createInPageRunner().run(JOB)).summaries);
  });

  it("ends in a sentence when the script of the worker cannot run", async () => {
    Object.assign(globalThis, { Worker: BrokenWorker });
    const pool = createPool({ size: 1 });

    await expect(pool.run(JOB)).rejects.toThrow(/broke off 3 times \(Script error\.\)/);

    pool.dispose();
  });
});
