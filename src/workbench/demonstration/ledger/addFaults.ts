import { FAULTS, PROVIDERS } from "./fernshireLedger";
import type { LedgerRecord } from "./generateLedger";

const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(PROVIDERS).flatMap((providers) =>
    providers.map(({ name, spellings = [] }) => [name, spellings] as const),
  ),
);

/**
 * Gives lines the faults that ledgers have: references in lower case, with spaces, without their check letter, with a wrong
 * one, with two figures that changed places, or none; amounts as text; credits; lines entered twice; names spelt two ways.
 *
 * @param lines - without faults
 * @param rng - advanced
 */
export function addFaults(lines: readonly LedgerRecord[], rng: () => number): LedgerRecord[] {
  return lines.flatMap((line) => {
    const spelt = { ...line, upn: spoilReference(line.upn, rng), provider: spell(line.provider, rng) };
    const wrong = rng() < FAULTS.textAmount ? { ...spelt, amount: writePounds(Number(spelt.amount)) } : spelt;
    if (rng() < FAULTS.twice) return [wrong, wrong];
    if (rng() >= FAULTS.credit) return [wrong];
    const credit = Math.round(Number(line.amount) * 10) / 100;
    const isText = rng() < 0.25;
    return [wrong, { ...spelt, amount: isText ? `(${credit.toFixed(2)})` : -credit }];
  });
}

function spoilReference(upn: string, rng: () => number): string {
  let draw = rng();
  const falls = (share: number) => (draw -= share) < 0;
  if (falls(FAULTS.lowerCase)) return upn.toLowerCase();
  if (falls(FAULTS.spaces)) return `${upn.slice(0, 4)} ${upn.slice(4, 8)} ${upn.slice(8)}`;
  if (falls(FAULTS.withoutCheckLetter)) return upn.slice(1);
  if (falls(FAULTS.wrongCheckLetter)) return (upn[0] === "Z" ? "A" : "Z") + upn.slice(1);
  if (falls(FAULTS.changedPlaces)) return upn.slice(0, 6) + upn[7] + upn[6] + upn.slice(8);
  return falls(FAULTS.noReference) ? "" : upn;
}

function spell(name: string, rng: () => number): string {
  const spellings = SPELLINGS.get(name) ?? [];
  if (spellings.length === 0 || rng() >= FAULTS.otherSpelling) return name;
  return spellings[Math.floor(rng() * spellings.length)];
}

const writePounds = (pounds: number): string => `£${pounds.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",")}`;
