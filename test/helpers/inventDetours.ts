import seedrandom from "seedrandom";
import type { Capacity, ProjectionPlan, Redirect } from "../../src/model/plan/ProjectionPlan";
import { findReachable } from "../../src/model/plan/findReachable";

/** What is invented on top of a plan. */
export interface Detours {
  readonly seed: string;
  readonly nRedirects: number;
  readonly nCapacities: number;
  /** Times the share of every redirect; 0 for none to be sent. */
  readonly shareTimes?: number;
  /** Added to the places of every capacity. */
  readonly morePlaces?: number;
}

/**
 * Invents redirects and capacities, from the second projected year on where there is one: shares of any size, places that one or
 * two settings share, destinations that may be full themselves, and now and then nowhere to go. Only states with a step in the
 * plan are used, so that nobody is lost.
 */
export function inventDetours(plan: ProjectionPlan, detours: Detours): ProjectionPlan {
  const { space } = plan;
  const { nSettings, nNeedSettings } = space;
  const years = plan.years.map((year, iYear) => {
    const random = seedrandom(`${detours.seed} ${iYear}`);
    if (iYear === 0 && plan.years.length > 1) return year;
    const isOpen = (state: number): boolean => Boolean(year.cohorts[state]);
    const pickOpen = (iNcy: number): number | undefined => {
      const open = Array.from({ length: nNeedSettings }, (_, i) => i).filter((i) => isOpen(iNcy * nNeedSettings + i));
      return open[Math.floor(random() * open.length)];
    };
    const redirects = Array.from({ length: detours.nRedirects }, (): Redirect | null => {
      const iNcy = 3 + Math.floor(random() * 20);
      const [fromNeedSetting, toNeedSetting] = [pickOpen(iNcy), pickOpen(iNcy)];
      const share = random() < 0.2 ? 1 : random();
      const process = random() < 0.5 ? "joiners" : "movers";
      if (fromNeedSetting === undefined || toNeedSetting === undefined) return null;
      return { process, iNcy, fromNeedSetting, toNeedSetting, share: share * (detours.shareTimes ?? 1) };
    });
    const capacities = Array.from({ length: detours.nCapacities }, (_, i): Capacity => {
      const settings = [
        Math.floor(random() * nSettings),
        ...(random() < 0.3 ? [Math.floor(random() * nSettings)] : []),
      ];
      const others = Array.from({ length: 1 + Math.floor(random() * 2) }, () => Math.floor(random() * nSettings));
      const isNowhere = random() < 0.2;
      const states = [...year.cohorts.keys()].filter((state) => isOpen(state) && settings.includes(state % nSettings));
      return {
        label: `Places ${i % 2}`,
        places: Math.floor(random() * 40) + (detours.morePlaces ?? 0),
        states: states.map((state) => ({
          state,
          to: isNowhere ? [] : others.map((other) => state - (state % nSettings) + other).filter(isOpen),
        })),
      };
    });
    return { ...year, redirects: redirects.filter((it) => it !== null), capacities };
  });
  const reachable = findReachable(space, plan.start, years);
  if (reachable.some((isReached, state) => isReached === 1 && !years[0].cohorts[state]))
    throw new Error("A detour leads to a state without a step.");
  return { ...plan, years };
}
