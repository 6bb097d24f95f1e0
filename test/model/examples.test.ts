import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Runs every `@example` in the docstrings of the model: `expression // result`, or `expression` alone where
 * it only has to run. In scope are the exports of the whole model, those of the example's own file first, and `generator`.
 */
const MODEL = join(__dirname, "../../src/model");

type Scope = Record<string, unknown>;

interface Example {
  readonly file: string;
  readonly expression: string;
  readonly expected: string | null;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

function readExamples(file: string): Example[] {
  const lines = [...readFileSync(file, "utf8").matchAll(/@example (.+)/g)].map(([, line]) => line);
  return lines.map((line) => {
    const at = line.lastIndexOf(" // ");
    const expected = at < 0 ? null : line.slice(at + 4).replace(/^(Int|Uint|Float)\d+Array /, "");
    return { file, expression: at < 0 ? line : line.slice(0, at), expected };
  });
}

function evaluate(expression: string, scope: Scope): unknown {
  return new Function(...Object.keys(scope), `"use strict"; return (${expression});`)(...Object.values(scope));
}

const asPlain = (value: unknown): unknown => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value);

describe("the examples of the model", () => {
  const files = listFiles(MODEL);
  const modules = new Map<string, Scope>(files.map((file) => [file, { ...jest.requireActual<Scope>(file) }]));
  const everything: Scope = Object.assign({}, ...modules.values());
  const generator = evaluate(
    'createStream(createKey("examples"), 0, 2027, { need: "ASD", setting: "SpMdA", ncy: 4 }, "leaving")',
    everything,
  );

  it.each(
    files.flatMap(readExamples).map((example) => [relative(MODEL, example.file), example.expression, example] as const),
  )("%s: %s", (_file, _expression, { file, expression, expected }) => {
    const result = asPlain(evaluate(expression, { ...everything, generator, ...modules.get(file) }));

    if (expected === null) return;
    const wanted = evaluate(expected, {});
    if (typeof wanted === "number") expect(result).toBeCloseTo(wanted, 9);
    else expect(result).toEqual(wanted);
  });
});
