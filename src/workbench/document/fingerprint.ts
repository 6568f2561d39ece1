import { createDigest } from "./digest";
import type { Book } from "./Book";
import { CellError } from "./cellValue";
import type { SheetModel } from "./model";
import { protectionHash } from "./passwordHash";
import type { TableState } from "./tableState";

/** A text that two books with the same content share: what people have written, not what follows from it. */
export function fingerprint(book: Book): string {
  const { sheets, tables, names, settings, properties } = book.model.state;
  const digest = createDigest();
  for (const sheet of sheets) {
    const own = tables.filter(({ state }) => state.sheetId === sheet.id).map(({ state }) => tableContent(state));
    digest.add(plain({ ...sheetContent(book, sheet), tables: own.sort((a, b) => a.name.localeCompare(b.name)) }));
    addCells(book, sheet, digest.add);
  }
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (book.model.sheet(id)?.state.name ?? null);
  const named = names.map(({ sheetId, ...name }) => ({ ...name, sheet: nameOf(sheetId) }));
  digest.add(plain(named.sort((a, b) => `${a.name}${a.sheet ?? ""}`.localeCompare(`${b.name}${b.sheet ?? ""}`))));
  digest.add(plain(new Map([...settings].sort(([a], [b]) => a.localeCompare(b)))));
  const { createdAt: _created, lastAuthor: _author, ...described } = properties;
  digest.add(plain(described));
  return digest.text();
}

function addCells(book: Book, sheet: SheetModel, add: (text: string) => void): void {
  for (const [column, { values, formulas, styles }] of sheet.columns.entries()) {
    const rows = Math.max(values.length, formulas.length, styles.length);
    for (let row = 0; row < rows; row++) {
      const formula = formulas[row];
      const spilled = sheet.state.spills.size > 0 && isSpilled(sheet, row, column);
      const value = formula ? formula.text : spilled ? null : (values[row] ?? null);
      const style = styles[row] ?? null;
      // An empty cell of the plain style is no content, and no file keeps it.
      if (value === null && (style ?? 0) === 0) continue;
      const shown = value instanceof CellError ? value.code : value;
      add(`${String(row)},${String(column)},${typeof shown},${String(shown)},${styleText(book, style)}`);
    }
  }
}

function isSpilled(sheet: SheetModel, row: number, column: number): boolean {
  for (const area of sheet.state.spills.values()) {
    const inRows = row >= area.row && row < area.row + area.rows;
    if (inRows && column >= area.column && column < area.column + area.columns) return true;
  }
  return false;
}

const styleTexts = new WeakMap<object, string>();

function styleText(book: Book, id: number | null): string {
  if (id === null || id === 0) return "";
  const style = book.model.styles.style(id);
  let text = styleTexts.get(style);
  if (text === undefined) {
    text = JSON.stringify(style);
    styleTexts.set(style, text);
  }
  return text;
}

/** What is rebuilt from cells, or is only how the sheet was looked at, is left out. */
function sheetContent(book: Book, { state }: SheetModel): object {
  const { spills: _spills, rowStyles, columnStyles, conditionalFormats, comments, charts, protection, ...rest } = state;
  return {
    ...rest,
    // A file keeps no more of a password.
    protection: protection && { ...protection, password: protection.password && protectionHash(protection.password) },
    conditionalFormats: conditionalFormats.map(({ id: _id, ...format }) => format),
    comments: comments.map(({ id: _id, replies, ...comment }) => ({
      ...comment,
      replies: replies.map(({ id: _reply, ...reply }) => reply),
    })),
    charts: charts.map(({ id: _id, source, ...chart }) => ({ ...chart, area: source.area })),
    lines: [rowStyles, columnStyles].map((lines) => [...lines].map(([line, id]) => [line, styleText(book, id)])),
  };
}

function tableContent({ sheetId: _sheet, columns, ...state }: TableState): { readonly name: string } {
  return Object.assign({}, state, { columns: columns.map(({ id: _id, ...column }) => column) });
}

/** JSON that shows maps and sets, too, with every key in order. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map) return [...(part as Map<unknown, unknown>)]; // any map will do
    if (part instanceof Set) return [...(part as Set<unknown>)]; // any set will do
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
