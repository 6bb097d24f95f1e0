import { isHeadingOfCounts } from "../../../src/model/suppression/isHeadingOfCounts";

test.each([
  "Plans",
  "Mainstream and early years",
  "Year 7",
  "NCY 9",
  "Age 5 to 10",
  "Age of 5 to 10",
  "Under 5 years",
  "High-cost placements",
  "Plans without a UPN",
])("%s heads counts", (heading) => {
  expect(isHeadingOfCounts(heading)).toBe(true);
});

test.each([
  "Census year",
  "NCY",
  "National curriculum year",
  "UPN",
  "NCY from",
  "Year group",
  "Age on 31 August",
  "Date of birth",
  "Share of plans",
  "% of plans",
  "Cost of placements",
  "Mean cost",
])("%s heads no counts", (heading) => {
  expect(isHeadingOfCounts(heading)).toBe(false);
});
