const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const typescript = require("tsx/cjs/api");

const { finishMetadata } = typescript.require("./src/functions/finishMetadata.ts", __filename);
const { helpPages } = typescript.require("./src/functions/help/helpPages.ts", __filename);

/** Where people's Excel loads the add-in from. The one setting of a build; manifest.xml names the default. */
const defaultUrl = "https://localhost:3000";

/** Office requires its client from Microsoft's CDN; the workbench, which needs no network, serves the pinned npm copy. */
const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const officePage = "src/taskpane/page.html";
const workbenchPage = "src/workbench/page/workbench.html";

/**
 * `webpack` makes dist/, which ships. `webpack --env workbench` makes build/: the same bundles, with the workbench around them.
 * `webpack --env trial=contract` makes build/contract/, one page that tries in somebody's Excel what we hold true of it, and trial=tour
 * build/tour/, the product with a page that drives it; each has a manifest of its own.
 * PUBLIC_URL is the address, without a slash at its end, that the manifest will name.
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const workbench = Boolean(env.workbench);
  if (env.trial === "contract") return contractPage(env.publicUrl ?? defaultUrl, mode);
  const { trialManifest } = typescript.require("./test/workbench/trialManifest.ts", __filename);
  const tour = env.trial === "tour";
  const publicUrl = new URL(env.publicUrl ?? process.env.PUBLIC_URL ?? defaultUrl).href.replace(/\/$/, "");
  if (!publicUrl.startsWith("https://")) throw new Error(`PUBLIC_URL must begin with https://, it is ${publicUrl}`);
  const functions = featureFunctions();
  const officeJs = workbench ? "/office-js/office.js" : officeCdn;
  const pages = [
    {
      name: tour ? "tour" : "taskpane",
      title: "Quartermaster",
      entry: tour ? "./test/workbench/tour/page.ts" : "./src/taskpane/index.tsx",
      first: ["holdFunctions.js"],
      template: officePage,
    },
  ];
  if (workbench) {
    const title = "Workbench";
    pages.push({ name: "workbench", title, entry: "./src/workbench/page/index.tsx", template: workbenchPage });
    pages.push({ name: "contract", title, entry: "./src/workbench/contract/index.ts", template: officePage });
    // Plays Excel around the contract, and so is no page of Office itself.
    pages.push({
      name: "contract-host",
      title,
      entry: "./src/workbench/contract/playExcel.ts",
      template: workbenchPage,
    });
  }

  return {
    mode,
    target: ["web", "es2022"],
    devtool: mode === "production" ? "source-map" : "cheap-module-source-map",
    entry: {
      functions,
      ...Object.fromEntries(pages.map(({ name, entry }) => [name, entry])),
    },
    output: {
      path: path.resolve(__dirname, tour ? "build/tour" : workbench ? "build" : "dist"),
      // The manifest names functions.js; all other names change with the build. One hash for all, as a hash for each of more than
      // a hundred chunks would be 1.4 kB of the runtime that every cell's function waits for.
      filename: ({ chunk }) => (chunk?.name === "functions" ? "functions.js" : "[name].[fullhash:8].js"),
      chunkFilename: "[name].[fullhash:8].js",
      // The sample company is written beside the bundles when they stand.
      clean: { keep: /^sample\.xlsx$/ },
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        // Styles become class names here, so that the pane carries no machine that makes them.
        { test: /\.tsx$/, exclude: /node_modules/, use: ["@griffel/webpack-loader", swc] },
        { test: /\.ts$/, exclude: /node_modules/, use: swc },
      ],
    },
    optimization: { runtimeChunk: "single", minimizer: [minimizer] },
    performance: false,
    cache: mode === "development" ? { type: "memory" } : false,
    stats: "errors-warnings",
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functions }),
      functionsAndHelp(publicUrl),
      ...pages.map(
        (page) =>
          new HtmlPlugin({
            filename: `${page.name}.html`,
            template: page.template,
            title: page.title,
            // What cells call is loaded by the pane itself, after its first page.
            chunks: [page.name],
            officeJs,
            first: page.first,
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.html"] } },
          { from: "assets/help.html", to: "help.html" },
          { from: "src/taskpane/holdFunctions.js" },
          { from: "src/taskpane/keepFile.html" },
          { from: "src/taskpane/keepFile.js" },
          {
            from: "manifest.xml",
            transform: (text) =>
              tour
                ? trialManifest(text.toString(), "tour", publicUrl)
                : text.toString().replaceAll(defaultUrl, publicUrl),
          },
        ],
      }),
    ],
  };
};

/** The contract for a person who has Excel (test/workbench/excel.ts): one page, with Microsoft's client. */
function contractPage(publicUrl, mode) {
  const { trialManifest } = typescript.require("./test/workbench/trialManifest.ts", __filename);
  return {
    mode,
    target: ["web", "es2022"],
    devtool: "cheap-module-source-map",
    entry: { contract: "./src/workbench/contract/index.ts" },
    output: { path: path.resolve(__dirname, "build/contract"), filename: "[name].[fullhash:8].js", clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: swc }] },
    performance: false,
    stats: "errors-warnings",
    plugins: [
      new HtmlPlugin({
        filename: "contract.html",
        template: officePage,
        title: "Contract",
        chunks: ["contract"],
        officeJs: officeCdn,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.html"] } },
          { from: "manifest.xml", transform: (text) => trialManifest(text.toString(), "contract", publicUrl) },
        ],
      }),
    ],
  };
}

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

/** The compiler that strips the types makes the code small as well, in a fraction of the time of webpack's usual one. */
const minimizer = new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify });

/**
 * Checks and completes the functions.json that Microsoft's generator writes, and adds each function's page of help. The generator
 * writes it into the compilations of the HTML templates as well, whose files webpack then adds to ours: it has to be the same in all.
 */
const functionsAndHelp = (publicUrl) => ({
  apply(compiler) {
    const { WebpackError, sources } = compiler.webpack;
    compiler.hooks.compilation.tap("FunctionsAndHelp", (compilation) => {
      const generated = compilation.assets["functions.json"];
      if (!generated) return;
      try {
        const metadata = JSON.parse(generated.source().toString());
        const finished = finishMetadata(metadata, publicUrl);
        compilation.assets["functions.json"] = new sources.RawSource(JSON.stringify(finished, null, 2));
        if (compilation.compiler !== compiler) return;
        for (const [file, html] of helpPages(metadata.functions))
          compilation.assets[file] = new sources.RawSource(html);
      } catch (error) {
        compilation.errors.push(new WebpackError(`functions.json: ${error.message}`));
      }
    });
  },
});

/** Every feature's custom functions; adding a feature needs no line here. */
function featureFunctions() {
  const features = path.resolve(__dirname, "src/features");
  return fs
    .readdirSync(features)
    .map((feature) => path.join(features, feature, "functions.ts"))
    .filter((file) => fs.existsSync(file));
}
