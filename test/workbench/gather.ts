/** `npm run gather -- FOLDER FILE.xlsx...`: the tables of several workbooks below each other, a .csv each, as the queries of the pane gather them. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gathered } from "./gathered";

async function gather(folder: string, files: readonly string[]): Promise<void> {
  const workbooks = await Promise.all(
    files.map(async (file) => ({ name: path.basename(file), bytes: await readFile(file) })),
  );
  await mkdir(folder, { recursive: true });
  for (const { table, rows, csv } of gathered(workbooks)) {
    await writeFile(path.join(folder, `${table}.csv`), csv);
    process.stdout.write(`${table}.csv: ${String(rows)} rows\n`);
  }
}

const [folder, ...files] = process.argv.slice(2);
if (folder !== undefined && !folder.endsWith(".xlsx") && files.length > 0) {
  gather(folder, files).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
} else {
  process.stderr.write("Name a folder and the workbooks: npm run gather -- FOLDER FILE.xlsx...\n");
  process.exitCode = 2;
}
