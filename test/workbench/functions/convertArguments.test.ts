import { convertArguments, type GridArgument } from "../../../src/workbench/functions/convertArguments";
import type { FunctionMetadata, ParameterMetadata } from "../../../src/workbench/functions/FunctionMetadata";
import type { CellValue } from "../../../src/workbench/grid/Grid";

const declare = (...parameters: ParameterMetadata[]): FunctionMetadata => ({ id: "TEST", name: "TEST", parameters });
const scalar = (value: CellValue): GridArgument => ({ kind: "scalar", value });
const matrix = (values: CellValue[][], hasErrors = false): GridArgument => ({ kind: "matrix", values, hasErrors });
const omitted: GridArgument = { kind: "omitted" };
const convert = (metadata: FunctionMetadata, given: GridArgument[], allowsErrors = true) =>
  convertArguments(metadata, given, allowsErrors, (code) => ({ code }));

const RANGE: ParameterMetadata = { name: "range", type: "any", dimensionality: "matrix" };

describe("arguments reach functions as Excel hands them over", () => {
  test("a block without errors is handed over as it is, not copied", () => {
    const values = [
      ["need", 5],
      [null, true],
    ] as CellValue[][];

    const converted = convert(declare(RANGE), [matrix(values)]);

    expect(converted.kind === "call" && converted.args[0]).toBe(values);
  });

  test("one value becomes a block where a block is wanted, and a block of one cell a value where one is", () => {
    expect(convert(declare(RANGE), [scalar(5)])).toEqual({ kind: "call", args: [[[5]]] });
    expect(convert(declare({ name: "by", type: "string" }), [matrix([["ncy"]])])).toEqual({
      kind: "call",
      args: ["ncy"],
    });
  });

  test("an error cell becomes the add-in's error object where errors are allowed, and ends the call where not", () => {
    const given = [matrix([["ASD", "#N/A"]], true)];

    expect(convert(declare(RANGE), given)).toEqual({ kind: "call", args: [[["ASD", { code: "#N/A" }]]] });
    expect(convert(declare(RANGE), given, false)).toMatchObject({ kind: "error", code: "#N/A" });
    expect(convert(declare({ name: "n", type: "number" }), [scalar("#DIV/0!")])).toMatchObject({ code: "#DIV/0!" });
  });

  test("an argument left empty between commas counts as given, whether it is wanted or not", () => {
    const metadata = declare({ name: "caseload" }, { name: "newplans" }, { name: "la" });

    expect(convert(metadata, [scalar(1), omitted, scalar(3)])).toEqual({ kind: "call", args: [1, null, 3] });
    expect(convert(metadata, [scalar(1), omitted])).toMatchObject({
      kind: "error",
      message: expect.stringContaining('"la"'),
    });
  });

  test("optional arguments that are left out are null; a missing one that is wanted is an error", () => {
    const metadata = declare(
      RANGE,
      { name: "by", type: "string", optional: true },
      { name: "n", type: "number", optional: true },
    );

    expect(convert(metadata, [scalar(1), omitted, scalar(3)])).toEqual({ kind: "call", args: [[[1]], null, 3] });
    expect(convert(metadata, [scalar(1)])).toEqual({ kind: "call", args: [[[1]], null, null] });
    expect(convert(metadata, [])).toMatchObject({ kind: "error", code: "#VALUE!" });
  });

  test("more arguments than there are is an error that says how many there are", () => {
    expect(convert(declare(RANGE), [scalar(1), scalar(2)])).toEqual({
      kind: "error",
      code: "#VALUE!",
      message: "TEST takes at most 1 arguments; 2 were given.",
    });
  });

  test("a repeating argument collects the rest", () => {
    const metadata = declare({ name: "first", type: "any" }, { ...RANGE, repeating: true });

    expect(convert(metadata, [scalar(1), scalar(2), matrix([[3], [4]])])).toEqual({
      kind: "call",
      args: [1, [[[2]], [[3], [4]]]],
    });
    expect(convert(metadata, [scalar(1)])).toEqual({ kind: "call", args: [1, []] });
  });

  test.each([
    ["number", "12", 12],
    ["number", true, 1],
    ["number", null, 0],
    ["string", 12, "12"],
    ["string", false, "FALSE"],
    ["string", null, ""],
    ["boolean", "true", true],
    ["boolean", 2, true],
    ["boolean", null, false],
    ["any", null, null],
    ["any", "12", "12"],
  ] as const)("as %s, %p becomes %p", (type, value, expected) => {
    expect(convert(declare({ name: "x", type }), [scalar(value)])).toEqual({ kind: "call", args: [expected] });
  });

  test.each([
    ["number", "twelve"],
    ["number", ""],
    ["boolean", "perhaps"],
  ] as const)("as %s, %p is #VALUE!", (type, value) => {
    expect(convert(declare({ name: "x", type }), [scalar(value)])).toMatchObject({ kind: "error", code: "#VALUE!" });
  });

  test("a range where one value is wanted is #VALUE!", () => {
    expect(convert(declare({ name: "by", type: "string" }), [matrix([["a", "b"]])])).toMatchObject({ code: "#VALUE!" });
  });
});
