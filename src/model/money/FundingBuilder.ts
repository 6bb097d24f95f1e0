import { createProblem } from "../checks/codes";
import type { Problem } from "../Problem";
import type { TableReader } from "../tables/TableReader";
import type { FinancialYear } from "../years";
import { MOST_BLOCK_TRANSFER, type Funding, type FundingKind, type FundingLine } from "./Funding";
import { nameFinancialYear } from "./nameFinancialYear";

interface Entry {
  readonly name: string;
  readonly kind: FundingKind;
  readonly pounds: Map<FinancialYear, number>;
}

/** Kinds of which a table has one figure, in the year that it holds for. */
const SINGLE: readonly FundingKind[] = ["opening balance", "opening deficit", "eligible deficit", "stability share"];

/** Puts the rows of a funding table together, and says what does not fit. */
export class FundingBuilder {
  private readonly entries = new Map<string, Entry>();
  private readonly problems: Problem[] = [];

  /**
   * @param table - its name, for messages
   * @param headed - the years across; null where each row has its own
   */
  constructor(
    private readonly table: string,
    private readonly headed: readonly FinancialYear[] | null,
  ) {}

  /** Adds one amount of a row that was read. */
  add(reader: TableReader<string>, name: string, kind: FundingKind, year: FinancialYear, pounds: number): void {
    const key = `${kind} ${name.toLowerCase()}`;
    const entry = this.entries.get(key) ?? { name, kind, pounds: new Map<FinancialYear, number>() };
    this.entries.set(key, entry);
    if (entry.pounds.has(year)) {
      const where = reader.where;
      this.problems.push(
        createProblem("E702", { where, found: `'${name}' of ${nameFinancialYear(year)} stands twice` }),
      );
    }
    entry.pounds.set(year, pounds);
  }

  /** What does not fit, once every row was added. */
  listProblems(): Problem[] {
    const years = this.listYears();
    const block = this.addUp("block");
    const problems = [...this.problems];
    const put = (code: Parameters<typeof createProblem>[0], found: string) =>
      problems.push(createProblem(code, { where: this.table, found }));
    if (!this.has("block")) put("E703", "there is no line of the high needs block");
    else
      years
        .filter((_, i) => !(block[i] > 0))
        .forEach((year) => put("E704", `the high needs block of ${nameFinancialYear(year)} is 0 or blank`));
    for (const kind of SINGLE) {
      const given = this.listSingles(kind);
      if (given.length > 1) put("E705", `there are ${given.length} figures of the kind ${kind}`);
    }
    if (this.has("opening balance") && this.has("opening deficit"))
      put("E705", "there is an opening balance and an opening deficit");
    const share = this.listSingles("stability share")[0]?.pounds ?? 0;
    if (share < 0 || share > 1) put("E708", `the share of the deficit that the grant pays is ${share}`);
    if (this.has("schools block")) this.judgeTransfer(years, put);
    return problems;
  }

  /** The funding; only where no problem stops it. */
  build(): Funding {
    const years = this.listYears();
    const balance = this.listSingles("opening balance")[0];
    const deficit = this.listSingles("opening deficit")[0];
    const opening = balance ?? (deficit && { ...deficit, pounds: -Math.abs(deficit.pounds) });
    const eligible = this.listSingles("eligible deficit")[0];
    const share = this.listSingles("stability share")[0];
    return {
      years,
      lines: [...this.entries.values()].flatMap((entry) => this.createLine(entry, years)),
      opening: opening ? { financialYear: opening.year, pounds: opening.pounds } : null,
      stability: eligible
        ? { financialYear: eligible.year, deficit: Math.abs(eligible.pounds), share: share?.pounds ?? null }
        : null,
      schoolsBlock: this.has("schools block") ? this.addUp("schools block") : null,
    };
  }

  private createLine({ name, kind, pounds }: Entry, years: readonly FinancialYear[]): FundingLine[] {
    if (kind === "schools block" || SINGLE.includes(kind)) return [];
    const amounts = Float64Array.from(years, (year) => {
      const amount = pounds.get(year) ?? 0;
      return kind === "deduction" ? -Math.abs(amount) : amount;
    });
    return [{ name, kind: kind as FundingLine["kind"], amounts }];
  }

  private judgeTransfer(years: readonly FinancialYear[], put: (code: "E706", found: string) => void): void {
    const transfer = this.addUp("transfer");
    const schools = this.addUp("schools block");
    years.forEach((year, i) => {
      // A penny of grace for a share that was multiplied out.
      if (schools[i] <= 0 || transfer[i] <= MOST_BLOCK_TRANSFER * schools[i] + 0.01) return;
      const share = ((100 * transfer[i]) / schools[i]).toFixed(2);
      put("E706", `the block transfer of ${nameFinancialYear(year)} is ${share}% of the schools block`);
    });
  }

  private listYears(): FinancialYear[] {
    if (this.headed) return fillGaps(this.headed);
    return fillGaps([...this.entries.values()].flatMap((entry) => [...entry.pounds.keys()]));
  }

  private has(kind: FundingKind): boolean {
    return [...this.entries.values()].some((entry) => entry.kind === kind);
  }

  private addUp(kind: FundingKind): Float64Array {
    const entries = [...this.entries.values()].filter((entry) => entry.kind === kind);
    return Float64Array.from(this.listYears(), (year) =>
      entries.reduce((sum, { pounds }) => sum + (pounds.get(year) ?? 0), 0),
    );
  }

  private listSingles(kind: FundingKind): { year: FinancialYear; pounds: number }[] {
    const entries = [...this.entries.values()].filter((entry) => entry.kind === kind);
    return entries.flatMap(({ pounds }) =>
      [...pounds].filter(([, amount]) => amount !== 0).map(([year, amount]) => ({ year, pounds: amount })),
    );
  }
}

/** A year that has no column is missed where its block is. */
function fillGaps(years: readonly FinancialYear[]): FinancialYear[] {
  const first = Math.min(...years);
  const last = Math.max(...years);
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => (first + i) as FinancialYear);
}
