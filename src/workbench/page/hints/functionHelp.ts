import { z } from "zod";

/** One function of the add-in, as its build describes it to Excel. */
export interface FunctionHelp {
  /** With its namespace: "CONTOSO.PRICE". */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
}

const functionsSchema = z.looseObject({
  functions: z.array(
    z.looseObject({
      name: z.string(),
      description: z.string().default(""),
      parameters: z.array(
        z.looseObject({ name: z.string(), description: z.string().default(""), optional: z.boolean().default(false) }),
      ),
    }),
  ),
});

/** Reads functions.json. */
export function readFunctionHelp(metadata: unknown, namespace: string): FunctionHelp[] {
  return functionsSchema.parse(metadata).functions.map(({ name, description, parameters }) => ({
    name: `${namespace}.${name}`.toUpperCase(),
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      optional: parameter.optional,
    })),
  }));
}
