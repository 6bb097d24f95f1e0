import fc from "fast-check";
import { checkInput } from "../../../src/model/checks/checkInput";
import type { CostRow, ModelInput, PopulationRow, SettingRow } from "../../../src/model/data/ModelInput";
import { createTransitions, type TransitionRow } from "../../../src/model/data/Transitions";
import { compilePlan } from "../../../src/model/plan/compilePlan";
import { wordProblem } from "../../../src/model/Problem";
import { estimateRates } from "../../../src/model/rates/estimateRates";
import { asCensusYear } from "../../../src/model/years";
import { describeWithReference, readWitanDemo } from "../../helpers/readReference";

const OUT = "NONSEND NONSEND";

function row(
  censusYear: number,
  before: string,
  ncyBefore: number,
  after: string,
  ncyAfter = ncyBefore + 1,
): TransitionRow {
  const [needBefore, settingBefore] = before.split(" ");
  const [needAfter, settingAfter] = after.split(" ");
  return { censusYear, ncyBefore, needBefore, settingBefore, ncyAfter, needAfter, settingAfter };
}

/** Two years in which one pupil joins, one leaves and two stay, so that the years meet. */
const HISTORY: readonly TransitionRow[] = [2022, 2023].flatMap((year) => [
  row(year, OUT, 3, "ASD MsMdA"),
  row(year, "ASD MsMdA", 4, OUT),
  row(year, "ASD MsMdA", 5, "ASD MsMdA"),
  row(year, "SEMH SpMdA", 5, "SEMH SpMdA"),
]);

function listPopulation(from: number, to: number, people = 1000): PopulationRow[] {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return years.flatMap((year) =>
    Array.from({ length: 31 }, (_, i) => ({ censusYear: asCensusYear(year), ncy: i - 5, people })),
  );
}

const COSTS: readonly CostRow[] = [
  { need: "", setting: "MsMdA", cost: 9000 },
  { need: "SEMH", setting: "SpMdA", cost: 21000 },
];

const SETTINGS: readonly SettingRow[] = ["MsMdA", "SpMdA"].map((setting) => ({
  setting,
  group: setting,
  area: "",
  ncyFrom: 0,
  ncyTo: 14,
  needs: ["ASD", "SEMH"],
  next: ["MsMdA", "SpMdA"],
  holdsPlaces: true,
}));

interface Parts extends Partial<Omit<ModelInput, "transitions">> {
  readonly rows?: readonly TransitionRow[];
}

function createInput({ rows = HISTORY, ...parts }: Parts = {}): ModelInput {
  return {
    transitions: createTransitions(rows),
    population: listPopulation(2022, 2030),
    costs: COSTS,
    settings: SETTINGS,
    rules: "corrected",
    ...parts,
  };
}

function check(parts: Parts): string[] {
  return checkInput(createInput(parts)).map(wordProblem);
}

describe("checkInput", () => {
  it("has nothing to say about a clean input, with or without costs and settings, under either rules", () => {
    expect(check({})).toEqual([]);
    expect(check({ costs: [] })).toEqual([]);
    expect(check({ settings: [] })).toEqual([]);
    expect(check({ rules: "witan" })).toEqual([]);
  });

  it("stops without transitions", () => {
    expect(check({ rows: [] })).toEqual([
      "Transitions: there are no rows. Rates are estimated from at least one year of transitions. Give the range with its heading row. (E280)",
    ]);
  });

  describe("of the history", () => {
    it("warns of a year in which nobody joins, leaves or stays", () => {
      const rows = [
        ...HISTORY,
        row(2024, "ASD MsMdA", 5, OUT),
        row(2024, "ASD MsMdA", 5, OUT),
        row(2024, "SEMH SpMdA", 5, OUT),
      ];

      expect(check({ rows })).toEqual([
        "Transitions: nobody joins from January 2024 to January 2025. In every year some pupils get a plan, so their rows may be missing. Check that rows from NONSEND are there for every year. (E201)",
        "Transitions: nobody keeps a plan from January 2024 to January 2025. Most pupils keep their plan from one January to the next. Check that both Januaries use the same reference for a pupil. (E203)",
      ]);
      expect(check({ rows: [row(2023, OUT, 3, "ASD MsMdA"), row(2023, "ASD MsMdA", 3, "ASD MsMdA")] })[0]).toBe(
        "Transitions: nobody leaves from January 2023 to January 2024. In every year some plans end, so their rows may be missing. Check that rows to NONSEND are there for every year. (E202)",
      );
    });

    it("warns of a missing year and of years that do not meet", () => {
      const later = HISTORY.map((transition) => ({ ...transition, censusYear: transition.censusYear + 3 }));

      expect(check({ rows: [...HISTORY, ...later] })).toEqual([
        "Transitions: there are no rows of 2024. Rates are estimated from the years that are there. Add the missing rows if you have them. (E204)",
      ]);
      expect(check({ rows: [...HISTORY, row(2023, "ASD MsMdA", 3, "ASD MsMdA")] })).toEqual([
        "Transitions: the rows of 2022 end with 3 pupils and those of 2023 start with 4. Both are the pupils of the same January, so they should be equal. Check that no rows are missing and that references do not change between years. (E206)",
      ]);
    });

    it("notes a history of one year", () => {
      expect(check({ rows: HISTORY.slice(0, 4) })).toEqual([
        "Transitions: every row is of January 2022 to January 2023. One year can be unlike the next; three or more show how much rates vary. Add earlier years if you have them. (E205)",
      ]);
    });

    it("warns of a transition that does not move one NCY on", () => {
      const rows = [...HISTORY, row(2022, "ASD MsMdA", 9, "ASD MsMdA", 11), row(2023, "ASD MsMdA", 5, "ASD MsMdA", 5)];

      expect(check({ rows })).toEqual([
        "Transitions, number 9: NCY 9 to NCY 11. A transition moves one year on, so NCY 10 was expected. Correct the row or remove it. (and 1 more like it) (E103)",
      ]);
    });

    it("names the row where the transitions know their table", () => {
      const input = createInput({
        rows: [...HISTORY, row(2022, "ASD MsMdA", 9, "ASD MsMdA", 11), row(2023, "ASD MsMdA", 5, "ASD MsMdA")],
      });
      const source = {
        table: "Data!A1:G99",
        row: Int32Array.from({ length: input.transitions.length }, (_, i) => 20 + i),
      };

      const [problem] = checkInput({ ...input, transitions: { ...input.transitions, source } });

      expect(problem.where).toBe("Data!A1:G99, row 28");
    });

    it("stops where only one of need and setting is NONSEND, and warns where all four are", () => {
      expect(check({ rows: [...HISTORY, row(2023, "ASD NONSEND", 5, "ASD MsMdA")] })[0]).toBe(
        "Transitions, number 9: need or setting is NONSEND but not both. A pupil outside the system has NONSEND for both need and setting, a pupil inside has neither. Correct the row. (E106)",
      );
      expect(check({ rows: [...HISTORY, row(2023, OUT, 5, OUT)] })).toEqual([
        "Transitions, number 9: the pupil is NONSEND in both Januaries. A row that is outside the system in both Januaries says nothing, so it is left out. Remove the row. (E107)",
      ]);
    });
  });

  describe("of the settings", () => {
    it("warns of a setting without a row, of NCYs and needs it does not take, and of moves it does not allow", () => {
      const settings = [
        { ...SETTINGS[0], ncyTo: 5, next: ["MsMdA"] },
        { ...SETTINGS[1], needs: ["SEMH"] },
      ];
      const rows = [2022, 2023].flatMap((year) => [
        row(year, OUT, 3, "ASD MsMdA"),
        row(year, "ASD MsMdA", 4, OUT),
        row(year, "ASD MsMdA", 5, "ASD MsMdA"),
        row(year, "ASD MsMdA", 4, "ASD SpMdA"),
        row(year, "ASD SpMdA", 4, "ASD Elsewhere"),
        row(year, "ASD Elsewhere", 4, "ASD MsMdA"),
      ]);

      expect(check({ rows, settings, costs: [] })).toEqual([
        "Transitions, number 5: the setting is Elsewhere, which has no row. Every setting with pupils needs a row in the settings table. Add the setting or correct the code. (and 3 more like it) (E210)",
        "Transitions, number 4: ASD in SpMdA at NCY 5. The settings table gives SpMdA SEMH at NCY 0 to 14. Correct the row, or widen the NCYs or needs of the setting. (and 3 more like it) (E211)",
        "Transitions, number 3: ASD in MsMdA at NCY 6. The settings table gives MsMdA ASD, SEMH at NCY 0 to 5. Correct the row, or widen the NCYs or needs of the setting. (and 1 more like it) (E211)",
        "Transitions, number 4: a pupil moves from MsMdA to SpMdA. The settings table does not have this move. Add it to the setting's next settings, or correct the row. (and 1 more like it) (E212)",
        "Transitions, number 5: a pupil moves from SpMdA to Elsewhere. The settings table does not have this move. Add it to the setting's next settings, or correct the row. (and 1 more like it) (E212)",
      ]);
    });

    it("warns of pupils beyond NCY 20 under the corrected rules only", () => {
      const rows = [...HISTORY, row(2022, "ASD MsMdA", 20, "ASD MsMdA"), row(2023, "ASD MsMdA", 21, "ASD MsMdA")];
      const settings = SETTINGS.map((setting) => ({ ...setting, ncyTo: 25 }));

      expect(check({ rows, settings })).toEqual([
        "Transitions, number 9: a pupil in MsMdA is in NCY 21. A plan can be held from birth to the school year in which a person turns 25: NCY -4 to 20. Check the NCY. (and 2 more like it) (E213)",
      ]);
      expect(check({ rows, settings, rules: "witan" })).toEqual([]);
    });
  });

  describe("of the codes", () => {
    it("warns of a need that nobody knows and says which was perhaps meant", () => {
      const rows = [...HISTORY, row(2022, "SMEH MsMdA", 5, "SMEH MsMdA"), row(2023, "SMEH MsMdA", 5, "SMEH MsMdA")];

      expect(check({ rows, settings: [] })).toEqual([
        "Transitions, number 9: the need is SMEH, which is not a need of the DfE's list. It is used as it stands; perhaps SEMH was meant. Correct the code, or list it in the settings table. (and 1 more like it) (E220)",
      ]);
    });

    it("warns of a setting outside the standard list where the others are in it", () => {
      const rows = [...HISTORY, row(2022, "ASD SpMdB", 5, "ASD SpMdB"), row(2023, "ASD SpMdB", 5, "ASD SpMdB")];

      expect(check({ rows, settings: [], costs: [] })).toEqual([
        "Transitions, number 9: the setting is SpMdB, which is not one of the standard settings. It is used as it stands; perhaps SpMdA was meant. Correct the code, or give a settings table. (and 1 more like it) (E221)",
      ]);
    });

    it("leaves an authority's own codes alone", () => {
      const rows = HISTORY.map((transition) => ({
        ...transition,
        needBefore: transition.needBefore.replace("ASD", "Need1").replace("SEMH", "Need2"),
        needAfter: transition.needAfter.replace("ASD", "Need1").replace("SEMH", "Need2"),
      }));

      expect(check({ rows, settings: [], costs: [] })).toEqual([]);
    });

    it("warns of codes that differ only in capitals", () => {
      const rows = [...HISTORY, row(2022, "ASD Unit7", 5, "ASD UNIT7"), row(2023, "ASD UNIT7", 5, "ASD Unit7")];

      expect(check({ rows, costs: [], settings: [] }).at(-1)).toBe(
        "Codes: the settings UNIT7 and Unit7 differ only in capitals. They count as two different codes. Write the code in one way. (E222)",
      );
    });
  });

  describe("of the population", () => {
    it("stops where no year follows the last January, and where a year is missing", () => {
      expect(check({ population: [] })).toEqual([
        "Population: there are no rows. The last January with pupils is 2024, so people of 2025 or later are needed to project. Add a row for every NCY and year to project. (E283)",
      ]);
      expect(check({ population: listPopulation(2020, 2024) })).toEqual([
        "Population: it ends in 2024. The last January with pupils is 2024, so people of 2025 or later are needed to project. Add a row for every NCY and year to project. (E283)",
      ]);
      expect(check({ population: listPopulation(2022, 2030).filter((row) => row.censusYear !== 2027) })[0]).toMatch(
        /^Population: there are no rows for 2027, though there are rows for 2030\. .+ \(E284\)$/,
      );
    });

    it("stops where an NCY is missing in one year to project, and says how many are", () => {
      const population = listPopulation(2022, 2030).filter((row) => row.ncy !== 4 || row.censusYear < 2029);

      expect(check({ population })).toEqual([
        "Population: there is no row for NCY 4 in 2029. Joiners of an NCY come from its people, so each projected year needs a row. Add the row; 0 means that nobody of this NCY lives there. (and 1 more like it) (E285)",
      ]);
      expect(check({ population, rules: "witan" })[0]).toMatch(/NCY 4 in 2029.+ \(E230\)$/);
    });

    it("stops where the past population is missing altogether, and warns where only some years are", () => {
      expect(check({ population: listPopulation(2025, 2030) })[0]).toMatch(
        /^Population: there is no row for NCY 4 in 202\d\. .+ \(E281\)$/,
      );
      expect(check({ population: listPopulation(2024, 2030) })).toEqual([
        "Population: there are no people for every NCY in 2022. Joiners of that year are left out of the rate of joining. Add the population of that January. (E231)",
      ]);
    });

    it("notes where the people of the January before stand in", () => {
      const population = listPopulation(2022, 2030).filter((row) => row.censusYear !== 2024);

      expect(check({ population })).toEqual([
        "Population: there are no rows for 2024. Joiners are divided by the people of the January in which they are first counted; the January before stands in. Add the population of that January. (E235)",
      ]);
      expect(check({ population, rules: "witan" })).toEqual([]);
    });

    it("stops where there are as many joiners as people, and warns of one such year", () => {
      expect(check({ population: listPopulation(2022, 2030, 1) })).toEqual([
        "Population: NCY 4 has 2 people in the past years, and 2 joined. There must be more people than joiners. Check that the population is of the whole authority and in people, not thousands. (E282)",
      ]);
      const rows = [...HISTORY, row(2022, OUT, 3, "ASD MsMdA"), row(2023, "ASD MsMdA", 5, OUT)];
      const population = listPopulation(2022, 2030).map((people) =>
        people.ncy === 4 && people.censusYear === 2023 ? { ...people, people: 1 } : people,
      );
      expect(check({ rows, population })).toEqual([
        "Population: 2 pupils join at NCY 4 in January 2023, among 1 people. There should be more people than joiners. Check that the population is of the whole authority and in people, not thousands. (E232)",
      ]);
    });

    it("warns of 0 people where pupils joined, and of an NCY that is nowhere in the table", () => {
      const population = listPopulation(2022, 2030).map((people) =>
        people.ncy === 4 && people.censusYear === 2026 ? { ...people, people: 0 } : people,
      );

      expect(check({ population })).toEqual([
        "Population: NCY 4 has 0 people in 2026. Nobody is projected to join there; a blank cell counts as 0. Fill in the people of that NCY. (E233)",
      ]);
    });

    it("warns of a large change and of rows there twice", () => {
      const shrunk = [...listPopulation(2022, 2028), ...listPopulation(2029, 2030, 800)];

      expect(check({ population: shrunk })).toEqual([
        "Population: it falls from 31,000 in 2028 to 24,800 in 2029. A change of more than a tenth within a year is rare, so rows may be missing or of another area. Check the population of both years. (E234)",
      ]);
      expect(check({ population: [...listPopulation(2022, 2030), ...listPopulation(2030, 2030, 5)] })).toEqual([
        "Population: NCY -5 in 2030 stands on more than one row. Rows for the same NCY and year are added together, as if split by sex or district. Remove the row if it is there twice by mistake. (and 30 more like it) (E123)",
      ]);
    });
  });

  describe("of the costs", () => {
    it("warns of pupils without a cost, the most first", () => {
      expect(check({ costs: [{ need: "SEMH", setting: "MsMdA", cost: 1 }] })).toEqual([
        "Costs: there is no cost for ASD in MsMdA (2 pupils), SEMH in SpMdA (1 pupil): 3 pupils in January 2024. A cost is needed for every need and setting with pupils. Add the costs; a row without a need stands for every need. (E240)",
      ]);
    });

    it("stops where a state has two costs", () => {
      expect(check({ costs: [...COSTS, { need: "", setting: "MsMdA", cost: 1 }] })).toEqual([
        "Costs: the cost of MsMdA is both £9000 and £1. One cost is wanted for each need and setting. Keep one of the rows. (E124)",
      ]);
    });

    it("says which setting a cost was perhaps meant for", () => {
      expect(check({ costs: [...COSTS, { need: "", setting: "SpMdX", cost: 1 }] })).toEqual([
        "Costs: the setting SpMdX is nowhere else in the data. The cost is not used; perhaps SpMdA was meant. Correct the code if it was meant for another. (E241)",
      ]);
      expect(check({ costs: [...COSTS, { need: "", setting: "SECU", cost: 1 }] })).toEqual([]);
    });
  });

  it("puts stops before warnings and warnings before notes", () => {
    const problems = checkInput(
      createInput({ rows: HISTORY.slice(0, 3), costs: [{ need: "", setting: "SpIn", cost: 1 }], population: [] }),
    );

    expect(problems.map(({ severity }) => severity)).toEqual(["stops", "warns", "notes"]);
  });
});

describe("an input without a stop", () => {
  const side = fc.constantFrom(OUT, "ASD MsMdA", "SEMH SpMdA", "MLD MsMdA");
  const transition = fc
    .tuple(
      fc.constantFrom(2021, 2022, 2023),
      side,
      fc.integer({ min: -5, max: 24 }),
      side,
      fc.constantFrom(1, 1, 1, 0, 2),
    )
    .map(([year, before, ncy, after, step]) => row(year, before, ncy, after, Math.min(25, ncy + step)));
  const people = fc.tuple(
    fc.integer({ min: 2019, max: 2028 }),
    fc.integer({ min: -5, max: 25 }),
    fc.constantFrom(0, 1, 50, 51.5),
  );
  const population = fc.oneof(
    fc.array(people, { maxLength: 30 }),
    // Nearly whole tables, for the faults that a few missing rows make.
    fc
      .tuple(
        fc.integer({ min: 2020, max: 2025 }),
        fc.integer({ min: 2025, max: 2028 }),
        fc.array(fc.nat(300), { maxLength: 3 }),
      )
      .map(([from, to, missing]) =>
        listPopulation(from, to, 60)
          .filter((_, i) => !missing.includes(i))
          .map((row): [number, number, number] => [row.censusYear, row.ncy, row.people]),
      ),
  );

  it("can always be projected", () => {
    let nProjected = 0;
    fc.assert(
      fc.property(
        fc.array(transition, { maxLength: 25 }),
        population,
        fc.constantFrom<readonly SettingRow[]>([], SETTINGS),
        fc.constantFrom("witan" as const, "corrected" as const),
        (rows, peopleRows, settings, rules) => {
          const input = createInput({
            rows,
            settings,
            rules,
            population: peopleRows.map(([year, ncy, number]) => ({
              censusYear: asCensusYear(year),
              ncy,
              people: number,
            })),
          });
          if (checkInput(input).some(({ severity }) => severity === "stops")) return;
          nProjected++;

          expect(() => compilePlan(input, estimateRates(input))).not.toThrow();
        },
      ),
      { numRuns: 1500 },
    );
    expect(nProjected).toBeGreaterThan(50);
  });
});

describeWithReference("the reference's own data", () => {
  it.each(["witan", "corrected"] as const)(
    "has only a note, that its Januaries differ a little, under %s rules",
    (rules) => {
      const sentences = [
        "Transitions: the rows of 2013 end with 1,781 pupils and those of 2014 start with 1,752. Both are the pupils of the same January, so they should be equal. Check that no rows are missing and that references do not change between years. (and 2 more like it) (E206)",
      ];

      expect(checkInput(readWitanDemo(rules)!).map(wordProblem)).toEqual(sentences);
      expect(checkInput({ ...readWitanDemo(rules)!, settings: [] }).map(({ severity }) => severity)).toEqual(["notes"]);
    },
  );
});
