/**
 * `npm run size`: what dist/ loads before the pane's frame shows and until Home does, and the custom functions alone, against their
 * budgets. What the duties declare comes after Home's page and before its lines, and grows with each of them.
 */
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
  const frame = [...page.matchAll(/<script[^>]+src="?([^"> ]+)/g)]
    .map(([, src]) => src ?? "")
    .filter((src) => !src.startsWith("https:"));
  if (frame.includes(FUNCTIONS)) throw new Error("The functions are meant to come after the first page.");
  const product = importedBy(frame, "src/app/Product.tsx");
  const home = [...new Set([...frame, ...product, ...importedBy(product, "src/features/home/HomePage.tsx")])];
  const functions = [...frame.filter((script) => script.startsWith("runtime.")), FUNCTIONS];
  const declared = importedBy(product, "src/app/features.ts").filter((file) => !home.includes(file));
  console.log(`       what the duties declare, beside Home: ${(sizeOf(declared) / kB).toFixed(1)} kB gzip`);
  const within = [
    // The same whatever duties there are: what a duty declares comes after it.
    budget("the pane's frame", frame, 110),
    budget("the pane until Home shows", home, 150),
    budget("the custom functions alone", functions, 30),
  ];
  if (within.includes(false)) process.exitCode = 1;
}

/** The files that one of these loads to import a module. */
function importedBy(scripts: readonly string[], module: string): readonly string[] {
  const imports = scripts.flatMap((script) => [
    ...readFileSync(join(dist, script), "utf8").matchAll(/Promise\.all\(\[(?:\w+\.e\(\d+\),?)+\]\)|\w+\.e\(\d+\)/g),
  ]);
  const files = readdirSync(dist);
  for (const [load] of imports) {
    const chunks = [...load.matchAll(/\.e\((\d+)\)/g)].map(([, number]) => {
      const file = files.find((name) => name.startsWith(`${number ?? ""}.`) && name.endsWith(".js"));
      if (file === undefined) throw new Error(`dist/ has no file for the chunk ${number ?? ""}.`);
      return file;
    });
    if (chunks.some((chunk) => readFileSync(join(dist, `${chunk}.map`), "utf8").includes(`/${module}`))) return chunks;
  }
  throw new Error(`The built pane does not tell what it loads to import ${module}.`);
}

function budget(what: string, scripts: readonly string[], limit: number): boolean {
  if (scripts.length === 0) throw new Error(`dist/taskpane.html loads nothing for ${what}.`);
  const size = sizeOf(scripts);
  const kept = size <= limit * kB;
  console.log(
    `${kept ? "ok    " : "FAILED"} ${what}: ${(size / kB).toFixed(1)} of ${limit} kB gzip (${scripts.join(", ")})`,
  );
  return kept;
}

const sizeOf = (scripts: readonly string[]): number =>
  scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(dist, script)), { level: 9 }).length, 0);

measure();
