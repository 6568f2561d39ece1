/** `npm start`: builds, serves over https on localhost, opens the workbench, and rebuilds at each change. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { openBrowser } from "../../src/workbench/serve/browser";
import { watchBuild } from "./watchBuild";
import { localhostCertificate } from "../../src/workbench/serve/certificate";
import { serve } from "../../src/workbench/serve/server";

async function start(): Promise<void> {
  const certificate = await localhostCertificate();
  const { origin } = await serve(path.resolve("build"), certificate, Number(process.env.PORT ?? 3000));
  console.log("Building the workbench ...");
  await watchBuild({ workbench: true, publicUrl: origin });
  console.log("Inventing the sample company ...");
  execFileSync(process.execPath, [
    "node_modules/tsx/dist/cli.mjs",
    "test/workbench/writeSample.ts",
    "build/sample.xlsx",
  ]);
  const url = `${origin}/workbench.html?open=sample.xlsx`;
  console.log(openBrowser(url, certificate) ? `The workbench is open: ${url}` : `Open the workbench at ${url}`);
  if (!certificate.trusted) {
    console.log("Its certificate is self-signed: another browser will ask whether to go on. Ctrl+C stops the server.");
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
