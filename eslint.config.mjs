import globals from "globals";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const towardsModel = (folders) => [
  "error",
  {
    patterns: folders.map((folder) => ({
      regex: `^(\\.\\./)+${folder}(/|$)`,
      message: `Imports point towards the model: this folder does not know ${folder}. Pass what it needs in, or move the code (ARCHITECTURE.md).`,
    })),
  },
];
const every = ["model", "files", "worker", "functions", "workbook", "taskpane", "commands", "workbench", "cli"];
const allow = (...known) => towardsModel(every.filter((folder) => !known.includes(folder)));

export default tseslint.config(
  { ignores: ["dist", "build", "node_modules"] },
  ...tseslint.configs.recommended,
  {
    plugins: { "react-hooks": hooks },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      eqeqeq: ["error", "smart"],
      "prefer-const": "error",
    },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    languageOptions: { globals: globals.node },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/model/**/*.ts"],
    rules: {
      "no-restricted-imports": allow("model"),
      "no-restricted-properties": [
        "error",
        {
          object: "Math",
          property: "random",
          message: "Draw from the keyed streams (src/model/random), so that results can be repeated.",
        },
        { object: "Date", property: "now", message: "The model knows no clock: pass a time in, or measure outside." },
      ],
      "no-console": "error",
    },
  },
  { files: ["src/files/**/*.ts"], rules: { "no-restricted-imports": allow("files", "model") } },
  { files: ["src/worker/**/*.ts"], rules: { "no-restricted-imports": allow("worker", "model") } },
  { files: ["src/functions/**/*.ts"], rules: { "no-restricted-imports": allow("functions", "worker", "model") } },
  { files: ["src/workbook/**/*.ts"], rules: { "no-restricted-imports": allow("workbook", "model") } },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: { "no-restricted-imports": allow("taskpane", "workbook", "worker", "files", "model") },
  },
  { files: ["src/commands/**/*.ts"], rules: { "no-restricted-imports": allow("commands", "workbook", "model") } },
);
