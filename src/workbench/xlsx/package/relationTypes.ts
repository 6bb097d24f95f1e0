/** What parts are to one another, and what they are, in the words of the format (ECMA-376 part 1, annexes A and F). */
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const RELATION = {
  sheetMetadata: `${OFFICE}/sheetMetadata`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  image: `${OFFICE}/image`,
} as const;

const OPEN_XML = "application/vnd.openxmlformats-officedocument";

export const CONTENT_TYPE = {
  sheetMetadata: `${OPEN_XML}.spreadsheetml.sheetMetadata+xml`,
  drawing: `${OPEN_XML}.drawing+xml`,
  chart: `${OPEN_XML}.drawingml.chart+xml`,
  png: "image/png",
} as const;

export const NAMESPACE = {
  relations: OFFICE,
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
} as const;
