/** `npm run validate`: checks manifest.xml offline, then (where the network allows) by Microsoft's own service. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, runTool } from "./ensureInstalled.mjs";

ensureInstalled();
const { checkManifest } = (await import("./checkManifest.js")).default;
const faults = checkManifest(readFileSync(join(root, "manifest.xml"), "utf8"));
if (faults.length > 0) {
  process.stderr.write(`${faults.join("\n")}\n`);
  process.exit(1);
}
process.stdout.write("manifest.xml keeps the rules of the schema that are checked offline.\n");
if (process.argv.includes("--offline")) process.exit(0);
process.stdout.write("Asking Microsoft's validation service (needs the network; --offline leaves it out)…\n");
process.exit(runTool("office-addin-manifest/cli.js", ["validate", "manifest.xml"]).status ?? 1);
