import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DEFAULT_LIGHT_CONSTANTS } from "../../src/model/light/LightConstants";
import { UNCERTAINTY_CONSTANTS } from "../../src/model/uncertainty/UncertaintyConstants";

const root = join(__dirname, "../..");
const folder = join(root, "docs/method");
const pages = readdirSync(folder).map((name) => join(folder, name));
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("the method pages", () => {
  it("show the tables that the calibration study wrote, and no others", () => {
    const results = read("bench/calibration/results.md");
    const marks = pages.flatMap((page) => [
      ...readFileSync(page, "utf8").matchAll(/<!-- results: (.*) -->\n\n([^]*?)\n\n<!-- \/results -->/g),
    ]);

    expect(marks.length).toBeGreaterThan(5);
    for (const [, title, table] of marks) {
      const section = results.split(`\n### ${title}\n`)[1];
      expect(section).toBeDefined();
      expect(section.split("\n#")[0]).toContain(table);
    }
  });

  it("give every constant of calibrated uncertainty with the value that is shipped", () => {
    const page = read("docs/method/uncertainty.md");

    for (const { option, usual } of UNCERTAINTY_CONSTANTS)
      expect(page).toMatch(new RegExp(`\\| ${option} +\\| 0*${usual}0* +\\|`));
  });

  it("give the constants of the light model with the values that are shipped", () => {
    const page = read("docs/method/light.md").replace(/,(?=\d{3})/g, "");

    for (const value of Object.values(DEFAULT_LIGHT_CONSTANTS))
      expect(page).toMatch(new RegExp(`^\\|[^|]+\\| ${value}0* +\\|`, "m"));
  });

  it("link to pages that are there", () => {
    for (const page of pages) {
      for (const [, link] of readFileSync(page, "utf8").matchAll(/\]\(([^)#]+)\)/g))
        expect([link, existsSync(join(dirname(page), link))]).toEqual([link, true]);
    }
  });
});
