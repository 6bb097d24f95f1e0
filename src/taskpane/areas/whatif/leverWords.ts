import type { LeverKind } from "../../../model/levers/Lever";
import type { LeverCells, LeverField } from "../../../workbook/levers/LeversSheet";
import { toText } from "../../scenarios/Scenario";

/** What the pane says of a kind of lever, and what it asks for. */
export interface LeverWords {
  readonly name: string;
  /** What it does, as a sentence. */
  readonly does: string;
  /** Columns that matter to it, in the order in which they are asked for; `change`, dates and note come by themselves. */
  readonly asks: readonly LeverField[];
  /** An example of a change; null where it needs none. */
  readonly change: string | null;
  readonly changeMeaning: string;
}

const WHO = ["need", "setting", "ncy-from", "ncy-to"] as const satisfies readonly LeverField[];

/** The levers that the pane offers, in the order in which it offers them. Money rows are made on the Money step. */
export const LEVER_WORDS = {
  joiners: {
    name: "More or fewer new plans",
    does: "Scales how many join; who they are stays as it is.",
    asks: WHO,
    change: "x1.2",
    changeMeaning: "x1.2 or +20% multiplies; add 30 adds 30 pupils a year",
  },
  "joiner-mix": {
    name: "Where new plans go",
    does: "Scales where those who join go; how many join stays as it is.",
    asks: WHO,
    change: "x1.3",
    changeMeaning: "x1.3 makes the setting or need 1.3 times as likely",
  },
  leavers: {
    name: "More or fewer leavers",
    does: "Scales the chance of leaving.",
    asks: WHO,
    change: "x0.5",
    changeMeaning: "x0.5 halves it; set 5% sets it",
  },
  movers: {
    name: "More or fewer moves",
    does: "Scales the chance of moving to another setting, or to the one named.",
    asks: [...WHO, "to"],
    change: "x1.5",
    changeMeaning: "x1.5 multiplies; set 5% sets it",
  },
  divert: {
    name: "Divert to another setting",
    does: "Sends a share of those on their way to a setting to another one instead, such as one in the borough.",
    asks: ["setting", "to", "of", "need", "ncy-from", "ncy-to"],
    change: "add 20",
    changeMeaning: "add 20 is 20 pupils a year; 30% is a share of those on their way there",
  },
  capacity: {
    name: "Limit or add places",
    does: "Sets how many places a setting has; who does not fit goes to the settings named, in that order.",
    asks: ["setting", "to", "ncy-from", "ncy-to"],
    change: "set 300",
    changeMeaning: "set 300 for the places there are; add 60 to the row before it; x1 for as many as have a place now",
  },
  close: {
    name: "Close a setting",
    does: "Nobody new goes there; those inside move on, to the settings named or as others move.",
    asks: ["setting", "to"],
    change: null,
    changeMeaning: "",
  },
  population: {
    name: "More or fewer people",
    does: "Scales the general population that new plans come from.",
    asks: ["ncy-from", "ncy-to"],
    change: "+5%",
    changeMeaning: "+5% or x1.05 multiplies",
  },
  "unit-cost": {
    name: "Unit cost",
    does: "Changes what a pupil costs.",
    asks: ["need", "setting"],
    change: "+4%",
    changeMeaning: "+4% multiplies; add £500 adds pounds; set £62,000 sets pounds a year",
  },
  inflation: {
    name: "Inflation",
    does: "Lets the cost of a pupil grow each year.",
    asks: ["setting"],
    change: "+2%",
    changeMeaning: "+2% lets prices grow by 2% more every year",
  },
  history: {
    name: "Weigh the past differently",
    does: "Drops or weighs past years when rates are estimated.",
    asks: WHO,
    change: "x0",
    changeMeaning: "x0 leaves them out, x2 counts them twice",
  },
  requests: {
    name: "Requests for assessment",
    does: "Scales the requests that lead to assessments and plans. It needs pipeline rows to start from.",
    asks: [],
    change: "+20%",
    changeMeaning: "+20% multiplies; set 1,400 sets the requests of a year",
  },
  agreement: {
    name: "Agreement to assess or issue",
    does: "Changes the share of requests that are assessed, or of assessments that lead to a plan.",
    asks: ["of"],
    change: "set 60%",
    changeMeaning: "set 60% sets the share; x0.9 multiplies it",
  },
  reassess: {
    name: "Reassess plans",
    does: "From a year on, a share of the plans of these year groups end because they are reassessed.",
    asks: ["ncy-from", "ncy-to", "need", "setting"],
    change: "10% of 80%",
    changeMeaning: "10% of 80% ends a tenth of the four fifths that are reassessed",
  },
} as const satisfies Partial<Record<LeverKind, LeverWords>>;

export type OfferedLever = keyof typeof LEVER_WORDS;
export const OFFERED_LEVERS = Object.keys(LEVER_WORDS) as OfferedLever[];

/** Whether the pane has words for a lever. */
export function isOffered(kind: string): kind is OfferedLever {
  return kind in LEVER_WORDS;
}

/**
 * Says in a line what a row of levers does.
 *
 * @example wordLever({ lever: "joiners", change: "x1.2", "year-from": 2027 }) // "joiners x1.2, from 2027"
 */
export function wordLever(cells: LeverCells): string {
  const text = (field: LeverField) => toText(cells[field]);
  const who = [text("of"), text("need"), text("setting")].filter((part) => part !== "").join(", ");
  const parts = [
    [text("lever"), who && `of ${who}`, text("to") && `to ${text("to")}`, text("change")].filter(Boolean).join(" "),
    wordSpan("NCY", text("ncy-from"), text("ncy-to")),
    wordSpan("", text("year-from"), text("year-to")),
    text("ramp-years") && text("ramp-years") !== "0" ? `growing over ${text("ramp-years")} years` : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function wordSpan(name: string, from: string, to: string): string {
  const prefix = name === "" ? "" : `${name} `;
  if (from !== "" && from === to) return name === "" ? `in ${from}` : `${prefix}${from}`;
  if (from !== "" && to !== "") return `${prefix}${from} to ${to}`;
  if (from !== "") return name === "" ? `from ${from}` : `${prefix}${from} and above`;
  if (to !== "") return name === "" ? `until ${to}` : `${prefix}${to} and below`;
  return "";
}
