import { cleanText } from "../tables/cells";
import { createHeadingKey } from "../tables/findColumns";
import type { PublishedSeries } from "./Published";

/** The measures of a series that are one number a year. */
export type Measure = "plans" | "newPlans" | "newPlansByAge" | "ceased" | "requests";

/** Whose a row is, as it stands there. */
export interface Identity {
  readonly newCode: string;
  readonly oldCode: string;
  readonly name: string;
  readonly region: string;
}

/** Gathers what tables say about one authority. */
export class SeriesBuilder {
  readonly januaries = new Set<number>();
  readonly numbers: Readonly<Record<Measure, Map<number, number>>> = {
    plans: new Map(),
    newPlans: new Map(),
    newPlansByAge: new Map(),
    ceased: new Map(),
    requests: new Map(),
  };
  readonly groups = new Map<number, readonly number[]>();
  readonly ages = new Map<number, ReadonlyMap<number, number>>();
  private readonly aliases = new Set<string>();
  private latest = Number.NEGATIVE_INFINITY;
  private identity: Identity;

  constructor(
    readonly key: string,
    identity: Identity,
  ) {
    this.identity = identity;
  }

  /** Notes a row: the name and code of the last year are the ones that are shown. */
  meet(identity: Identity, year: number): void {
    for (const alias of [identity.newCode, identity.oldCode, identity.name]) if (alias !== "") this.aliases.add(alias);
    if (year < this.latest) return;
    this.latest = year;
    this.identity = identity;
  }

  finish(): PublishedSeries {
    const { newCode, oldCode, name, region } = this.identity;
    const { januaries, groups, ages, numbers, key } = this;
    const code = newCode || oldCode;
    return { key, code, name: name || code, region, aliases: [...this.aliases], januaries, groups, ages, ...numbers };
  }
}

/** The code that stays: the old one, else the new one, else the name. "" where a row has none of them. */
export function createSeriesKey({ oldCode, newCode, name }: Identity): string {
  return [oldCode, newCode, createHeadingKey(name)].find((each) => each !== "") ?? "";
}

/** The text of a code or name; a marker is none. */
export function readLabel(cell: unknown): string {
  if (typeof cell === "number") return cell === 0 ? "" : String(cell);
  const text = typeof cell === "string" ? cleanText(cell) : "";
  return /^(x|z|c|:|-)$/i.test(text) ? "" : text;
}
