import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { SHEETS } from "../../src/workbench/demonstration/layout";
import { chooseOption } from "../helpers/chooseOption";
import { openWorkbench, type OpenWorkbench } from "../helpers/openWorkbench";
import { inventWorkbook } from "../files/inventFiles";
import { inventXml } from "../files/inventXml";
import { inventReturn, inventTemplate, REGISTER, type InventedPupil } from "../model/sen2/inventReturn";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
const folder = mkdtempSync(join(tmpdir(), "send-files-"));
beforeAll(async () => {
  workbench = await openWorkbench({ simulations: 100 });
  await workbench.whenCalculated();
  await button("Next: Data").click();
});
afterAll(async () => {
  await workbench?.close();
  rmSync(folder, { recursive: true });
});

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name });
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const bring = (...paths: string[]) => workbench.pane.getByLabel("Files to bring in").setInputFiles(paths);
/** The name of the sheet that was written last, which has a number behind it where the demonstration has one of that name. */
const whenWritten = async (name: string): Promise<string> => {
  const line = workbench.pane.getByText(new RegExp(`On the new sheet “${name}( \\d+)?”`));
  await line.waitFor();
  return /“(.+)”/.exec((await line.textContent())!)![1];
};
/** Puts every file away. */
const putAway = async () => {
  const away = workbench.pane.getByRole("button", { name: /^Put away/ });
  while ((await away.count()) > 0) await away.first().click();
};
afterEach(putAway);
const shot = (name: string) =>
  process.env.SEND_SHOTS ? workbench.page.screenshot({ path: join(process.env.SEND_SHOTS, `${name}.png`) }) : null;

test("a SEN2 return with its schools becomes a census sheet in one step, with the rules' report", async () => {
  const pupils = Array.from({ length: 60 }, (_, i): InventedPupil => ({
    id: i + 1,
    upn: `A84012345${String(i).padStart(4, "0")}`.slice(0, 13),
    birth: `${2006 + (i % 14)}-0${1 + (i % 9)}-15`,
    need: ["ASD", "SEMH", "SLCN"][i % 3],
    start: i % 10 === 0 ? "2023-06-01" : "2020-05-04",
    placements: [{ urn: 100001 + (i % 3), entry: i % 10 === 0 ? "2023-06-01" : "2020-05-04" }],
  }));
  const tables = Object.values(inventReturn(2024, pupils));
  const paths = tables.map(({ name, cells }) =>
    file(`Blade-Export_01-02-2024_${name}.csv`, Papa.unparse(cells as unknown[][])),
  );

  await bring(...paths, file("schools.csv", Papa.unparse(REGISTER.cells as unknown[][])));
  await workbench.pane.getByText("9 tables of returns, and 1 table of schools").waitFor();
  await shot("data-1-brought");
  await button("Make the census").click();
  const sheet = await whenWritten("SEN2 census");
  await shot("data-2-census");

  expect((await workbench.getValues(sheet, "A1:E1"))[0]).toEqual(["pupil", "census year", "NCY", "need", "setting"]);
  const rows = (await workbench.getValues(sheet, "A2:E115")).filter(([pupil]) => pupil);
  expect(rows).toHaveLength(54 + 60);
  expect(new Set(rows.map(([, , , , setting]) => setting))).toEqual(new Set(["MsMdA_InA", "SpMdA_InA", "SpIn"]));
  await workbench.pane.getByText(`Census: ${sheet} A1:K115, 114 rows`).first().waitFor();
  await putAway();

  await bring(file("return.xml", inventXml(inventReturn(2024, pupils))), join(folder, "schools.csv"));
  await workbench.pane.getByText("9 tables of returns, and 1 table of schools").waitFor();
  await button("Make the census").click();
  const again = `SEN2 census ${1 + Number(/\d*$/.exec(sheet)![0] || 1)}`;
  await workbench.pane.getByText(`On the new sheet “${again}”`).waitFor();
  expect(await workbench.getValues(again, "A1:K116")).toEqual(await workbench.getValues(sheet, "A1:K116"));
});

test("the template and the schools on sheets give the same census by a formula", async () => {
  const pupils: InventedPupil[] = [
    { id: 1, upn: "A1", placements: [{ urn: 100002, entry: "2020-05-04" }] },
    { id: 2, upn: "B2", transferLa: 841 },
  ];
  const path = join(folder, "template.xlsx");
  writeFileSync(path, await inventWorkbook({ "Data Entry Template": inventTemplate(2024, pupils).cells }));

  await bring(path, file("register.csv", Papa.unparse(REGISTER.cells as unknown[][])));
  await button("Put on a new sheet").nth(1).click();
  const schools = await whenWritten("register");
  await button("Put on a new sheet").nth(0).click();
  const template = await whenWritten("template");
  await workbench.set(schools, "L1", `=SEND.CENSUS(${template}!A1:K80,A1:I7,{"columns","simple"})`);
  await workbench.waitForCell(schools, "L2", (value) => value === "A1");

  expect(await workbench.getValues(schools, "L1:P4")).toEqual([
    ["pupil", "census year", "NCY", "need", "setting"],
    ["A1", 2023, 6, "ASD", "SpMdA_InA"],
    ["A1", 2024, 7, "ASD", "SpMdA_InA"],
    ["B2", 2024, 7, "ASD", "EHE"],
  ]);
});

test("columns with other headings are guessed, confirmed and remembered", async () => {
  const csv =
    "Our number;Snapshot;Date of birth;Type of difficulty;Where\nC1;18/01/2024;05/03/2012;ASD;SpMdA\nC2;18/01/2024;01/09/2010;SEMH;MsMdA\n";

  await bring(file("extract.csv", csv));
  await button("Say what its columns are").click();
  await shot("data-3-mapping");
  const chosen = (name: string) => workbench.pane.getByRole("combobox", { name, exact: true }).textContent();
  expect(await chosen("Column for need")).toBe("Type of difficulty");
  expect(await chosen("Column for setting")).toBe("Where");
  expect(await chosen("Column for census date")).toBe("Snapshot");
  expect(await chosen("Column for date of birth")).toBe("Date of birth");
  await workbench.pane.getByText("Still to be chosen: pupil.").waitFor();
  await chooseOption(workbench.pane, "Column for pupil", "Our number");
  await button("Put these columns on a new sheet").click();
  await workbench.pane.getByText(/On the new sheet “extract”/).waitFor();

  const headings = (await workbench.getValues("extract", "A1:E1"))[0];
  expect(headings).toEqual(["pupil", "need", "setting", "date of birth", "census date"]);
  await putAway();
  await bring(file("extract2.csv", csv));
  await button("Say what its columns are").click();
  expect(await chosen("Column for pupil")).toBe("Our number");
});

test("population projections become a population by year group", async () => {
  const years = [2024, 2025, 2026];
  const rows = Array.from({ length: 26 }, (_, age) => [
    "E06000099",
    "Inventedshire",
    "Population",
    "persons",
    age,
    ...years.map((year) => year + age / 10),
  ]);
  const csv = Papa.unparse([["AREA_CODE", "AREA_NAME", "COMPONENT", "SEX", "AGE_GROUP", ...years], ...rows]);

  await bring(file("snpp.csv", csv));
  await button("Make the population").click();
  await workbench.pane.getByText(/On the new sheet “ONS population”/).waitFor();

  const written = await workbench.getValues("ONS population", "A1:C3");
  expect(written).toEqual([
    ["census year", "NCY", "population"],
    [2025, -4, 2024],
    [2025, -3, 2024.1],
  ]);
});

test("a file that cannot be used says why", async () => {
  await bring(file("broken.csv", 'a,b\n1,"2\n3,4\n'), file("report.pdf", "%PDF-1.7"));

  await workbench.pane.getByText(/broken\.csv, row 2: a quotation mark is never closed\./).waitFor();
  await workbench.pane.getByText(/report\.pdf: it is a PDF\./).waitFor();
});

test("text that looks like a formula is never one on the sheet", async () => {
  await bring(file("formulas.csv", "setting,cost\n=1+1,100\n@SUM(A1),200\n-x,300\n"));
  await button("Put on a new sheet").click();
  await workbench.pane.getByText(/On the new sheet “formulas”/).waitFor();

  expect((await workbench.getValues("formulas", "A2:A4")).flat()).toEqual(["=1+1", "@SUM(A1)", "-x"]);
  // As costs the text would stop every run.
  await chooseOption(workbench.pane, "Costs", `${SHEETS.costs} A4`);
});

test("300,000 rows open while the page answers", async () => {
  const lines = Array.from(
    { length: 300_000 },
    (_, i) => `P${i % 100_000},${2022 + Math.floor(i / 100_000)},${i % 20},ASD,MsMdA`,
  );
  const path = file("large.csv", `reference number,january,ncy,primary need,placement\n${lines.join("\n")}\n`);
  await getPane().evaluate(countPictures);
  const before = await getPictures();

  await bring(path);
  await workbench.pane.getByText("300,000 rows").waitFor();

  // A page that read the file itself would draw nothing until it is through. How long each piece takes is for the benchmarks.
  expect((await getPictures()) - before).toBeGreaterThan(10);
});

test("what reads cells that an add-in fills in bulk is calculated once they stand there", async () => {
  await workbench.set(SHEETS.rates, "N3", "=SUM(N5:O204)");

  await getPane().evaluate(
    ([sheet]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange("N5:O204");
        range.values = Array.from({ length: 200 }, (_, i) => [i, 1]);
        await context.sync();
      }),
    [SHEETS.rates],
  );

  await workbench.waitForCell(SHEETS.rates, "N3", (value) => value === 199 * 100 + 200);
});

test("a file is dropped on the place for it; beside it, it does nothing", async () => {
  const dropped = await getPane().evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File(["pupil,census year,NCY,need,setting\nA1,2024,3,ASD,MsMdA\n"], "dropped.csv"));
    return files;
  });
  const zone = workbench.pane.getByText(/^Or drop them here/);

  const refused = await workbench.pane.getByRole("heading", { name: "Data" }).evaluate((heading, dataTransfer) => {
    const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    return !heading.dispatchEvent(event);
  }, dropped);
  await zone.dispatchEvent("dragover", { dataTransfer: dropped });
  await zone.dispatchEvent("drop", { dataTransfer: dropped });

  await workbench.pane.getByText("a census, 1 row").waitFor();
  expect(refused).toBe(true);
});

test("selected cells are taken as a file is, and as a table where they stand", async () => {
  await workbench.page.evaluate((sheet) => window.sendWorkbench!.select(sheet, "A1:E41"), SHEETS.census);

  await button("Or the selected cells").click();
  await workbench.pane.getByText("a census, 40 rows").waitFor();
  await button("Use the cells selected in the grid for census or transitions").click();
  await workbench.pane.getByText("Read: 40 rows in 5 columns.").waitFor();
  await chooseOption(workbench.pane, "Census or transitions", "CensusRows");

  await workbench.pane.getByText(/^Read: 7,\d{3} rows in 5 columns\.$/).waitFor();
});

test("a long table that is stopped half-way leaves no sheet behind, and says so", async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `P${i},2024,${i % 14},ASD,MsMdA`);
  await bring(file("stopped.csv", `pupil,census year,NCY,need,setting\n${lines.join("\n")}\n`));
  await workbench.pane.getByText("60,000 rows").waitFor();
  const before = await workbench.getSheetNames();
  await button("Put on a new sheet").click();

  await workbench.page.waitForFunction(() => window.sendWorkbench!.getSheetNames().includes("stopped"));
  await workbench.pane.getByRole("button", { name: "Stop", exact: true }).click();

  await workbench.pane.getByText(/: the writing was stopped and the sheet removed\. Put it on a sheet/).waitFor();
  expect(await workbench.getSheetNames()).toEqual(before);
});

test("a file is brought in, mapped and put on a sheet by keyboard alone", async () => {
  const csv = "Pupil;Census year;Group;Type of need;Where\nK1;2024;3;ASD;MsMdA\nK2;2024;4;SEMH;MsMdA\n";
  await workbench.pane.getByRole("button", { name: /^2\. Data/ }).focus();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const tabTo = async (name: string) => {
    const isThere = () =>
      getPane().evaluate((wanted) => {
        const at = document.activeElement;
        return at?.getAttribute("aria-label") === wanted || at?.textContent?.trim() === wanted;
      }, name);
    for (let i = 0; i < 60 && !(await isThere()); i++) await press("Tab");
    expect(await isThere()).toBe(true);
  };

  const openChooser = async () => {
    await tabTo("Choose files");
    const opened = workbench.page.waitForEvent("filechooser", { timeout: 3000 }).catch(() => null);
    await press("Enter");
    return opened;
  };
  // What the test before wrote may still be settling.
  let chooser = await openChooser();
  while (!chooser) chooser = await openChooser();
  await chooser.setFiles(file("keyboard.csv", csv));
  await button("Say what its columns are").waitFor();
  await tabTo("Say what its columns are");
  await press("Space");
  await tabTo("Column for NCY");
  const list = workbench.pane.getByRole("combobox", { name: "Column for NCY", exact: true });
  await press("Enter");
  await list.and(workbench.pane.locator('[aria-expanded="true"]')).waitFor();
  await press("Home");
  await press("ArrowDown");
  await press("ArrowDown");
  await press("ArrowDown");
  await press("Enter");
  await list.and(workbench.pane.locator('[aria-expanded="false"]')).waitFor();
  expect(await list.textContent()).toBe("Group");
  await tabTo("Put these columns on a new sheet");
  await press("Enter");

  await workbench.pane.getByText(/On the new sheet “keyboard”/).waitFor();
  expect((await workbench.getValues("keyboard", "A1:E2")).map((row) => [...row].sort())).toEqual([
    ["NCY", "census year", "need", "pupil", "setting"],
    [2024, 3, "ASD", "K1", "MsMdA"],
  ]);
  await tabTo("Go there");
});

test("a census that names schools shows which of them grow fastest", async () => {
  const rows = [2024, 2025, 2026].flatMap((year, iYear) =>
    ["Oak School", "Elm School"].flatMap((school, iSchool) =>
      Array.from({ length: 20 + (iSchool === 0 ? 30 * iYear : 0) }, (_, i) => [
        `${school} ${i}`,
        year,
        3 + iYear,
        "ASD",
        "MsMdA",
        school,
      ]),
    ),
  );
  await bring(
    file("schools-census.csv", Papa.unparse([["pupil", "census year", "NCY", "need", "setting", "school"], ...rows])),
  );
  await button("Put on a new sheet").click();
  await workbench.pane.getByText(/On the new sheet “schools-census”, and chosen below/).waitFor();
  await button(/^3\. Check/).click();
  await button("What grows fastest?").click();

  await chooseOption(workbench.pane, "Cut by", "School");

  const table = workbench.pane.getByRole("region", { name: "Growth by school" });
  const [name, first, last] = await table.getByRole("row").nth(1).getByRole("cell").allTextContents();
  expect([name, first, last]).toEqual(["Oak School", "20", "80"]);
});

test("nothing complained and nothing was asked of another host", () => {
  expect(workbench.complaints).toEqual([]);
});

interface Counting {
  nPictures: number;
}

const getPane = () => workbench.page.frames().find((each) => each.url().includes("taskpane"))!;
const getPictures = () => getPane().evaluate(() => (window as unknown as Counting).nPictures);

/** Counts how often the pane is drawn. */
function countPictures() {
  const counting = window as unknown as Counting;
  counting.nPictures = 0;
  const draw = () => {
    counting.nPictures++;
    requestAnimationFrame(draw);
  };
  draw();
}
