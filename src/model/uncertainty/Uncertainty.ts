/**
 * How a projection treats what is not known of its rates: `calibrated` draws them once a simulation and lets joining and
 * leaving vary from year to year as they have in the past; `persistent` only draws them once; `yearly` draws
 * them anew in every cohort and year, as the reference does.
 */
export const UNCERTAINTIES = ["calibrated", "persistent", "yearly"] as const;
export type Uncertainty = (typeof UNCERTAINTIES)[number];
