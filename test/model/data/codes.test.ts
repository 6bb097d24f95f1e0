import {
  AGE_GROUPS,
  AGE_GROUPS_LSRP,
  describeNeed,
  describeSetting,
  getAgeGroup,
  getAgeGroupLsrp,
  getKeyStage,
  getPhase,
  KEY_STAGES,
  NEEDS,
  PHASES,
  SETTINGS,
} from "../../../src/model/data/codes";

describe("describing a setting", () => {
  it.each([
    ["SpMdA_HC+L_InA", "Maintained special school or special academy, high cognition and learning, in area"],
    ["MsMdA_OoA", "Mainstream school or academy, out of area"],
    ["spmda", "Maintained special school or special academy"],
    ["SENU_NEW_XxX", "SEN unit, NEW"],
    ["MSSOA", "Maintained special school or special academy, out of area"],
    ["Hilltop", "Hilltop"],
  ])("reads %s", (code, label) => {
    expect(describeSetting(code).label).toBe(label);
  });

  it("reads group, area and places", () => {
    expect(describeSetting("RP_COIN_OoA")).toMatchObject({
      group: "Resourced provision and SEN units",
      area: "Out of area",
      holdsPlaces: true,
      isStandard: true,
    });
    expect(describeSetting("EHE")).toMatchObject({ group: "Educated otherwise", area: "", holdsPlaces: false });
    expect(describeSetting("Hilltop_InA")).toMatchObject({ group: "Hilltop_InA", area: "In area", isStandard: false });
  });

  it("has every code once", () => {
    expect(new Set(SETTINGS.map(({ code }) => code)).size).toBe(SETTINGS.length);
    expect(new Set(NEEDS.map(({ code }) => code)).size).toBe(NEEDS.length);
  });
});

describe("describing a need", () => {
  it("reads any case, and leaves unknown codes as they are", () => {
    expect([describeNeed("SpLD"), describeNeed("XYZ")]).toEqual(["Specific learning difficulty", "XYZ"]);
  });
});

describe("bands of NCYs", () => {
  it.each([
    [-5, "Early years", "Early years", "Under 5", "Under 5"],
    [-1, "Early years", "Early years", "Under 5", "Under 5"],
    [0, "Early years", "Primary", "Under 5", "5 to 10"],
    [1, "Key stage 1", "Primary", "5 to 10", "5 to 10"],
    [3, "Key stage 2", "Primary", "5 to 10", "5 to 10"],
    [6, "Key stage 2", "Primary", "5 to 10", "11 to 15"],
    [7, "Key stage 3", "Secondary", "11 to 15", "11 to 15"],
    [10, "Key stage 4", "Secondary", "11 to 15", "11 to 15"],
    [11, "Key stage 4", "Secondary", "11 to 15", "16 to 19"],
    [12, "Key stage 5", "16 to 19", "16 to 19", "16 to 19"],
    [14, "Key stage 5", "16 to 19", "16 to 19", "16 to 19"],
    [15, "Post-19", "19 to 25", "16 to 19", "20 to 25"],
    [20, "Post-19", "19 to 25", "20 to 25", "20 to 25"],
    [21, "Post-19", "19 to 25", "20 to 25", "Over 25"],
    [25, "Post-19", "19 to 25", "Over 25", "Over 25"],
  ])("places NCY %i", (ncy, keyStage, phase, ageGroup, ageGroupLsrp) => {
    expect([getKeyStage(ncy), getPhase(ncy), getAgeGroup(ncy), getAgeGroupLsrp(ncy)]).toEqual([
      keyStage,
      phase,
      ageGroup,
      ageGroupLsrp,
    ]);
  });

  it.each([
    ["key stages", KEY_STAGES],
    ["phases", PHASES],
    ["age groups", AGE_GROUPS],
    ["LSRP", AGE_GROUPS_LSRP],
  ] as const)("rise without a gap: %s", (_name, bands) => {
    const ends = bands.map((band) => band.ncyTo);

    expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    expect(ends.at(-1)).toBe(Infinity);
  });
});
