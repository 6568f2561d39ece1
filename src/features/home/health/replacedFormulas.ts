import { joinKey, type AnyTable } from "../../../tables/defineTable";
import { readTable } from "../../../tables/readTable";
import {
  cellAt,
  isFormula,
  type BookSheet,
  type BookTable,
  type WorkbookSnapshot,
} from "../../../workbook/freeze/workbookSnapshot";
import type { Finding } from "./finding";

/**
 * Cells of calculated columns in which somebody typed something else over the formula. What most of the column holds is taken
 * as meant: where people gave the whole column another formula, they may. Columns that were frozen for sharing hold values.
 */
export function replacedFormulas(
  book: WorkbookSnapshot,
  known: readonly AnyTable[],
  isFrozen: (table: string, header: string) => boolean,
): readonly Finding[] {
  return book.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((found) => {
      const table = known.find(({ name }) => name === found.name);
      return table ? inTable(sheet, found, table, isFrozen) : [];
    }),
  );
}

function inTable(
  sheet: BookSheet,
  found: BookTable,
  table: AnyTable,
  isFrozen: (table: string, header: string) => boolean,
): readonly Finding[] {
  const { headers, body } = found;
  const { columnIndexByField } = readTable(table, { headers, body: [] });
  const keyColumns = table.key.map((field) => columnIndexByField.get(field) ?? 0);
  const keyAt = (row: number): string =>
    joinKey(keyColumns.map((column) => cellAt(sheet, "values", body.row + row, body.column + column)));
  return Object.entries(table.columns).flatMap(([field, column]): Finding[] => {
    const index = columnIndexByField.get(field);
    if (column.formula === undefined || index === undefined || isFrozen(table.name, String(headers[index]))) return [];
    const cells = Array.from({ length: body.rows }, (_, row) =>
      cellAt(sheet, "formulas", body.row + row, body.column + index),
    );
    const usual = mostFrequent(cells.filter(isFormula)) ?? column.formula;
    return cells.flatMap((cell, row): Finding[] => {
      if (cell === usual) return [];
      const key = keyAt(row);
      // The one blank row that Excel keeps in a table without rows.
      if (key === "" && cell === "") return [];
      const named = key === "" ? `row ${String(row + 1)}` : key;
      const header = String(headers[index]);
      const what = isFormula(cell)
        ? "another formula than the rest of its column"
        : `"${String(cell)}" in place of its formula`;
      return [
        {
          problem: {
            message: `${header} of ${named} holds ${cell === "" ? "nothing in place of its formula" : what}. Put the formula back.`,
            table: table.name,
            row: named,
            column: header,
            bodyIndex: row,
          },
          mend: { table: table.name, header, bodyIndex: row, key, before: cell, after: usual, isFormula: true },
        },
      ];
    });
  });
}

function mostFrequent(formulas: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const formula of formulas) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  let most: string | undefined;
  for (const [formula, count] of counts) if (most === undefined || count > (counts.get(most) ?? 0)) most = formula;
  return most;
}
