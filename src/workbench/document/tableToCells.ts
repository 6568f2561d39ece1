import { cellArea, formatAddress, formatSheetAddress } from "./address";
import type { Area } from "./address";
import type { Book } from "./Book";
import { resolveTable } from "./calculation/resolve";
import { readMention } from "./Formula";
import { parseFormula } from "./Formula";
import { rewriteFormulas } from "./formulaRewriting";
import type { SheetModel, TableModel } from "./model";
import { eachToken } from "./rewriteFormula";

/** Formulas that refer to a table refer to its cells from now on. */
export function tableToCells(book: Book, sheet: SheetModel, table: TableModel): void {
  const wanted = table.state.name.toUpperCase();
  const names = (mention: string | undefined, isOwn: boolean): boolean =>
    mention === undefined ? isOwn : mention.toUpperCase() === wanted;
  rewriteFormulas(
    book,
    ({ mentions }, place) =>
      mentions.some((mention) => {
        if (mention.kind === "name") return mention.name.toUpperCase() === wanted;
        return (
          mention.kind === "table" && !usesRow(mention.sections) && names(mention.table, place.tableId === table.id)
        );
      }),
    (text, place) => replaced(book, table, text, place.sheet ?? sheet, undefined),
  );
  // What says "this row" reads differently in every row.
  for (const on of book.model.state.sheets) {
    for (const [column, { formulas }] of on.columns.entries()) {
      for (let row = 0; row < formulas.length; row++) {
        const formula = formulas[row];
        const isOwn = book.model.tableAt(on.id, row, column) === table;
        if (!formula?.mentions.some((mention) => mention.kind === "table" && names(mention.table, isOwn))) continue;
        const text = replaced(book, table, formula.text, on, { row, column });
        if (text !== formula.text) book.setCell(on, row, column, null, parseFormula(text));
      }
    }
  }
}

function usesRow(sections: readonly string[]): boolean {
  return sections.includes("this row");
}

function replaced(
  book: Book,
  table: TableModel,
  text: string,
  sheet: SheetModel,
  cell: { readonly row: number; readonly column: number } | undefined,
): string {
  const { area } = table.state;
  const place = { sheet, row: cell?.row ?? area.row, column: cell?.column ?? area.column };
  return eachToken(text, ["structured", "range_named"], (value) => {
    const mention = readMention(value.includes("[") ? value : `${value}[]`, "table");
    if (mention?.kind !== "table") return value;
    const owner = mention.table ?? (cell ? book.model.tableAt(sheet.id, cell.row, cell.column)?.state.name : undefined);
    if (owner?.toUpperCase() !== table.state.name.toUpperCase()) return value;
    if (usesRow(mention.sections) && !cell) return value;
    const resolved = resolveTable(book.model, mention, place);
    if (typeof resolved === "string") return "#REF!";
    const fixed = fixedAddress(resolved.area, usesRow(mention.sections));
    return resolved.sheet === sheet
      ? fixed
      : formatSheetAddress(resolved.sheet.state.name, cellArea(0, 0)).replace(/A1$/, fixed);
  });
}

function fixedAddress(area: Area, rowMoves: boolean): string {
  return formatAddress(area).replace(/([A-Z]+)(\d+)/g, rowMoves ? "$$$1$2" : "$$$1$$$2");
}
