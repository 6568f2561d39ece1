import { officeError } from "./officeProblem";
import { sync } from "./run";

/** Which tables and sheets may be asked for. */
export interface WhatIsThere {
  table(name: string): boolean;
  sheet(name: string): boolean;
}

const anything: WhatIsThere = { table: () => true, sheet: () => true };

/** Excel has refused to look for a part of something that is not there. */
let asksFirst = false;

/**
 * Reads what may not be there in one round trip. What Excel answers of a part of a null object (a table's filter, a sheet's
 * charts) is not documented: where it refuses, names are asked first, from then on.
 */
export async function readingWhatIsThere<T>(
  context: Excel.RequestContext,
  read: (there: WhatIsThere) => Promise<T>,
): Promise<T> {
  if (!asksFirst) {
    try {
      return await read(anything);
    } catch (error) {
      if (officeError(error).code !== "InvalidObjectPath") throw error;
      asksFirst = true;
    }
  }
  const { tables, worksheets } = context.workbook;
  tables.load("items/name");
  worksheets.load("items/name");
  await sync(context);
  const [tableNames, sheetNames] = [tables.items, worksheets.items].map(
    (items) => new Set(items.map(({ name }) => name.toLowerCase())),
  );
  return read({
    table: (name) => tableNames?.has(name.toLowerCase()) === true,
    sheet: (name) => sheetNames?.has(name.toLowerCase()) === true,
  });
}
