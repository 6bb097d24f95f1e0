import { convertError, convertResult } from "../../../src/workbench/functions/convertResult";

const errorOf = (code: string, message = "") => Object.assign(new Error(message), { code });

describe("results reach cells as in Excel", () => {
  test("numbers, text and booleans stay what they are; text that looks like a date too", () => {
    expect(
      convertResult([
        ["2024-01-05", "007", "=1+1"],
        [1.5, true, ""],
      ]),
    ).toEqual({
      kind: "matrix",
      values: [
        ["2024-01-05", "007", "=1+1"],
        [1.5, true, ""],
      ],
    });
    expect(convertResult("text")).toEqual({ kind: "value", value: "text" });
  });

  test("null shows as 0, NaN and infinity as #NUM!, an object as #VALUE!", () => {
    expect(convertResult([[null, undefined, NaN, Infinity, {}]])).toEqual({
      kind: "matrix",
      values: [[0, 0, "#NUM!", "#NUM!", "#VALUE!"]],
    });
    expect(convertResult({})).toMatchObject({ kind: "error", code: "#VALUE!" });
  });

  test("an error inside a block is that cell's error", () => {
    expect(convertResult([[1, errorOf("#N/A", "No cost.")]])).toEqual({ kind: "matrix", values: [[1, "#N/A"]] });
  });

  test.each([[[]], [[[]]], [[[1], [2, 3]]], [[1, 2]]])("%j is no block", (returned) => {
    expect(convertResult(returned)).toMatchObject({ kind: "error", code: "#VALUE!" });
  });

  test("what is thrown keeps its sentence with #VALUE! and #N/A, and loses it with other codes", () => {
    expect(convertError(errorOf("#N/A", "No rows."))).toEqual({ kind: "error", code: "#N/A", message: "No rows." });
    expect(convertError(errorOf("#DIV/0!", "No rows."))).toEqual({ kind: "error", code: "#DIV/0!", message: "" });
    expect(convertError(new Error("inner"))).toEqual({ kind: "error", code: "#VALUE!", message: "" });
    expect(convertError(errorOf("#REF!", "x"))).toMatchObject({ code: "#VALUE!" });
  });
});
