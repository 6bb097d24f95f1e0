import type { ModelInput } from "../data/ModelInput";
import { createProblem } from "../checks/codes";
import { getPipelineFactors } from "../pipeline/getPipelineFactors";
import { compileCohorts } from "../plan/compileCohorts";
import { compileJoiners } from "../plan/compileJoiners";
import { compilePlan } from "../plan/compilePlan";
import type { CohortStep, JoinerStep, PlanYear, ProjectionPlan } from "../plan/ProjectionPlan";
import { InputProblems } from "../Problem";
import { estimateRates } from "../rates/estimateRates";
import type { Rates } from "../rates/Rates";
import { readValidStates, type ValidStates } from "../rates/readValidStates";
import { getRuleSet } from "../rates/rules";
import { tabulatePopulation } from "../rates/tabulatePopulation";
import { NCY_MIN } from "../states/StateSpace";
import { LARGEST_JOINER_RATE } from "../simulation/KeptRates";
import { YEARLY_RATES, type RateUncertainty } from "../uncertainty/RateUncertainty";
import { changeCohorts, type CohortLever, isAbout } from "./changeCohorts";
import { changeJoinerMix, changeJoiners, type JoinerLever } from "./changeJoiners";
import { changePopulation } from "./changePopulation";
import { Doors } from "./Doors";
import { divertPupils } from "./divertPupils";
import { Expectation } from "./expectArrivals";
import type { Lever } from "./Lever";
import { LeverBook, type LeverInForce } from "./LeverInForce";
import { coversNcy } from "./leverReach";
import { limitPlaces } from "./limitPlaces";
import { sortLevers } from "./sortLevers";
import { isWeighing, weighHistory } from "./weighHistory";

/**
 * Compiles an input with its levers to a plan. Levers are applied in one order, whatever that of their rows: population;
 * then for each January requests and agreement, joiners, the mix of joiners, leavers, reassessment, movers, closed settings,
 * diversions and places. An input without levers gives the plan of `compilePlan`, bit for bit.
 *
 * @param input - with its levers; `weighHistory` has been used for the rates and must not have been for this
 * @param rates - as estimated from `weighHistory(input)`
 * @param uncertainty - how rates differ between simulations and years
 * @throws InputProblems where the population has no projected year, or levers cannot be applied to this data
 */
export function compileScenario(
  input: ModelInput,
  rates: Rates,
  uncertainty: RateUncertainty = YEARLY_RATES,
): ProjectionPlan {
  const levers = sortLevers(input.levers ?? []);
  if (levers.length === 0) return compilePlan(input, rates, uncertainty);
  const peopled = changePopulation(
    input,
    levers.filter(({ kind }) => kind === "population"),
  );
  const change = (whole: ProjectionPlan) => new ScenarioCompiler(peopled, levers, whole).compile();
  return compilePlan(peopled, rates, uncertainty, change);
}

type Cohorts = readonly CohortStep[];

/** Changes a whole plan year by year. */
class ScenarioCompiler {
  private readonly book: LeverBook;
  private readonly states: ValidStates;
  private readonly expectation: Expectation;
  /** Whether numbers of pupils are to be turned into shares of those expected. */
  private readonly hasNumbers: boolean;
  private readonly factors: readonly number[];
  /** Steps by what changes them, so that years that do not differ share them. */
  private readonly knownCohorts = new Map<string, Cohorts>();
  private readonly knownRates = new Map<string, Rates>();
  private readonly bases: Cohorts[] = [];

  constructor(
    private readonly input: ModelInput,
    private readonly levers: readonly Lever[],
    private readonly whole: ProjectionPlan,
  ) {
    const { space, years, startYear } = whole;
    this.book = new LeverBook(levers, space, years[0].censusYear);
    this.states = readValidStates(input);
    this.expectation = new Expectation(whole);
    this.hasNumbers = levers.some(
      ({ kind, change }) => change?.kind === "add" && ["leavers", "movers", "divert"].includes(kind),
    );
    this.factors = getPipelineFactors(levers, startYear, years[years.length - 1].censusYear);
  }

  compile(): ProjectionPlan {
    return { ...this.whole, years: this.whole.years.map((year, iYear) => this.compileYear(year, iYear)) };
  }

  private compileYear(year: PlanYear, iYear: number): PlanYear {
    const { censusYear } = year;
    const { book, states, expectation } = this;
    const base = this.estimateAnew(year);
    const mixed = this.mixJoiners(this.scaleJoiners(base.joiners, censusYear, iYear), censusYear);
    const closures = book.list(censusYear, "close");
    const scaled = this.scaleCohorts(base, censusYear, iYear);
    const closed = this.close(scaled, mixed, closures, censusYear);
    const diversions = book.list(censusYear, "divert");
    const arrivals = this.hasNumbers ? expectation.expectArrivals(closed, iYear) : null;
    const redirects = divertPupils(diversions, states, arrivals);
    if (arrivals) expectation.moveOn(arrivals, redirects);
    const capacities = limitPlaces(book.list(censusYear, "capacity"), states, this.whole.start);
    return {
      ...year,
      ...closed,
      ...(redirects.length > 0 ? { redirects } : {}),
      ...(capacities.length > 0 ? { capacities } : {}),
    };
  }

  /** The steps of the year, estimated anew where history is weighed for some Januaries only. */
  private estimateAnew(year: PlanYear): { cohorts: Cohorts; joiners: PlanYear["joiners"] } {
    const { censusYear } = year;
    const cohorts = year.cohorts as Cohorts;
    const weighing = this.levers.filter((lever) => isWeighing(lever, censusYear));
    const isUsual = weighing.every((lever) => isWeighing(lever, null));
    if (isUsual) return { cohorts, joiners: year.joiners };
    const name = String(weighing.map((lever) => this.levers.indexOf(lever)));
    const rates = this.knownRates.get(name) ?? estimateRates(weighHistory(this.input, censusYear));
    this.knownRates.set(name, rates);
    const rules = getRuleSet(this.input.rules);
    const population = tabulatePopulation(this.input.population, "sum", rules);
    return {
      cohorts: this.remember(`rates ${name}`, () => compileCohorts(this.states, rates, rules)),
      joiners: compileJoiners(rates, population, censusYear, this.input.rules),
    };
  }

  private scaleJoiners(joiners: PlanYear["joiners"], censusYear: number, iYear: number): (JoinerStep | null)[] {
    const { nNeedSettings } = this.whole.space;
    const levers = this.book.list(censusYear, "joiners").map((lever): JoinerLever => ({ ...lever, expected: 0 }));
    const factor = this.factors[iYear];
    const shocked = factor === 1 ? joiners : joiners.map((step) => step && scaleStep(step, factor));
    const scaled = changeJoiners(shocked, levers, nNeedSettings);
    if (!levers.some(isAdding)) return scaled;
    const expected = scaled.map((step) => step && this.expectation.expectJoiners(step, iYear));
    const counted = levers.map((lever): JoinerLever => {
      if (!isAdding(lever)) return lever;
      let total = 0;
      expected.forEach((places, iNcy) => {
        if (!coversNcy(lever.lever, iNcy + NCY_MIN)) return;
        places?.forEach((pupils, place) => (total += lever.isMeant[place] * pupils));
      });
      return { ...lever, expected: total > 0 ? total : refuseNobody(lever.lever, censusYear) };
    });
    return changeJoiners(shocked, counted, nNeedSettings);
  }

  private mixJoiners(joiners: readonly (JoinerStep | null)[], censusYear: number): (JoinerStep | null)[] {
    const levers = this.book.list(censusYear, "joiner-mix");
    return changeJoinerMix(joiners, levers, this.whole.space.nNeedSettings).map((step, iNcy) => {
      if (step !== "nowhere") return step;
      throw new InputProblems([
        createProblem("E614", {
          where: `Levers, row ${levers[0].lever.row}`,
          found: `joiners of NCY ${iNcy + NCY_MIN} in January ${censusYear} have nowhere to go`,
        }),
      ]);
    });
  }

  private scaleCohorts({ cohorts }: { cohorts: Cohorts }, censusYear: number, iYear: number): Cohorts {
    const { nNeedSettings } = this.whole.space;
    const levers = this.book
      .list(censusYear, "leavers", "reassess", "movers")
      .map((lever): CohortLever => ({ ...lever, expected: 0 }));
    if (levers.length === 0) return cohorts;
    const name = `${this.nameBase(cohorts)} ${nameLevers(this.levers, levers)}`;
    if (!levers.some(isAdding)) return this.remember(name, () => changeCohorts(cohorts, levers, nNeedSettings));
    const scaled = changeCohorts(cohorts, levers, nNeedSettings);
    const counted = levers.map((lever): CohortLever => {
      if (!isAdding(lever)) return lever;
      const expected = this.expectFlow(lever, scaled, iYear);
      return { ...lever, expected: expected > 0 ? expected : refuseNobody(lever.lever, censusYear) };
    });
    return changeCohorts(cohorts, counted, nNeedSettings);
  }

  /** Leavers or movers expected of all that a lever is about. */
  private expectFlow(lever: LeverInForce, cohorts: Cohorts, iYear: number): number {
    const { nNeedSettings } = this.whole.space;
    const movers = new Float64Array(nNeedSettings);
    let total = 0;
    this.expectation.before.forEach((pupils, state) => {
      const { leaving, moving } = cohorts[state];
      // Where everybody leaves or moves there is nobody to add.
      if (pupils === 0 || leaving === "everybody" || !isAbout(lever, state, nNeedSettings)) return;
      if (lever.lever.kind === "movers" && moving === "everybody") return;
      if (lever.lever.kind === "leavers") total += this.expectation.expectLeavers(cohorts, state);
      else {
        movers.fill(0);
        this.expectation.addMovers(cohorts, state, iYear, movers);
        for (let place = 0; place < nNeedSettings; place++) total += movers[place] * lever.isTo[place];
      }
    });
    return total;
  }

  private close(
    cohorts: Cohorts,
    joiners: readonly (JoinerStep | null)[],
    closures: readonly LeverInForce[],
    censusYear: number,
  ): Pick<PlanYear, "cohorts" | "joiners"> {
    if (closures.length === 0) return { cohorts, joiners };
    // Where pupils of a closed setting go depends on where joiners go, so years share steps only if these are alike.
    const name = `${this.nameBase(cohorts)} ${nameLevers(this.levers, closures)} ${this.nameMix(joiners, censusYear)}`;
    const doors = new Doors(closures, this.states);
    const turned = doors.turnJoiners(joiners);
    return { cohorts: this.remember(name, () => doors.turnCohorts(cohorts, turned)), joiners: turned };
  }

  private nameMix(joiners: readonly (JoinerStep | null)[], censusYear: number): string {
    const isAlike = joiners.every((step, iNcy) => {
      const first = this.whole.years[0].joiners[iNcy];
      return step?.targets === first?.targets;
    });
    return isAlike ? "" : String(censusYear);
  }

  /** Names an array of steps by the order in which it was met. */
  private nameBase(cohorts: Cohorts): string {
    const known = this.bases.indexOf(cohorts);
    if (known >= 0) return `base ${known}`;
    this.bases.push(cohorts);
    return `base ${this.bases.length - 1}`;
  }

  private remember(name: string, make: () => Cohorts): Cohorts {
    const known = this.knownCohorts.get(name) ?? make();
    this.knownCohorts.set(name, known);
    return known;
  }
}

const isAdding = ({ lever }: LeverInForce): boolean => lever.change?.kind === "add";

/** More or fewer of everybody who joins; where they go is left alone. */
function scaleStep(step: JoinerStep, factor: number): JoinerStep | null {
  const weight = step.alpha + step.beta;
  const rate = Math.min(LARGEST_JOINER_RATE, (step.alpha / weight) * factor);
  return rate > 0 ? { ...step, alpha: weight * rate, beta: weight * (1 - rate) } : null;
}

function nameLevers(all: readonly Lever[], levers: readonly LeverInForce[]): string {
  return levers.map(({ lever, part }) => `${all.indexOf(lever)}:${part}`).join(" ");
}

function refuseNobody(lever: Lever, censusYear: number): never {
  throw new InputProblems([
    createProblem("E613", {
      where: `Levers, row ${lever.row}`,
      found: `${lever.kind} adds pupils in January ${censusYear}, where none are expected`,
    }),
  ]);
}
