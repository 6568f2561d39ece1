import type { Book } from "./Book";
import { parseFormula } from "./Formula";
import { rewriteFormulas } from "./formulaRewriting";
import { ColumnCells, SheetModel } from "./model";
import type { TableModel } from "./model";
import { numberedName } from "./names";
import { renameSheet, renameTable } from "./rewriteFormula";
import { newSheetState } from "./sheetState";

/** Gives a sheet another name; formulas that name it follow. */
export function renameSheetTo(book: Book, sheet: SheetModel, name: string): void {
  const before = sheet.state.name;
  if (before === name) return;
  rewriteSheetName(book, before, name);
  book.changeSheet(sheet, { name });
  book.emit({ type: "sheetRenamed", sheetId: sheet.id, before, after: name });
}

/** A new, empty sheet at a position. */
export function insertSheet(book: Book, name: string, id: string, position: number): SheetModel {
  const sheet = new SheetModel(id, newSheetState(name));
  placeSheet(book, sheet, position);
  return sheet;
}

/** A copy of a sheet, of this or another book with the same styles, with its cells, settings and tables, which get names of their own. */
export function duplicateSheet(
  book: Book,
  source: SheetModel,
  name: string,
  id: string,
  position: number,
  tableId: () => string,
  from: Book = book,
): SheetModel {
  from.settle();
  const { comments, charts } = source.state;
  const sheet = new SheetModel(id, {
    ...source.state,
    name,
    comments: comments.map((comment) => ({ ...comment, id: `${comment.id}${id}` })),
    charts: charts.map(({ source: shown, ...chart }) => ({
      ...chart,
      id: `${chart.id}${id}`,
      // What it shows of its own sheet, it shows of the copy.
      source: shown.sheetId === source.id ? { ...shown, sheetId: id } : shown,
    })),
  });
  for (const column of source.columns)
    sheet.columns.push(new ColumnCells(column.values.slice(), [], column.styles.slice()));
  const tables = from.model.state.tables.filter(({ state }) => state.sheetId === source.id);
  const copies = tables.map((table) => copyTable(book, table, sheet, tableId()));
  book.changeBook({ tables: [...book.model.state.tables, ...copies.map(({ copy }) => copy)] });
  placeSheet(book, sheet, position);
  for (const [column, { formulas }] of source.columns.entries()) {
    for (let row = 0; row < formulas.length; row++) {
      const formula = formulas[row];
      if (!formula) continue;
      let { text } = formula;
      for (const { before, copy } of copies) text = renameTable(text, before, copy.state.name);
      book.setCell(sheet, row, column, null, parseFormula(text));
    }
  }
  const own = from.model.state.names.filter(({ sheetId }) => sheetId === source.id);
  if (own.length > 0) {
    const copied = own.map((one) => ({
      ...one,
      sheetId: sheet.id,
      formula: renameSheet(one.formula, source.state.name, name),
    }));
    book.changeBook({ names: [...book.model.state.names, ...copied] });
  }
  return sheet;
}

/** Takes a sheet out with its tables and names; formulas that read it become #REF!. */
export function removeSheet(book: Book, sheet: SheetModel): void {
  const { tables, sheets } = book.model.state;
  for (const table of tables) {
    if (table.state.sheetId !== sheet.id) continue;
    const { name } = table.state;
    rewriteFormulas(
      book,
      ({ mentions }) =>
        mentions.some(
          (one) =>
            (one.kind === "table" ? one.table : one.kind === "name" ? one.name : "")?.toUpperCase() ===
            name.toUpperCase(),
        ),
      (text) => renameTable(text, name, null),
    );
    book.emit({ type: "tableDeleted", tableId: table.id, sheetId: sheet.id, name });
  }
  rewriteSheetName(book, sheet.state.name, null);
  book.changeBook({
    sheets: sheets.filter((other) => other !== sheet),
    tables: tables.filter(({ state }) => state.sheetId !== sheet.id),
    names: book.model.state.names.filter((name) => name.sheetId !== sheet.id),
  });
  book.emit({ type: "sheetDeleted", sheetId: sheet.id, name: sheet.state.name });
}

function placeSheet(book: Book, sheet: SheetModel, position: number): void {
  const sheets = [...book.model.state.sheets];
  sheets.splice(position, 0, sheet);
  book.changeBook({ sheets });
  book.emit({ type: "sheetAdded", sheetId: sheet.id });
}

function copyTable(book: Book, table: TableModel, sheet: SheetModel, id: string): { before: string; copy: TableModel } {
  const taken = book.model.state.tables.map(({ state }) => state.name);
  const isTaken = taken.some((other) => other.toUpperCase() === table.state.name.toUpperCase());
  const name = isTaken ? numberedName(table.state.name, taken, 2) : table.state.name;
  return { before: table.state.name, copy: { id, state: { ...table.state, name, sheetId: sheet.id } } };
}

function rewriteSheetName(book: Book, before: string, after: string | null): void {
  const wanted = before.toUpperCase();
  rewriteFormulas(
    book,
    ({ mentions }) =>
      mentions.some(
        (one) =>
          one.kind !== "table" &&
          (one.sheet?.toUpperCase() === wanted || (one.kind === "cells" && one.lastSheet?.toUpperCase() === wanted)),
      ),
    (text) => renameSheet(text, before, after),
  );
}
