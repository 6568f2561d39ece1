/** `npm run sample -- FILE.xlsx`: the sample company's workbook, made by the pane's own code on the workbench's host. */
import { writeFile } from "node:fs/promises";
import { saveXlsx } from "../../src/workbench/document/xlsx";
import { openSample } from "./openSample";

async function writeSample(file: string): Promise<void> {
  const { document, close } = await openSample("Quartermaster");
  await writeFile(file, saveXlsx(document));
  close();
  process.stdout.write(`${file}: the sample company, ${String(document.sheets.length)} sheets\n`);
}

const [file] = process.argv.slice(2);
if (file?.endsWith(".xlsx")) {
  writeSample(file).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
} else {
  process.stderr.write("Name the file to write: npm run sample -- FILE.xlsx\n");
  process.exitCode = 2;
}
