const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { IgnorePlugin, sources } = require("webpack");
const { devOrigin, readProductionOrigin } = require("./scripts/origins");

const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Only our own origin and Microsoft's office.js; `style-src` is inline because Fluent writes style elements. */
const contentSecurityPolicy = (scripts) =>
  [
    "default-src 'self'",
    `script-src 'self' ${scripts}`.trim(),
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");

/**
 * What the generator of functions.json cannot write: Excel is to pass error cells to our functions, so that we can say
 * which row holds them, and the help pages lie where the add-in is served from.
 */
class FinishMetadata {
  constructor(origin) {
    this.origin = origin;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FinishMetadata", (compilation) => {
      const place = { name: "FinishMetadata", stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE };
      compilation.hooks.processAssets.tap(place, (assets) => {
        if (!assets["functions.json"]) return;
        const metadata = JSON.parse(assets["functions.json"].source().replaceAll(devOrigin, this.origin));
        metadata.allowErrorForDataTypeAny = true;
        metadata.allowCustomDataForDataTypeAny = false;
        compilation.updateAsset("functions.json", new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}

/** Puts the office script and the content security policy where the page marks them, before the page is minified. */
class PageMarkers {
  constructor(officeTags, policy) {
    this.officeTags = officeTags;
    this.policy = policy;
  }
  apply(compiler) {
    compiler.hooks.compilation.tap("PageMarkers", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).afterTemplateExecution.tap("PageMarkers", (data) => {
        const policyTag = `<meta http-equiv="Content-Security-Policy" content="${this.policy}">`;
        data.html = data.html
          .replace("<!-- csp -->", policyTag)
          .replace("<!-- office-script -->", this.officeTags.map((src) => `<script src="${src}"></script>`).join(""));
        return data;
      });
    });
  }
}

module.exports = (env = {}, argv = {}) => {
  const workbench = Boolean(env.workbench);
  const production = argv.mode === "production" && !workbench;
  const origin = production ? readProductionOrigin() : devOrigin;
  const officeTags = workbench ? ["office/excel-web-16.00.js", "office/office-shim.js"] : [officeScript];
  const policy = contentSecurityPolicy(workbench ? "" : "https://appsforoffice.microsoft.com");

  return {
    mode: argv.mode ?? (workbench ? "production" : "development"),
    entry: {
      functions: "./src/functions/functions.ts",
      commands: "./src/commands/commands.ts",
      taskpane: "./src/taskpane/index.tsx",
      ...(workbench && {
        workbench: "./src/workbench/index.ts",
        "office/office-shim": "./src/workbench/office/index.ts",
      }),
    },
    output: {
      path: path.resolve(workbench ? (process.env.SEND_WORKBENCH ?? "build/workbench") : "dist"),
      filename: "[name].js",
      clean: true,
    },
    devtool: production || env.fast ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic" },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin(),
      // What the library of slides would ask Node for; it never does in a browser.
      new IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /pptxgenjs/ }),
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" }),
      new FinishMetadata(origin),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "commands", "taskpane"],
        chunksSortMode: "manual",
      }),
      new PageMarkers(officeTags, policy),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "build/help", to: "help", noErrorOnMissing: true },
          ...(workbench
            ? [
                {
                  from: "node_modules/@microsoft/office-js/dist/excel-web-16.00.js",
                  to: "office/excel-web-16.00.js",
                  info: { minimized: true },
                },
              ]
            : [
                {
                  from: "manifest.xml",
                  to: "manifest.xml",
                  transform: (text) => text.toString().replaceAll(devOrigin, origin),
                },
              ]),
        ],
      }),
      ...(workbench
        ? [
            new HtmlWebpackPlugin({
              filename: "index.html",
              template: "./src/workbench/workbench.html",
              chunks: ["workbench"],
            }),
          ]
        : []),
    ],
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", css: true })] },
    performance: { hints: false },
    cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
    stats: "errors-warnings",
    devServer: {
      port: env.port ?? 3000,
      server: "http",
      // The page's content security policy allows no socket, so nothing is pushed to it: reload to see a change.
      hot: false,
      liveReload: false,
      client: false,
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
};
