import { readArgument } from "../../src/functions/readArgument";

describe("readArgument", () => {
  test("cuts the blank end of a range, whether blanks arrive as 0, null or empty text", () => {
    for (const blank of [0, null, "", undefined]) {
      expect(
        readArgument([
          ["a", 1],
          [blank, blank],
          ["b", 2],
          [blank, blank],
          [blank, blank],
        ]).cells,
      ).toEqual([["a", 1], [], ["b", 2]]);
    }
  });

  test("takes a blank range and one that was left out for nothing", () => {
    for (const values of [null, undefined, [[0]], [[""]], [[null, null]], []])
      expect(readArgument(values).cells).toEqual([]);
  });

  test("unwraps entities and formatted numbers", () => {
    const formatted = { type: "FormattedNumber", basicType: "Double", basicValue: 12, numberFormat: "£0" };
    const entity = { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "School" };

    expect(readArgument([[formatted, entity]]).cells).toEqual([[12, { error: "#VALUE!" }]]);
  });

  test("keeps Excel errors, in either form that Excel gives them", () => {
    const asObject = { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" };
    const asError = { code: "#REF!", message: "" };

    expect(readArgument([[asObject, asError]]).cells).toEqual([[{ error: "#N/A" }, { error: "#REF!" }]]);
  });

  test("takes the first row from the address, for messages", () => {
    expect(readArgument([[1]], "Census!A5:E900").firstRow).toBe(5);
    expect(readArgument([[1]], "'2024 census'!$B$12").firstRow).toBe(12);
    expect(readArgument([[1]], "Census!A:E").firstRow).toBe(1);
    expect(readArgument([[1]], undefined).firstRow).toBe(1);
  });
});
