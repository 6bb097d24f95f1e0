import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

type Module = typeof import("./GridEngine");

/** Univer's modules are for bundlers, and jest cannot load them, so that they are put into one file for Node first. */
export async function loadGridEngine(): Promise<Module["GridEngine"]> {
  const folder = mkdtempSync(join(tmpdir(), "grid-engine-"));
  const outfile = join(folder, "GridEngine.js");
  try {
    await build({
      entryPoints: [join(__dirname, "GridEngine.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      loader: { ".css": "empty" },
      logLevel: "error",
    });
    return ((await import(outfile)) as Module).GridEngine;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
