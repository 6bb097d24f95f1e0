import type { Day } from "../tables/days";
import type { FinancialYear } from "../years";
import { TRANSPORT } from "./costKinds";
import type { Join, JoinedPart } from "./Join";
import type { Pence } from "./Pence";
import type { PupilState } from "./PupilIndex";
import { getYearDays } from "./splitLine";

/** What one pupil cost in one financial year, in the need and setting of the January inside it. */
export interface PupilYear {
  /** Index into the pupils of the census. */
  readonly pupil: number;
  readonly state: PupilState;
  /** Pence by kind of cost, transport too. */
  readonly kinds: ReadonlyMap<string, Pence>;
  /** Pence of all kinds but transport; of transport too where it is asked for. */
  readonly pence: Pence;
  readonly transport: Pence;
  /** Part of the year that the lines pay for, above 0, up to 1; 1 where their dates are not known. */
  readonly years: number;
  /** Whether the part of the year is known from dates and is less than all of it. */
  readonly isPart: boolean;
  /** Indices of the ledger's lines. */
  readonly lines: readonly number[];
}

/**
 * Gathers what each pupil of the January inside a financial year cost in that year.
 *
 * @param join - a joined ledger
 * @param financialYear - one of its years
 * @param withTransport - whether transport is part of the cost of a placement, or apart
 * @returns pupils who have a line other than transport (or any line, with transport), in the order of the census
 */
export function gatherPupilYears(join: Join, financialYear: FinancialYear, withTransport: boolean): PupilYear[] {
  const byPupil = new Map<number, JoinedPart[]>();
  for (const part of join.parts) {
    if (part.financialYear !== financialYear || part.match !== "this January") continue;
    const known = byPupil.get(part.pupil);
    if (known === undefined) byPupil.set(part.pupil, [part]);
    else known.push(part);
  }
  const pupils = [...byPupil.keys()].sort((a, b) => a - b);
  return pupils.flatMap((pupil) => summarisePupil(join, pupil, byPupil.get(pupil)!, financialYear, withTransport));
}

function summarisePupil(
  { ledger, index }: Join,
  pupil: number,
  parts: readonly JoinedPart[],
  financialYear: FinancialYear,
  withTransport: boolean,
): PupilYear[] {
  const kinds = new Map<string, Pence>();
  for (const { line, pence } of parts) {
    const { kind } = ledger.lines[line];
    kinds.set(kind, (kinds.get(kind) ?? 0) + pence);
  }
  const counted = parts.filter(({ line }) => withTransport || ledger.lines[line].kind !== TRANSPORT);
  if (counted.length === 0) return [];
  const transport = kinds.get(TRANSPORT) ?? 0;
  const total = parts.reduce((sum, { pence }) => sum + pence, 0);
  const years = measureYears(counted, financialYear);
  const state = index.pupils[pupil].states.find(({ censusYear }) => censusYear === financialYear + 1)!;
  const lines = parts.map(({ line }) => line);
  return [
    {
      pupil,
      state,
      kinds,
      pence: withTransport ? total : total - transport,
      transport,
      years,
      isPart: years < 1,
      lines,
    },
  ];
}

/** Days that any line pays for over the days of the year; 1 where a line has no dates. */
function measureYears(parts: readonly JoinedPart[], financialYear: FinancialYear): number {
  const paid = parts.filter(({ pence }) => pence !== 0);
  if (paid.length === 0 || paid.some(({ from, to }) => from === null || to === null)) return 1;
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
