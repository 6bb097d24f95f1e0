import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeFolder, type OutputFile } from "../../src/cli/writeFolder";
import { TestFolder } from "./inventFolder";

const files = (...entries: [OutputFile, string][]) => new Map(entries);

describe("writeFolder", () => {
  let folder: TestFolder;
  beforeEach(() => (folder = new TestFolder()));
  afterEach(() => folder.remove());

  it("makes the folder and those above it", () => {
    writeFolder(folder.join("a", "b", "out"), files(["count.csv", "1"], ["parameters/joiner_betas.csv", "2"]));

    expect(readdirSync(folder.join("a", "b"))).toEqual(["out"]);
    expect(readdirSync(folder.join("a", "b", "out")).sort()).toEqual(["count.csv", "parameters"]);
    expect(readFileSync(folder.join("a", "b", "out", "parameters", "joiner_betas.csv"), "utf8")).toBe("2");
  });

  it("replaces the files of an earlier run, those it does not write too, and leaves others alone", () => {
    const out = folder.write("out", { "count.csv": "old", "cost.csv": "old", "notes.txt": "mine" });

    writeFolder(out, files(["count.csv", "new"]));

    expect(readdirSync(out).sort()).toEqual(["count.csv", "notes.txt"]);
    expect(readFileSync(folder.join("out", "count.csv"), "utf8")).toBe("new");
  });

  it("keeps every earlier file where one cannot be replaced", () => {
    const out = folder.write("out", { "count.csv": "old", "timings.json": "old" });
    writeFileSync(folder.join("out", "parameters"), "a file where a folder is wanted");

    expect(() => writeFolder(out, files(["count.csv", "new"], ["parameters/joiner_betas.csv", "2"]))).toThrow();

    expect(readdirSync(out).sort()).toEqual(["count.csv", "parameters", "timings.json"]);
    expect(readFileSync(folder.join("out", "count.csv"), "utf8")).toBe("old");
  });

  it("leaves nothing behind where it may not write", () => {
    writeFileSync(folder.join("file"), "");

    expect(() => writeFolder(folder.join("file", "out"), files(["count.csv", "1"]))).toThrow();

    expect(readdirSync(folder.path)).toEqual(["file"]);
  });
});
