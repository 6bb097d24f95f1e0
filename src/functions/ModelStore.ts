import { CENSUS_OPTION_NAMES, USUAL_CENSUS_OPTIONS, type CensusOptions } from "../model/census/CensusOptions";
import { InputProblems } from "../model/Problem";
import { hasStop } from "../model/tables/ProblemList";
import type { Reading } from "../model/tables/Reading";
import type { Source } from "../model/tables/readSource";
import { addLevers } from "./addLevers";
import { Fingerprint } from "./Fingerprint";
import { createModel, type Model } from "./Model";
import { fingerprintRanges, readModel, type ModelRanges, type ModelReading } from "./readModel";
import { isEmpty, nameTable, type RangeArgument } from "./readArgument";
import { readSourceTable } from "./readSourceTable";
import { SharedWork } from "./SharedWork";
import { takeInSlices } from "../worker/takeInSlices";
import { yieldToHost } from "./yieldToHost";

/** Models and readings that are kept; a workbook with more live models than this reads some of them again. */
const ROOM = 64;

/** The models that cells have made since the page was opened. Nothing of them is stored outside memory. */
export class ModelStore {
  private readonly sources = new SharedWork<Reading<Source>>(ROOM);
  private readonly readings = new SharedWork<ModelReading>(ROOM);
  /** By name, in the order of last use, the oldest first. */
  private readonly models = new Map<string, Model>();
  private readonly underWay = new Set<Promise<Model>>();

  /**
   * Reads ranges, once for equal ones.
   *
   * @param ranges - as the function was given them
   * @param signal - of the cell that asks
   */
  async read(ranges: ModelRanges, signal: AbortSignal): Promise<ModelReading> {
    const start = (abandoned: AbortSignal) =>
      readModel(ranges, (census) => this.readSource(ranges.source, abandoned, census));
    // Levers change often and the rest does not, so the rest is read once for all of them.
    const reading = await this.readings.get(await takeInSlices(fingerprintRanges(ranges)), start, signal);
    const { levers } = ranges;
    return levers && !isEmpty(levers) ? addLevers(reading, nameTable("Levers", levers)) : reading;
  }

  /**
   * Makes a scenario of a model: the model with levers on top of those that it has.
   *
   * @param model - as it was made or found
   * @param levers - the table, with its heading row
   * @param scenario - picks the rows of one scenario; "" for every row
   * @returns the same model where no lever is on
   * @throws InputProblems where a lever cannot be used
   */
  makeScenario(model: Model, levers: RangeArgument, scenario: string): Model {
    const { input, options, problems } = model;
    const reading = addLevers({ input, options, problems }, nameTable("Levers", levers), scenario);
    if (reading.input === input) return this.keep(reading);
    return this.keep(reading, scenario);
  }

  /**
   * Reads census rows or transitions, once for equal ones.
   *
   * @param range - holds something
   * @param signal - of the cell that asks
   * @param census - the rules for census rows on which reasonable people differ
   */
  async readSource(
    range: RangeArgument,
    signal: AbortSignal,
    census: CensusOptions = USUAL_CENSUS_OPTIONS,
  ): Promise<Reading<Source>> {
    const rules = CENSUS_OPTION_NAMES.map((name) => census[name]).join(", ");
    const print = new Fingerprint().addWord(range.firstRow).addText(rules);
    const key = (await takeInSlices(print.addCellsInSteps(range.cells))).toString();
    const start = async () => {
      await yieldToHost();
      return takeInSlices(readSourceTable(range, census));
    };
    return this.sources.get(key, start, signal);
  }

  /**
   * Makes the model of some ranges, or finds the equal one.
   *
   * @param ranges - as the function was given them
   * @param signal - of the cell that asks
   * @throws InputProblems where something stops the use of the data
   */
  async make(ranges: ModelRanges, signal: AbortSignal): Promise<Model> {
    const making = this.read(ranges, signal).then((reading) => this.keep(reading));
    this.underWay.add(making);
    try {
      return await making;
    } finally {
      this.underWay.delete(making);
    }
  }

  /**
   * Finds a model by its name, waiting for models that are being made at the moment.
   *
   * @param id - as its cell shows it
   * @returns null where it is not in memory
   */
  async find(id: string): Promise<Model | null> {
    if (!this.models.has(id)) await Promise.allSettled(this.underWay);
    const model = this.models.get(id) ?? null;
    if (model) this.touch(model);
    return model;
  }

  private keep({ input, options, problems }: ModelReading, scenario = ""): Model {
    if (!input || !options || hasStop(problems)) throw new InputProblems(problems);
    const made = createModel(input, options, problems, scenario);
    const model = this.models.get(made.id) ?? made;
    this.touch(model);
    return model;
  }

  private touch(model: Model): void {
    this.models.delete(model.id);
    this.models.set(model.id, model);
    for (const id of this.models.keys()) {
      if (this.models.size <= ROOM) return;
      this.models.delete(id);
    }
  }
}
