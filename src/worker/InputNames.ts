import type { ModelInput } from "../model/data/ModelInput";
import type { Transitions } from "../model/data/Transitions";
import type { Tables } from "./EngineMessages";

/** Tables by the name that workers know them by. */
export interface NamedTables {
  readonly id: number;
  readonly tables: Tables;
}

/** Names inputs, and their tables apart from their levers, so that tables are sent to a worker once for all scenarios. */
export class InputNames {
  private readonly inputIds = new WeakMap<ModelInput, number>();
  private readonly named = new WeakMap<Transitions, NamedTables[]>();
  private lastInputId = 0;
  private lastTablesId = 0;

  /** A number for an input, the same for the same object. */
  getId(input: ModelInput): number {
    const id = this.inputIds.get(input) ?? ++this.lastInputId;
    this.inputIds.set(input, id);
    return id;
  }

  /** The tables of an input: the same for inputs that were made from each other by changing levers. */
  getTables({ levers: _levers, ...tables }: ModelInput): NamedTables {
    const known = this.named.get(tables.transitions) ?? [];
    const same = known.find((each) => areSame(each.tables, tables));
    if (same) return same;
    const named = { id: ++this.lastTablesId, tables };
    this.named.set(tables.transitions, [...known, named]);
    return named;
  }
}

function areSame(a: Tables, b: Tables): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Tables>;
  return [...names].every((name) => a[name] === b[name]);
}
