import fc from "fast-check";
import Papa from "papaparse";
import { wordProblem } from "../../src/model/Problem";
import { readSen2Census } from "../../src/model/sen2/readSen2Census";
import { USUAL_SEN2_OPTIONS } from "../../src/model/sen2/Sen2Census";
import { inventReturn, inventTemplate } from "../model/sen2/inventReturn";
import { encodeUtf16, inventWorkbook, open } from "./inventFiles";

const CENSUS = "pupil,census year,NCY,need,setting\r\nA1,2024,7,ASD,MsMdA\r\n";
const CELLS = [
  ["pupil", "census year", "NCY", "need", "setting"],
  ["A1", 2024, 7, "ASD", "MsMdA"],
];

async function sentences(name: string, content: string | Uint8Array): Promise<string[]> {
  return (await open(name, content)).problems.map(wordProblem);
}

test.each([
  ["UTF-8", new TextEncoder().encode(CENSUS)],
  ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${CENSUS}`)],
  ["UTF-16, small end first", encodeUtf16(CENSUS)],
  ["UTF-16, big end first", encodeUtf16(CENSUS, true)],
  ["UTF-16 without its mark", encodeUtf16(CENSUS).subarray(2)],
  ["line ends of old computers", new TextEncoder().encode(CENSUS.replaceAll("\r\n", "\r"))],
  ["line ends of others", new TextEncoder().encode(CENSUS.replaceAll("\r\n", "\n"))],
])("a text file in %s is read cell by cell", async (_, bytes) => {
  const { tables, problems } = await open("census.csv", bytes);

  expect(tables[0].cells).toEqual(CELLS);
  expect(problems).toEqual([]);
});

test.each([
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars"],
])("cells between %j are told apart, and told", async (separator, word) => {
  const { tables, problems } = await open("census.csv", CENSUS.replaceAll(",", separator));

  expect(tables[0].cells).toEqual(CELLS);
  expect(problems.map(wordProblem)).toEqual([`census.csv: its cells stand between ${word}. (E815)`]);
});

test("an accent in the older Windows alphabet is kept, and told", async () => {
  const bytes = Uint8Array.from([...CENSUS.replace("A1", "Zoé")].map((letter) => letter.charCodeAt(0)));

  const { tables, problems } = await open("census.csv", bytes);

  expect(tables[0].cells[1][0]).toBe("Zoé");
  expect(problems.map(wordProblem)).toEqual([
    "census.csv: it is not in UTF-8. Look whether names with accents are right; if not, save the file as CSV UTF-8. (E802)",
  ]);
});

test("codes keep their leading zeros, long figures and dates stay text, plain numbers are numbers", async () => {
  const { tables } = await open("a.csv", "a,b,c,d,e,f\n0123,1234567890123456,18/01/2024,-3.5,1e5,TRUE\n");

  expect(tables[0].cells[1]).toEqual(["0123", "1234567890123456", "18/01/2024", -3.5, "1e5", true]);
});

test("what was written as a text file comes back as it was", async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", "a\nb", "=1+1", "é", "007", "x;y"));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const written = [["one", "two", "three"], ...rows.map((row) => ["x", ...row.slice(1)])];

      const { tables } = await open("a.csv", Papa.unparse(written, { newline: "\n" }).replaceAll("\r", "\n"));

      const wanted = written.map((row) => row.map((text) => text.replaceAll("\r", "\n")));
      expect(tables[0].cells.map((row) => row.map((each) => String(each)))).toEqual(
        wanted.map((row) => row.map((text) => (/^(true|false)$/i.test(text) ? text.toLowerCase() : text))),
      );
    }),
    { numRuns: 60 },
  );
});

const BROKEN: readonly (readonly [what: string, name: string, content: string | Uint8Array, sentence: string])[] = [
  [
    "an empty file",
    "a.csv",
    "",
    "a.csv: it is empty. A table with headings is wanted. Look whether the right file was saved. (E801)",
  ],
  [
    "a file of blank lines",
    "a.csv",
    "\n\n\n",
    "a.csv: it is empty. A table with headings is wanted. Look whether the right file was saved. (E801)",
  ],
  [
    "a PDF",
    "a.pdf",
    "%PDF-1.7 x",
    "a.pdf: it is a PDF. A .csv, .xlsx or .xml file is wanted. Save it as one of these and bring it in again. (E800)",
  ],
  [
    "a PDF that is called a text file",
    "a.csv",
    "%PDF-1.7 x",
    "a.csv: it is a PDF. A .csv, .xlsx or .xml file is wanted. Save it as one of these and bring it in again. (E800)",
  ],
  [
    "a document",
    "a.docx",
    Uint8Array.from([0x50, 0x4b, 3, 4]),
    "a.docx: it is a .docx file. A .csv, .xlsx or .xml file is wanted. Save it as one of these and bring it in again. (E800)",
  ],
  [
    "an archive",
    "a.zip",
    Uint8Array.from([0x50, 0x4b, 3, 4]),
    "a.zip: it is an archive. A .csv, .xlsx or .xml file is wanted. Save it as one of these and bring it in again. (E800)",
  ],
  [
    "an unknown kind",
    "a.json",
    "{}",
    "a.json: it is a .json file. A .csv, .xlsx or .xml file is wanted. Save it as one of these and bring it in again. (E800)",
  ],
  [
    "an old workbook",
    "a.xls",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]),
    "a.xls: it is an old .xls workbook, or one with a password. A .xlsx workbook without a password is wanted. Open it in Excel and save it as .xlsx without a password. (E803)",
  ],
  [
    "a workbook with a password",
    "a.xlsx",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]),
    "a.xlsx: it is an old .xls workbook, or one with a password. A .xlsx workbook without a password is wanted. Open it in Excel and save it as .xlsx without a password. (E803)",
  ],
  [
    "a text that is called a workbook",
    "a.xlsx",
    "pupil,need",
    "a.xlsx: it is not the workbook that its name says. A .xlsx workbook without a password is wanted. Open it in Excel and save it as .xlsx without a password. (E803)",
  ],
  [
    "a quotation mark that is never closed",
    "a.csv",
    'a,b\n1,2\n3,"4\n5,6\n',
    "a.csv, row 3: a quotation mark is never closed. A cell with a quotation mark stands in quotation marks, and the mark is doubled. Open the file in Excel, look at that row and save it as CSV again. (E808)",
  ],
  [
    "a quotation mark inside a cell",
    "a.csv",
    'a,b\n1,"2"x"\n',
    "a.csv, row 2: a quotation mark stands inside a cell. A cell with a quotation mark stands in quotation marks, and the mark is doubled. Open the file in Excel, look at that row and save it as CSV again. (E808)",
  ],
  [
    "more cells than headings",
    "a.csv",
    "a,b\n1,2\n3,4,5\n6,7,8\n",
    "a.csv, row 3: it has 3 cells under 2 headings. A heading is wanted over every column. Look whether a comma stands in a cell without quotation marks, or add the heading. (and 1 more like it) (E809)",
  ],
  [
    "a heading that stands twice",
    "a.csv",
    "need,Need\nASD,MLD\n",
    "a.csv, row 1: two columns are headed 'Need'. Each heading stands once. Look which of them is meant. (E813)",
  ],
  [
    "merged headings",
    "a.csv",
    "pupil,,need\nA1,2024,ASD\n",
    "a.csv, row 1: the headings of column 2 are blank. A heading is wanted over every column. (E814)",
  ],
  [
    "text that looks like a formula",
    "a.csv",
    "a,b\n=1+1,@x\n-x,-5\n",
    "a.csv, row 2: a cell is the text '=1+1'. (and 2 more like it) (E811)",
  ],
  [
    "errors of Excel as text",
    "a.csv",
    "a,b\n#N/A,1\n#REF!,2\n",
    "a.csv, row 2: a cell is #N/A. A value is wanted. Mend the cell where the file was made, or the copy on the sheet. (and 1 more like it) (E812)",
  ],
  ["blank rows inside", "a.csv", "a,b\n1,2\n,\n3,4\n", "a.csv, row 3: the row is blank. (E819)"],
  [
    "XML that ends too early",
    "a.xml",
    "<Message><Persons><Person><UPN>A1</UPN>",
    "a.xml, line 1: it ends too early (unclosed tag: Person). A whole file is wanted. Export or copy the file again. (E806)",
  ],
  [
    "XML that is not well formed",
    "a.xml",
    "<Message>\n<Person></Header></Message>",
    "a.xml, line 2: it is not well formed (unexpected close tag). A whole file is wanted. Export or copy the file again. (E806)",
  ],
  [
    "XML of something else",
    "a.xml",
    "<?xml version='1.0'?><Invoice><Line/></Invoice>",
    "a.xml: its outermost element is Invoice. A SEN2 return holds Person, Requests and ActivePlans. Choose the file that is loaded into COLLECT. (E807)",
  ],
];

test.each(BROKEN)("%s gives its sentence", async (_, name, content, sentence) => {
  expect(await sentences(name, content)).toContain(sentence);
});

test("a workbook gives the values of every sheet, dates as text and errors as errors", async () => {
  const bytes = await inventWorkbook(
    {
      Census: [...CELLS, ["A2", 2024, { formula: "1+7", result: 8 }, "MLD", "=SUM(1)"]],
      Dates: [
        ["id", "born"],
        [1, new Date(Date.UTC(2012, 2, 5))],
        [2, { error: "#N/A" }],
      ],
      Empty: [],
    },
    (book) => {
      book.getWorksheet("Dates")!.getColumn(2).numFmt = "dd/mm/yyyy";
    },
  );

  const { tables, problems } = await open("data.xlsx", bytes);

  expect(tables.map(({ name }) => name)).toEqual(["Census in data.xlsx", "Dates in data.xlsx"]);
  expect(tables[0].cells).toEqual([...CELLS, ["A2", 2024, 8, "MLD", "=SUM(1)"]]);
  expect(tables[1].cells).toEqual([
    ["id", "born"],
    [1, "2012-03-05"],
    [2, { error: "#N/A" }],
  ]);
  expect(problems.map(({ code }) => code).sort()).toEqual(["E805", "E811", "E812"]);
});

test("a million blank rows below a table are no rows", async () => {
  const bytes = await inventWorkbook({ Census: CELLS }, (book) => {
    const sheet = book.getWorksheet("Census")!;
    sheet.getCell("A1048576").font = { bold: true };
    sheet.getRow(900_000).height = 30;
  });

  const { tables, problems } = await open("census.xlsx", bytes);

  expect(tables[0].cells).toEqual(CELLS);
  expect(problems).toEqual([]);
});

test("a workbook that was cut off gives its sentence", async () => {
  const bytes = await inventWorkbook({ Census: CELLS });

  const [sentence] = await sentences("cut.xlsx", bytes.subarray(0, bytes.length / 2));

  expect(sentence).toMatch(
    /^cut\.xlsx: it is no whole archive \(.+\)\. A whole \.xlsx file is wanted\. Copy or download the file again\. \(E804\)$/,
  );
});

test("a workbook of empty sheets gives its sentence", async () => {
  expect(await sentences("a.xlsx", await inventWorkbook({ One: [], Two: [] }))).toEqual([
    "a.xlsx: all its sheets are empty. A table with headings is wanted. Look whether the right file was saved. (E801)",
  ]);
});

const PUPILS = [
  { id: 1, upn: "A1", postcode: "DH1 3AB", need: "SEMH", placements: [{ senSetting: "OLA", entry: "2020-05-04" }] },
  { id: 2, upn: "A2", transferLa: 841, birth: "2015-09-01" },
];

function toXml(): string {
  const people = PUPILS.map(
    ({ upn, birth = "2012-03-05", need = "ASD", transferLa, postcode = "", placements }) => `
    <Person><Surname>Invented</Surname><PersonBirthDate>${birth}</PersonBirthDate><PostCode>${postcode}</PostCode><UPN>${upn}</UPN>
      <Requests><ReceivedDate>2019-09-02</ReceivedDate><RequestOutcome>Y</RequestOutcome>
        <Assessment><AssessmentOutcome>Y</AssessmentOutcome>
          <NamedPlan><StartDate>2020-05-04</StartDate><PlanDetail><SENSetting>OLA</SENSetting></PlanDetail></NamedPlan>
        </Assessment>
        <ActivePlans>${transferLa ? `<TransferLA>${transferLa}</TransferLA>` : ""}
          <PlacementDetail><SENSetting>${placements?.[0].senSetting ?? "EHE"}</SENSetting><PlacementRank>1</PlacementRank><EntryDate>2020-05-04</EntryDate>
            <SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlacementDetail>
          <SENneed><SENtype>${need}</SENtype><SENtypeRank>1</SENtypeRank></SENneed>
        </ActivePlans>
      </Requests>
    </Person>`,
  );
  return `<?xml version="1.0"?><Message xmlns="urn:invented"><Header><CollectionDetails><Collection>SEN2</Collection><Year>2024</Year>
    <ReferenceDate>2024-01-18</ReferenceDate></CollectionDetails><Source><LEA>840</LEA></Source></Header><Persons>${people.join("")}</Persons></Message>`;
}

test("the XML return, the export and the template as files give the same census", async () => {
  const files = Object.values(inventReturn(2024, PUPILS)).map(({ name, cells }) =>
    open(`Blade-Export_01-02-2024_${name}.csv`, Papa.unparse(cells as unknown[][])),
  );
  const exported = (await Promise.all(files)).flatMap(({ tables }) => tables);
  const xml = (await open("return.xml", toXml())).tables;
  const book = await inventWorkbook({ "Data Entry Template": inventTemplate(2024, PUPILS).cells });
  const template = (await open("template.xlsx", book)).tables;

  const rows = [exported, xml, template].map((tables) => {
    const { value, problems } = readSen2Census(tables, USUAL_SEN2_OPTIONS);
    if (!value) throw new Error(problems.map(wordProblem).join("\n"));
    return value.rows;
  });

  expect(rows[0]).toHaveLength(3);
  expect(rows[1]).toEqual(rows[0]);
  expect(rows[2]).toEqual(rows[0]);
});
