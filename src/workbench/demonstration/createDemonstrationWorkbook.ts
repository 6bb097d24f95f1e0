import type { WorkbookData } from "../xlsx/WorkbookData";
import { generateAuthority } from "./generateAuthority";
import { CELLS, RANGES, refer } from "./layout";
import { generateLedger } from "./ledger/generateLedger";
import { TABLES } from "./lookups";
import { generateReturn } from "./return/generateReturn";
import { createAssumptionsSheet } from "./sheets/createAssumptionsSheet";
import { createBudgetSheet } from "./sheets/createBudgetSheet";
import { createChecksSheet } from "./sheets/createChecksSheet";
import {
  createCensusSheet,
  createCostsSheet,
  createPopulationSheet,
  createSettingsSheet,
} from "./sheets/createDataSheets";
import { createFundingSheet } from "./sheets/createFundingSheet";
import { createBalanceSheet, createPlanSheet } from "./sheets/createPlanSheets";
import { createWorkstreamsSheet } from "./sheets/createWorkstreamsSheet";
import { createFlowsSheet, createProjectionSheet, createRatesSheet } from "./sheets/createProjectionSheets";
import { createLeversSheet, createWhatIfSheet } from "./sheets/createScenarioSheets";
import { createJoinSheet, createProvidersSheet, createUnitCostsSheet } from "./sheets/createJoinSheets";
import { createLedgerSheet } from "./sheets/createLedgerSheet";
import { createPublishedSheets } from "./sheets/createPublishedSheets";
import { createProvenanceSheet, createReturnsSheet, createShareSheet } from "./sheets/createReportSheets";
import { createReturnSheet, createSchoolsSheet, createSen2CensusSheet } from "./sheets/createReturnSheets";
import { createStartSheet } from "./sheets/createStartSheet";

/** Names that formulas and people use for the inputs and results. */
const NAMES = {
  Simulations: CELLS.simulations,
  Seed: CELLS.seed,
  PopulationGrowth: CELLS.populationGrowth,
  CostInflation: CELLS.costInflation,
  AllocationGrowth: CELLS.allocationGrowth,
  OtherGrowth: CELLS.otherGrowth,
  LookAheadYear: CELLS.lookAhead,
  GroupChanges: RANGES.groupChanges,
  ModelOptions: RANGES.options,
  Model: CELLS.model,
  [TABLES.total]: RANGES.total,
  [TABLES.byGroup]: RANGES.byGroup,
  [TABLES.byNeed]: RANGES.byNeed,
  [TABLES.byKeyStage]: RANGES.byKeyStage,
};

/**
 * Makes the demonstration workbook: the data of an invented authority, live SEND formulas on them
 * and ordinary formulas on their results. Nothing is calculated yet; the same cells every time.
 *
 * @returns the workbook, for the workbench to fill its grid with or to write as an .xlsx file
 */
export function createDemonstrationWorkbook(): WorkbookData {
  const authority = generateAuthority();
  const ledger = generateLedger(authority);
  const schoolReturn = generateReturn(authority);
  return {
    sheets: [
      createStartSheet(),
      createAssumptionsSheet(),
      createProjectionSheet(authority),
      createBudgetSheet(authority),
      createPlanSheet(),
      createBalanceSheet(),
      createFundingSheet(),
      createWorkstreamsSheet(),
      createWhatIfSheet(),
      createLeversSheet(),
      createReturnsSheet(),
      createShareSheet(),
      createProvenanceSheet(),
      createChecksSheet(authority, ledger),
      createFlowsSheet(authority),
      createRatesSheet(),
      createCensusSheet(authority),
      createPopulationSheet(authority),
      createCostsSheet(authority),
      createSettingsSheet(authority),
      createLedgerSheet(ledger),
      createJoinSheet(authority, ledger),
      createUnitCostsSheet(authority, ledger),
      createProvidersSheet(authority, ledger),
      createReturnSheet(schoolReturn),
      createSchoolsSheet(),
      createSen2CensusSheet(schoolReturn),
      ...createPublishedSheets(authority),
    ],
    names: Object.entries(NAMES).map(([name, place]) => ({ name, refersTo: refer(place) })),
  };
}
