import path from "node:path";
import webpack, { type Configuration } from "webpack";

const root = path.resolve(__dirname, "../..");

/** What the server shows: the workbench around the pane, or what ships. */
export interface BuildOptions {
  readonly workbench: boolean;
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

function configuration({ workbench, publicUrl }: BuildOptions): Configuration {
  process.chdir(root);
  // webpack.config.js is plain JavaScript, as webpack's own command wants it, and so has no declared type.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const configure = require("../../webpack.config.js") as (env: object, args: object) => Configuration;
  return configure({ workbench, publicUrl }, { mode: "development" });
}
