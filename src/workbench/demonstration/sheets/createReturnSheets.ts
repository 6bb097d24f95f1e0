import type { SheetData } from "../../xlsx/WorkbookData";
import { AUTHORITY } from "../fernshire";
import { CELLS, refer, SHEETS } from "../layout";
import { SCHOOLS } from "../return/fernshireSchools";
import { COLLECTION_YEAR, ONE_IN, type SchoolReturn } from "../return/generateReturn";
import { SheetBuilder } from "../SheetBuilder";
import { STYLES } from "../styles";

const DATA_COLOR = "#7f7f7f";
const CATEGORY = `{"setting","category"}`;

/** The sheet of the submission template, with its nine tables under one another. */
export function createReturnSheet({ rows }: SchoolReturn): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.sen2,
    columnWidths: [150, 190, 190, 200, 170, 170, 120, 190, 30, 520],
    tabColor: DATA_COLOR,
  });
  rows.forEach((cells, index) => {
    const isTitle = cells.length === 1;
    const isHeading = index > 0 && rows[index - 1].length === 1;
    const style = isTitle ? STYLES.section : isHeading ? STYLES.heading : undefined;
    sheet.putRow(
      `A${index + 1}`,
      cells.map((cell) => (cell === "" ? undefined : cell)),
      style,
    );
  });
  sheet.put(
    "J1",
    `Invented data: no row stands for a real child, and ${AUTHORITY} is not a real authority.`,
    STYLES.warning,
  );
  sheet.put(
    "J2",
    `An extract of a SEN2 return of ${COLLECTION_YEAR}: one pupil in ${ONE_IN}, in the layout of the template.`,
    STYLES.note,
  );
  return sheet.build();
}

/** The schools of the return as the register of establishments has them. */
export function createSchoolsSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.schools,
    columnWidths: [80, 80, 240, 230, 230, 220],
    tabColor: DATA_COLOR,
  });
  const headings = [
    "URN",
    "LA (code)",
    "EstablishmentName",
    "TypeOfEstablishment (name)",
    "FurtherEducationType (name)",
  ];
  sheet.putRow("A1", [...headings, "TypeOfResourcedProvision (name)"], STYLES.heading);
  SCHOOLS.forEach(({ urn, laCode, name, type, furtherType, resourcedProvision }, index) =>
    sheet.putRow(`A${index + 2}`, [
      urn,
      Number(laCode),
      name,
      type,
      furtherType || undefined,
      resourcedProvision || undefined,
    ]),
  );
  return sheet.build();
}

/** The census that SEND.CENSUS makes of the return, and how many pupils it should count. */
export function createSen2CensusSheet(schoolReturn: SchoolReturn): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.sen2Census,
    columnWidths: [130, 100, 90, 90, 110, 140, 90, 120, 150, 110, 130, 130, 70],
    tabColor: DATA_COLOR,
  });
  const tables = `${nameRange(SHEETS.sen2, "H", schoolReturn.rows.length)},${nameRange(SHEETS.schools, "F", SCHOOLS.length + 1)}`;
  sheet.put("A1", `A census from the SEN2 return of ${COLLECTION_YEAR}`, STYLES.title);
  sheet.put(
    "A2",
    "A return holds two Januaries: that of the year it covers and the one it is collected in.",
    STYLES.note,
  );
  sheet.putRow("A4", ["Census year", "In the census", "In the return", "Result"], STYLES.heading);
  [...schoolReturn.expected].forEach(([year, nPupils], index) => {
    const row = index + 5;
    const counted = `COUNTIF(B15:B800,A${row})`;
    sheet.putRow(`A${row}`, [year, nPupils, `=${counted}`, `=IF(B${row}=C${row},"OK","Look")`]);
  });
  sheet.put(CELLS.sen2Januaries.address, `=SEND.CENSUS(${tables},${CATEGORY},{"show","januaries"})`);
  sheet.put(CELLS.sen2Census.address, `=SEND.CENSUS(${tables},${CATEGORY})`);
  sheet.dress("A9:M9", STYLES.heading).dress("A14:K14", STYLES.heading).dress("A15:K800", {});
  return sheet.build();
}

const nameRange = (sheet: (typeof SHEETS)["sen2" | "schools"], column: string, nRows: number): string =>
  refer({ sheet, address: `A1:${column}${nRows}` });
