/** `npm start`: builds the workbench, serves it on this machine and opens it in the browser. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { ensureInstalled, fail, root } from "./ensureInstalled.mjs";

const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } });
ensureInstalled();
process.chdir(root);

const { default: webpack } = await import("webpack");
const { default: DevServer } = await import("webpack-dev-server");
const { buildHelp } = await import("./help.mjs");
const configure = createRequire(import.meta.url)("../webpack.config.js");

const port = values.port === undefined ? await findFreePort(3000) : Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  fail(`--port is ${values.port}. A port number from 1 to 65535 was wanted, such as 3000.`);
}
await buildHelp();
const config = configure({ workbench: true, fast: true }, { mode: "production" });
const compiler = webpack({ ...config, infrastructureLogging: { level: "warn" } });
const server = new DevServer({ ...config.devServer, port, host: "127.0.0.1" }, compiler);
const address = `http://localhost:${port}/`;

process.stdout.write("Building the workbench; the first time this takes about half a minute.\n");
let told = false;
compiler.hooks.done.tap("tell", (stats) => {
  if (stats.hasErrors()) return;
  if (!told) {
    process.stdout.write(
      `\nThe workbench with the demonstration authority is ready: ${address}\nStop it with Ctrl+C.\n`,
    );
    if (!values["no-open"] && process.stdout.isTTY && !process.env.CI) openBrowser(address);
  }
  told = true;
});
await server.start();

/** Asks the system to open an address; where it cannot, the printed address serves. */
function openBrowser(url) {
  const [program, ...args] = { win32: ["cmd", "/c", "start", "", url], darwin: ["open", url] }[process.platform] ?? [
    "xdg-open",
    url,
  ];
  spawnSync(program, args, { stdio: "ignore" });
}

/** The first free port from `from` on. */
async function findFreePort(from) {
  for (let port = from; port < from + 50; port++) {
    const free = await new Promise((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
  fail(`No free port was found from ${from} to ${from + 49}. Give one: npm start -- --port 4000.`);
}
