/** `npm run build`: the static folder dist/ that any https server can host. */
import { ensureInstalled, runTool } from "./ensureInstalled.mjs";

ensureInstalled();
const { buildHelp } = await import("./help.mjs");
await buildHelp();
const { status } = runTool("webpack-cli/bin/cli.js", ["--mode", "production"]);
if (status !== 0) process.exit(status ?? 1);
const { readProductionOrigin } = (await import("./origins.js")).default;
process.stdout.write(`The add-in is in dist/, for ${readProductionOrigin()} (set SEND_ORIGIN for another address).\n`);
