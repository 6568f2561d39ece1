import path from "node:path";
import webpack, { type Configuration } from "webpack";
import type { Trial } from "./trialManifest";

const root = path.resolve(__dirname, "../..");

/** What the server shows: the workbench around the pane, what ships, or a page that tries Excel. */
export interface BuildOptions {
  readonly workbench: boolean;
  readonly trial?: Trial;
  /** The address that the manifest names. */
  readonly publicUrl: string;
}

/** Builds now and again at each change. Resolves once the first build stands; errors of later ones are printed. */
export function watchBuild(options: BuildOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration(options)).watch({}, (error, stats) => {
      if (error) return reject(error);
      const text = stats?.toString("errors-warnings");
      if (text) console.log(text);
      resolve();
    });
  });
}

function configuration({ workbench, trial, publicUrl }: BuildOptions): Configuration {
  process.chdir(root);
  // webpack.config.js is plain JavaScript, as webpack's own command wants it, and so has no declared type.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const configure = require("../../webpack.config.js") as (env: object, args: object) => Configuration;
  return configure({ workbench, trial, publicUrl }, { mode: "development" });
}
