import {
  changeJourney,
  FIRST_STATE,
  getChosenTables,
  listCandidates,
} from "../../../src/taskpane/journey/JourneyState";
import { USUAL_CHOICES } from "../../../src/workbook/Choices";
import type { FoundTable } from "../../../src/workbook/FoundTable";
import { formatReference } from "../../../src/workbook/addresses";

function tableOf(kind: FoundTable["kind"], sheet: string, nRows: number): FoundTable {
  const block = { row: 0, column: 0, nRows, nColumns: 3 };
  return { kind, name: sheet, reference: formatReference(sheet, block), sheet, block, tableName: null };
}
const look = (found: FoundTable[], choices = USUAL_CHOICES) =>
  changeJourney(FIRST_STATE, { type: "looked", found, choices });

test("chooses the first table that fits where nothing was chosen", () => {
  const state = look([
    tableOf("transitions", "Moves", 9),
    tableOf("census", "Pupils", 9),
    tableOf("costs", "Prices", 4),
  ]);

  expect(state.choices).toMatchObject({ source: "Pupils!A1:C9", population: null, costs: "Prices!A1:C4" });
});

test("does not choose costs for a person who chose to do without", () => {
  const state = look([tableOf("costs", "Prices", 4)], { ...USUAL_CHOICES, costs: "none" });

  expect(state.choices.costs).toBe("none");
  expect(getChosenTables(state).costs).toBeNull();
});

test("follows a block of cells that has grown", () => {
  const state = look([tableOf("census", "Pupils", 30)], { ...USUAL_CHOICES, source: "Pupils!A1:C9" });

  expect(state.choices.source).toBe("Pupils!A1:C30");
});

test("keeps a range that was selected by hand, though its headings tell nothing", () => {
  const state = look([tableOf("census", "Pupils", 9)], { ...USUAL_CHOICES, costs: "'Our prices'!B2:D9" });

  expect(getChosenTables(state).costs).toMatchObject({ sheet: "Our prices", block: { row: 1, column: 1, nRows: 8 } });
  expect(listCandidates(state, "costs").map(({ reference }) => reference)).toEqual(["'Our prices'!B2:D9"]);
});

test("does not quietly choose another table when the chosen one is gone", () => {
  const state = look([tableOf("census", "Pupils", 9)], { ...USUAL_CHOICES, source: "Plans[#All]" });

  expect(state.choices.source).toBe("Plans[#All]");
  expect(getChosenTables(state).source).toBeNull();
});
