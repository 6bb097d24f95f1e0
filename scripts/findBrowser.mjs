import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fail, runTool } from "./ensureInstalled.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const places = {
  linux: [],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
};

/** Finds an installed Chrome, Edge or Chromium: `SEND_BROWSER` first, then the usual places, then Playwright's own download. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [
    process.env.SEND_BROWSER,
    ...(places[process.platform] ?? []),
    ...onPath,
    ...listPlaywrightBrowsers(),
  ];
  return candidates.find((candidate) => candidate && existsSync(candidate)) ?? null;
}

/** Finds a browser, or gets one: Debian's package where we are root on Debian, else Playwright's download; fails with a sentence. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  process.stderr.write("No Chrome, Edge or Chromium was found; getting Chromium for the browser tests.\n");
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isRootOnDebian) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", 2, 2] });
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", 2, 2],
      env,
    });
  } else {
    runTool("playwright-core/cli.js", ["install", "chromium"], { stdio: ["ignore", 2, 2] });
  }
  const got = findBrowser();
  if (got) return got;
  fail(
    "The browser tests need Chrome, Edge or Chromium; none was found and none could be installed. Install one, or set SEND_BROWSER to its program, and run npm test again.",
  );
}

function listPlaywrightBrowsers() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      win32: join(process.env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
      darwin: join(homedir(), "Library", "Caches", "ms-playwright"),
    }[process.platform] ??
    join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(folder)) return [];
  const programs = [
    ["chrome-linux", "chrome"],
    ["chrome-linux64", "chrome"],
    ["chrome-win", "chrome.exe"],
    ["chrome-win64", "chrome.exe"],
    ["chrome-mac", "Chromium.app", "Contents", "MacOS", "Chromium"],
  ];
  return readdirSync(folder)
    .filter((name) => name.startsWith("chromium-"))
    .flatMap((name) => programs.map((program) => join(folder, name, ...program)));
}
