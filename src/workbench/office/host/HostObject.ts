/**
 * One object of the Excel object model as the host plays it: a workbook, a range, a collection. Members are keyed by
 * their name on the wire (`Values`, `GetRange`); what is not listed does not exist and is answered with ApiNotFound.
 */
export interface HostObject {
  readonly typeName: string;
  /** Plain values that `load()` fetches. */
  readonly get: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects reached by a property: `range.format`, `workbook.worksheets`. */
  readonly links?: Readonly<Record<string, () => HostObject | null>>;
  /** A result that is an object becomes a path of its own; null stands for a null object. */
  readonly call?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** Only collections have items. */
  readonly items?: () => readonly HostObject[];
  readonly getItem?: (...keys: unknown[]) => HostObject;
  /** What the proxy learns when it is made, and by which a collection finds it again. */
  readonly identity?: () => Readonly<Record<string, string | number>>;
  /** Ranges are kept by the host under a reference id, because their path may not find them twice. */
  readonly isKept?: boolean;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "typeName" in value && "get" in value;
}
