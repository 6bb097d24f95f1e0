import type { SettingRow } from "../../src/model/data/ModelInput";

/** The needs of every invented authority, and how common they are among joiners. */
export const NEEDS = ["ASD", "MLD", "SEMH", "SLCN", "SLD"] as const;
export const NEED_WEIGHTS: readonly number[] = [32, 11, 24, 27, 6];

/** A setting: its first and last NCY, and its weight among joiners and among movers. */
interface Setting {
  readonly code: string;
  readonly ncyFrom: number;
  readonly ncyTo: number;
  readonly joinerWeight: number;
  readonly moverWeight: number;
}

export const SETTINGS: readonly Setting[] = [
  { code: "GFE", ncyFrom: 12, ncyTo: 20, joinerWeight: 60, moverWeight: 120 },
  { code: "MsMdA", ncyFrom: -1, ncyTo: 14, joinerWeight: 72, moverWeight: 25 },
  { code: "OLA", ncyFrom: 0, ncyTo: 20, joinerWeight: 3, moverWeight: 8 },
  { code: "SENU", ncyFrom: 0, ncyTo: 11, joinerWeight: 6, moverWeight: 10 },
  { code: "SpIn", ncyFrom: 3, ncyTo: 15, joinerWeight: 5, moverWeight: 17 },
  { code: "SpMdA", ncyFrom: -1, ncyTo: 14, joinerWeight: 14, moverWeight: 40 },
];

export const NCY_FIRST = -1;
export const NCY_LAST = 20;

/** Pupils with severe difficulties rarely go to mainstream schools. */
export function weighNeedSetting(need: string, setting: string): number {
  if (need !== "SLD") return 1;
  return setting === "MsMdA" ? 0.15 : setting === "SpMdA" ? 5 : 1;
}

/** Rate of joining at an NCY, against the others. */
export function getJoinerWeight(ncy: number): number {
  if (ncy < 0) return 0.5;
  if (ncy <= 6) return 1;
  if (ncy <= 9) return 0.65;
  return ncy <= 12 ? 0.35 : 0.04;
}

/** Chance of leaving, by the NCY before. */
export function getLeaverRate(ncy: number): number {
  if (ncy < 11) return 0.015;
  return [0.08, 0.1, 0.2, 0.3, 0.35, 0.35, 0.4, 0.45, 0.5, 1][Math.min(9, ncy - 11)];
}

/** Chance of moving among those who stay in the system, by the NCY before; who outgrows a setting moves in any case. */
export function getMoverRate(ncy: number): number {
  return ncy === 6 ? 0.08 : ncy === 11 ? 0.35 : 0.03;
}

/** The settings table that goes with it. */
export const SETTING_ROWS: readonly SettingRow[] = SETTINGS.map(({ code, ncyFrom, ncyTo }) => ({
  setting: code,
  group: "",
  area: "",
  ncyFrom,
  ncyTo,
  needs: NEEDS,
  next: SETTINGS.map((other) => other.code).filter((other) => other !== code),
  holdsPlaces: true,
}));
