import type { FinancialYear } from "../years";
import { findPhase } from "./estimateUnitCosts";
import { createProviderKey } from "./findSimilarProviders";
import { gatherPupilYears } from "./gatherPupilYears";
import type { Join } from "./Join";
import { toPounds } from "./Pence";
import { TRANSPORT } from "./costKinds";

/** One pupil at one provider in one financial year. */
export interface Stay {
  readonly provider: string;
  readonly pupil: number;
  readonly setting: string;
  /** Keys of the pupils that this one is compared with, the most alike first. */
  readonly likes: readonly string[];
  /** Pounds of the year, transport apart. */
  readonly pounds: number;
  /** Part of the year, above 0, up to 1. */
  readonly years: number;
}

/**
 * Gathers who was at which provider in a financial year. A pupil with several providers is shared between them by what they
 * were paid.
 *
 * @param join - a joined ledger
 * @param financialYear - one of its years
 * @returns one entry a pupil and provider
 */
export function gatherStays(join: Join, financialYear: FinancialYear): Stay[] {
  const partsOf = new Map<number, Map<string, number>>();
  for (const part of join.parts) {
    const { provider, kind } = join.ledger.lines[part.line];
    if (part.financialYear !== financialYear || part.match !== "this January" || kind === TRANSPORT) continue;
    let paid = partsOf.get(part.pupil);
    if (paid === undefined) partsOf.set(part.pupil, (paid = new Map()));
    const key = createProviderKey(provider);
    paid.set(key, (paid.get(key) ?? 0) + part.pence);
  }
  return gatherPupilYears(join, financialYear, false).flatMap(({ pupil, state, years }) => {
    const paid = [...partsOf.get(pupil)!];
    const all = paid.reduce((sum, [, pence]) => sum + Math.abs(pence), 0);
    const { need, setting, ncy } = state;
    const likes = [[setting, need, findPhase(ncy)], [setting, need], [setting]].map((parts) => JSON.stringify(parts));
    return paid
      .filter(([, pence]) => all === 0 || pence !== 0)
      .map(([provider, pence]) => {
        const share = all === 0 ? 1 / paid.length : Math.abs(pence) / all;
        return { provider, pupil, setting, likes, pounds: toPounds(pence), years: years * share };
      });
  });
}
