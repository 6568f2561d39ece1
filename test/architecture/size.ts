/** `npm run size`: what dist/ loads before the pane's first page shows, and the custom functions alone, against their budgets. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const dist = resolve("dist");
const kB = 1000;
/** What cells call; the pane loads it when its first page is there (test/e2e/functions.spec.ts sees to that). */
const FUNCTIONS = "functions.js";

function measure(): void {
  const page = readFileSync(join(dist, "taskpane.html"), "utf8");
  // Office's own client comes from Microsoft's CDN and is cached there for every add-in.
  const scripts = [...page.matchAll(/<script[^>]+src="?([^"> ]+)/g)]
    .map(([, src]) => src ?? "")
    .filter((src) => !src.startsWith("https:"));
  const firstPage = chunksOfPage("home", scripts);
  if (scripts.includes(FUNCTIONS)) throw new Error("The functions are meant to come after the first page.");
  const functions = [...scripts.filter((script) => script.startsWith("runtime.")), FUNCTIONS];
  const within = [
    budget("the pane before its first page", [...scripts, ...firstPage], 150),
    budget("the custom functions alone", functions, 30),
  ];
  if (within.includes(false)) process.exitCode = 1;
}

/** The files that a page waits for besides the pane's own, as the built list of features names them. */
function chunksOfPage(path: string, scripts: readonly string[]): readonly string[] {
  const pane = scripts.find((script) => script.startsWith("taskpane."));
  const code = pane === undefined ? "" : readFileSync(join(dist, pane), "utf8");
  const load = new RegExp(`path:"${path}",load:\\(\\)=>(.*?)\\.then\\(\\w+=>\\w+\\.\\w+\\)`).exec(code)?.[1] ?? "";
  const numbers = [...load.matchAll(/\.e\((\d+)\)/g)].map(([, number]) => number ?? "");
  if (numbers.length === 0) throw new Error(`The built pane does not tell what the page "${path}" loads.`);
  const files = readdirSync(dist);
  return numbers.map((number) => {
    const file = files.find((name) => name.startsWith(`${number}.`) && name.endsWith(".js"));
    if (file === undefined) throw new Error(`dist/ has no file for the chunk ${number}.`);
    return file;
  });
}

function budget(what: string, scripts: readonly string[], limit: number): boolean {
  if (scripts.length === 0) throw new Error(`dist/taskpane.html loads nothing for ${what}.`);
  const size = scripts.reduce(
    (sum, script) => sum + gzipSync(readFileSync(join(dist, script)), { level: 9 }).length,
    0,
  );
  const kept = size <= limit * kB;
  console.log(
    `${kept ? "ok    " : "FAILED"} ${what}: ${(size / kB).toFixed(1)} of ${limit} kB gzip (${scripts.join(", ")})`,
  );
  return kept;
}

measure();
