import { isHostObject, type HostObject } from "./HostObject";
import {
  ActionType,
  apiNotFound,
  HostError,
  PathType,
  type ArgumentInfo,
  type QueryInfo,
  type RequestAction,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./protocol";

/** The objects that outlive one request, by reference id. */
export class KeptObjects {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private nKept = 0;

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known) return known;
    const id = `kept:${++this.nKept}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object)
      throw new HostError("InvalidReference", "This reference is no longer valid.", "context.trackedObjects");
    return object;
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  get size(): number {
    return this.objects.size;
  }
}

/** Carries out the actions of one `context.sync()` in order; after a fault nothing more is done, as in Excel. */
export function answerRequest(body: RequestBody, root: HostObject, kept: KeptObjects): ResponseBody {
  const request = new Request(body, root, kept);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: request.perform(action) });
    } catch (fault) {
      return { Results: results, Error: describeFault(fault, index) };
    }
  }
  return { Results: results };
}

function describeFault(fault: unknown, index: number): ResponseError {
  const known = fault instanceof HostError;
  return {
    Code: known ? fault.code : "GeneralException",
    Message: fault instanceof Error ? fault.message : String(fault),
    Location: known ? fault.location : "",
    ActionIndex: index,
    HttpStatusCode: known ? 400 : 500,
  };
}

class Request {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly root: HostObject,
    private readonly kept: KeptObjects,
  ) {}

  perform(action: RequestAction): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.introduce(object);
      case ActionType.Query:
        return object && queryObject(object, action.QueryInfo ?? {});
      case ActionType.Method:
        return object && this.callFromAction(object, action);
      case ActionType.SetProperty:
        if (object) setProperty(object, action.Name, this.readArguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new HostError("NotImplemented", `Requests of type ${action.ActionType} are not played by the workbench.`);
    }
  }

  private introduce(object: HostObject): Record<string, unknown> {
    return { ...object.identity?.(), ...(object.isKept && { _ReferenceId: this.kept.keep(object) }) };
  }

  private callFromAction(object: HostObject, action: RequestAction): unknown {
    const args = this.readArguments(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return null;
    if (action.Name === "_RemoveReference") {
      this.kept.release(String(args[0]));
      return null;
    }
    const result = call(object, action.Name, args);
    return result === undefined || isHostObject(result) ? null : result;
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const object = this.follow(pathId);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(pathId: number): HostObject | null {
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidObjectPath", `Object path ${pathId} is not part of the request.`);
    if (path.ObjectPathType === PathType.Global) return this.root;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.ReferenceId) return this.kept.get(path.Name);

    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Property: {
        const link = parent.links?.[path.Name];
        if (!link) throw apiNotFound(`${parent.typeName}.${lowerFirst(path.Name)}`);
        return link();
      }
      case PathType.Method: {
        const result = call(parent, path.Name, this.readArguments(path.ArgumentInfo));
        return isHostObject(result) ? result : null;
      }
      case PathType.Indexer:
        if (!parent.getItem) throw apiNotFound(`${parent.typeName}.getItem`);
        return parent.getItem(...this.readArguments(path.ArgumentInfo));
      default:
        throw new HostError("NotImplemented", `Paths of type ${path.ObjectPathType} are not played by the workbench.`);
    }
  }

  private readArguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const pathId = info?.ReferencedObjectPathIds?.[index];
      return pathId ? this.resolve(pathId) : value;
    });
  }
}

function call(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method = object.call?.[name];
  if (!method) throw apiNotFound(`${object.typeName}.${lowerFirst(name)}()`);
  return method(...args);
}

function setProperty(object: HostObject, name: string, value: unknown): void {
  const set = object.set?.[name];
  if (!set) throw apiNotFound(`${object.typeName}.${lowerFirst(name)} (to set)`);
  set(value);
}

function queryObject(object: HostObject, query: QueryInfo): Record<string, unknown> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])]
    .filter((path) => path !== "")
    .map((path) => path.split("/").map(upperFirst));
  if (!object.items) return readPaths(object, paths);

  const own = paths.filter((path) => path.length === 1 && path[0] in object.get);
  const ofItems = paths
    .filter((path) => !own.includes(path))
    .map((path) => (path[0] === "Items" ? path.slice(1) : path));
  const from = query.Skip ?? 0;
  const items = object.items().slice(from, query.Top === undefined ? undefined : from + query.Top);
  return {
    ...(own.length > 0 && readPaths(object, own)),
    _Items: items.map((item) => ({ ...item.identity?.(), ...readPaths(item, ofItems) })),
  };
}

/** Reads "Format/Fill/Color" into { Format: { Fill: { Color } } }; an empty path asks for every plain value. */
function readPaths(object: HostObject, paths: readonly (readonly string[])[]): Record<string, unknown> {
  if (paths.length === 0) return readAll(object);
  const restsByName = new Map<string, string[][]>();
  for (const [name = "", ...rest] of paths) restsByName.set(name, [...(restsByName.get(name) ?? []), rest]);

  const result: Record<string, unknown> = {};
  for (const [name, rests] of restsByName) {
    if (name === "") Object.assign(result, readAll(object));
    else if (object.links?.[name]) result[name] = readLinked(object.links[name](), rests);
    else if (object.get[name]) result[name] = object.get[name]();
    else throw apiNotFound(`${object.typeName}.${lowerFirst(name)}`);
  }
  return result;
}

function readLinked(object: HostObject | null, rests: readonly (readonly string[])[]): Record<string, unknown> | null {
  return object && queryObject(object, { Select: rests.map((rest) => rest.join("/")) });
}

function readAll(object: HostObject): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object.get).map(([name, get]) => [name, get()]));
}

function upperFirst(text: string): string {
  return text === "" ? "" : text[0].toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text === "" ? "" : text[0].toLowerCase() + text.slice(1);
}
