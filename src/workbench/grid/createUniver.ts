import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import {
  createUniver,
  defaultTheme,
  LocaleType,
  mergeLocales,
  LifecycleStages,
  type FUniver,
  type Univer,
} from "@univerjs/presets";

/** Excel's green where Univer uses its own blue, so that selection and buttons look at home. */
const EXCEL_GREENS = {
  50: "#f1f8f4",
  100: "#dbefe3",
  200: "#b7dfc7",
  300: "#86c8a1",
  400: "#4fab75",
  500: "#2a9158",
  600: "#107c41",
  700: "#0e6a38",
  800: "#0c572e",
  900: "#0a4525",
};

export interface UniverApp {
  readonly univer: Univer;
  readonly api: FUniver;
  /** Resolved when the first workbook is on the screen; only then are the services of the view there. */
  readonly rendered: Promise<void>;
}

/** Starts Univer in an element of the page; calculation waits until it is asked for. */
export function createUniverApp(container: HTMLElement): UniverApp {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, tableWords) },
    theme: { ...defaultTheme, primary: EXCEL_GREENS },
    presets: [
      UniverSheetsCorePreset({
        container,
        ribbonType: "simple",
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
      }),
      UniverSheetsTablePreset(),
    ],
  });
  const rendered = new Promise<void>((resolve) => {
    univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= LifecycleStages.Rendered) resolve();
    });
  });
  return { univer, api: univerAPI, rendered };
}
