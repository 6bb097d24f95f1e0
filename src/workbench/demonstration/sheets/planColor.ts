/** Colour of the tabs of the recovery plan. */
export const PLAN_COLOR = "#7030a0";
