import { SETTINGS } from "../../../src/model/data/codes";
import { findStandardSetting, orderSettings, STANDARD_SETTINGS } from "../../../src/model/data/standardSettings";
import { readSettings } from "../../../src/model/tables/readSettings";

describe("the standard settings", () => {
  it("have every code of the list once, each with a group of the DfE's", () => {
    expect(STANDARD_SETTINGS.map(({ code }) => code)).toEqual(SETTINGS.map(({ code }) => code));
    expect([...new Set(STANDARD_SETTINGS.map(({ dfeGroup }) => dfeGroup))].sort()).toEqual([
      "Hospital schools and AP",
      "Mainstream",
      "Maintained special",
      "NMSS or independent",
      "Other",
      "Post 16",
      "Resourced provision and SEN units",
    ]);
  });

  it("are found by code with designation and area, and by older codes", () => {
    expect(findStandardSetting("SpMdA_HC+L_OoA")?.code).toBe("SpMdA");
    expect(findStandardSetting("ISS")?.dfeGroup).toBe("NMSS or independent");
    expect(findStandardSetting("Hut")).toBeNull();
  });

  it("order a table as a pupil's life does, codes of their own last", () => {
    const rows = readSettings({
      name: "Settings",
      cells: [
        ["setting", "NCY from", "NCY to"],
        ...["Hut", "GFE", "SpIn", "MsMdA", "EYP"].map((code) => [code, 0, 14]),
      ],
      firstRow: 1,
    }).value!;

    expect(orderSettings(rows).map(({ setting }) => setting)).toEqual(["EYP", "MsMdA", "SpIn", "GFE", "Hut"]);
  });
});

describe("a table of settings", () => {
  it("takes places as a number, labels and kinds of cost where they are there", () => {
    const { value, problems } = readSettings({
      name: "Settings",
      cells: [
        ["Setting", "Label", "NCY from", "NCY to", "Places", "Unit cost"],
        ["SpMdA", "Elm School", 0, 14, 120, "place and top-up"],
        ["EHE", "", 0, 14, "no", ""],
      ],
      firstRow: 1,
    });

    expect(problems).toEqual([]);
    expect(value![0]).toMatchObject({
      holdsPlaces: true,
      places: 120,
      label: "Elm School",
      costKind: "place and top-up",
    });
    expect(value![1]).toMatchObject({ holdsPlaces: false });
    expect(value![1]).not.toHaveProperty("label");
  });
});

test("finds every standard setting by its own code, also where its label has a comma", () => {
  for (const { code } of STANDARD_SETTINGS) {
    expect(findStandardSetting(code)?.code).toBe(code);
    expect(findStandardSetting(`${code}_SEMH_OoA`)?.code).toBe(code);
  }
});
