/** `npm run icons`: draws the PNGs that the manifest names from the SVGs beside them. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { findChromium } from "../../src/workbench/serve/browser";

const assets = path.resolve(__dirname, "../../assets");

/** Every size that Excel asks for on any platform and screen, in pixels. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

async function drawAll(): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
  const drawings = (await readdir(assets)).filter((file) => file.endsWith(".svg"));
  for (const drawing of drawings) await draw(browser, path.basename(drawing, ".svg"));
  await browser.close();
}

async function draw(browser: Browser, name: string): Promise<void> {
  const svg = await readFile(path.join(assets, `${name}.svg`), "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}

void drawAll();
