import { fieldsOf, type AnyTable } from "../../tables/defineTable";
import { absentTable, readTable } from "../../tables/readTable";
import type { Place, Reading } from "../port";
import {
  cellsIn,
  isFormula,
  obstacleOn,
  type BookSheet,
  type BookTable,
  type WorkbookSnapshot,
} from "./workbookSnapshot";

/** Tables of ours as the whole book holds them, so that they need no reading of their own. */
export function readingIn(book: WorkbookSnapshot, tables: readonly AnyTable[]): Reading {
  const places = new Map<string, Place>();
  const obstacles = new Map<string, string>();
  const reads = tables.map((table) => {
    for (const sheet of book.sheets) {
      const found = sheet.tables.find(({ name }) => name === table.name);
      if (!found) continue;
      const place = placeOf(sheet, found, table);
      places.set(table.name, place);
      const obstacle = obstacleOn(sheet);
      if (obstacle !== undefined) obstacles.set(table.name, obstacle);
      return readTable(table, {
        headers: found.headers,
        body: place.blankBody ? [] : cellsIn(sheet, "values", found.body),
      });
    }
    return absentTable(table);
  });
  return { tables: reads, places, obstacles, readOnly: book.readOnly };
}

function placeOf(sheet: BookSheet, { headers, body, totals }: BookTable, table: AnyTable): Place {
  const first = cellsIn(sheet, "values", { ...body, rows: 1 })[0] ?? [];
  const { columnIndexByField } = readTable(table, { headers, body: [] });
  const formulas = cellsIn(sheet, "formulas", { ...body, rows: 1 })[0] ?? [];
  return {
    sheet: sheet.name,
    row: body.row - 1,
    column: body.column,
    columns: body.columns,
    headers,
    bodyRows: body.rows,
    blankBody:
      body.rows === 1 && fieldsOf(table).every((field) => (first[columnIndexByField.get(field) ?? -1] ?? "") === ""),
    totals,
    calculated: new Set(formulas.flatMap((formula, index) => (isFormula(formula) ? [index] : []))),
  };
}
