import type { SheetContent } from "../SheetContent";
import { composeAssumptionsPage } from "./composeAssumptionsPage";
import { composeBalancePage } from "./composeBalancePage";
import { composeChecksPage } from "./composeChecksPage";
import { composeCostPage } from "./composeCostPage";
import { composeCoverPage } from "./composeCoverPage";
import { composeFiguresSheet } from "./composeFiguresSheet";
import { composeProjectionPage } from "./composeProjectionPage";
import { composeScenariosPage } from "./composeScenariosPage";
import { BLOCK_TITLE_ROW, Figures } from "./Figures";
import { layOutOptions, type OptionsLayout } from "./layOutOptions";
import { listFigureBlocks } from "./listFigureBlocks";
import { choosePoundScale } from "./looks";
import { nameReportSheets } from "./nameReportSheets";
import type { ReportPlan, ReportSection } from "./ReportPlan";
import type { ReportPage, ReportParts } from "./ReportParts";

/**
 * Composes the sheets of a report, in the order of their tabs. Each refers to those behind it, the figures last.
 *
 * @param taken - names that sheets of the workbook have
 * @param isLive - whether formulas stay
 */
export function composeReport(plan: ReportPlan, taken: readonly string[], isLive: boolean): SheetContent[] {
  const names = nameReportSheets(taken);
  const layout = layOutOptions(plan, BLOCK_TITLE_ROW);
  const figures = new Figures(names.figures, listFigureBlocks(plan, layout.cells));
  const parts: ReportParts = { plan, figures, names, scale: choosePoundScale(plan.largestCost) };
  const pages = new Map<ReportSection, ReportPage>();
  for (const section of plan.sections) {
    const page = composeSection(section, parts, layout);
    if (page) pages.set(section, page);
  }
  return [
    composeCoverPage(parts, pages, isLive),
    ...[...pages.values()].map(({ content }) => content),
    composeFiguresSheet(figures, layout),
  ];
}

/** null where the section has nothing to show. */
function composeSection(section: ReportSection, parts: ReportParts, layout: OptionsLayout): ReportPage | null {
  const { money, scenarios, financialYears } = parts.plan;
  switch (section) {
    case "assumptions":
      return composeAssumptionsPage(parts, layout);
    case "projection":
      return composeProjectionPage(parts);
    case "cost":
      return financialYears.length > 0 ? composeCostPage(parts) : null;
    case "balance":
      return money && composeBalancePage(parts, money);
    case "scenarios":
      return scenarios && composeScenariosPage(parts, scenarios);
    case "checks":
      return composeChecksPage(parts);
  }
}
