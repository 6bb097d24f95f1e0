import { readTypedInput } from "../../src/workbench/office/host/readTypedInput";

test.each([
  ["12", 12],
  ["1,234.5", 1234.5],
  [" -3 ", -3],
  [".5", 0.5],
  ["1e3", 1000],
  ["TRUE", true],
  ["'12", "12"],
])("reads %j as a value", (text, value) => {
  expect(readTypedInput(text)).toEqual({ value });
});

test.each(["E06000999", "e5", ".", "+", "1,23", "12 pupils", "-", "R"])("leaves %j as text", (text) => {
  expect(readTypedInput(text)).toEqual({ value: text });
});

test("reads a formula, and an empty text as an empty cell", () => {
  expect(readTypedInput("=1+1")).toEqual({ formula: "=1+1" });
  expect(readTypedInput("")).toEqual({ value: null });
});
