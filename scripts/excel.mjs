/** `npm run excel`: serves the add-in over https and sideloads it into the Excel of this machine (docs/sideloading.md). */
import { createRequire } from "node:module";
import { ensureInstalled, fail, root, runNpm } from "./ensureInstalled.mjs";

ensureInstalled();
process.chdir(root);
if (!["win32", "darwin"].includes(process.platform)) {
  fail(
    "Excel for the desktop runs on Windows and macOS only. Use npm start for the workbench, or follow docs/sideloading.md for Excel on the web.",
  );
}

const { default: webpack } = await import("webpack");
const { default: DevServer } = await import("webpack-dev-server");
const { getHttpsServerOptions } = (await import("office-addin-dev-certs")).default;
const { buildHelp } = await import("./help.mjs");
const configure = createRequire(import.meta.url)("../webpack.config.js");

await buildHelp();
const certificates = await getHttpsServerOptions();
const config = configure({}, { mode: "development" });
const server = new DevServer(
  { ...config.devServer, server: { type: "https", options: certificates } },
  webpack(config),
);
await server.start();
process.stdout.write("Serving the add-in at https://localhost:3000. Stop with Ctrl+C.\n");

const { status } = runSettings(["sideload", "manifest.xml", "desktop", "--app", "excel"]);
if (status !== 0)
  process.stderr.write(
    "Excel could not be started with the add-in. docs/sideloading.md tells how to add it by hand; the server goes on.\n",
  );

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    runSettings(["unregister", "manifest.xml"]);
    await server.stop();
    process.exit(0);
  });
}

/** Runs the Office tool that registers and sideloads; fetched on first use, because only a machine with Excel needs it. */
function runSettings(args) {
  return runNpm(
    ["exec", "--yes", "--package=office-addin-dev-settings@4.0.0", "--", "office-addin-dev-settings", ...args],
    { stdio: "inherit" },
  );
}
