import { formatArea, parseAddress, quoteSheetName } from "../../grid/Area";
import type { HostContext } from "./HostContext";
import { isHostObject, type HostObject } from "./HostObject";
import { HostError, itemNotFound } from "./protocol";
import { createRange } from "./range";

/** `workbook.names`: names that stand for a range or a formula. */
export function createNames(context: HostContext): HostObject {
  const { grid } = context;
  const find = (key: unknown) => grid.getNames().find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  const getItem = (key: unknown) => {
    const found = find(key);
    if (!found) throw itemNotFound("NamedItemCollection.getItem");
    return createNamedItem(context, found.name);
  };
  const add = (name: string, refersTo: string) => {
    if (find(name))
      throw new HostError("ItemAlreadyExists", `The name "${name}" already exists.`, "NamedItemCollection.add");
    grid.addName(name, refersTo);
    return createNamedItem(context, name);
  };
  return {
    typeName: "NamedItemCollection",
    get: { Count: () => grid.getNames().length },
    items: () => grid.getNames().map(({ name }) => createNamedItem(context, name)),
    getItem,
    call: {
      Add: (name, reference) =>
        add(String(name), isHostObject(reference) ? describeRange(reference) : String(reference)),
      AddFormulaLocal: (name, formula) => add(String(name), String(formula)),
      GetItem: getItem,
      GetItemOrNullObject: (key) => (find(key) ? getItem(key) : null),
      GetCount: () => grid.getNames().length,
    },
  };
}

function describeRange(range: HostObject): string {
  return `=${String(range.get.Address())}`;
}

function createNamedItem(context: HostContext, name: string): HostObject {
  const { grid } = context;
  const view = () => {
    const found = grid.getNames().find((item) => item.name === name);
    if (!found) throw itemNotFound("NamedItem");
    return found;
  };
  const findRange = (): HostObject | null => {
    const parsed = parseAddress(view().refersTo.replace(/^=/, ""));
    if (!parsed) return null;
    const sheet = grid.getSheets().find((item) => item.name.toLowerCase() === parsed.sheetName?.toLowerCase());
    return createRange(context, sheet?.id ?? grid.getActiveSheetId(), parsed.area);
  };
  const describe = () => {
    const refersTo = view().refersTo;
    return refersTo.startsWith("=") ? refersTo : `=${refersTo}`;
  };
  const readValue = () => {
    const parsed = parseAddress(view().refersTo.replace(/^=/, ""));
    if (!parsed) return describe().slice(1);
    return `${quoteSheetName(parsed.sheetName ?? "")}!${formatArea(parsed.area)}`;
  };
  return {
    typeName: "NamedItem",
    identity: () => ({ Name: name }),
    get: {
      Name: () => view().name,
      Formula: describe,
      Value: readValue,
      Type: () => (findRange() ? "Range" : "Error"),
      Visible: () => true,
      Scope: () => "Workbook",
    },
    set: {
      Formula: (formula) => {
        grid.deleteName(name);
        grid.addName(name, String(formula));
      },
    },
    call: {
      Delete: () => (grid.deleteName(view().name), null),
      GetRange: () => {
        const range = findRange();
        if (!range) throw itemNotFound("NamedItem.getRange");
        return range;
      },
      GetRangeOrNullObject: findRange,
    },
  };
}
