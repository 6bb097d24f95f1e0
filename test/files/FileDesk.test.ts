import { askDesk, type AskedDesk } from "../../src/files/askDesk";
import { createLocalDesk } from "../../src/files/createLocalDesk";
import type { FileDesk } from "../../src/files/FileDesk";
import { serveDesk } from "../../src/files/serveDesk";
import { wordProblem } from "../../src/model/Problem";
import { USUAL_SEN2_OPTIONS } from "../../src/model/sen2/Sen2Census";
import { inventTemplate } from "../model/sen2/inventReturn";
import { inventWorkbook } from "./inventFiles";

const CENSUS =
  "Child;Snapshot;Date of birth;Type;Where\nC1;18/01/2024;05/03/2012;ASD;SpMdA\nC2;18/01/2024;01/09/2010;SEMH;MsMdA\n";
const fileOf = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);

/** A desk behind messages that are copied as those of a worker are. */
function createDistantDesk(): FileDesk {
  const answers: { current: AskedDesk | null } = { current: null };
  const handle = serveDesk(createLocalDesk(), (answer) => answers.current!.hear(structuredClone(answer)));
  answers.current = askDesk((question) => {
    const { args, ...rest } = question as { args?: readonly unknown[] } & object;
    // A file is handed over as it is; the copy of Node drops its methods.
    const copied = args?.map((arg) => (arg instanceof File ? arg : structuredClone(arg)));
    handle({ ...structuredClone(rest), ...(copied && { args: copied }) } as never);
  });
  return answers.current.desk;
}

describe.each([
  ["on the same thread", createLocalDesk],
  ["behind messages", createDistantDesk],
])("a desk %s", (_, createDesk) => {
  test("opens a file, tells how far it is, and hands rows over in pieces", async () => {
    const desk = createDesk();
    const shares: number[] = [];
    const lines = Array.from({ length: 30_000 }, (_, i) => `P${i},2024,${i % 12},ASD,MsMdA`);

    const text = `pupil,census year,ncy,need,setting\n${lines.join("\n")}\n`;
    const { tables } = await desk.open(fileOf("a.csv", text), { onProgress: (share) => shares.push(share) });

    expect(tables[0]).toMatchObject({ kind: "census", nRows: 30_001, nColumns: 5 });
    expect(await desk.readRows(tables[0].id, 29_999, 40_000)).toEqual([
      ["P29998", 2024, 10, "ASD", "MsMdA"],
      ["P29999", 2024, 11, "ASD", "MsMdA"],
    ]);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test("stops opening when asked to", async () => {
    const desk = createDesk();
    const controller = new AbortController();
    const text = `a,b\n${"1,2\n".repeat(400_000)}`;

    const opening = desk.open(fileOf("a.csv", text), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });

    await expect(opening).rejects.toMatchObject({ name: "AbortError" });
  });

  test("makes a census of a template and forgets what is closed", async () => {
    const desk = createDesk();
    const book = await inventWorkbook({ "Data Entry Template": inventTemplate(2024, [{ id: 1, upn: "A1" }]).cells });
    const { tables } = await desk.open(fileOf("template.xlsx", book));

    const { table, januaries } = await desk.makeCensus([tables[0].id], USUAL_SEN2_OPTIONS);

    expect(tables[0].kind).toBe("SEN2 return");
    expect(table).toMatchObject({ kind: "census", nRows: 3 });
    expect(januaries.map(({ rows }) => rows)).toEqual([1, 1]);
    await desk.close([tables[0].id]);
    await expect(desk.makeCensus([tables[0].id], USUAL_SEN2_OPTIONS)).rejects.toThrow("not on the desk");
  });

  test("maps columns under our headings, and refuses a mapping that lacks one", async () => {
    const desk = createDesk();
    const { tables } = await desk.open(fileOf("a.csv", CENSUS));
    const mapping = {
      pupil: "Child",
      need: "Type",
      setting: "Where",
      birthDate: "Date of birth",
      censusDate: "Snapshot",
    };

    const { table } = await desk.mapTable(tables[0].id, "census", mapping);
    const lacking = await desk.mapTable(tables[0].id, "census", { ...mapping, need: "" });
    const lost = await desk.mapTable(tables[0].id, "census", { ...mapping, need: "Need" });

    expect(await desk.readRows(table!.id, 0, 2)).toEqual([
      ["pupil", "need", "setting", "date of birth", "census date"],
      ["C1", "ASD", "SpMdA", "05/03/2012", "18/01/2024"],
    ]);
    expect(lacking.problems.map(wordProblem)).toEqual([
      "a.csv: no column is chosen for need. Choose the columns again. (E816)",
    ]);
    expect(lost.problems.map(wordProblem)).toEqual([
      "a.csv: there is no column headed 'Need'. Choose the columns again. (E816)",
    ]);
  });

  test("takes cells of a workbook piece by piece", async () => {
    const desk = createDesk();
    const id = await desk.begin("Sheet1");
    await desk.append(id, [["setting", "cost"]]);
    await desk.append(id, [["SpMdA", 23000]]);

    const { tables } = await desk.finish(id);

    expect(tables[0]).toMatchObject({ name: "Sheet1", kind: "costs", nRows: 2 });
  });
});
