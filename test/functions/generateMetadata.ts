import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { FunctionMetadata } from "../../src/functions/finishMetadata";

export interface Generated {
  readonly functions: readonly FunctionMetadata[];
  /** Which exported function answers which id. */
  readonly associate: readonly { readonly id: string; readonly functionName: string }[];
}

/** functions.json as the build makes it, from the comments of every feature's functions. */
export async function generateMetadata(): Promise<Generated> {
  const features = path.join(__dirname, "../../src/features");
  const files = readdirSync(features)
    .map((feature) => path.join(features, feature, "functions.ts"))
    .filter((file) => existsSync(file));
  const { errors, metadataJson, associate } = await generateCustomFunctionsMetadata(files, true);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  // The generator's own format; finishMetadata checks what we rely on.
  return { ...(JSON.parse(metadataJson) as Pick<Generated, "functions">), associate };
}
