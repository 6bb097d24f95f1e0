import { wordProblem, type Problem } from "../../src/model/Problem";
import { parseGrouping } from "../../src/functions/parseGrouping";

const parse = (text: string | null) => parseGrouping(text, "SEND.PROJECT");

describe("parseGrouping", () => {
  test.each([
    [null, []],
    ["", []],
    ["Total", []],
    ["setting", ["setting"]],
    [" SETTING ", ["setting"]],
    ["Key Stage", ["key stage"]],
    ["key-stage", ["key stage"]],
    ["year group", ["ncy"]],
    ["Age group (LSRP)", ["age group (LSRP)"]],
    ["need,setting", ["need", "setting"]],
    ["setting and need", ["setting", "need"]],
    ["Need; Setting group", ["need", "setting group"]],
    ["need by phase", ["need", "phase"]],
    ["need, need", ["need"]],
    ["state", ["ncy", "need", "setting"]],
    ["setting, need, ncy", ["ncy", "need", "setting"]],
  ])("reads %j", (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  test("names the word that it does not know and lists the choices", () => {
    expect(wordProblem(parse("need, postcode") as Problem)).toBe(
      'SEND.PROJECT: by is "need, postcode", and "postcode" is not a grouping. Choose one of total, ncy, key stage, phase, age group, age group (LSRP), need, setting, setting group, area, state, or two with a comma between them. (E310)',
    );
  });

  test("refuses three groupings other than the full state", () => {
    expect(wordProblem(parse("need, setting, area") as Problem)).toMatch(/which is 3 groupings\. Choose one of/);
  });
});
