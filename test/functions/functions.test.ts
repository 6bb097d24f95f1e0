import { existsSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

const ROOT = join(__dirname, "../..");

interface Described {
  readonly id: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly options?: Record<string, boolean>;
  readonly parameters: readonly {
    name: string;
    description: string;
    type: string;
    dimensionality?: string;
    optional?: boolean;
  }[];
  readonly result: { dimensionality?: string };
}

async function readMetadata(): Promise<{ errors: string[]; functions: Described[] }> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(join(ROOT, "src/functions/functions.ts"));
  return { errors, functions: JSON.parse(metadataJson).functions };
}

describe("functions.json", () => {
  test("is made without an error and holds every function with its arguments in their final order", async () => {
    const { errors, functions } = await readMetadata();

    expect(errors).toEqual([]);
    const signatures = functions.map(({ id, parameters }) => {
      const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
      return `${id}(${names.join(", ")})`;
    });
    expect(signatures).toEqual([
      "PROJECT(source, [by], [population], [costs], [settings], [levers], [options])",
      "MODEL(source, population, [costs], [settings], [levers], [options])",
      "COMPARE(baseline, scenario, [by], [measure], [options])",
      "SEEK(model, lever, target, [options], [funding])",
      "STRESS(model, [measure], [year], [shocks], [options])",
      "PLACES(model, capacity, [options])",
      "COST(model, [by], [options])",
      "BALANCE(model, funding, [options])",
      "PLAN(model, funding, workstreams, [levers], [options])",
      "SCENARIO(model, levers, [name])",
      "PIPELINE(model, [levers])",
      "RATES(model, [process])",
      "CENSUS(tables)",
      "TRANSITIONS(census, [options])",
      "FLOWS(source, [year], [by])",
      "BACKTEST(source, [population], [settings], [by], [options])",
      "EXPLAIN(source, [population], [costs], [settings], [year], [options])",
      "LIGHT(caseload, newplans, ceased, la, [options], [requests])",
      "HOTSPOTS(source, [by], [options])",
      "CHECK(source, [population], [costs], [settings])",
      "JOIN(census, ledger, [key], [options])",
      "UNITCOST(census, ledger, [key], [options])",
      "UPN(upn)",
      "RETURN(model, name, [options], [mapping])",
      "SUPPRESS(table, [options])",
      "PROVENANCE(model)",
    ]);
  });

  test("lets every function spill and be cancelled, and describes all of it", async () => {
    const { functions } = await readMetadata();

    for (const { id, description, options, parameters, result } of functions) {
      expect([id, options?.cancelable, result.dimensionality]).toEqual([id, true, "matrix"]);
      expect(description.length).toBeGreaterThan(40);
      for (const parameter of parameters)
        expect(`${id} ${parameter.name}: ${parameter.description}`).toMatch(/: .{10,}\.$/s);
    }
  });

  test("gives ranges as they are, without conversion", async () => {
    const { functions } = await readMetadata();
    const ranges = functions
      .flatMap(({ parameters }) => parameters)
      .filter(({ name }) => !["by", "key", "la", "measure", "name", "process", "year"].includes(name));

    expect(ranges.every(({ type, dimensionality }) => type === "any" && dimensionality === "matrix")).toBe(true);
  });

  test("links every function to a help page that is there", async () => {
    const { functions } = await readMetadata();

    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toBe(`https://localhost:3000/help/${id.toLowerCase()}.html`);
      expect(existsSync(join(ROOT, "docs/functions", `${id.toLowerCase()}.md`))).toBe(true);
    }
  });
});
