import type { ModelInput } from "../model/data/ModelInput";
import { judgePlaces, type PlacesRow } from "../model/places/judgePlaces";
import type { PlacePool } from "../model/places/PlacePool";
import type { SummaryRequest } from "../model/summary/SummaryRequest";
import { nextTask } from "./nextTask";
import type { Projector } from "./Projector";

export interface PlacesJob {
  readonly input: ModelInput;
  readonly pools: readonly PlacePool[];
  /** Accepted chance of running short, between 0 and 1. */
  readonly risk: number;
}

/**
 * Counts the places that each pool needs. Where the model itself limits places, whoever was sent elsewhere for want of
 * one needed it too.
 *
 * @returns rows by pool and then January, the start year first
 */
export async function runPlaces(projector: Projector, { input, pools, risk }: PlacesJob): Promise<PlacesRow[]> {
  const isLimited = hasLimits(input);
  const by: SummaryRequest["by"] = pools.some(({ isByNcy }) => isByNcy) ? ["ncy", "setting"] : ["setting"];
  const request = { by, simulations: true };
  const [placed, overflow = null] = await projector.simulate(input, [
    { ...request, measure: "places" },
    ...(isLimited ? [{ ...request, measure: "overflow" as const }] : []),
  ]);
  const rows: PlacesRow[] = [];
  for (const pool of pools) {
    await nextTask();
    rows.push(...judgePlaces(pool, placed, overflow, risk));
  }
  return rows;
}

/** Whether levers of the model limit places. */
export const hasLimits = ({ levers = [] }: ModelInput): boolean => levers.some(({ kind }) => kind === "capacity");
