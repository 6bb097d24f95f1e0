/** `npm run --silent project -- FOLDER --out OUT …`: projects a folder of CSV files. */
import { runCommand } from "./runCommand.mjs";

await runCommand("project");
