import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { excelWorkbook } from "../workbook/excelWorkbook";
import { getPageRunner } from "../worker/getPageRunner";
import type { Runner } from "../worker/ProjectionJob";
import { Pane } from "./Pane";
import "./taskpane.css";
import { useOfficeTheme } from "./useOfficeTheme";

function ThemedPane({ runner }: { readonly runner: Runner }) {
  return (
    <FluentProvider theme={useOfficeTheme()} style={{ height: "100%" }}>
      <Pane workbook={excelWorkbook} runner={runner} />
    </FluentProvider>
  );
}

void Office.onReady(() => {
  createRoot(document.getElementById("root")!).render(<ThemedPane runner={getPageRunner()} />);
});
