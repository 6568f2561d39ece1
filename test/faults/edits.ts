import type { Sheet } from "../../src/workbench/document/Sheet";
import type { Table } from "../../src/workbench/document/Table";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";

/** The cell that an action changes in a table, or of a row that it takes away, counted within the body. */
export interface Touched {
  readonly row: number;
  readonly column: number;
}

/** What another author does to a table between our reading and our writing. */
export interface Edit {
  readonly name: string;
  /** False where there is nothing in this table that could be edited so. */
  act(table: Table, sheet: Sheet, touched: Touched | undefined): boolean;
  /** Makes the table usable again, so that the next action can be tried. */
  mend?(table: Table, sheet: Sheet): void;
}

export const editOn = (document: WorkbookDocument, name: string, act: (table: Table, sheet: Sheet) => void): void => {
  const table = document.table(name);
  const sheet = table && document.sheet(table.sheetId);
  if (!sheet) throw new Error(`There is no table ${name}.`);
  document.run("remote", () => act(table, sheet));
};

/** What they call a column whose header they rename. */
export const renamed = (header: string): string => `${header}${THEIRS}`;
const THEIRS = " (theirs)";

/** A row that someone else writes: a text in the first column, and nothing that would make formulas fail. */
const theirRow = ({ columns }: Table): (string | null)[] =>
  columns.map((_, index) => (index === 0 ? "THEIRS-1" : null));

const cellOf = ({ bodyArea }: Table, row: number, column: number) => ({
  row: bodyArea.row + row,
  column: bodyArea.column + column,
  rows: 1,
  columns: 1,
});

/** The first column that neither calculates nor is part of the key: the last one that holds no formula. */
function plainColumn(table: Table, sheet: Sheet): number {
  const [first = []] = sheet.formulas({ ...table.bodyArea, rows: 1 });
  for (let column = first.length - 1; column > 0; column--)
    if (!String(first[column]).startsWith("=") && table.columns[column]?.formula === "") return column;
  return -1;
}

export const edits: readonly Edit[] = [
  {
    name: "a row is added above",
    act: (table) => {
      table.addRows([theirRow(table)], 0);
      return true;
    },
  },
  {
    name: "a row is added below",
    act: (table) => {
      table.addRows([theirRow(table)]);
      return true;
    },
  },
  {
    name: "a row is deleted",
    act: (table, _, touched) => {
      const row = touched?.row === 0 ? table.rowCount - 1 : 0;
      if (table.rowCount < 2) return false;
      table.deleteRows(row, 1);
      return true;
    },
  },
  {
    name: "the touched row is deleted",
    act: (table, _, touched) => {
      if (!touched || table.rowCount < 2) return false;
      table.deleteRows(touched.row, 1);
      return true;
    },
  },
  {
    name: "the rows are sorted",
    act: (table) => {
      if (table.rowCount < 2) return false;
      table.sort([{ column: 0, ascending: false }]);
      return true;
    },
  },
  {
    name: "a column is inserted",
    act: (table) => {
      table.addColumn(1);
      return true;
    },
  },
  {
    name: "a header is renamed",
    act: (table, sheet) => {
      const column = plainColumn(table, sheet);
      if (column < 0) return false;
      const name = table.columns[column]?.name ?? "";
      table.renameColumn(name, renamed(name));
      return true;
    },
    mend: (table) => {
      for (const { name } of table.columns)
        if (name.endsWith(THEIRS)) table.renameColumn(name, name.slice(0, -THEIRS.length));
    },
  },
  {
    name: "the table is moved down",
    act: (_, sheet) => {
      sheet.insertCells({ row: 0, column: 0, rows: 1, columns: 16_384 }, "Down");
      return true;
    },
  },
  {
    name: "the table is moved to the right",
    act: (_, sheet) => {
      sheet.insertCells({ row: 0, column: 0, rows: 1_048_576, columns: 1 }, "Right");
      return true;
    },
  },
  {
    name: "the sheet is renamed",
    act: (_, sheet) => {
      sheet.rename("Elsewhere");
      return true;
    },
  },
  {
    name: "the same cell is edited",
    act: (table, sheet, touched) => {
      if (!touched) return false;
      sheet.write(cellOf(table, touched.row, touched.column), "'theirs");
      return true;
    },
  },
  {
    name: "another cell of the row is edited",
    act: (table, sheet, touched) => {
      const column = plainColumn(table, sheet);
      if (!touched || column < 0 || column === touched.column) return false;
      sheet.write(cellOf(table, touched.row, column), "'theirs");
      return true;
    },
  },
];
