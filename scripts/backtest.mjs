/** `npm run --silent backtest -- FOLDER --out OUT …`: makes past projections of a folder of CSV files again. */
import { runCommand } from "./runCommand.mjs";

await runCommand("backtest");
