/**
 * `npm run import -- FILE… [--into BOOK.xlsx] [--out BOOK.xlsx] [--as GROUP] [--json]`: what the page Import does when the user accepts
 * what is proposed, without a browser. Files are imported one after the other into the same workbook.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { groupNamed, groups, OTHER } from "../../src/features/import/groups";
import { openXlsx, saveXlsx } from "../../src/workbench/document/xlsx";
import { openProduct } from "../workbench/openProduct";
import { importFile, setUpEmpty, type Imported } from "./importFile";
import { printImport } from "./printImport";

const usage = "npm run import -- FILE… [--into BOOK.xlsx] [--out BOOK.xlsx] [--as GROUP] [--json]";

async function run(): Promise<number> {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { into: { type: "string" }, out: { type: "string" }, as: { type: "string" }, json: { type: "boolean" } },
  });
  const group = values.as === undefined ? undefined : groupNamed(values.as);
  if (files.length === 0) return misused(`Name the files to import: ${usage}`);
  if (values.as !== undefined && !group)
    return misused(
      `There is no group "${values.as}". Choose one of: ${[...groups, OTHER].map(({ id }) => id).join(", ")}.`,
    );
  const document = values.into === undefined ? undefined : openXlsx(new Uint8Array(await readFile(values.into)));
  const product = await openProduct("Import", document);
  await setUpEmpty(product.session);
  const results: Imported[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await readFile(file));
    results.push(await importFile(product.session, path.basename(file), bytes, group && { group: group.id }));
  }
  if (values.out !== undefined) {
    await product.document.whenCalculated();
    await writeFile(values.out, saveXlsx(product.document));
  }
  product.close();
  process.stdout.write(
    values.json ? `${JSON.stringify(results, undefined, 1)}\n` : results.map(printImport).join("\n"),
  );
  return results.some((result) => "refused" in result) ? 1 : 0;
}

function misused(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
