/** `npm run bench`: the benchmarks of bench/, each beside a reference in the same run. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./ensureInstalled.mjs";

ensureInstalled();
const { status } = spawnSync(process.execPath, [join(root, "bench", "run.mjs"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
