import type { Area } from "../../document/address";
import type { WorkbookDocument } from "../../document/WorkbookDocument";

/** One cell of a row that another author may plausibly edit, and what that author writes there. */
export interface RemoteEdit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
}

/**
 * An edit of a row by someone else: of the active cell where that holds no formula and is no key, else of the first such
 * cell of its table's row. Undefined where there is none.
 */
export function remoteEdit(document: WorkbookDocument): RemoteEdit | undefined {
  const { activeRow: row, activeColumn, sheetId } = document.selection;
  const sheet = document.sheet(sheetId);
  if (!sheet) return undefined;
  const table = document.tableAt(sheet, row, activeColumn);
  const body: Area = table?.bodyArea ?? { row, column: activeColumn, rows: 1, columns: 1 };
  const beyondKey = Array.from({ length: body.columns }, (_, index) => body.column + index).slice(table ? 1 : 0);
  const preferred = [activeColumn, ...beyondKey].filter((column) => beyondKey.includes(column));
  const column = preferred.find((candidate) => sheet.formula(row, candidate) === "");
  if (column === undefined) return undefined;
  const value = sheet.value(row, column);
  if (typeof value === "number") return { sheetId, row, column, input: value + 1 };
  if (typeof value === "boolean") return { sheetId, row, column, input: !value };
  return { sheetId, row, column, input: `${sheet.text(row, column)} (edited by someone else)`.trim() };
}

/** Does the edit; the document knows it as another author's where it runs as "remote". */
export function applyRemoteEdit(document: WorkbookDocument, edit: RemoteEdit): void {
  document.sheet(edit.sheetId)?.enter(edit.row, edit.column, edit.input);
}
