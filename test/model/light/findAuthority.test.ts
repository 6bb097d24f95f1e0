import { findAuthority } from "../../../src/model/light/findAuthority";
import { createSeries } from "./inventPublished";

const authority = (name: string, newCode: string, oldCode: string) =>
  createSeries(name, { code: newCode, aliases: [name, newCode, oldCode] });
const AUTHORITIES = [
  authority("Bournemouth, Christchurch and Poole", "E06000058", "839"),
  authority("Bristol, City of", "E06000023", "801"),
  authority("City of London", "E09000001", "201"),
  authority("County Durham", "E06000047", "840"),
  authority("Kent", "E10000016", "886"),
  authority("Kingston upon Hull, City of", "E06000010", "810"),
  authority("Kingston upon Thames", "E09000021", "314"),
  authority("St. Helens", "E08000013", "342"),
];
const find = (text: string) => findAuthority(AUTHORITIES, text, "--la");

test.each([
  ["kent", "Kent"],
  ["KENT ", "Kent"],
  ["886", "Kent"],
  ["e10000016", "Kent"],
  ["Kent County Council", "Kent"],
  ["Bournemouth Christchurch & Poole", "Bournemouth, Christchurch and Poole"],
  ["City of Bristol", "Bristol, City of"],
  ["Bristol", "Bristol, City of"],
  ["Durham", "County Durham"],
  ["St Helens", "St. Helens"],
  ["Saint Helens", "St. Helens"],
  ["City of London", "City of London"],
  ["Kingston-upon-Thames", "Kingston upon Thames"],
])("finds %s", (text, name) => {
  expect(find(text).value?.name).toBe(name);
});

test.each([
  ["Knet", "Perhaps Kent was meant"],
  ["Kingston upon Tames", "Perhaps Kingston upon Thames was meant"],
  ["Hull", "Perhaps Kingston upon Hull, City of was meant"],
  ["Poole", "Perhaps Bournemouth, Christchurch and Poole was meant"],
  ["Narnia", "They run from Bournemouth, Christchurch and Poole to St. Helens"],
])("does not guess at %s but suggests", (text, fix) => {
  expect(find(text).value).toBeNull();
  expect(find(text).problems).toMatchObject([{ code: "E165", where: "--la", fix }]);
});

test("asks for the code where two authorities fit", () => {
  const twins = [authority("Mere", "E1", "1"), authority("Mere County", "E2", "2")];

  expect(findAuthority(twins, "City of Mere", "la").problems).toMatchObject([
    { found: '"City of Mere" could be Mere or Mere County', fix: "Give the code: E1 or E2" },
  ]);
});
