import { NONSEND } from "../../../../src/model/data/Transitions";
import type { FlowKind, FlowRow } from "../../../../src/model/flows/countFlows";
import type { Flows } from "../../../../src/taskpane/pictures/flows/Flows";
import { uniteFlows } from "../../../../src/taskpane/pictures/flows/uniteFlows";
import { wordBand, wordEverybody, wordFlows, wordUnited } from "../../../../src/taskpane/pictures/flows/wordFlows";

const row = (from: string, to: string, pupils: number): FlowRow => {
  const kind: FlowKind = from === NONSEND ? "joined" : to === NONSEND ? "left" : from === to ? "stayed" : "moved";
  return { from, to, kind, pupils };
};
const make = (rows: readonly FlowRow[], room = 10): Flows => uniteFlows(rows, 2025, room);
const STAYED = row("Mainstream", "Mainstream", 1802);

test("tells the largest move", () => {
  const flows = make([
    STAYED,
    row("Mainstream", "Maintained special", 62),
    row("Mainstream", "Alternative provision", 9),
  ]);

  expect(wordFlows(flows, "setting group")).toBe(
    "62 pupils moved from mainstream to maintained special between January 2025 and January 2026.",
  );
});

test("tells one pupil, and names that people gave, as they are", () => {
  const flows = make([STAYED, row("Beacon House", "SpMdA_InA", 1)]);

  expect(wordFlows(flows, "setting")).toBe(
    "1 pupil moved from Beacon House to SpMdA_InA between January 2025 and January 2026.",
  );
});

test("tells two that are equally large, and counts more", () => {
  const two = [row("Mainstream", "Maintained special", 12), row("Maintained special", "Mainstream", 12)];

  expect(wordFlows(make(two), "setting group")).toBe(
    "12 pupils moved from mainstream to maintained special, and as many from maintained special to mainstream, between January 2025 and January 2026.",
  );
  expect(wordFlows(make([...two, row("Post-16", "Other", 12)]), "setting group")).toBe(
    "12 pupils moved in each of the 3 largest flows, such as from mainstream to maintained special, between January 2025 and January 2026.",
  );
});

test("says where nobody moved, and where nobody may be shown", () => {
  expect(wordFlows(make([STAYED]), "setting group")).toBe(
    "No pupil moved to another setting group between January 2025 and January 2026.",
  );
  expect(wordFlows({ ...make([STAYED]), nHidden: 2 }, "setting group")).toBe(
    "So few pupils moved to another setting group between January 2025 and January 2026 that no number can be shown.",
  );
});

test("says what became of everybody", () => {
  const flows = make([STAYED, row("Mainstream", "Other", 96), row("Other", NONSEND, 150), row(NONSEND, "Other", 310)]);

  expect(wordEverybody(flows, "setting group")).toBe(
    "Of 2,048 pupils with a plan in January 2025, 1,802 stayed in their setting group, 96 moved and 150 left; 310 joined.",
  );
  expect(wordEverybody({ ...flows, nHidden: 3 }, "setting group")).toBe(
    "3 flows are not shown: those under 5 pupils, and others from which those could be worked out.",
  );
});

test("reads out a band with its share", () => {
  const flows = make([
    row("Mainstream", "Mainstream", 90),
    row("Mainstream", "Other", 8),
    row("Mainstream", NONSEND, 2),
    row(NONSEND, "Other", 1),
  ]);

  expect(flows.bands.map((band) => wordBand(band, flows))).toEqual([
    "Stayed in mainstream: 90 pupils, 90% of the 100 there in January 2025.",
    "From mainstream to other: 8 pupils moved, 8% of the 100 there in January 2025.",
    "Left the system from mainstream: 2 pupils, 2% of the 100 there in January 2025.",
    "Joined other: 1 pupil, 100% of the 1 who joined.",
  ]);
});

test("names the groups that were united", () => {
  const flows = make([row("A", "A", 9), row("B", "B", 8), row("C", "C", 1), row("D", "D", 1)], 3);

  expect(wordUnited(flows, "setting")).toBe("Others are 2 small settings: C, D.");
  expect(wordUnited(make([STAYED]), "setting")).toBeNull();
});
