/** `npm test`: every check and every test, each runner once; the last line is the sum over all of them. */
import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { ensureBrowser } from "./e2e/ensureBrowser";

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Scripts of package.json that say something about the code without running it, and the build that the browser runs. */
const checks = ["types", "arrows", "format:check", "build:workbench", "lint"];

const reports = path.resolve(".cache/reports");
const jestReport = path.join(reports, "jest.json");
const e2eReport = path.join(reports, "e2e.json");

async function runAll(): Promise<void> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const missingBrowser = ensureBrowser();
  // One after the other beside the unit tests: each of them alone would leave a core without work.
  const checked = inTurn(checks);
  const tallies = [await runJest(), ...(await checked)];
  tallies.push(await runEndToEnd(missingBrowser));

  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function inTurn(names: readonly string[]): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const name of names) tallies.push(await check(name));
  return tallies;
}

/** A script of package.json that passes or fails as a whole; what it says is shown where it fails. */
async function check(name: string): Promise<Tally> {
  const started = Date.now();
  const { code, output } = await run(`npm run --silent ${name}`, "hold");
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds(started)})`);
  if (code !== 0) console.log(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runJest(): Promise<Tally> {
  const { code } = await run(`jest --json --outputFile=${quoted(jestReport)} --silent`, "show");
  const report = await readReport<JestReport>(jestReport);
  if (!report) return unreported;
  // A file that does not even load has no tests that could fail.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return trusting(code, { passed: report.numPassedTests, failed });
}

async function runEndToEnd(missingBrowser: string | undefined): Promise<Tally> {
  if (missingBrowser !== undefined) {
    console.log(missingBrowser);
    return { passed: 0, failed: 1 };
  }
  process.env.QUARTERMASTER_E2E_REPORT = e2eReport;
  const { code } = await run("playwright test -c test/e2e/playwright.config.ts", "show");
  const report = await readReport<PlaywrightReport>(e2eReport);
  if (!report) return unreported;
  const { stats } = report;
  return trusting(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

/** A runner that ends badly has failed, whatever its report says. */
const trusting = (code: number, tally: Tally): Tally =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

async function readReport<T>(file: string): Promise<T | undefined> {
  try {
    // Each runner writes its own documented format.
    return JSON.parse(await readFile(file, "utf8")) as T;
  } catch {
    console.log(`${path.basename(file)} was not written: its runner broke off.`);
    return undefined;
  }
}

const unreported: Tally = { passed: 0, failed: 1 };

function run(command: string, output: "show" | "hold"): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const bin = path.resolve("node_modules/.bin");
    const child = spawn(command, {
      shell: true,
      stdio: ["ignore", output === "show" ? "inherit" : "pipe", output === "show" ? "inherit" : "pipe"],
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}` },
    });
    let held = "";
    child.stdout?.on("data", (text: Buffer) => (held += text.toString()));
    child.stderr?.on("data", (text: Buffer) => (held += text.toString()));
    child.on("close", (code) => resolve({ code: code ?? 1, output: held }));
  });
}

const quoted = (text: string) => `"${text}"`;
const seconds = (started: number) => `${Math.round((Date.now() - started) / 1000)} s`;

runAll().catch((error: unknown) => {
  console.error(error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
});
