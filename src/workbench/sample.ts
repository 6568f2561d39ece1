/** `npm run sample -- FILE.xlsx`: the sample company's workbook, made by the pane's own code on the workbench's host. */
import { writeFile } from "node:fs/promises";
import { dayOfMoment, momentOf } from "../domain/moment";
import { features } from "../app/features";
import { sampleCompany } from "../features/home/sampleCompany";
import { withSamples } from "../ui/feature";
import { saveXlsx } from "./document/xlsx";
import { openProduct, productTables } from "./frame/productInProcess";

async function writeSample(file: string): Promise<void> {
  const { session, document, close } = await openProduct("Quartermaster");
  const today = dayOfMoment(momentOf(new Date()));
  const made = await session.setUp(productTables, await withSamples(features, sampleCompany(today), today));
  if (!made.ok) throw new Error(made.problem.message);
  await document.whenCalculated();
  // The blank sheet that a new workbook comes with.
  const blank = document.sheet("Sheet1");
  if (blank) document.deleteSheet(blank);
  await writeFile(file, await saveXlsx(document));
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
