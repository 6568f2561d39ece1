/** `npm run bench`: every bench of the house, wherever it stands, one after the other, each in a process of its own so that none warms up the next. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
const benches = ["test/bench", "src"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => path.join(folder, file))
    .sort(),
);

for (const bench of benches) {
  console.log(`\n${path.basename(bench, ".bench.ts")}`);
  const { status } = spawnSync(process.execPath, [tsx, bench], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
