import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { cacheFolder, type Certificate } from "./certificate";

/** A browser of the Chromium family on this machine: the path that CHROMIUM names, else the usual places, else Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  const places = [...(named ? [named] : []), ...usualPlaces(), chromium.executablePath()];
  return places.find((place) => existsSync(place));
}

/**
 * Opens a page that this machine serves. A trusted certificate suits the person's own browser; a self-signed one is accepted only by
 * a browser that is told its key, in a profile of its own. Says whether a browser was started.
 */
export function openBrowser(url: string, certificate: Certificate): boolean {
  if (!hasScreen()) return false;
  if (certificate.trusted && process.platform !== "linux") return openDefault(url);
  const chromium = findChromium();
  if (!chromium) return false;
  const isRoot = process.getuid?.() === 0;
  return start(chromium, [
    `--user-data-dir=${path.join(cacheFolder, "browser")}`,
    `--ignore-certificate-errors-spki-list=${certificate.keyHash}`,
    "--no-first-run",
    "--no-default-browser-check",
    // Chromium refuses to sandbox what root starts.
    ...(isRoot ? ["--no-sandbox"] : []),
    url,
  ]);
}

/** Whether there is a screen to open a window on. */
function hasScreen(): boolean {
  if (process.env.CI) return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function openDefault(url: string): boolean {
  if (process.platform === "darwin") return start("open", [url]);
  return start("rundll32", ["url.dll,FileProtocolHandler", url]);
}

function start(program: string, args: readonly string[]): boolean {
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  child.on("error", () => console.log(`${program} did not start. Open the address yourself.`));
  child.unref();
  return child.pid !== undefined;
}

function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
        const folder = process.env[variable];
        if (!folder) return [];
        return ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((file) =>
          path.join(folder, file),
        );
      });
    case "darwin":
      return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    default:
      return (process.env.PATH ?? "")
        .split(path.delimiter)
        .flatMap((folder) => linuxNames.map((name) => path.join(folder, name)));
  }
}

const linuxNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
