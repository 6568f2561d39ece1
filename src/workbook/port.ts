import type { Result } from "../domain/result";
import type { Cell } from "../tables/column";
import type { AnyTable } from "../tables/defineTable";
import type { AnyRow, ReadTable } from "../tables/readTable";
import type { SheetCells } from "./freeze/frozenCells";
import type { WorkbookSnapshot } from "./freeze/workbookSnapshot";
import type { Drawing } from "./pages/drawing";
import type { Removal } from "./removal";
import type { ListCells } from "./takeIn/listCells";
import type { ListPlace, TakenIn, TakingIn } from "./takeIn/takingIn";
import type { SheetStates } from "./pages/sheetState";

/** The workbook as the rest of the product sees it. src/excel is the one that speaks to Excel. */
export interface WorkbookPort {
  /** Which of our tables stand in the workbook, and what the Log left half done: one round trip. */
  survey(): Promise<Result<Inspection>>;
  /**
   * Reads tables as of one moment: one round trip while their bytes allow. `extentOf` is placed, but its rows are not
   * read, save the last ones that are asked for; those take a second round trip.
   */
  read(
    tables: readonly AnyTable[],
    extentOf?: AnyTable,
    watcher?: Watcher,
    lastRows?: number,
  ): Promise<Result<Reading>>;
  /** Reads tables, and in the same round trip what sheets of pages hold and where the Log stands. */
  look(tables: readonly AnyTable[], sheets: readonly string[]): Promise<Result<ReadingWithSheets>>;
  /**
   * Writes the stages in their order, in one round trip while the bytes allow, and checks each cell against what it held.
   * Refused with nothing written where a cell or row was not as expected: what was already written is put back.
   * Cells that are in no row of ours (SheetCells) are written in the same way, and sheets are drawn.
   */
  write(stages: readonly Writing[], watcher?: Watcher): Promise<Result<void, WriteRefusal>>;
  /**
   * Reads everything that all sheets hold: one round trip where sheets and tables are as they were last, and their bytes allow it.
   * The links on cells come with it on request: Excel tells them cell by cell, which takes as long as the cells themselves.
   */
  readWhole(links?: "with links"): Promise<Result<WorkbookSnapshot>>;
  /** Goes to cells of any sheet, which is shown for it. */
  goTo(sheet: string, address: string): Promise<Result<void>>;
  /** Hides a sheet; people bring it back with Unhide. */
  hideSheet(sheet: string): Promise<Result<void>>;
  /** Makes sheets and tables where they are missing, and adds missing columns: a table or two in each round trip. */
  setUp(tables: readonly AnyTable[], watcher?: Watcher): Promise<Result<void>>;
  /** What would go with these tables, were they taken out of the workbook. */
  previewRemoval(tables: readonly AnyTable[]): Promise<Result<Removal>>;
  /** Takes tables out of the workbook, with their sheets where nothing of people's own is on them. */
  removeTables(tables: readonly AnyTable[]): Promise<Result<Removal>>;
  /** Reads a list that people keep on a sheet of their own, and how its formats show it. */
  readList(place: ListPlace): Promise<Result<ListCells>>;
  /** Gives such a list the name and the headers of a table of ours, which is not in the workbook by then. */
  takeIn(taking: TakingIn): Promise<Result<void>>;
  /** Takes that back, with the columns that were added, however far it came. */
  giveBack(taken: TakenIn): Promise<Result<void>>;
  /** Renames a column of a table; refused where its header is not what it was thought to be. */
  renameHeader(table: AnyTable, from: string, to: string): Promise<Result<void>>;
  /**
   * Calls back with the names of tables that were changed by a person, a formula, a co-author or us, and with the row of a table
   * that the selection is in (undefined where it is in none). Never throws.
   */
  watch(
    changed: (tableNames: readonly string[]) => void,
    selected: (row: SelectedRow | undefined) => void,
  ): Promise<void>;
  /** Whether Excel opens the pane together with this workbook; refused where Excel can't. */
  opensPane(): Result<boolean>;
  /** Lets Excel open the pane together with this workbook from now on, or no longer. */
  letOpenPane(opens: boolean): Promise<Result<void>>;
  /** How a text gets out of the pane as a file, in the Excel that it is in. */
  fileWay(): FileWay;
  /** Opens a page of ours in the person's browser. */
  openInBrowser(url: string): void;
  /** Selects a cell, or the table's header where it is not given. */
  select(table: AnyTable, bodyIndex?: number, header?: string): Promise<Result<void>>;
}

/** As a download; on a page in the browser that offers it; or not at all. */
export type FileWay = "download" | "browser" | "none";

/** The row of one of our tables that the active cell is in. */
export interface SelectedRow {
  readonly table: AnyTable;
  readonly row: AnyRow;
}

/** Where a table stands, counted from 0, as of its reading. */
export interface Place {
  readonly sheet: string;
  /** The row of the headers. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly headers: readonly Cell[];
  readonly bodyRows: number;
  /** The body is the one blank row that Excel keeps in a table without rows. */
  readonly blankBody: boolean;
  readonly totals: boolean;
  /** Columns, by index, that Excel calculates in each row: ours and people's own. */
  readonly calculated: ReadonlySet<number>;
}

/** The body row that the next added row takes. */
export const firstFreeRow = (place: Place): number => (place.blankBody ? 0 : place.bodyRows);

export interface Inspection {
  readonly present: ReadonlySet<string>;
  /** Tables made by a newer Quartermaster than this one. */
  readonly newer: readonly string[];
  /** Entries of the Log whose writing was not finished. */
  readonly unfinished: readonly string[];
  /** What When says of them, in days as Excel counts: a write that goes on for long keeps it current. */
  readonly whenUnfinished: ReadonlyMap<string, number>;
  readonly readOnly: boolean;
}

export interface Reading {
  readonly tables: readonly ReadTable[];
  readonly places: ReadonlyMap<string, Place>;
  /** Why nothing can be written to a table now (a filter, a protected sheet), by table name. */
  readonly obstacles: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  /** Of `extentOf`, its last rows where they were asked for: no whole table, so that its rows are not at their places. */
  readonly last?: ReadTable;
}

/** What was read before pages are drawn, all as of one moment. */
export interface ReadingWithSheets extends Reading, SheetStates {}

/** One piece of a writing. */
export type Writing = Stage | SheetCells | Drawing;

/** Row changes of one table, in cells. Stages are written one after the other. */
export interface Stage {
  readonly table: AnyTable;
  readonly place: Place;
  readonly columnIndexByField: ReadonlyMap<string, number>;
  readonly updates: readonly RowUpdate[];
  readonly inserts: readonly RowInsert[];
  /** Rows that were removed and come back to their places, in the order of these. */
  readonly restores: readonly RowRestore[];
  readonly removes: readonly RowRemove[];
}

export interface CellChange {
  readonly field: string;
  readonly columnIndex: number;
  readonly before: Cell;
  readonly after: Cell;
}

export interface RowUpdate {
  readonly key: string;
  /** Its key once it is written, where that is another one. */
  readonly keyAfter?: string;
  readonly bodyIndex: number;
  readonly cells: readonly CellChange[];
}

export interface RowInsert {
  readonly key: string;
  /** By column index; columns that are not ours, or that Excel calculates, are absent. */
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface RowRestore extends RowInsert {
  /** The body row that it takes. */
  readonly bodyIndex: number;
}

export interface RowRemove {
  readonly key: string;
  readonly bodyIndex: number;
  /** The row's cells in our columns, as they were read. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Its cells in people's own columns, blank ones too, as they were read. */
  readonly others: ReadonlyMap<number, Cell>;
}

export interface WriteRefusal {
  readonly message: string;
  /** "refused": nothing is changed. "broken": part of it may stand; the Log tells, and recover undoes it. */
  readonly state: "refused" | "broken";
  /** The one table that was no longer where it was read, nothing else being wrong. */
  readonly moved?: AnyTable;
}

/** Follows something long: hears how far it is, and may ask it to stop. */
export interface Watcher {
  readonly signal?: AbortSignal;
  readonly progress?: (share: number) => void;
  /** What a write that takes several round trips puts into the Log as its sign of life. */
  readonly heartbeat?: () => number;
}
