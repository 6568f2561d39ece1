import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "../../src/workbench/serve/browser";

/** Makes sure that there is a browser for the end-to-end tests; where none can be had, says in one sentence what to do. */
export function ensureBrowser(): string | undefined {
  if (findChromium()) return undefined;
  console.log("No Chromium found: installing one.");
  for (const command of waysToInstall()) {
    spawnSync(command, { shell: true, stdio: ["ignore", "inherit", "inherit"] });
    if (findChromium()) return undefined;
  }
  return "The end-to-end tests need a browser: install Chromium or Chrome, or name one in the variable CHROMIUM.";
}

function waysToInstall(): readonly string[] {
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  const debian = "apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium";
  return [...(isDebianRoot ? [debian] : []), "npx playwright install chromium"];
}
