import type { Cell } from "../../../src/model/tables/Reading";
import { gatherFacts, type PackSources } from "../../../src/taskpane/pack/gatherFacts";
import type { PackFacts } from "../../../src/taskpane/pack/PackFacts";
import { USUAL_CHOICES } from "../../../src/workbook/Choices";
import type { FoundTable } from "../../../src/workbook/FoundTable";
import { createInPageRunner } from "../../../src/worker/createInPageRunner";
import { addLevers, inventAuthority } from "../../helpers/inventAuthority";

const TABLES: Readonly<Record<string, Cell[][]>> = {
  Funding: [
    ["Line", "Kind", "2025-26", "2026-27", "2027-28", "2028-29", "2029-30"],
    ["High needs block", "block", 9e6, 9e6, 9e6, 9e6, 9e6],
    ["Opening balance", "opening balance", -2e6, null, null, null, null],
  ],
  Workstreams: [
    ["Workstream", "Kind", "Start", "Confidence", "Saving"],
    ["Contracts", "reduction", "2026-27", "amber", 500_000],
  ],
};

const find = (name: string): FoundTable => ({
  kind: null,
  name,
  reference: name,
  sheet: name,
  block: { row: 0, column: 0, nRows: TABLES[name].length, nColumns: TABLES[name][0].length },
  tableName: null,
});

/** What the pack of an invented authority is made from; everything has to be run. */
export function inventSources(): PackSources {
  const input = inventAuthority();
  return {
    runner: createInPageRunner(),
    input,
    choices: { ...USUAL_CHOICES, nSimulations: 60 },
    fingerprint: "tables",
    problems: [],
    baseline: null,
    comparison: null,
    money: { funding: find("Funding"), workstreams: find("Workstreams"), planLevers: null },
    scenarios: [
      {
        name: "Fewer join",
        input: addLevers(input, [{ lever: "joiners", change: "x0.8" }]),
      },
    ],
    unreadable: [],
    readTable: async ({ name }) => ({ name, cells: TABLES[name], firstRow: 1 }),
  };
}

/** Everything that a pack may show. */
export async function gatherTestFacts(): Promise<PackFacts> {
  const { facts } = await gatherFacts(inventSources(), new AbortController().signal, () => {});
  return { ...facts, authority: "Fernshire & Co", madeOn: "22 November 2026", isSuppressed: true };
}
