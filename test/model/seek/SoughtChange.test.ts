import fc from "fast-check";
import { LEVERS } from "../../../src/model/levers/Lever";
import { LEVER_RULES } from "../../../src/model/levers/leverRules";
import { createSoughtChange, listForms } from "../../../src/model/seek/SoughtChange";
import { readChange } from "../../../src/model/tables/readChange";

const FORMS = LEVERS.flatMap((kind) => listForms(kind).map((form) => [kind, form] as const));

describe("the change of a sought lever", () => {
  it.each(FORMS)("%s by %s: is read from a table of levers as it was sought", (kind, form) => {
    const { space, write, word } = createSoughtChange(kind, form, 2000);
    const [least, most] = [space.grid[0], space.grid[space.grid.length - 1]];

    fc.assert(
      fc.property(fc.integer({ min: least, max: most }), (size) => {
        const sought = write(size);
        const read = readChange(word(size), LEVER_RULES[kind]);

        const [[, value], [, again]] = [sought, read!].map((each) => Object.entries(each).map(([, v]) => v));
        expect(read).toMatchObject({ kind: sought.kind });
        expect(again as number).toBeCloseTo(value as number, 6);
      }),
      { numRuns: 30 },
    );
  });

  it.each(FORMS)(
    "%s by %s: starts at sizes that rise, with the one that changes nothing between the bounds",
    (kind, form) => {
      const { space } = createSoughtChange(kind, form, 2000);

      expect([...space.grid].sort((a, b) => a - b)).toEqual(space.grid);
      expect(space.near).toBeGreaterThanOrEqual(space.grid[0]);
      expect(space.near).toBeLessThanOrEqual(space.grid[space.grid.length - 1]);
    },
  );

  it("keeps to the bounds that a person gives", () => {
    const { space, measure } = createSoughtChange("joiners", "times", 2000, { least: 0.9, most: 1.4 });

    expect(space.grid.map(measure)).toEqual([0.9, 1, 1.4]);
  });

  it("seeks no lever that has no size", () => {
    expect(LEVERS.filter((kind) => listForms(kind).length === 0)).toEqual(["history", "pipeline", "close"]);
  });
});
