import type { Area } from "./address";
import type { CellValue } from "./cellValue";

/** Who acted: a person at this page, another author, or the add-in. */
export type Source = "local" | "remote" | "addin";

export type CellChangeKind =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type CommentChange =
  "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyEdited" | "ReplyDeleted";

/** What a formula was before it was changed. */
export interface FormulaBefore {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What has happened to a document. Events of one operation arrive together, after calculation. */
export type DocumentEvent = { readonly source: Source } & (
  | {
      readonly type: "cellsChanged";
      readonly sheetId: string;
      readonly area: Area;
      readonly kind: CellChangeKind;
      /** Only where a single cell was edited. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  /** Formulas that were there before became others, or none. */
  | { readonly type: "formulasChanged"; readonly sheetId: string; readonly formulas: readonly FormulaBefore[] }
  /** A person clicked a cell; where in it, in points from its top left corner. */
  | {
      readonly type: "cellClicked";
      readonly sheetId: string;
      readonly area: Area;
      readonly right: number;
      readonly down: number;
    }
  | { readonly type: "formatChanged"; readonly sheetId: string; readonly area: Area }
  | { readonly type: "sheetChanged"; readonly sheetId: string }
  | { readonly type: "sheetAdded" | "sheetActivated" | "sheetDeactivated" | "sheetMoved"; readonly sheetId: string }
  | { readonly type: "sheetDeleted"; readonly sheetId: string; readonly name: string }
  | { readonly type: "sheetRenamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly type: "sheetVisibilityChanged"; readonly sheetId: string }
  | { readonly type: "sheetProtectionChanged"; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly type: "rowsHiddenChanged"; readonly sheetId: string; readonly filtered: boolean }
  | { readonly type: "selectionChanged"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly type: "tableAdded"; readonly tableId: string; readonly sheetId: string }
  | { readonly type: "tableDeleted"; readonly tableId: string; readonly sheetId: string; readonly name: string }
  | {
      readonly type: "tableChanged";
      readonly tableId: string;
      readonly sheetId: string;
      readonly area: Area;
      readonly kind: CellChangeKind;
    }
  | { readonly type: "tableFiltered" | "tableRestyled"; readonly tableId: string; readonly sheetId: string }
  | {
      readonly type: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
      readonly sheetId: string;
      readonly chartId: string;
    }
  | {
      readonly type: "commentAdded" | "commentDeleted" | "commentChanged";
      readonly sheetId: string;
      readonly commentId: string;
      readonly replyIds: readonly string[];
      /** Of one that changed. */
      readonly change?: CommentChange;
    }
  | { readonly type: "rowsSorted"; readonly sheetId: string; readonly area: Area }
  | { readonly type: "namesChanged" }
  | { readonly type: "settingsChanged" }
  /** Cells got new results; the areas are coarse, and cover every cell that changed. */
  | { readonly type: "calculated"; readonly changed: ReadonlyMap<string, Area> }
  /** Undo, redo or restore: read everything again. */
  | { readonly type: "replaced" }
);
