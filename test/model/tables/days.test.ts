import fc from "fast-check";
import { findNcy, getCensusDay } from "../../../src/model/census/censusDays";
import { createDay, formatDay, readDay, splitDay } from "../../../src/model/tables/days";

test.each([
  ["2022-Sep-28 00:00:00"],
  ["2022-09-28"],
  ["2022-09-28T10:30:00Z"],
  ["28/09/2022"],
  ["28/9/22"],
  ["28.09.2022"],
  ["28 September 2022"],
  ["28th Sep 2022"],
  ["20220928"],
  ["44832"],
  [44832],
  [44832.75],
])("%j is 28 September 2022", (cell) => {
  expect(readDay(cell)).toBe(44832);
});

test.each([["31/02/2020"], ["13/13/2020"], ["Easter"], [2022], [99999], [true], ["1066-10-14"]])(
  "%j is no date, and never a wrong one",
  (cell) => {
    expect(readDay(cell)).toMatchObject({ code: "E840" });
  },
);

test.each([[""], [null], [undefined], [0], ["0"], [" "]])("%j is blank", (cell) => {
  expect(readDay(cell)).toBeNull();
});

test("a day written is the day read, and the calendar agrees with the language's own", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1930-01-01"), max: new Date("2100-12-30"), noInvalidDate: true }), (date) => {
      const day = createDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())!;

      expect(formatDay(day)).toBe(date.toISOString().slice(0, 10));
      expect(readDay(formatDay(day))).toBe(day);
      expect(splitDay(day).dayOfMonth).toBe(date.getUTCDate());
    }),
  );
});

test("census days are those that were published", () => {
  const published = ["2019-01-17", "2020-01-16", "2021-01-14", "2022-01-20", "2023-01-19", "2024-01-18", "2025-01-16"];

  const days = published.map((_, i) => formatDay(getCensusDay(2019 + i)));

  expect([...days, formatDay(getCensusDay(2026)), formatDay(getCensusDay(2027))]).toEqual([
    ...published,
    "2026-01-15",
    "2027-01-21",
  ]);
});

test("NCY is the age on 31 August before the school year, less 4", () => {
  fc.assert(
    fc.property(fc.integer({ min: 36000, max: 45000 }), fc.integer({ min: 2023, max: 2027 }), (birth, censusYear) => {
      const { year, month, dayOfMonth } = splitDay(birth);
      const hadBirthday = month < 8 || (month === 8 && dayOfMonth <= 31);
      const age = censusYear - 1 - year - (hadBirthday ? 0 : 1);

      expect(findNcy(birth, getCensusDay(censusYear))).toBe(age - 4);
    }),
  );
});
