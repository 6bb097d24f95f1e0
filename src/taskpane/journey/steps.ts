/** The steps of the journey, in order. */
export const STEPS = ["start", "data", "check", "settings", "baseline", "whatif", "money", "report"] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES: Readonly<Record<Step, { readonly short: string; readonly long: string }>> = {
  start: { short: "Start", long: "Start" },
  data: { short: "Data", long: "Data" },
  check: { short: "Check", long: "Check" },
  settings: { short: "Settings", long: "Settings and costs" },
  baseline: { short: "Baseline", long: "Baseline" },
  whatif: { short: "What if", long: "What if" },
  money: { short: "Money", long: "Money" },
  report: { short: "Report", long: "Report" },
};
