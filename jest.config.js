const transform = {
  "\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};

/**
 * Jest runs tests in a sandbox where looking a global up costs 300 ns, and the engine asks for `Math` in every loop. As
 * parameters of each module they cost nothing. Only what no test replaces: not `Date`, which fake timers do.
 */
const sandboxInjectedGlobals = [
  "Array",
  "Float64Array",
  "Infinity",
  "Int16Array",
  "Int32Array",
  "Int8Array",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Set",
  "String",
  "Uint16Array",
  "Uint8Array",
  "WeakMap",
];

/** Browser tests drive one build, each file in a browser of its own, so they run in a project of their own, two files at a time. */
module.exports = {
  projects: [
    {
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/end-to-end/"],
      moduleNameMapper: {
        "\\.(css|svg|png)$": "<rootDir>/test/helpers/emptyModule.ts",
        // d3 offers modules to bundlers only; under jest its files for script tags serve.
        "^(d3-[a-z-]+|internmap)$": "<rootDir>/node_modules/$1/dist/$1.min.js",
      },
      transform,
      sandboxInjectedGlobals,
      setupFilesAfterEnv: ["<rootDir>/test/helpers/equalNumbers.ts"],
    },
    {
      displayName: "end-to-end",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/end-to-end/**/*.test.ts"],
      transform,
    },
  ],
  testTimeout: 30000,
};
