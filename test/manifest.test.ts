import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { checkManifest, listManifestPaths } = require("../scripts/checkManifest.js") as {
  checkManifest: (text: string) => string[];
  listManifestPaths: (text: string) => string[];
};

const root = join(__dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

test("the manifest keeps the rules of the schema", () => {
  expect(checkManifest(manifest)).toEqual([]);
});

test.each([
  [
    "a resource that is not defined",
    'resid="Help.Url"',
    'resid="Help.Adress"',
    /"Help.Adress" is used and not defined/,
  ],
  [
    "an address without https",
    "https://localhost:3000/functions.js",
    "http://localhost:3000/functions.js",
    /not an https address/,
  ],
  ["an Id that is no GUID", /<Id>[^<]*<\/Id>/, "<Id>send</Id>", /A GUID was wanted/],
  [
    "runtimes after the form factors",
    /(<Runtimes>[\s\S]*<\/Runtimes>)(\s*<AllFormFactors>[\s\S]*<\/AllFormFactors>)/,
    "$2$1",
    /Host holds its elements in the order/,
  ],
  [
    "a label that is too long",
    'DefaultValue="Check data"',
    `DefaultValue="${"x".repeat(200)}"`,
    /"CheckData.Label" has 200 characters/,
  ],
  ["a missing icon size", /<bt:Image size="80"[^>]*>/, "", /An icon has the sizes 16, 32/],
])("says what is wrong with %s", (_name, found, instead, sentence) => {
  const broken = manifest.replace(found, instead);

  const faults = checkManifest(broken);

  expect(broken).not.toBe(manifest);
  expect(faults.join("\n")).toMatch(sentence);
});

test("every address of the manifest is a file that the build writes", () => {
  const builtByWebpack = ["taskpane.html", "functions.js", "functions.json", "help/index.html"];

  for (const path of listManifestPaths(manifest)) {
    const known = builtByWebpack.includes(path) || existsSync(join(root, path));
    expect({ path, known }).toEqual({ path, known: true });
  }
});

test("the manifest has the requirement sets, shared runtime and namespace that the functions need", () => {
  expect(manifest).toMatch(/<Runtime resid="Page.Url" lifetime="long"\/>/);
  expect(manifest).toMatch(/<Set Name="SharedRuntime" MinVersion="1.1"\/>/);
  expect(manifest).toMatch(/id="Functions.Namespace" DefaultValue="SEND"/);
});

const schema = join(root, "../shared/notes/manifest-schema/all.xsd");
const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
if (canValidate) {
  test("the manifest is valid under the published schema", () => {
    const { status, stderr } = spawnSync("xmllint", [
      "--noout",
      "--nonet",
      "--schema",
      schema,
      join(root, "manifest.xml"),
    ]);

    expect({ status, words: status === 0 ? "" : stderr.toString() }).toEqual({ status: 0, words: "" });
  });
} else {
  console.warn("Left out: the published manifest schema or xmllint is not on this machine.");
}
