import type { Cell } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import type { PageArea } from "../pages/sheetPage";

/** A list that people keep in the workbook, and that is no table of ours. */
export interface ListPlace {
  readonly sheet: string;
  /** The name of the Excel table that it is; left out where it is plain cells. */
  readonly name?: string;
  /** From its headers to its last row. */
  readonly area: PageArea;
}

/** How a list becomes a table of ours where it is: nothing of it moves. */
export interface TakingIn {
  readonly table: AnyTable;
  readonly place: ListPlace;
  /** Its headers, and what they are called from then on. */
  readonly headers: readonly Cell[];
  readonly headersAfter: readonly string[];
  /** Cells that are written as the table reads them. */
  readonly cells: readonly ConvertedCell[];
  /** Columns that are added with values, a cell for each row; what else the table lacks is added blank. */
  readonly filled: readonly FilledColumn[];
}

export interface ConvertedCell {
  /** Row of the body and column of the list, from 0. */
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

export interface FilledColumn {
  readonly field: string;
  readonly cells: readonly Cell[];
}

/** What an undo has to know. */
export type TakenIn = Omit<TakingIn, "filled"> & {
  /** Of the cells of the columns that were added. */
  readonly filledDigest: string;
};

export const bodyRowsOf = ({ area }: ListPlace): number => area.rows - 1;

/** The headers of the columns of ours that the list lacks, in their order. */
export const addedHeaders = ({ table, headersAfter }: Pick<TakingIn, "table" | "headersAfter">): readonly string[] => {
  const there = new Set(headersAfter.map((header) => header.toLowerCase()));
  return Object.values(table.columns)
    .map(({ header }) => header)
    .filter((header) => !there.has(header.toLowerCase()));
};
