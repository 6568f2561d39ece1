import type { UndoCheck } from "../workbook/log/undoCheck";
import type { StoreApi } from "zustand/vanilla";
import type { Problem, Result } from "../domain/result";
import type { Action, Circumstances } from "../tables/action";
import type { Created, Plan } from "../tables/change";
import type { AnyTable } from "../tables/defineTable";
import type { TableSet } from "../tables/tableSet";
import type { FileWay, SelectedRow, WorkbookPort } from "../workbook/port";
import type { Publishing } from "../workbook/pages/sheetPage";
import type { Removal } from "../workbook/removal";
import type { CellMend } from "../workbook/mend/cellMend";
import type { ListCells } from "../workbook/takeIn/listCells";
import type { ListPlace, TakingIn } from "../workbook/takeIn/takingIn";
import type { WorkbookSnapshot } from "../workbook/freeze/workbookSnapshot";

/** How the Log names who has not said who they are: its column By is never blank. */
export const UNNAMED = "Someone";

/** What the pane knows now. */
export interface SessionState {
  /** "opening" until the workbook was looked at; "empty" where none of our tables stand in it. */
  readonly phase: "opening" | "empty" | "ready" | "failed";
  /** Why the workbook could not be opened (failed), or why it is open for reading only. */
  readonly obstacle?: Problem;
  /** The tables that were read so far, each as of its own last reading. */
  readonly tables: TableSet;
  /** Names of tables that changed in the workbook since they were read. */
  readonly stale: ReadonlySet<string>;
  /** Names of our tables that stand in the workbook. */
  readonly present: ReadonlySet<string>;
  /** The tables that the pages in view show. */
  readonly shown: readonly AnyTable[];
  /** The end of the Log, once a page has asked for it. */
  readonly recent?: Recent;
  /** The row of one of our tables that is selected in Excel. */
  readonly selected?: SelectedRow | undefined;
  readonly work?: Work;
  readonly notices: readonly Notice[];
  /** Who is at the keyboard, as the Log will name them. */
  readonly user: string;
}

/** The latest rows of the Log, which grows for ever: it is read whole only to undo. */
export interface Recent {
  readonly log: TableSet;
  /** As many rows as it was asked for; 0 once the Log has changed since. */
  readonly rows: number;
  /** The Log has no more than these. */
  readonly isWhole: boolean;
}

/** Something that runs; the shell shows it unless it is over in a moment. */
export interface Work {
  readonly label: string;
  /** Share done, from 0 to 1; undefined where it can't be told. */
  readonly share?: number;
  /** Stops it, leaving nothing half done. Absent where it is too late for that. */
  readonly cancel?: () => void;
}

export interface Notice {
  readonly id: number;
  readonly tone: "done" | "problem";
  readonly text: string;
  /** The Log entry that Undo would undo. */
  readonly undo?: string;
  readonly problem?: Problem;
}

/** A plan with what was read for it, to be shown before it is written. */
export interface Planned {
  readonly title: string;
  readonly plan: Plan;
  readonly tables: TableSet;
  /** The tables that must be read again before it is written. */
  readonly reads: readonly AnyTable[];
  /** What the same request would write now. */
  readonly replan: (tables: TableSet) => Result<Plan>;
}

export interface Done {
  readonly sentence: string;
  /** What was made, in the order of the plan. */
  readonly created: readonly Created[];
  /** The Log entry; `undo` takes it. */
  readonly entry: string;
}

type MaybeLater<T> = T | Promise<T>;

/** What a session needs of the world. */
export interface SessionWorld {
  readonly workbook: WorkbookPort;
  /** All tables of the product, by which the Log's names are understood; they may still be on their way. */
  readonly known: MaybeLater<readonly AnyTable[]>;
  /** What the duties say against undoing. */
  readonly undoChecks?: MaybeLater<readonly UndoCheck[]>;
  readonly clock: () => Date;
  /** A short text that no one used before: the number of a Log entry. */
  readonly newId: () => string;
  /** Calls back after so long; without it nothing is looked at again. */
  readonly later?: (task: () => void, ms: number) => void;
  /** The name that the Log shows, kept on this machine. */
  readonly user: { readonly get: () => string; readonly set: (name: string) => void };
}

/** The one way from a page to the workbook. Each call answers with a Result; only a defect throws. */
export interface Session {
  readonly store: StoreApi<SessionState>;
  /** Today, now and the user, as actions are told them; pages ask here, so that both speak of the same day. */
  circumstances(): Circumstances;
  /** Looks at the workbook, finishes or undoes what an earlier session left half done, and watches for changes. */
  open(): Promise<void>;
  /** Reads the tables that are not read yet or are stale: one round trip, or two with so many of the Log's last rows. */
  load(tables: readonly AnyTable[], recent?: number): Promise<Result<TableSet>>;
  /** Reads again and plans; nothing is written. */
  plan<Input>(action: Action<Input>, input: Input): Promise<Result<Planned>>;
  /** Writes what was shown, unless those rows changed meanwhile. Says the result as a notice too. */
  commit(planned: Planned): Promise<Result<Done>>;
  /** Plans and writes at once, for what needs no preview. Says the result as a notice too. */
  run<Input>(action: Action<Input>, input: Input): Promise<Result<Done>>;
  /** Plans and writes at once, and draws the pages that come of it. Says the result as a notice too. */
  publish<Input>(publishing: Publishing<Input>, input: Input): Promise<Result<Done>>;
  /** Reads everything that all sheets hold; the links on cells only where they are asked for. */
  readWhole(links?: "with links"): Promise<Result<WorkbookSnapshot>>;
  /** Goes to cells of any sheet. */
  goTo(sheet: string, address: string): Promise<void>;
  /** Gives a column that was renamed the header back by which it is read. Says the result as a notice too. */
  renameHeader(table: AnyTable, rename: { readonly from: string; readonly to: string }): Promise<Result<void>>;
  /** Tells that a page shows these tables, until what it answers with is called. */
  shows(tables: readonly AnyTable[]): () => void;
  /** Hides a sheet from those who look through the workbook. Says the result as a notice too. */
  hideSheet(sheet: string): Promise<Result<void>>;
  /** Turns the formulas of our functions into values that remember them. Says the result as a notice too. */
  freeze(): Promise<Result<Done>>;
  /** Brings frozen formulas back. Says the result as a notice too. */
  thaw(): Promise<Result<Done>>;
  /** Puts single cells right, whether or not their rows can be read. Says the result as a notice too. */
  mend(mends: readonly CellMend[]): Promise<Result<Done>>;
  /** Reads a list that people keep on a sheet of their own. */
  readList(place: ListPlace): Promise<Result<ListCells>>;
  /** Makes such a list a table of ours where it is. Says the result as a notice too. */
  takeIn(taking: TakingIn): Promise<Result<Done>>;
  /** Undoes one entry of the Log, through the same door. */
  undo(entry: string): Promise<Result<Done>>;
  /** Brings the tables into the workbook where they are missing, with rows to begin with; safe to run twice. */
  setUp(
    tables: readonly AnyTable[],
    rows: ReadonlyMap<AnyTable, readonly Readonly<Record<string, unknown>>[]>,
    /** What the Log calls it. */
    sentence?: string,
  ): Promise<Result<Done>>;
  /** What would go and what would stay, were Quartermaster taken out of this workbook. */
  previewRemoval(): Promise<Result<Removal>>;
  /** Takes Quartermaster out of this workbook: its tables, and the sheets that hold nothing else. Says the result as a notice too. */
  remove(): Promise<Result<Removal>>;
  /** Whether Excel opens the pane together with this workbook; refused where Excel can't. */
  opensPane(): Result<boolean>;
  /** Lets Excel open the pane together with this workbook, or no longer. Says the result as a notice too. */
  letOpenPane(opens: boolean): Promise<Result<void>>;
  /** How a text gets out of the pane as a file. */
  fileWay(): FileWay;
  /** Opens a page of ours in the person's browser. */
  openInBrowser(url: string): void;
  /** Shows the cell that a problem or a row is about. */
  show(place: {
    readonly table: AnyTable;
    readonly key?: string;
    readonly column?: string;
    readonly bodyIndex?: number;
  }): Promise<void>;
  /** Reports how far something of the pane's own (an import's reading, say) has come; undefined ends it. */
  report(work: Work | undefined): void;
  say(notice: Omit<Notice, "id">): void;
  dismiss(id: number): void;
  /** Keeps the name that the Log will show, for this person on this machine. */
  setUser(name: string): void;
}
