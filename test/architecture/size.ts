/** `npm run size`: what dist/ loads before the pane's first page shows, and the custom functions alone, against their budgets. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const dist = path.resolve("dist");
const kB = 1000;

function measure(): void {
  const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  // Office's own client comes from Microsoft's CDN and is cached there for every add-in.
  const scripts = [...page.matchAll(/<script[^>]+src="?([^"> ]+)/g)]
    .map(([, src]) => src ?? "")
    .filter((src) => !src.startsWith("https:"));
  const functions = scripts.filter((script) => /^(runtime|functions)\b/.test(script));
  const within = [
    budget("the pane before its first page", scripts, 150),
    budget("the custom functions alone", functions, 30),
  ];
  if (within.includes(false)) process.exitCode = 1;
}

function budget(what: string, scripts: readonly string[], limit: number): boolean {
  if (scripts.length === 0) throw new Error(`dist/taskpane.html loads nothing for ${what}.`);
  const size = scripts.reduce(
    (sum, script) => sum + gzipSync(readFileSync(path.join(dist, script)), { level: 9 }).length,
    0,
  );
  const kept = size <= limit * kB;
  console.log(
    `${kept ? "ok    " : "FAILED"} ${what}: ${(size / kB).toFixed(1)} of ${limit} kB gzip (${scripts.join(", ")})`,
  );
  return kept;
}

measure();
