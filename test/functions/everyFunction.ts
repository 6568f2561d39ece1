import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { generateMetadata } from "./generateMetadata";

/** A function as Excel calls it: ranges as rows, null for what is left out. One whose rules load when it is called answers later. */
export type InCell = (...args: (unknown[][] | null)[]) => unknown[][] | Promise<unknown[][]>;

const features = path.join(__dirname, "../../src/features");

/** Every custom function of the product by its id. */
export async function everyFunction(): Promise<Map<string, InCell>> {
  const files = readdirSync(features)
    .map((feature) => path.join(features, feature, "functions.ts"))
    .filter((file) => existsSync(file));
  // Each exported function takes ranges only; how many is what its metadata says.
  const modules = (await Promise.all(files.map((file) => import(file)))) as Readonly<Record<string, InCell>>[];
  const { associate } = await generateMetadata();
  return new Map(
    associate.map(({ id, functionName }) => {
      const found = modules.find((module) => functionName in module)?.[functionName];
      if (found === undefined) throw new Error(`${id} is exported by no feature's functions.ts`);
      return [id, found];
    }),
  );
}
