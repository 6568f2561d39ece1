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
  timeout: 180_000,
  reporter: process.env.QUARTERMASTER_E2E_REPORT
    ? [["line"], ["json", { outputFile: process.env.QUARTERMASTER_E2E_REPORT }]]
    : "list",
  use: {
    viewport: { width: 1400, height: 900 },
    trace: "retain-on-failure",
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
