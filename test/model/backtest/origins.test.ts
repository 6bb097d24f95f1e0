import { countJanuaries } from "../../../src/model/backtest/countJanuaries";
import { cutInput } from "../../../src/model/backtest/cutInput";
import { listOrigins } from "../../../src/model/backtest/listOrigins";
import { createTransitions } from "../../../src/model/data/Transitions";
import { InputProblems } from "../../../src/model/Problem";
import { inventInput, inventPopulation, repeatRow } from "../rates/inventHistory";
import { inventCensuses } from "./inventCensuses";

const years = (input: Parameters<typeof listOrigins>[0], mostYears: number | null = null) =>
  listOrigins(input, mostYears).map(({ censusYear, nYears, targets }) => [censusYear, nYears, ...targets]);

describe("listOrigins", () => {
  it("starts after every year of transitions and looks as far as the Januaries that are known", () => {
    const input = inventCensuses(3, () => 30);

    expect(years(input)).toEqual([
      [2019, 1, 2020, 2021],
      [2020, 2, 2021],
    ]);
    expect(years(input, 1)).toEqual([
      [2019, 1, 2020],
      [2020, 2, 2021],
    ]);
  });

  it("stops where the population has a gap and skips a January that is not known", () => {
    const rows = [2018, 2019, 2022].flatMap((year) => repeatRow(3, year, 5, "ASD A", "ASD A"));
    const transitions = createTransitions(rows);

    expect(years({ transitions, population: inventPopulation(9, 2018, 2025) })).toEqual([
      [2019, 1, 2020, 2022, 2023],
      [2020, 2, 2022, 2023],
    ]);
    const population = inventPopulation(9, 2018, 2025).filter((row) => row.censusYear !== 2021);
    expect(years({ transitions, population })).toEqual([[2019, 1, 2020]]);
  });

  it("says what is missing where one year of history allows no backtest", () => {
    const input = inventCensuses(1, () => 30);

    const list = () => listOrigins(input, null);

    expect(list).toThrow(InputProblems);
    expect(list).toThrow("Backtest: the history is one year long, January 2018 to January 2019. A backtest projects");
  });
});

describe("cutInput", () => {
  it("keeps transitions that ended by the origin, the codes that they use, and the population to the last target", () => {
    const rows = [
      ...repeatRow(1, 2023, 5, "ASD B", "ASD B"),
      ...repeatRow(2, 2024, 6, "", "SLD A"),
      ...repeatRow(1, 2024, 6, "ASD B", "ASD C"),
    ];
    const input = inventInput(rows, []);
    const [origin] = listOrigins(input, null);

    const cut = cutInput(input, origin);

    expect(origin.censusYear).toBe(2024);
    expect(cut.transitions).toEqual(createTransitions(repeatRow(1, 2023, 5, "ASD B", "ASD B")));
    expect(Math.max(...cut.population.map((row) => row.censusYear))).toBe(2025);
  });
});

describe("countJanuaries", () => {
  it("counts the far side, and the near side where no transitions end in the January", () => {
    const rows = [
      ...repeatRow(4, 2021, 5, "ASD A", "ASD A"),
      ...repeatRow(1, 2021, 5, "ASD A", ""),
      ...repeatRow(2, 2021, 5, "", "ASD B"),
      // A pupil too many on the near side of 2022 is not counted there.
      ...repeatRow(5, 2022, 6, "ASD A", "ASD A"),
      ...repeatRow(3, 2024, 8, "ASD B", "ASD B"),
    ];

    const { years: januaries, keys, counts } = countJanuaries(inventInput(rows, []), ["setting"]);

    expect(januaries).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(keys).toEqual([["A"], ["B"]]);
    expect([...counts]).toEqual([5, 0, 4, 2, 5, 0, 0, 3, 0, 3]);
  });

  it("ties every grouping to the total", () => {
    const input = inventCensuses(3, () => 30);
    const [total, byNcy] = [countJanuaries(input, []), countJanuaries(input, ["ncy"])];

    expect([...total.counts]).toEqual(
      byNcy.years.map((_, i) =>
        byNcy.counts.slice(i * byNcy.keys.length, (i + 1) * byNcy.keys.length).reduce((sum, n) => sum + n),
      ),
    );
    expect(total.counts[0]).toBe(300);
  });
});
