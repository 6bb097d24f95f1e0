import fc from "fast-check";
import { cleanUpn, examineUpn } from "../../../src/model/upn/examineUpn";
import { getCheckLetter, UPN_LETTERS } from "../../../src/model/upn/getCheckLetter";
import { isAuthorityCode } from "../../../src/model/upn/upnAuthorities";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The sum of the field's rule, written out place by place: character i of 2 to 13 times i. */
function checkPlainly(rest: string): string {
  let sum = 0;
  for (let place = 2; place <= 13; place++) {
    const character = rest.charAt(place - 2);
    const value = /\d/.test(character) ? parseInt(character, 10) : "ABCDEFGHJKLMNPQRTUVWXYZ".indexOf(character);
    sum += place * value;
  }
  return "ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23);
}

const figures = fc.stringMatching(/^\d{11}$/);
const rests = fc
  .tuple(figures, fc.constantFrom(..."0123456789", ...UPN_LETTERS))
  .map(([eleven, last]) => eleven + last);

describe("a UPN", () => {
  it("has the check letter of the field's rule", () => {
    fc.assert(fc.property(rests, (rest) => getCheckLetter(rest) === checkPlainly(rest)));
  });

  it("is valid with its letter and with no other", () => {
    fc.assert(
      fc.property(rests, (rest) => {
        const valid = [...UPN_LETTERS].filter((letter) => examineUpn(letter + rest).isValid);

        expect(valid).toEqual([checkPlainly(rest)]);
      }),
    );
  });

  it("is not valid any more when one figure is changed", () => {
    fc.assert(
      fc.property(rests, fc.nat(10), fc.nat(9), (rest, at, figure) => {
        fc.pre(rest[at] !== String(figure));
        const changed = rest.slice(0, at) + figure + rest.slice(at + 1);

        expect(examineUpn(checkPlainly(rest) + changed).isValid).toBe(false);
      }),
    );
  });

  it("is the same however it is written", () => {
    fc.assert(
      fc.property(rests, fc.nat(11), (rest, at) => {
        const upn = checkPlainly(rest) + rest;
        const written = ` ${upn.slice(0, at).toLowerCase()} - ${upn.slice(at).toLowerCase()}\u00a0`;

        expect(cleanUpn(written)).toBe(upn);
        expect(examineUpn(rest)).toMatchObject({ cleaned: upn, isValid: true, isCompleted: true });
      }),
    );
  });

  it.each<[string, string, string, string]>([
    ["a wrong letter", "A801200001001", "its first letter is A, and the figures need H", "H801200001001"],
    ["a letter O for a nought", "H8O1200001001", "character 3 is O, and it must be a figure", "H801200001001"],
    ["a letter I for a one", "H80I200001001", "character 4 is I, and it must be a figure", "H801200001001"],
    ["two characters too few", "H8012000010", "it has 11 characters, and a UPN has 13: a letter, then 12 figures", ""],
    ["one too many", "H8012000010011", "it has 14 characters, and a UPN has 13: a letter, then 12 figures", ""],
    ["one character", "H", "it has 1 character, and a UPN has 13: a letter, then 12 figures", ""],
    [
      "a last letter S",
      "H80120000100S",
      "character 13 is S, and it must be a figure, or a letter other than I, O and S",
      "",
    ],
    ["a code for no UPN", "un3", "UN3 is the code of a reason for having no UPN, and no UPN", ""],
    ["a shortened number", "8.012E+11", "it is a number that was shortened, so its last figures are lost", ""],
  ])("says what is wrong with %s", (_name, text, why, suggestion) => {
    expect(examineUpn(text)).toMatchObject({ isValid: false, why, suggestion });
  });

  it("tells a temporary one, and an authority that is none", () => {
    const rest = "80120000100A";

    expect(examineUpn(getCheckLetter(rest)! + rest)).toMatchObject({ isValid: true, isTemporary: true });
    expect(examineUpn(`${getCheckLetter("999200001001")}999200001001`).why).toBe("no local authority has the code 999");
    expect(examineUpn("H801200001001").why).toBe("");
  });

  const list = join(__dirname, "../../../../shared/domain/data/la_lookup_2025.csv");
  const known = existsSync(list);
  (known ? it : it.skip)(`knows every authority${known ? "" : " (skipped: no list of authorities here)"}`, () => {
    const rows = readFileSync(list, "utf8").trim().split(/\r?\n/).slice(1);
    const codes = rows.map((row) => row.split(",")[1]);

    expect(codes.length).toBeGreaterThan(150);
    expect(codes.filter((code) => !isAuthorityCode(code))).toEqual([]);
  });
});
