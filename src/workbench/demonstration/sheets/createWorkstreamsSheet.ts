import type { SheetData } from "../../xlsx/WorkbookData";
import { SHEETS } from "../layout";
import { SheetBuilder, type Entry } from "../SheetBuilder";
import { STYLES } from "../styles";
import { PLAN_COLOR } from "./planColor";

const HEADINGS = [
  "Workstream",
  "Owner",
  "Kind",
  "Start",
  "Ramp years",
  "Confidence",
  "Gross saving",
  "Scenario",
  "Revenue investment",
  "Capital investment",
] as const;

/** Six workstreams: four of money, two of levers on the model. All of it is invented. */
const WORKSTREAMS: readonly (readonly [...Entry[]])[] = [
  [
    "New special school, 60 places",
    "Capital programme",
    "avoidance",
    "April 2027",
    null,
    "green",
    null,
    "Special school",
    450_000,
    8_400_000,
  ],
  [
    "Early support before a request",
    "Inclusion service",
    "avoidance",
    "2026-27",
    null,
    "red",
    null,
    "Early support",
    380_000,
    null,
  ],
  [
    "Framework for independent placements",
    "Commissioning",
    "reduction",
    "September 2026",
    2,
    "amber",
    900_000,
    null,
    120_000,
    null,
  ],
  ["Review of top-up bands", "Finance", "reduction", "2027-28", 1, "amber", 1_100_000, null, 60_000, null],
  [
    "Pathways at 16 into local colleges",
    "Post-16 lead",
    "avoidance",
    "September 2027",
    2,
    "70%",
    600_000,
    null,
    150_000,
    500_000,
  ],
  [
    "Health's share of joint placements",
    "Joint commissioning",
    "income",
    "2026-27",
    1,
    "60%",
    700_000,
    null,
    null,
    null,
  ],
];

const NOTES = [
  "Places that open in September 2028 take half of those who would go to independent schools.",
  "A tenth fewer new plans up to Year 6, reached over three years. The least certain of all.",
  "",
  "",
  "",
  "Paid by the integrated care board.",
] as const;

const LEVER_HEADINGS = [
  "Scenario",
  "Lever",
  "Setting",
  "To",
  "NCY from",
  "NCY to",
  "Year from",
  "Ramp years",
  "Change",
] as const;
const LEVERS: readonly (readonly Entry[])[] = [
  ["Special school", "divert", "SpIn, SpNm, OLA", "SpMdA", null, null, 2029, 2, "50%"],
  ["Early support", "joiners", null, null, -4, 6, 2028, 3, "-10%"],
];

/** The workstreams of the recovery plan, and the levers of those that change who is where. */
export function createWorkstreamsSheet(): SheetData {
  const sheet = new SheetBuilder({
    name: SHEETS.workstreams,
    columnWidths: [270, 150, 130, 120, 95, 95, 105, 110, 145, 145, 480],
    frozenRows: 4,
    frozenColumns: 1,
    tabColor: PLAN_COLOR,
  });
  sheet.put("A1", "Workstreams of the recovery plan", STYLES.title);
  sheet.put(
    "A2",
    "Invented. Gross saving is pounds a year at full effect; a workstream with a scenario saves what its levers save in the projection. Confidence says how much is delivered.",
    STYLES.note,
  );
  sheet.putRow("A4", HEADINGS, STYLES.heading);
  sheet.put("K4", "What it is", STYLES.heading);
  WORKSTREAMS.forEach((entries, i) => {
    const row = i + 5;
    sheet.putRow(`A${row}`, entries.slice(0, 6), STYLES.input);
    sheet.putRow(`G${row}`, entries.slice(6), STYLES.inputPounds);
    sheet.put(`K${row}`, NOTES[i], STYLES.note);
  });

  // Room for more workstreams and levers.
  sheet.dress("A11:J12", STYLES.input);
  sheet.dress("A18:I24", STYLES.input);

  sheet.put("A13", "Levers of the workstreams that have a scenario", STYLES.section);
  sheet.put(
    "A14",
    "The grammar of levers is that of SEND.SCENARIO; the column scenario says which workstream a row belongs to.",
    STYLES.note,
  );
  sheet.putRow("A15", LEVER_HEADINGS, STYLES.heading);
  LEVERS.forEach((entries, i) => sheet.putRow(`A${i + 16}`, entries, STYLES.input));
  return sheet.build();
}
