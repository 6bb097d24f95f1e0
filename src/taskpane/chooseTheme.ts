import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** The theme that goes with Office's own: dark where Office says that its page is dark, light otherwise. */
export function chooseTheme(officeTheme: Office.OfficeTheme | undefined): Theme {
  const background = officeTheme?.bodyBackgroundColor;
  return background && isDark(background) ? webDarkTheme : webLightTheme;
}

/** Whether a colour such as "#262626" is nearer to black than to white, as eyes see it. */
function isDark(color: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
