import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  type IActiveDirtyManagerService,
  type IFormulaDirtyData,
} from "@univerjs/preset-sheets-core";
import type { ICommandInfo } from "@univerjs/presets";

/** What one change means for a calculation: ranges, names, tables that formulas may read. */
export type DirtyPart = Partial<IFormulaDirtyData>;

type Rule = Parameters<IActiveDirtyManagerService["register"]>[1];

/** Commands that write cells and change nothing but how they look. */
const OF_LOOKS: readonly unknown[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

/**
 * Knows what commands make dirty, in place of Univer's own trigger, which would wait a tenth of a second after every edit
 * before it calculates. Univer keeps the rules in a service by command; here they are taken out of it, so that its trigger
 * finds none and stays quiet.
 */
export class DirtyRules {
  private readonly rules = new Map<string, Rule>();

  constructor(service: IActiveDirtyManagerService) {
    for (const [id, rule] of [...service.getDirtyConversionMap()]) {
      this.rules.set(id, rule);
      service.remove(id);
    }
    service.register = (id, rule) => void this.rules.set(id, rule);
  }

  /** Whether formulas may have to be calculated after a command. */
  has({ id, params }: Readonly<ICommandInfo>): boolean {
    if (!this.rules.has(id)) return false;
    const { trigger } = (params ?? {}) as { trigger?: string };
    return id !== SetRangeValuesMutation.id || !OF_LOOKS.includes(trigger);
  }

  /** What a command makes dirty. */
  convert(command: Readonly<ICommandInfo>): DirtyPart {
    return this.rules.get(command.id)?.getDirtyData(command) ?? {};
  }
}

/** Puts parts together for one calculation. */
export function mergeParts(parts: readonly DirtyPart[]): IFormulaDirtyData {
  const merged: IFormulaDirtyData = {
    forceCalculation: parts.some(({ forceCalculation }) => forceCalculation),
    dirtyRanges: parts.flatMap(({ dirtyRanges }) => dirtyRanges ?? []),
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  for (const part of parts) {
    for (const [name, map] of Object.entries(part)) {
      const into = merged[name as keyof DirtyPart];
      if (isMap(into) && isMap(map)) mergeMap(into, map);
    }
  }
  return merged;
}

type NestedMap = Record<string, unknown>;

const isMap = (value: unknown): value is NestedMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A name that is dirty by one part stays so whatever another says. */
function mergeMap(into: NestedMap, from: NestedMap): void {
  for (const [key, value] of Object.entries(from)) {
    const known = into[key];
    if (isMap(value)) mergeMap(isMap(known) ? known : ((into[key] = {}) as NestedMap), value);
    else into[key] = value || known;
  }
}
