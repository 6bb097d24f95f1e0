import type { FinancialYear } from "../years";
import { TRANSPORT } from "./costKinds";
import { findPhase } from "./findPhase";
import { gatherSpells, measureDays, type Spell } from "./gatherSpells";
import type { Join, JoinedPart } from "./Join";
import { toPounds } from "./Pence";

/** One pupil at one provider in one financial year, in one need and setting. */
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
 * Gathers who was at which provider in a financial year. A pupil with several providers is shared between them by their days
 * where these are known, else by what they were paid.
 *
 * @param join - a joined ledger
 * @param financialYear - one of its years
 * @returns one entry a pupil, provider, need and setting
 */
export function gatherStays(join: Join, financialYear: FinancialYear): Stay[] {
  const stays = new Map<string, Stay>();
  for (const spell of gatherSpells(join, financialYear, false)) {
    for (const stay of partSpell(join, spell, financialYear)) {
      const key = `${stay.pupil} ${stay.provider} ${stay.likes[1]}`;
      const known = stays.get(key);
      // Both school years of a pupil who stayed are one stay, at the phase of the later.
      const years = stay.years + (known?.years ?? 0);
      stays.set(key, { ...stay, years, pounds: stay.pounds + (known?.pounds ?? 0) });
    }
  }
  return [...stays.values()];
}

function partSpell({ ledger }: Join, { pupil, state, parts, years }: Spell, financialYear: FinancialYear): Stay[] {
  const byProvider = new Map<string, JoinedPart[]>();
  for (const part of parts) {
    const { providerKey, kind } = ledger.lines[part.line];
    if (kind !== TRANSPORT) byProvider.set(providerKey, [...(byProvider.get(providerKey) ?? []), part]);
  }
  const shares = [...byProvider.values()].map((each) => measureDays(each, financialYear));
  const paid = [...byProvider.values()].map((each) => each.reduce((sum, { pence }) => sum + pence, 0));
  const weights = shares.includes(null) ? paid.map(Math.abs) : shares.map((share) => share ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const { need, setting, ncy } = state;
  const likes = [[setting, need, findPhase(ncy)], [setting, need], [setting]].map((each) => JSON.stringify(each));
  return [...byProvider.keys()].flatMap((provider, i) => {
    const share = total === 0 ? 1 / weights.length : weights[i] / total;
    return share === 0 ? [] : [{ provider, pupil, setting, likes, pounds: toPounds(paid[i]), years: years * share }];
  });
}
