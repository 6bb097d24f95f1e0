import { MISSING, type Census } from "../census/Census";
import { USUAL_CENSUS_OPTIONS } from "../census/CensusOptions";
import { CensusRuleTallies } from "../census/CensusRules";
import type { SettledCensus } from "../census/SettledCensus";
import { settlePupils, UNKNOWN } from "../census/settlePupils";
import type { ProblemList } from "../tables/ProblemList";
import { ROWS_A_STEP, type Steps } from "../tables/Steps";
import { createPupilKey, type KeyKind } from "./PupilKey";

/** Where a pupil was in one January. */
export interface PupilState {
  readonly censusYear: number;
  readonly ncy: number;
  readonly need: string;
  readonly setting: string;
}

/** A pupil of the census. */
export interface Pupil {
  /** The reference as the census writes it. */
  readonly reference: string;
  readonly key: string;
  /** Row of the first January as the person sees it; 0 where the pupil was left out. */
  readonly row: number;
  /** In the order of the Januaries; empty where the NCY is not known in any census. */
  readonly states: readonly PupilState[];
}

/** What a reference of the ledger leads to. */
export type Finding = number | "ambiguous" | "unknown";

/** The pupils of a census, to be found by the references of a ledger. */
export class PupilIndex {
  readonly pupils: Pupil[] = [];
  /** Januaries of the census, in order. */
  readonly censusYears: readonly number[];
  /** Rows without a reference: pupils that no ledger line can be joined to. */
  readonly nWithoutReference: number;
  private readonly byReference = new Map<string, number>();
  private readonly byKey = new Map<string, number | "ambiguous">();

  private constructor(
    readonly kind: KeyKind,
    census: Census,
    settled: SettledCensus,
  ) {
    this.nWithoutReference = census.pupil.reduce((sum, pupil) => sum + (pupil === MISSING ? 1 : 0), 0);
    this.censusYears = [...new Set(settled.censusYear)].sort((a, b) => a - b);
  }

  /**
   * Indexes the pupils of a census, with pauses.
   *
   * @param census - rows in any order, settled by the usual rules
   * @param kind - what kind of reference the census has
   * @param problems - written: references that are not valid or not told apart
   */
  static *createInSteps(census: Census, kind: KeyKind, problems: ProblemList): Steps<PupilIndex> {
    const settled = yield* settlePupils(census, USUAL_CENSUS_OPTIONS, new CensusRuleTallies(census.name));
    const index = new PupilIndex(kind, census, settled);
    yield;
    const states: PupilState[][] = census.pupils.map(() => []);
    const rows = new Int32Array(census.pupils.length);
    for (let i = 0; i < settled.length; i++) {
      if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
      const pupil = census.pupil[settled.place[i]];
      if (pupil === MISSING) continue;
      if (states[pupil].length === 0) rows[pupil] = settled.row[i];
      states[pupil].push({
        censusYear: settled.censusYear[i],
        ncy: settled.ncy[i],
        need: census.needs[settled.need[i]] ?? UNKNOWN,
        setting: census.settings[settled.setting[i]] ?? UNKNOWN,
      });
    }
    for (let i = 0; i < census.pupils.length; i++) {
      if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
      const reference = census.pupils[i];
      const { key, why } = createPupilKey(reference, kind);
      if (why !== "") {
        const where = `${census.name}, row ${rows[i]}`;
        problems.add("E911", "", () => ({ where, found: `'${reference}' is not a valid UPN: ${why}` }));
      }
      index.add({ reference, key, row: rows[i], states: states[i] }, census.name, problems);
    }
    return index;
  }

  /** Finds the pupil of a reference: as it is written, else as it is compared. */
  find(reference: string, key: string): Finding {
    return this.byReference.get(reference.toUpperCase()) ?? this.byKey.get(key) ?? "unknown";
  }

  /** Every key, with its pupil, where one pupil alone has it. */
  *listKeys(): Iterable<readonly [key: string, pupil: number]> {
    for (const [key, pupil] of this.byKey) if (pupil !== "ambiguous") yield [key, pupil];
  }

  private add(pupil: Pupil, name: string, problems: ProblemList): void {
    const { reference, key, row } = pupil;
    const index = this.pupils.push(pupil) - 1;
    this.byReference.set(reference, index);
    const other = this.byKey.get(key);
    this.byKey.set(key, other === undefined ? index : "ambiguous");
    if (other === undefined) return;
    const where = `${name}, row ${row}`;
    problems.add("E912", "", () => ({
      where,
      found: `'${reference}' is '${key}' when it is cleaned, and so is another`,
    }));
  }
}
