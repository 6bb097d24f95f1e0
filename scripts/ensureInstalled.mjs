import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Installs the dependencies where they are missing or older than package-lock.json.
 * A stamp inside node_modules remembers which lock file was installed, so the usual case costs a millisecond.
 */
export function ensureInstalled() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) {
    fail(
      `This is Node ${process.versions.node}. Node 20 or newer was wanted. Install it from https://nodejs.org and try again.`,
    );
  }
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  process.stderr.write("Installing the dependencies; the first time this takes two or three minutes.\n");
  // Not `npm ci`: it wants every platform's optional packages in the lock file. `--no-save` leaves that file alone.
  const { status } = runNpm(["install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error"], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0)
    fail(
      "npm could not install the dependencies (its own words are above). Check the network or the npm settings and try again.",
    );
  writeFileSync(stamp, lock);
}

/** Runs npm, with the very npm that started us where there is one; works on Windows without a shell. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, ...options })
    : spawnSync("npm", args, { cwd: root, shell: process.platform === "win32", ...options });
}

/** Runs a Node program of an installed package and waits for it: `runTool("typescript/bin/tsc", ["-p", "."])`. */
export function runTool(program, args, options = {}) {
  return spawnSync(process.execPath, [join(root, "node_modules", program), ...args], {
    cwd: root,
    stdio: "inherit",
    ...options,
  });
}

/** Starts a Node program of an installed package beside others; what it says on both streams comes with its end. */
export function startTool(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "node_modules", program), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const pieces = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => pieces.push(piece));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output: Buffer.concat(pieces).toString("utf8") }));
  });
}

/** Ends the program with a sentence. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
