import type { UncertaintySettings } from "../model/uncertainty/UncertaintySettings";

/** Names settings by what they say, so that what was prepared under them can be found again. */
export function nameSettings(settings: UncertaintySettings | undefined): string {
  if (!settings) return "";
  const { uncertainty, constants, held = [] } = settings;
  return JSON.stringify([uncertainty, held, ...Object.entries(constants).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
