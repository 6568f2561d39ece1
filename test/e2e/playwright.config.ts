import { defineConfig } from "@playwright/test";
import { findChromium } from "../../src/workbench/serve/browser";

const executablePath = findChromium();

/** The end-to-end tests: `npm run e2e` builds the workbench and runs them; each worker serves it on a port of its own. */
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Both are for a machine that is many times slower than ours: a test waits for what it expects, not for a time.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  projects: [
    { name: "sample", testMatch: "*.setup.ts" },
    { name: "jobs", testMatch: "*.spec.ts", dependencies: ["sample"] },
  ],
  reporter: process.env.QUARTERMASTER_E2E_REPORT
    ? [["line"], ["json", { outputFile: process.env.QUARTERMASTER_E2E_REPORT }]]
    : "list",
  use: {
    viewport: { width: 1400, height: 900 },
    // A trace would more than double the time of every test: `npm run e2e -- --trace on NAME` makes one where it is wanted.
    screenshot: "only-on-failure",
    // The server's certificate is our own, made on this machine.
    ignoreHTTPSErrors: true,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
