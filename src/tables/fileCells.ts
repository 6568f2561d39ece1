import { Expected, type Cell } from "./column";
import type { ReadTable } from "./readTable";

/** A cell of a table on its way to a file: what it holds, and whether it is a day or a moment as Excel counts them. */
export interface FileCell {
  readonly cell: Cell;
  readonly as?: "day" | "moment";
}

/** A table as a file holds it: its headers and all its rows in the sheet's order, people's own and calculated columns among them. */
export function fileRows({ table, grid, columnIndexByField }: ReadTable): readonly (readonly FileCell[])[] {
  const kinds = new Map(
    [...columnIndexByField].flatMap(([field, index]) => {
      const kind = table.columns[field]?.kind;
      return kind === "day" || kind === "moment" ? [[index, kind] as const] : [];
    }),
  );
  return [
    grid.headers.map((cell) => ({ cell })),
    ...grid.body
      .filter((row) => row.some((cell) => cell !== ""))
      .map((row) =>
        row.map((cell, index): FileCell => {
          const as = kinds.get(index);
          return as !== undefined && typeof cell === "number" ? { cell, as } : { cell };
        }),
      ),
  ];
}

/** The same for a text file: days and moments as 2026-11-24 and 2026-11-24T09:30, whatever the country. */
export function textRows(read: ReadTable): readonly (readonly Cell[])[] {
  const columnAt = new Map([...read.columnIndexByField].map(([field, index]) => [index, read.table.columns[field]]));
  return fileRows(read).map((row) =>
    row.map(({ cell, as }, index) => {
      const value = as === undefined ? cell : columnAt.get(index)?.fromCell(cell);
      return value instanceof Expected || typeof value !== "string" ? cell : value;
    }),
  );
}
