/**
 * `npm run excel`: builds what ships, serves it, and starts desktop Excel with it. `npm run excel -- web --document URL` starts Excel on
 * the web instead, on a workbook in OneDrive or SharePoint.
 * `npm run excel -- contract` (or `tour`, and `web --document URL` after it) opens a page of its own there instead: it tries what we hold
 * true of Excel, or drives the product through its main job, and gives what it found as one text to copy.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { isTrial } from "./trialManifest";
import { watchBuild } from "./watchBuild";
import { installTrustedCertificate } from "../../src/workbench/serve/certificate";
import { serve } from "../../src/workbench/serve/server";

/** Fetched by npx, since its keytar would be compiled at each install of ours; without scripts, since sideloading never uses keytar. */
const sideloader = ["--yes", "--ignore-scripts", "office-addin-debugging@7.0.0"];

async function startExcel(args: readonly string[]): Promise<void> {
  const trial = isTrial(args[0]) ? args[0] : undefined;
  const where = trial ? args.slice(1) : args;
  const folder = trial ? path.join("build", trial) : "dist";
  const manifest = path.join(folder, "manifest.xml");
  if (where[0] === "web" && !where.includes("--document")) {
    throw new Error("Excel on the web needs a workbook: npm run excel -- web --document https://...");
  }
  const certificate = await installTrustedCertificate();
  const { origin } = await serve(path.resolve(folder), certificate, Number(process.env.PORT ?? 3000));
  console.log("Building the add-in ...");
  await watchBuild({ workbench: false, ...(trial && { trial }), publicUrl: origin });
  const [platform = "desktop", ...options] = where;
  await sideload(["start", manifest, platform, "--app", "excel", "--no-debug", ...options]);
  console.log(`Serving ${origin}. Ctrl+C unloads the add-in and stops.`);
  process.once("SIGINT", () => {
    void sideload(["stop", manifest]).finally(() => process.exit());
  });
}

function sideload(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // On Windows npx is a script of the shell. Only our own words and the person's are in the arguments.
    const shell = process.platform === "win32";
    const child = spawn("npx", [...sideloader, ...args.map((arg) => (shell ? `"${arg}"` : arg))], {
      stdio: "inherit",
      shell,
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`office-addin-debugging ended with ${code ?? "a signal"}.`));
    });
  });
}

startExcel(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
