import { readFileSync } from "node:fs";
import { judgeCase, type VectorCase } from "./judgeCase";

/** Scores a file of vectors (see README.md): prints "N of M" and each miss, and ends with 1 where there is one. */
const file = process.argv[2] ?? new URL("public.json", import.meta.url).pathname;
// The schema is the file's own promise; a case that breaks it is reported as a miss.
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: VectorCase[] };
const misses = cases.map(judgeCase).filter((miss) => miss !== undefined);
for (const miss of misses) console.log(miss);
console.log(`${String(cases.length - misses.length)} of ${String(cases.length)}`);
process.exitCode = misses.length === 0 ? 0 : 1;
