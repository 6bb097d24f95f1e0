import { NO_TABLE } from "../../workbook/Choices";
import { getChosenTables, type JourneyState } from "./JourneyState";
import type { Step } from "./steps";
import { whyOutOfDate } from "./whyOutOfDate";

/** How far a step is: finished, waiting for the person, something in the way, or not judged. */
export interface StepVerdict {
  readonly mark: "done" | "open" | "blocked";
  /** What is missing and why, as a sentence; "" where nothing is. */
  readonly missing: string;
}

/** Judges every step from the state of the journey. */
export function judgeSteps(state: JourneyState): Readonly<Record<Step, StepVerdict>> {
  const data = judgeData(state);
  const check = judgeCheck(state, data);
  return {
    start: { mark: state.looked ? "done" : "open", missing: "" },
    data,
    check,
    settings: { mark: check.mark === "done" ? "done" : "open", missing: check.mark === "blocked" ? check.missing : "" },
    baseline: judgeBaseline(state, check),
    whatif: { mark: "open", missing: check.missing },
    money: { mark: "open", missing: check.missing },
    report: { mark: "open", missing: check.missing },
  };
}

function judgeData(state: JourneyState): StepVerdict {
  const { source, population, costs, settings } = getChosenTables(state);
  if (!state.looked) return { mark: "open", missing: "The workbook is being looked through." };
  if (!source) {
    return {
      mark: "blocked",
      missing: "A census or transitions table is missing: without it nobody knows how pupils move.",
    };
  }
  if (!population) {
    return {
      mark: "blocked",
      missing: "A population table is missing: it says how many people can join and how far to project.",
    };
  }
  for (const [role, table] of [
    ["costs", costs],
    ["settings", settings],
  ] as const) {
    const chosen = state.choices[role];
    if (chosen && chosen !== NO_TABLE && !table) {
      return {
        mark: "blocked",
        missing: `The table ${chosen} is not in this workbook any more. Choose another for ${role}.`,
      };
    }
  }
  return { mark: "done", missing: "" };
}

function judgeCheck(state: JourneyState, data: StepVerdict): StepVerdict {
  if (data.mark !== "done") return { mark: "open", missing: data.missing };
  if (!state.reading) return { mark: "open", missing: "The tables are being read." };
  if (!state.reading.input) {
    return { mark: "blocked", missing: "Something in the tables stops a run; the Check step says what to mend." };
  }
  return { mark: "done", missing: "" };
}

function judgeBaseline(state: JourneyState, check: StepVerdict): StepVerdict {
  if (check.mark === "blocked") return { mark: "open", missing: check.missing };
  const { baseline } = state;
  const upToDate = baseline && !whyOutOfDate(baseline, state.choices, state.reading);
  return { mark: upToDate ? "done" : "open", missing: check.missing };
}
