import type { ProjectionPlan } from "../plan/ProjectionPlan";
import type { AmountTable, CountTable } from "../simulation/Tally";
import { CostCollector } from "./CostCollector";
import { CountCollector } from "./CountCollector";
import { isState } from "./checkRequests";
import type { Measure, SummaryRequest } from "./SummaryRequest";

type CountMeasure = Exclude<Measure, "cost">;

/** Collects what the requested tables need from a simulation, block by block, and nothing else. */
export class TallyBuilder {
  readonly joiners: Pick<CountCollector, "add"> | null;
  readonly leavers: CountCollector | null;
  readonly movers: CountCollector | null;
  readonly overflow: CountCollector | null;
  private readonly plans: CountCollector | null;
  private readonly places: CountCollector | null;
  private readonly joinerCounts: CountCollector | null;
  private readonly cost: CostCollector | null;
  private readonly joinerCost: CostCollector | null;
  private readonly holdsPlaces: readonly boolean[];
  private done = 0;

  /**
   * @param plan - what is simulated
   * @param requests - tables that are wanted, checked by `checkRequests`
   * @param blockSize - most simulations in a block
   * @param nSimulations - simulations of the tally
   */
  constructor(
    plan: ProjectionPlan,
    private readonly requests: readonly SummaryRequest[],
    blockSize: number,
    nSimulations: number,
  ) {
    const amounts = requests.filter((request) => isAmount(request) && request.costOf !== "joiners");
    const joinerAmounts = requests.filter((request) => isAmount(request) && request.costOf === "joiners");
    const create = (measure: CountMeasure): CountCollector | null => {
      const wanted = requests.filter((request) => !isAmount(request) && getCountMeasure(request) === measure);
      const priced = measure === "plans" ? amounts : measure === "joiners" ? joinerAmounts : [];
      const sumsWanted = priced.length > 0;
      if (wanted.length === 0 && !sumsWanted) return null;
      return new CountCollector(plan, wanted, blockSize, nSimulations, sumsWanted);
    };
    this.plans = create("plans");
    this.places = create("places");
    this.joinerCounts = create("joiners");
    this.leavers = create("leavers");
    this.movers = create("movers");
    this.overflow = create("overflow");
    const price = (wanted: readonly SummaryRequest[], counts: CountCollector | null): CostCollector | null =>
      wanted.length > 0 ? new CostCollector(plan, wanted, blockSize, nSimulations, counts!.sums) : null;
    this.cost = price(amounts, this.plans);
    this.joinerCost = price(joinerAmounts, this.joinerCounts);
    this.joiners = this.joinerCost ? addToBoth(this.joinerCounts!, this.joinerCost) : this.joinerCounts;
    const { nNeedSettings, nSettings } = plan.space;
    this.holdsPlaces = Array.from({ length: nNeedSettings }, (_, i) => plan.labels.holdsPlaces[i % nSettings]);
  }

  /** Whether any table needs to know who is in which state. */
  get wantsStocks(): boolean {
    return this.plans !== null || this.places !== null;
  }

  /** Begins a block: `done` simulations of the tally are before it. */
  begin(done: number): void {
    this.done = done;
    for (const collector of [this.plans, this.places, this.joinerCounts, this.leavers, this.movers, this.overflow])
      collector?.begin(done);
  }

  /** Adds the pupils of one state in one January; the arguments are those of `CountCollector.add`. */
  addStocks(
    iYear: number,
    iNcy: number,
    needSetting: number,
    n: number,
    sims: Int32Array,
    pupils: Int32Array,
    bound: number,
  ): void {
    this.plans?.add(iYear, iNcy, needSetting, n, sims, pupils, bound);
    if (this.holdsPlaces[needSetting]) this.places?.add(iYear, iNcy, needSetting, n, sims, pupils, bound);
    this.cost?.add(iYear, iNcy, needSetting, n, sims, pupils);
  }

  /** Ends a January: all its states have been added. */
  endStocks(iYear: number, nSims: number): void {
    this.cost?.endYear(iYear, nSims, this.done);
    this.plans?.endYear(iYear, nSims);
    this.places?.endYear(iYear, nSims);
  }

  /** Ends the year to a January: all its joiners, leavers, movers and those sent elsewhere have been added. */
  endFlows(iYear: number, nSims: number): void {
    this.joinerCost?.endYear(iYear, nSims, this.done);
    this.joinerCounts?.endYear(iYear, nSims);
    this.leavers?.endYear(iYear, nSims);
    this.movers?.endYear(iYear, nSims);
    this.overflow?.endYear(iYear, nSims);
  }

  /** Gives the finished tables, one a request. */
  pack(): (CountTable | AmountTable)[] {
    const amounts = this.cost?.pack() ?? [];
    const joinerAmounts = this.joinerCost?.pack() ?? [];
    const nPacked = new Map<CountMeasure, number>();
    return this.requests.map((request) => {
      if (isAmount(request)) return (request.costOf === "joiners" ? joinerAmounts : amounts).shift()!;
      const measure = getCountMeasure(request);
      const iTable = nPacked.get(measure) ?? 0;
      nPacked.set(measure, iTable + 1);
      const collector = (measure === "joiners" ? this.joinerCounts : this[measure])!;
      const histograms = collector.pack(iTable);
      if (!request.simulations) return { kind: "counts", request, histograms };
      return { kind: "counts", request, histograms, simulated: collector.packSimulated(iTable) };
    });
  }
}

/** The cost of a state is its pupils times one unit cost, so plans are counted and multiplied at the end. */
function getCountMeasure({ by, measure, costOf }: SummaryRequest): CountMeasure {
  if (measure !== "cost") return measure;
  if (!isState(by)) throw new RangeError("Cost by group is not a count.");
  return costOf ?? "plans";
}

/** Counts joiners and prices them, list by list. */
function addToBoth(counts: CountCollector, cost: CostCollector): Pick<CountCollector, "add"> {
  return {
    add: (iYear, iNcy, needSetting, n, sims, pupils, bound) => {
      counts.add(iYear, iNcy, needSetting, n, sims, pupils, bound);
      cost.add(iYear, iNcy, needSetting, n, sims, pupils);
    },
  };
}

function isAmount({ by, measure }: SummaryRequest): boolean {
  return measure === "cost" && !isState(by);
}
