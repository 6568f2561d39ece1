import type { Problem } from "../../../domain/result";
import type { Column } from "../../../tables/column";
import type { ReadTable } from "../../../tables/readTable";
import type { CellMend } from "../../../workbook/mend/cellMend";

/** Something in the workbook to look at, with its cell and, where one is safe, the mend. */
export interface Finding {
  readonly problem: Problem;
  readonly mend?: CellMend;
}

/** A problem of the cell of a readable row. */
export const problemIn = (read: ReadTable, key: string, column: Column, message: string): Problem => {
  const bodyIndex = read.bodyIndexByKey.get(key);
  return {
    message,
    table: read.table.name,
    row: key,
    column: column.header,
    ...(bodyIndex !== undefined && { bodyIndex }),
  };
};
