import { wordProblem } from "../../../src/model/Problem";
import { getCategory, getDesignation, nameSetting } from "../../../src/model/gias/nameSetting";
import { readEstablishments } from "../../../src/model/gias/readEstablishments";
import { REGISTER } from "../sen2/inventReturn";

test.each([
  ["Community school", "", false, false, "MsMdA"],
  ["Academy converter", "", true, false, "SENU"],
  ["Free schools", "", false, true, "RP"],
  ["Local authority nursery school", "", false, false, "EYS"],
  ["Other independent school", "", true, false, "MsIn"],
  ["Foundation special school", "", true, true, "SpMdA"],
  ["Non-maintained special school", "", false, false, "SpNm"],
  ["Other independent special school", "", false, false, "SpIn"],
  ["Pupil referral unit", "", false, false, "APRU"],
  ["Further education", "Sixth Form College (General)", false, false, "6FC"],
  ["Further education", "Tertiary College", false, false, "GFE"],
  ["University technical college", "", false, false, "GFE"],
  ["Special post 16 institution", "", false, false, "SP16"],
  ["Academy secure 16 to 19", "", false, false, "SECU"],
  ["Service children’s education", "", false, false, "OTHE"],
  ["Welsh establishment", "", false, false, ""],
])("%s %s (unit %s, resourced %s) is %j", (type, furtherType, isUnit, isResourced, category) => {
  expect(getCategory({ type, furtherType }, isUnit, isResourced)).toBe(category);
});

test.each([
  [["ASD", "SLD"], "CS+CN"],
  [["ASD", "SEMH"], "HCOIN+SEMH"],
  [["SEMH", "MLD"], "SEMH"],
  [["ASD"], "HCOIN"],
  [["PMLD"], "HC+L"],
  [["SLCN", "HI"], "COIN"],
  [["VI"], "SPN"],
  [["SPLD"], "C+L"],
  [[], "GEN"],
])("a school for %j is %s", (needs, designation) => {
  expect(getDesignation(needs)).toBe(designation);
});

test("area is told only where both the school's and the own authority are known", () => {
  const school = { needs: [], laCode: "840" };

  expect(nameSetting("SpMdA", school, ["840"], "area")).toBe("SpMdA_InA");
  expect(nameSetting("SpMdA", school, ["841"], "area")).toBe("SpMdA_OoA");
  expect(nameSetting("SpMdA", school, [], "area")).toBe("SpMdA");
  expect(nameSetting("SpMdA", { ...school, laCode: "" }, ["840"], "area")).toBe("SpMdA");
  expect(nameSetting("SpIn", school, ["840"], "area")).toBe("SpIn");
});

test("the register is read by its headings, numbers as numbers or texts", () => {
  const { value } = readEstablishments([REGISTER]);

  expect(value?.byUrn.get("100002")).toMatchObject({ laCode: "840", needs: ["SLD", "ASD"], hasUnit: false });
  expect(value?.byUkprn.get("10000001")).toMatchObject({ urn: "100001", hasUnit: true, furtherType: "" });
});

test("a table without a number or a type gives its sentence", () => {
  const { value, problems } = readEstablishments([
    {
      name: "Schools",
      cells: [
        ["EstablishmentName", "Phase"],
        ["Hill", "Primary"],
      ],
      firstRow: 3,
    },
  ]);

  expect(value).toBeNull();
  expect(problems.map(wordProblem)).toEqual([
    "Schools, row 3: the headings are 'EstablishmentName', 'Phase'. A column headed URN or UKPRN is needed, and one headed TypeOfEstablishment (name) or setting. Add the column, or rename the one that holds it. (E870)",
  ]);
});
