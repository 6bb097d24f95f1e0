import type { Lever } from "../../model/levers/Lever";
import type { Problem } from "../../model/Problem";
import type { LeverRow, LeversSheet } from "../../workbook/levers/LeversSheet";

/** One named scenario of the workbook. */
export interface Scenario {
  /** "" for the levers that every scenario has. */
  readonly name: string;
  /** What it is, in the person's words. */
  readonly note: string;
  /** Whether it is compared. */
  readonly isOn: boolean;
  /** The row that describes it; null where it has levers only. */
  readonly own: LeverRow | null;
  readonly rows: readonly LeverRow[];
}

/** A scenario with its levers read against the data. */
export interface ReadScenario extends Scenario {
  /** null where a problem stops its use. */
  readonly levers: readonly Lever[] | null;
  readonly problems: readonly Problem[];
}

/** Lists the scenarios of a sheet in the order in which they first come up; levers without a scenario come first. */
export function listScenarios(sheet: LeversSheet | null): Scenario[] {
  const names = new Map<string, LeverRow[]>();
  for (const row of sheet?.rows ?? []) {
    const key = nameOf(row);
    const rows = names.get(key);
    if (rows) rows.push(row);
    else names.set(key, [row]);
  }
  const shared = names.get("") ?? [];
  names.delete("");
  return [
    ...(shared.length > 0 ? [describe("", shared)] : []),
    ...[...names].map(([name, rows]) => describe(name, rows)),
  ];
}

/** A name that no scenario has yet: the wanted one, or with the first free number behind it. */
export function findFreeName(wanted: string, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function describe(name: string, rows: readonly LeverRow[]): Scenario {
  const own = rows.find(({ cells }) => cells.lever === undefined) ?? null;
  return {
    name,
    note: own ? toText(own.cells.note) : "",
    isOn: own ? !isOff(own.cells.on) : true,
    own,
    rows: rows.filter(({ cells }) => cells.lever !== undefined),
  };
}

const nameOf = ({ cells }: LeverRow) => toText(cells.scenario);

/** Text of a cell, "" where it is blank. */
export function toText(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

/** Whether a cell under "on" switches its row off. */
export function isOff(cell: unknown): boolean {
  return cell === false || cell === 0 || /^(false|no|off|0)$/i.test(toText(cell));
}
