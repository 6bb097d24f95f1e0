import { composeLiveLight } from "../../src/workbook/composeLiveLight";

const compose = (tables: Parameters<typeof composeLiveLight>[0]["tables"]) =>
  composeLiveLight({ tables, authority: "Fernshire", nSimulations: 500, seed: "42" });
const listFormulas = ({ rows }: ReturnType<typeof compose>) =>
  rows.flatMap((row) => row.flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : [])));

test("the total, the groups and the notes read the authority and the options on the sheet", () => {
  const sheet = compose({ caseload: "A!A1:Z9", newPlans: "B!A1:M9", ceased: "C!A1:M9", requests: "D!A1:M9" });

  expect(listFormulas(sheet)).toEqual([
    "=SEND.LIGHT(A!A1:Z9,B!A1:M9,C!A1:M9,$B$4,$A$5:$B$8,D!A1:M9)",
    "=SEND.LIGHT(A!A1:Z9,B!A1:M9,C!A1:M9,$B$4,$A$5:$B$9,D!A1:M9)",
    "=SEND.LIGHT(A!A1:Z9,B!A1:M9,C!A1:M9,$B$4,$A$5:$B$10,D!A1:M9)",
  ]);
  expect(sheet.rows.slice(3, 10)).toEqual([
    ["Authority", "Fernshire"],
    ["Option", "Value"],
    ["years", 3],
    ["simulations", 500],
    ["seed", 42],
    ["by", "placement group"],
    ["show", "notes"],
  ]);
});

test("tables that are not there are left empty", () => {
  expect(listFormulas(compose({ caseload: "A!A1:Z9" }))[0]).toBe("=SEND.LIGHT(A!A1:Z9,,,$B$4,$A$5:$B$8,)");
});

test("no formula spills into the next", () => {
  const { rows } = compose({ caseload: "A!A1:Z9" });
  const at = rows.flatMap((row, i) => (typeof row[0] === "object" && row[0] !== null ? [i] : []));

  // Three Januaries after the known one, of seven placement groups, below the headings, and a row between.
  expect(at[1] - at[0]).toBeGreaterThan(1 + 4);
  expect(at[2] - at[1]).toBeGreaterThan(1 + 4 * 7);
});
