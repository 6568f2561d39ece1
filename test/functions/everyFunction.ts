import * as demand from "../../src/features/demand/functions";
import * as expenses from "../../src/features/expenses/functions";
import * as inventory from "../../src/features/inventory/functions";
import * as invoices from "../../src/features/invoices/functions";
import * as kpi from "../../src/features/kpi/functions";
import * as requests from "../../src/features/requests/functions";
import * as time from "../../src/features/time/functions";
import * as travel from "../../src/features/travel/functions";
import { generateMetadata } from "./generateMetadata";

/** A function as Excel calls it: ranges as rows, null for what is left out. One whose rules load when it is called answers later. */
export type InCell = (...args: (unknown[][] | null)[]) => unknown[][] | Promise<unknown[][]>;

// Each exported function takes ranges only; how many is what its metadata says.
const exported = {
  ...inventory,
  ...demand,
  ...kpi,
  ...time,
  ...travel,
  ...expenses,
  ...invoices,
  ...requests,
} as unknown as Readonly<Record<string, InCell>>;

/** Every custom function of the product by its id. */
export async function everyFunction(): Promise<Map<string, InCell>> {
  const { associate } = await generateMetadata();
  return new Map(
    associate.map(({ id, functionName }) => {
      const found = exported[functionName];
      if (found === undefined) throw new Error(`${id} is in a feature that everyFunction.ts does not know`);
      return [id, found];
    }),
  );
}
