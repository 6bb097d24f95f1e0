import { NONSEND } from "../../../../src/model/data/Transitions";
import type { FlowRow } from "../../../../src/model/flows/countFlows";
import { OTHERS } from "../../../../src/taskpane/pictures/flows/Flows";
import { uniteFlows } from "../../../../src/taskpane/pictures/flows/uniteFlows";

const ROWS: readonly FlowRow[] = [
  { from: "Mainstream", to: "Mainstream", kind: "stayed", pupils: 100 },
  { from: "Mainstream", to: "Maintained special", kind: "moved", pupils: 12 },
  { from: "Maintained special", to: "Maintained special", kind: "stayed", pupils: 50 },
  { from: "Other", to: "Other", kind: "stayed", pupils: 3 },
  { from: "Other", to: "Post-16", kind: "moved", pupils: 2 },
  { from: "Post-16", to: "Post-16", kind: "stayed", pupils: 4 },
  { from: "Post-16", to: NONSEND, kind: "left", pupils: 6 },
  { from: NONSEND, to: "Mainstream", kind: "joined", pupils: 20 },
];

test("keeps every group where there is room, those outside last", () => {
  const flows = uniteFlows(ROWS, 2025, 4);

  expect(flows.united).toEqual([]);
  expect(flows.before).toEqual([
    { name: "Mainstream", pupils: 112 },
    { name: "Maintained special", pupils: 50 },
    { name: "Other", pupils: 5 },
    { name: "Post-16", pupils: 10 },
    { name: null, pupils: 20 },
  ]);
  expect(flows.after.at(-1)).toEqual({ name: null, pupils: 6 });
  expect(flows.bands).toHaveLength(ROWS.length);
});

test("unites the smallest groups; who stays in them or moves among them is one band", () => {
  const flows = uniteFlows(ROWS, 2025, 3);

  expect(flows.united).toEqual(["Post-16", "Other"]);
  expect(flows.bands.filter(({ from, to }) => from === OTHERS && to === OTHERS)).toEqual([
    { from: OTHERS, to: OTHERS, kind: "stayed", pupils: 9 },
  ]);
  expect(flows.bands.find(({ from, to }) => from === OTHERS && to === null)).toEqual({
    from: OTHERS,
    to: null,
    kind: "left",
    pupils: 6,
  });
});

test("loses nobody, whatever the room", () => {
  const sum = (pupils: readonly { readonly pupils: number | null }[]) =>
    pupils.reduce((total, each) => total + (each.pupils ?? 0), 0);

  for (const room of [2, 3, 4, 10]) {
    const flows = uniteFlows(ROWS, 2025, room);
    expect([sum(flows.bands), sum(flows.before), sum(flows.after)]).toEqual([197, 197, 197]);
  }
});
