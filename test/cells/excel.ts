import "../helpers/customFunctions";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type * as Functions from "../../src/functions/functions";

/** A value in a cell, or the error that a cell shows. */
export type Shown = string | number | boolean;

interface Parameter {
  readonly name: string;
  readonly dimensionality?: string;
  readonly type?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

const SOURCE = join(__dirname, "../../src/functions/functions.ts");

/** The tables of the documented examples, by name. */
export function readExampleTables(): Record<string, unknown[][]> {
  return JSON.parse(readFileSync(join(__dirname, "../../src/functions/help/exampleTables.json"), "utf8"));
}

/**
 * Calculates a formula as Excel does: the arguments by functions.json, an omitted one as null, the invocation last.
 * Names stand for ranges.
 *
 * @param functions - the module of the functions
 * @param formula - one SEND function of names, numbers, texts and array constants
 * @param names - the ranges
 * @returns the table that spills
 */
export async function calculate(
  functions: typeof Functions,
  formula: string,
  names: Record<string, unknown[][]>,
): Promise<Shown[][]> {
  const [, id, inside] = /^=SEND\.([A-Z]+)\((.*)\)$/.exec(formula) ?? [];
  const { parameters } = (await readMetadata()).find((each) => each.id === id)!;
  const given = splitArguments(inside).map((text) => readArgument(text, names));
  const args = parameters.map((parameter, i) =>
    parameter.repeating
      ? given.slice(i).map((value) => convert(parameter, value))
      : convert(parameter, given[i] ?? null),
  );
  const known = functions as unknown as Record<string, (...args: unknown[]) => Promise<Shown[][]>>;
  // A function cannot be called return.
  const callable = known[id === "RETURN" ? "returns" : id.toLowerCase()];
  return callable(...args, {});
}

let metadata: Promise<readonly { id: string; parameters: Parameter[] }[]> | null = null;

function readMetadata() {
  metadata ??= generateCustomFunctionsMetadata(SOURCE).then((result) => {
    if (result.errors.length > 0) throw new Error(result.errors.join("\n"));
    return JSON.parse(result.metadataJson).functions;
  });
  return metadata;
}

/** Splits at the commas that stand outside quotation marks and braces. */
function splitArguments(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|\{[^}]*\}|[^,])+|(?<=,|^)(?=,|$)/g) ?? [];
  return parts.map((part) => part.trim());
}

function readArgument(text: string, names: Record<string, unknown[][]>): unknown {
  if (text === "") return null;
  if (text.startsWith("{"))
    return text
      .slice(1, -1)
      .split(";")
      .map((row) => splitArguments(row).map(readConstant));
  if (text in names) return names[text];
  return readConstant(text);
}

function readConstant(text: string): Shown {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (text === "" || Number.isNaN(Number(text))) throw new Error(`${text} is not a name, a number or a text.`);
  return Number(text);
}

function convert({ dimensionality, type }: Parameter, value: unknown): unknown {
  if (value === null) return null;
  if (dimensionality === "matrix") return Array.isArray(value) ? value : [[value]];
  const scalar = Array.isArray(value) ? value[0][0] : value;
  return type === "string" ? String(scalar) : type === "number" ? Number(scalar) : scalar;
}
