import type { Area } from "../grid/Area";
import { isErrorText, type CellValue } from "../grid/Grid";
import type { FunctionMetadata, ParameterMetadata } from "./FunctionMetadata";

/** Where a range that is given as an argument stands. */
export interface ArgumentPlace extends Area {
  readonly sheetId: string;
}

/** An argument as the grid has it: left out, one value, or a block of values; null is a blank cell, errors are their text. */
export type GridArgument =
  | { readonly kind: "omitted" }
  | { readonly kind: "scalar"; readonly value: CellValue }
  | {
      readonly kind: "matrix";
      readonly values: readonly (readonly CellValue[])[];
      readonly hasErrors: boolean;
      /** Left out where it is no range of a sheet. */
      readonly place?: ArgumentPlace;
    };

export type ConvertedArguments =
  /** What the function is called with, before the invocation object. */
  | { readonly kind: "call"; readonly args: unknown[] }
  /** What the cell shows without a call. */
  | { readonly kind: "error"; readonly code: string; readonly message: string };

/** How an error cell is handed to the function: what `CustomFunctions.Error` of the add-in's page makes of a code. */
export type CreateErrorValue = (code: string) => unknown;

/**
 * Converts arguments as Excel does before it calls a custom function: by each parameter's type and dimensionality;
 * optional and missing becomes null; a repeating parameter collects the rest.
 */
export function convertArguments(
  metadata: FunctionMetadata,
  given: readonly GridArgument[],
  allowsErrors: boolean,
  createErrorValue: CreateErrorValue,
): ConvertedArguments {
  const { parameters } = metadata;
  const last = parameters[parameters.length - 1];
  const nFixed = last?.repeating ? parameters.length - 1 : parameters.length;
  if (given.length > nFixed && !last?.repeating) {
    return fail("#VALUE!", `${metadata.name} takes at most ${nFixed} arguments; ${given.length} were given.`);
  }
  const args: unknown[] = [];
  for (let i = 0; i < nFixed; i++) {
    const argument = given[i] ?? { kind: "omitted" };
    // Left empty between two commas an argument counts as given, as in Excel; too few arguments do not.
    if (argument.kind === "omitted" && i < given.length) {
      args.push(null);
      continue;
    }
    const converted = convertOne(parameters[i], argument, allowsErrors, createErrorValue);
    if (converted.kind === "error") return converted;
    args.push(converted.value);
  }
  if (last?.repeating) {
    const rest: unknown[] = [];
    for (const argument of given.slice(nFixed)) {
      const converted = convertOne(last, argument, allowsErrors, createErrorValue);
      if (converted.kind === "error") return converted;
      rest.push(converted.value);
    }
    args.push(rest);
  }
  return { kind: "call", args };
}

type Converted = { readonly kind: "value"; readonly value: unknown } | Extract<ConvertedArguments, { kind: "error" }>;

function fail(code: string, message: string): Extract<ConvertedArguments, { kind: "error" }> {
  return { kind: "error", code, message };
}

function convertOne(
  parameter: ParameterMetadata,
  argument: GridArgument,
  allowsErrors: boolean,
  createErrorValue: CreateErrorValue,
): Converted {
  if (argument.kind === "omitted") {
    if (parameter.optional || parameter.repeating) return { kind: "value", value: null };
    return fail("#VALUE!", `The argument "${parameter.name}" is missing.`);
  }
  const passErrors = allowsErrors && (parameter.type ?? "any") === "any";
  if (parameter.dimensionality === "matrix") {
    return convertMatrix(parameter, argument, passErrors, createErrorValue);
  }
  if (argument.kind === "matrix") {
    if (argument.values.length === 1 && argument.values[0].length === 1) {
      return convertScalar(parameter, argument.values[0][0], passErrors, createErrorValue);
    }
    return fail("#VALUE!", `"${parameter.name}" takes one value; a range of several cells was given.`);
  }
  return convertScalar(parameter, argument.value, passErrors, createErrorValue);
}

function convertMatrix(
  parameter: ParameterMetadata,
  argument: Exclude<GridArgument, { kind: "omitted" }>,
  passErrors: boolean,
  createErrorValue: CreateErrorValue,
): Converted {
  const values = argument.kind === "matrix" ? argument.values : [[argument.value]];
  const hasErrors = argument.kind === "matrix" ? argument.hasErrors : isErrorText(argument.value);
  const isAny = (parameter.type ?? "any") === "any";
  // The block itself is handed over where nothing in it needs converting: it may be large, and nobody may change it.
  if (isAny && !hasErrors) return { kind: "value", value: values };
  const converted: unknown[][] = [];
  for (const row of values) {
    const line: unknown[] = [];
    for (const value of row) {
      const one = convertScalar(parameter, value, passErrors, createErrorValue);
      if (one.kind === "error") return one;
      line.push(one.value);
    }
    converted.push(line);
  }
  return { kind: "value", value: converted };
}

function convertScalar(
  parameter: ParameterMetadata,
  value: CellValue,
  passErrors: boolean,
  createErrorValue: CreateErrorValue,
): Converted {
  if (isErrorText(value)) {
    if (passErrors) return { kind: "value", value: createErrorValue(value) };
    return fail(value, `The argument "${parameter.name}" holds the error ${value}.`);
  }
  switch (parameter.type ?? "any") {
    case "number":
      return convertNumber(parameter, value);
    case "boolean":
      return convertBoolean(parameter, value);
    case "string":
      return { kind: "value", value: typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value ?? "") };
    default:
      return { kind: "value", value };
  }
}

function convertNumber(parameter: ParameterMetadata, value: CellValue): Converted {
  if (value === null) return { kind: "value", value: 0 };
  if (typeof value === "number") return { kind: "value", value };
  if (typeof value === "boolean") return { kind: "value", value: value ? 1 : 0 };
  const number = value.trim() === "" ? NaN : Number(value.trim());
  if (Number.isNaN(number))
    return fail("#VALUE!", `"${parameter.name}" takes a number; the text "${value}" was given.`);
  return { kind: "value", value: number };
}

function convertBoolean(parameter: ParameterMetadata, value: CellValue): Converted {
  if (value === null) return { kind: "value", value: false };
  if (typeof value === "boolean") return { kind: "value", value };
  if (typeof value === "number") return { kind: "value", value: value !== 0 };
  if (/^(true|false)$/i.test(value.trim())) return { kind: "value", value: value.trim().toLowerCase() === "true" };
  return fail("#VALUE!", `"${parameter.name}" takes TRUE or FALSE; the text "${value}" was given.`);
}
