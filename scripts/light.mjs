/** `npm run --silent light -- EES_FOLDER --la NAME|all --origin YEAR --out OUT …`: projects authorities from published files. */
import { runCommand } from "./runCommand.mjs";

await runCommand("light");
