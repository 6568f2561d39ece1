/** `npm run bench`: every bench beside this file, one after the other, each in a process of its own so that none warms up the next. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
const benches = readdirSync(__dirname)
  .filter((file) => file.endsWith(".bench.ts"))
  .sort();

for (const bench of benches) {
  console.log(`\n${bench.replace(".bench.ts", "")}`);
  const { status } = spawnSync(process.execPath, [tsx, path.join(__dirname, bench)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
