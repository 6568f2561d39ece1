/** `npm run pictures`: the pictures of the README, from the built workbench with the sample company. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, expect } from "@playwright/test";
import { findChromium } from "../../src/workbench/serve/browser";
import { localhostCertificate } from "../../src/workbench/serve/certificate";
import { serve } from "../../src/workbench/serve/server";
import { PanePage } from "../e2e/pages/PanePage";

const folder = path.resolve(".github/pictures");

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const serving = await serve(path.resolve("build"), await localhostCertificate(), 0);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
  });
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({
      baseURL: serving.origin,
      colorScheme,
      ignoreHTTPSErrors: true,
      viewport: { width: 1100, height: 640 },
    });
    const pane = new PanePage(page);
    await page.goto("/workbench.html?open=sample.xlsx");
    // Outside of a test the waiting for what is expected would end after five seconds.
    await pane.frame.getByRole("heading", { level: 1, name: "Today" }).waitFor({ timeout: 120_000 });
    await page.getByRole("tab", { name: "Items", exact: true }).click();
    await expect(page.getByRole("tab", { name: "Items", selected: true })).toBeVisible();
    await page.screenshot({ path: path.join(folder, `${colorScheme}.png`) });
    await page.close();
  }
  await browser.close();
  await serving.close();
}

void takePictures();
