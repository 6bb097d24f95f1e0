/** Runs a command of the engine under Node (src/cli), bundled again only when its sources changed. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureInstalled, root } from "./ensureInstalled.mjs";

const folder = join(root, "node_modules", ".cache", "cli");
const bundle = join(folder, "cli.mjs");
const stamp = join(folder, "sources.json");

/** Runs a command by its name with the arguments that the process was given. */
export async function runCommand(name) {
  ensureInstalled();
  if (!isFresh()) await build();
  // npm runs scripts in the repository's folder; paths are meant from where the person stands.
  if (process.env.npm_lifecycle_event === name && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  process.argv.splice(2, 0, name);
  await import(pathToFileURL(bundle).href);
}

/** Whether every source still has the size and time of the last build. */
function isFresh() {
  try {
    statSync(bundle);
    return Object.entries(JSON.parse(readFileSync(stamp, "utf8"))).every(([file, mark]) => markFile(file) === mark);
  } catch {
    return false;
  }
}

function markFile(file) {
  const { size, mtimeMs } = statSync(join(root, file));
  return `${size} ${mtimeMs}`;
}

async function build() {
  const start = Date.now();
  const esbuild = await import("esbuild");
  const { metafile, outputFiles } = await esbuild.build({
    entryPoints: [join(root, "src", "cli", "index.ts")],
    absWorkingDir: root,
    outfile: bundle,
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  const sources = [...Object.keys(metafile.inputs), relative(root, fileURLToPath(import.meta.url))];
  const marks = Object.fromEntries(sources.map((file) => [file, markFile(file)]));
  // A source that was saved during the build may not be in it, so the next run builds again.
  const isSettled = sources.every((file) => statSync(join(root, file)).mtimeMs < start);
  mkdirSync(folder, { recursive: true });
  replaceFile(bundle, outputFiles[0].text);
  replaceFile(stamp, JSON.stringify(isSettled ? marks : { [sources[0]]: "saved during the build" }));
}

/** Another run may be reading the file: it finds the old one or the new one, never a half. */
function replaceFile(file, text) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
