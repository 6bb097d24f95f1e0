/** What office.js sends to Excel for one `context.sync()`, and what Excel answers. Names on the wire are PascalCase. */
export interface RequestBody {
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RequestAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Where an argument is itself an object, the id of its path; 0 elsewhere. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: ResponseError;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export const ActionType = { Instantiate: 1, Query: 2, Method: 3, SetProperty: 4, Trace: 5 } as const;

export const PathType = { Global: 1, Method: 3, Property: 4, Indexer: 5, ReferenceId: 6, Null: 7 } as const;

/** A fault that Excel reports to the add-in: `error.code` there is `code` here. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
  }
}

export function itemNotFound(location: string): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", location);
}

export function invalidArgument(message: string, location: string): HostError {
  return new HostError("InvalidArgument", message, location);
}

export function apiNotFound(member: string): HostError {
  return new HostError(
    "ApiNotFound",
    `${member} is part of Excel, but the workbench does not play it (docs/differences.md).`,
    member,
  );
}
