import type { Day } from "../tables/days";
import type { FinancialYear } from "../years";
import { TRANSPORT } from "./costKinds";
import { CLOSE_MATCHES, type Join, type JoinedPart } from "./Join";
import type { Pence } from "./Pence";
import type { PupilState } from "./PupilIndex";
import { getYearDays } from "./splitLine";

/** What one pupil cost in one financial year while in the need and setting of one January. */
export interface Spell {
  /** Index into the pupils of the census. */
  readonly pupil: number;
  readonly state: PupilState;
  /** Parts of ledger lines, transport too. */
  readonly parts: readonly JoinedPart[];
  /** Pence of all parts that count: all but transport, or with it. */
  readonly pence: Pence;
  /** Pence of transport, where it is apart. */
  readonly transport: Pence;
  /** Part of the year that is paid for, above 0, up to 1; what the pupil's other spells leave where the days are not known. */
  readonly years: number;
}

/** A pupil whose days are not known has at least this part of a year left. */
const LEAST_LEFT = 1 / 12;

/**
 * Gathers what pupils cost in a financial year by the January whose need and setting they had. Used are the parts that match
 * the January of their school year or the one beside it; where the days of a line are not known, only those of pupils who are in
 * the January inside the year, because those who left before were there for a part of it that nobody knows.
 *
 * @param join - a joined ledger
 * @param financialYear - one of its years
 * @param withTransport - whether transport is part of the cost of a placement, or apart
 * @returns spells with a part that counts, in the order of the census
 */
export function gatherSpells(join: Join, financialYear: FinancialYear, withTransport: boolean): Spell[] {
  const byPupil = new Map<number, JoinedPart[]>();
  for (const part of join.parts) {
    if (part.financialYear !== financialYear || !isUsable(part)) continue;
    const known = byPupil.get(part.pupil);
    if (known === undefined) byPupil.set(part.pupil, [part]);
    else known.push(part);
  }
  const counts = ({ line }: JoinedPart) => withTransport || join.ledger.lines[line].kind !== TRANSPORT;
  const pupils = [...byPupil.keys()].sort((a, b) => a - b);
  return pupils.flatMap((pupil) => partPupil(join, pupil, byPupil.get(pupil)!, financialYear, counts));
}

/**
 * Tells whether a part of a line can be used in unit costs.
 *
 * @param part - matched or not
 * @returns true where its need and setting are known, and the time that it pays for or may be taken to pay for
 */
export function isUsable({ financialYear, match, from, censusYear }: JoinedPart): boolean {
  return CLOSE_MATCHES.includes(match) && financialYear !== null && (from !== null || censusYear === financialYear + 1);
}

function partPupil(
  { index }: Join,
  pupil: number,
  parts: readonly JoinedPart[],
  financialYear: FinancialYear,
  counts: (part: JoinedPart) => boolean,
): Spell[] {
  const januaries = [...new Set(parts.map(({ censusYear }) => censusYear))].sort((a, b) => a - b);
  const spells = januaries
    .map((censusYear) => parts.filter((part) => part.censusYear === censusYear))
    .filter((each) => each.some(counts));
  const measured = spells.map((each) => measureDays(each.filter(counts), financialYear));
  const known = measured.reduce<number>((sum, years) => sum + (years ?? 0), 0);
  return spells.map((each, i): Spell => {
    const counted = each.filter(counts);
    const all = addUp(each);
    return {
      pupil,
      state: index.pupils[pupil].states.find(({ censusYear }) => censusYear === each[0].censusYear)!,
      parts: each,
      pence: addUp(counted),
      transport: all - addUp(counted),
      years: measured[i] ?? Math.max(LEAST_LEFT, 1 - known),
    };
  });
}

const addUp = (parts: readonly JoinedPart[]): Pence => parts.reduce((sum, { pence }) => sum + pence, 0);

/**
 * Measures the part of a financial year that is paid for: days that any part covers over the days of the year.
 *
 * @param parts - of one year
 * @param financialYear - the year in which it begins
 * @returns above 0, up to 1; null where the days of a part that is not nought are not known
 */
export function measureDays(parts: readonly JoinedPart[], financialYear: FinancialYear): number | null {
  const paid = parts.filter(({ pence }) => pence !== 0);
  if (paid.length === 0 || paid.some(({ from, to }) => from === null || to === null)) return null;
  const spans = paid.map(({ from, to }): readonly [Day, Day] => [from!, to!]).sort((a, b) => a[0] - b[0]);
  let nDays = 0;
  let covered = -Infinity;
  for (const [from, to] of spans) {
    nDays += Math.max(0, to - Math.max(from, covered + 1) + 1);
    covered = Math.max(covered, to);
  }
  const [first, last] = getYearDays(financialYear);
  return nDays / (last - first + 1);
}
