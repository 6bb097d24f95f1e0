import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROBLEM_CODES } from "../../../src/model/checks/codes";
import { composeErrorsPage } from "../../../src/model/checks/composeErrorsPage";

const ROOT = join(__dirname, "../../..");
const PAGE = join(ROOT, "docs/errors.md");

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listSources(path);
    return /\.tsx?$/.test(entry.name) && !path.endsWith(join("checks", "codes.ts")) ? [path] : [];
  });
}

/** Codes in quotation marks anywhere in the source but in the list itself and in comments. */
function listUsedCodes(): Set<string> {
  const text = listSources(join(ROOT, "src"))
    .map((path) => readFileSync(path, "utf8").replace(/^\s*(\*|\/\/).*$/gm, ""))
    .join("\n");
  return new Set([...text.matchAll(/["'](E\d{3})["']/g)].map(([, code]) => code));
}

describe("docs/errors.md", () => {
  it("is what the list of codes says; UPDATE_DOCS=1 with this test writes it again", () => {
    if (process.env["UPDATE_DOCS"]) writeFileSync(PAGE, composeErrorsPage());

    expect(readFileSync(PAGE, "utf8")).toBe(composeErrorsPage());
  });

  it("lists every code that the source uses", () => {
    const missing = [...listUsedCodes()].filter((code) => !(code in PROBLEM_CODES));

    expect(missing).toEqual([]);
  });

  it("lists no code that the source does not use", () => {
    const used = listUsedCodes();

    const unused = Object.keys(PROBLEM_CODES).filter((code) => !used.has(code));

    expect(unused).toEqual([]);
  });

  it("ends every meaning with a full stop and no wanted or fix with one", () => {
    for (const { meaning, wanted, fix } of Object.values(PROBLEM_CODES)) {
      expect(meaning).toMatch(/\.$/);
      expect(`${wanted} ${fix}`).not.toMatch(/\.( |$)/);
    }
  });
});
