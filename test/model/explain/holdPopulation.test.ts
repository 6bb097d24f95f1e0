import type { PopulationRow } from "../../../src/model/data/ModelInput";
import { holdPopulation } from "../../../src/model/explain/holdPopulation";
import { asCensusYear } from "../../../src/model/years";
import { inventInput } from "../../worker/inventInput";

const row = (year: number, ncy: number, people: number): PopulationRow => ({
  censusYear: asCensusYear(year),
  ncy,
  people,
});

describe("holdPopulation", () => {
  it("holds each NCY at its people of the start, rows of one NCY added up, and leaves the past alone", () => {
    const population = [row(2023, 1, 90), row(2024, 1, 60), row(2024, 1, 40), row(2025, 1, 130), row(2026, 1, 150)];

    const held = holdPopulation({ ...inventInput(), population }, asCensusYear(2024));

    expect(held.population).toEqual([...population.slice(0, 3), row(2025, 1, 100), row(2026, 1, 100)]);
  });

  it("takes the first projected January where the start has no row, and adds no NCY to a year that lacks it", () => {
    const population = [row(2024, 1, 60), row(2025, 2, 70), row(2026, 1, 61), row(2026, 2, 80)];

    const held = holdPopulation({ ...inventInput(), population }, asCensusYear(2024));

    expect(held.population).toEqual([row(2024, 1, 60), row(2025, 2, 70), row(2026, 1, 60), row(2026, 2, 70)]);
  });
});
