import type { Book } from "./Book";
import { DocumentRefusal } from "./DocumentRefusal";
import { builtInStyle, NORMAL, styleToApply } from "./namedStyles";
import type { NamedStyle } from "./namedStyles";

/** A named style, as somebody changed it or as Excel has it. */
export function namedStyle(book: Book, name: string): NamedStyle | undefined {
  const { cellStyles } = book.model.state;
  const wanted = name.toUpperCase();
  const own = [...cellStyles.values()].find((one) => one.name.toUpperCase() === wanted);
  return own ?? builtInStyle(name, book.model.styles.plain);
}

/** Adds a style or changes one, and the cells that have it. */
export function changeNamedStyle(book: Book, style: NamedStyle): void {
  book.changeBook({ cellStyles: new Map(book.model.state.cellStyles).set(style.name, style) });
  restyle(book, style.name, style);
}

export function deleteNamedStyle(book: Book, name: string): void {
  const style = namedStyle(book, name);
  if (!style) throw new DocumentRefusal("ItemNotFound", `There is no style "${name}".`);
  if (style.builtIn !== null)
    throw new DocumentRefusal("InvalidOperation", `"${name}" is a style of Excel's own, which stays.`);
  const cellStyles = new Map(book.model.state.cellStyles);
  cellStyles.delete(style.name);
  book.changeBook({ cellStyles });
  const normal = namedStyle(book, NORMAL);
  if (normal) restyle(book, style.name, normal);
}

/** Gives the cells that have a style another, or the same as it is now. */
function restyle(book: Book, name: string, style: NamedStyle): void {
  const { styles } = book.model;
  const patch = styleToApply(style);
  const after = (id: number): number => (styles.style(id).styleName === name ? styles.patched(id, patch) : id);
  const lines = (ids: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map([...ids].map(([line, id]) => [line, after(id)]));
  for (const sheet of book.model.state.sheets) {
    for (const [column, { styles: ids }] of sheet.columns.entries())
      // Not by for … of: columns may have long gaps.
      ids.forEach((id, row) => {
        const next = id === null ? null : after(id);
        if (next !== null && next !== id) book.setStyleId(sheet, row, column, next);
      });
    book.changeSheet(sheet, {
      rowStyles: lines(sheet.state.rowStyles),
      columnStyles: lines(sheet.state.columnStyles),
    });
  }
}
