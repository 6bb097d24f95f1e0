import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { excelWorkbook } from "../workbook/excelWorkbook";
import { getPageRunner } from "../worker/getPageRunner";
import type { Runner } from "../worker/ProjectionJob";
import { createBrowserDesk } from "../files/createBrowserDesk";
import { FilesProvider } from "./areas/data/files/FilesProvider";
import { Pane } from "./Pane";
import "./taskpane.css";
import { useOfficeTheme } from "./useOfficeTheme";

/** Files are read in a worker of their own, which starts with the first file. */
const desk = createBrowserDesk();

function ThemedPane({ runner }: { readonly runner: Runner }) {
  return (
    <FluentProvider theme={useOfficeTheme()} style={{ height: "100%" }}>
      <FilesProvider desk={desk}>
        <Pane workbook={excelWorkbook} runner={runner} />
      </FilesProvider>
    </FluentProvider>
  );
}

void Office.onReady(() => {
  createRoot(document.getElementById("root")!).render(<ThemedPane runner={getPageRunner()} />);
});
