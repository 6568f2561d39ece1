import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseTree } from "custom-functions-metadata";
import { composeSession } from "../../src/app/compose";
import { features } from "../../src/app/features";
import type { Session } from "../../src/session/session";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { functionsMetadataSchema } from "../../src/workbench/host/FunctionRunner";
import { openExcel, type OpenExcel } from "../../src/workbench/frame/inProcess";
import { productTables } from "../fixtures/tablesOf";
import { setUpOnce } from "./setUpOnce";

/** The whole product in this process: a workbook in our host, the client's globals, the session, and the functions of cells. */
export interface OpenProduct extends OpenExcel {
  readonly session: Session;
}

/** Opens a document as the pane would; the Log names the user. */
export async function openProduct(user: string, document?: WorkbookDocument): Promise<OpenProduct> {
  const excel = openExcel(document);
  excel.install();
  await declareFunctions(excel);
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const session = composeSession(Promise.resolve(features), () => storage, "");
  session.setUser(user);
  await session.open();
  return { ...excel, session };
}

/** The product over a workbook that has all its tables, with these rows. */
export async function openSetUp(user: string, rows: Parameters<Session["setUp"]>[1]): Promise<OpenProduct> {
  const document = await setUpOnce(rows, async () => {
    const product = await openProduct(user);
    const made = await product.session.setUp(productTables, rows);
    if (!made.ok) throw new Error(made.problem.message);
    product.close();
    return product.document;
  });
  return openProduct(user, document);
}

/** What the build makes of the features' functions.ts: their metadata for cells, and each function under its id. */
export async function declareFunctions({ CustomFunctions, host }: OpenExcel): Promise<void> {
  const parsed = (parsedFiles ??= parseFunctions());
  // The generator's own types allow less than it writes; the host checks the shape.
  const metadata = functionsMetadataSchema.parse({ functions: parsed.flatMap(({ functions }) => functions) });
  host.declareFunctions({ ...metadata, allowErrorForDataTypeAny: true }, "OPS");
  for (const { file, associate } of parsed) {
    // A module is the record of what it exports.
    const exported = (await import(file)) as Readonly<Record<string, unknown>>;
    for (const { id, functionName } of associate) {
      const compute = exported[functionName];
      if (typeof compute !== "function") throw new Error(`${file} does not export ${functionName}.`);
      // The generator has read that it is a function of this file.
      CustomFunctions.associate(id, compute as (...args: unknown[]) => unknown);
    }
  }
}

const parseFunctions = () =>
  readdirSync(featuresFolder)
    .map((feature) => path.join(featuresFolder, feature, "functions.ts"))
    .filter((file) => existsSync(file))
    .map((file) => ({ file, ...parseTree(readFileSync(file, "utf8"), file) }));

/** The files stay as they are while a process runs. */
let parsedFiles: ReturnType<typeof parseFunctions> | undefined;

const featuresFolder = path.resolve("src/features");
