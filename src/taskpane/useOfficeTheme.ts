import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { chooseTheme } from "./chooseTheme";

/** Follows Office's theme, also when it is changed while the pane is open. */
export function useOfficeTheme(): Theme {
  const [theme, setTheme] = useState(() => chooseTheme(Office.context?.officeTheme));
  useEffect(() => {
    const follow = () => setTheme(chooseTheme(Office.context?.officeTheme));
    try {
      Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, follow);
    } catch {
      return; // Hosts that cannot change their theme have no such event.
    }
    return () => Office.context.document.removeHandlerAsync(Office.EventType.OfficeThemeChanged, { handler: follow });
  }, []);
  return theme;
}
