import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import { DocumentRefusal } from "../document/DocumentRefusal";
import type { Area } from "../document/address";
import type { DocumentEvent } from "../document/documentEvent";
import type { Sheet } from "../document/Sheet";
import type { WorkbookDocument } from "../document/WorkbookDocument";
import type { PaneShell } from "../frame/shell";
import { ExcelHost } from "../host/ExcelHost";
import type { CellEdit } from "./editing/cellEdit";
import type { FilterTarget } from "./filter/filterTarget";
import type { FunctionHelp } from "./hints/functionHelp";
import { measuredRows } from "./grid/autoHeights";
import type { ThemeName } from "./grid/palette";
import { remeasure } from "./grid/sheetGeometry";

/** A question or a message over the page; `answers` are its buttons, the first one the usual one. */
export interface Alert {
  readonly title: string;
  readonly message: string;
  readonly answers: readonly { readonly label: string; readonly act?: () => void }[];
}

/** What hangs open at a place of the window, in pixels from its corner. */
export type Popup = { readonly x: number; readonly y: number } & (
  | { readonly kind: "filter"; readonly target: FilterTarget }
  | { readonly kind: "list"; readonly choices: readonly string[]; readonly width: number }
  | { readonly kind: "cells" | "rows" | "columns" }
  | { readonly kind: "tab"; readonly sheetId: string }
);

export interface Copied {
  readonly sheetId: string;
  readonly area: Area;
  readonly isCut: boolean;
  /** Stands in what the clipboard was given, so that a later paste knows its source. */
  readonly mark: string;
}

export interface BenchState {
  readonly document: WorkbookDocument;
  /** Plays Excel for the pane, on this document. */
  readonly host: ExcelHost;
  /** Grows when a fault is switched on or off. */
  readonly faultChanges: number;
  /** The add-in is told that a cell is being edited, though none is. */
  readonly feignsEdit: boolean;
  /** Carries what the pane and the host say to each other; null before the pane is loaded. */
  readonly shell: PaneShell | null;
  /** The add-in may hide its pane, and a person may close it; it lives on. */
  readonly isPaneOpen: boolean;
  /** Grows with each change of what the document shows. */
  readonly changes: number;
  /** Grows with each change of the selection or the sheet in front. */
  readonly moves: number;
  /** The cell to scroll to; a new object at each wish. */
  readonly reveal: { readonly row: number; readonly column: number } | null;
  readonly edit: CellEdit | null;
  /** Which of the names that fit is marked while a formula is typed. */
  readonly hint: number;
  /** The add-in's functions, for hints. */
  readonly functions: readonly FunctionHelp[];
  readonly alert: Alert | null;
  readonly popup: Popup | null;
  readonly copied: Copied | null;
  /** The column to which Enter returns after a run of Tabs. */
  readonly tabColumn: number | null;
  /** The sheet whose tab is being renamed. */
  readonly renaming: string | null;
  readonly theme: ThemeName;
  /** pixels */
  readonly paneWidth: number;
}

export type Bench = StoreApi<BenchState>;

/** The state of the page around a document. */
export function createBench(document: WorkbookDocument, theme: ThemeName): Bench {
  const bench = createStore<BenchState>(() => ({
    document,
    host: new ExcelHost(document),
    faultChanges: 0,
    feignsEdit: false,
    shell: null,
    isPaneOpen: true,
    changes: 0,
    moves: 0,
    reveal: null,
    edit: null,
    hint: 0,
    functions: [],
    alert: null,
    popup: null,
    copied: null,
    tabColumn: null,
    renaming: null,
    theme,
    paneWidth: 350,
  }));
  follow(bench, document);
  // As in Excel, the add-in's batches are refused or wait while a person types into a cell.
  const isEditing = ({ edit, feignsEdit }: BenchState) => edit !== null || feignsEdit;
  bench.subscribe((state, before) => {
    if (isEditing(state) !== isEditing(before)) state.host.faults.editMode = isEditing(state);
  });
  return bench;
}

/** Puts another workbook on the page. */
export function showDocument(bench: Bench, document: WorkbookDocument): void {
  const { changes, moves, host } = bench.getState();
  host.close();
  const fresh = { edit: null, popup: null, copied: null, tabColumn: null, reveal: null, feignsEdit: false };
  bench.setState({ document, host: new ExcelHost(document), changes: changes + 1, moves: moves + 1, ...fresh });
  follow(bench, document);
}

/** Does something to the document, as the person at the page: one step of undo. A refusal is shown, and gives false. */
export function act(
  bench: Bench,
  operation: (document: WorkbookDocument) => void,
  source: "local" | "remote" = "local",
): boolean {
  const { document } = bench.getState();
  try {
    document.run(source, () => operation(document));
    return true;
  } catch (problem) {
    showRefusal(bench, problem);
    return false;
  }
}

/** Shows why something was refused; what is no refusal is thrown on. */
export function showRefusal(bench: Bench, problem: unknown): void {
  if (!(problem instanceof DocumentRefusal)) throw problem;
  say(bench, "Excel would refuse this", problem.message);
}

export function say(bench: Bench, title: string, message: string): void {
  bench.setState({ alert: { title, message, answers: [{ label: "OK" }] } });
}

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error("This piece belongs inside a BenchContext.");
  return bench;
}

export function useBenchState<T>(choose: (state: BenchState) => T): T {
  return useStore(useBench(), choose);
}

/** The sheet in front, and a redraw whenever the document or the selection changes. */
export function useActiveSheet(): Sheet {
  useBenchState((state) => state.changes);
  useBenchState((state) => state.moves);
  return useBenchState((state) => state.document).activeSheet;
}

function follow(bench: Bench, document: WorkbookDocument): void {
  document.onChange((events) => {
    const state = bench.getState();
    if (state.document !== document) return;
    const moved = events.some(({ type }) => moving.has(type) || type === "replaced" || type === "sheetDeleted");
    const changed = events.some(({ type }) => !moving.has(type));
    for (const event of events) remeasureAfter(document, event);
    bench.setState({
      ...(moved && { moves: state.moves + 1 }),
      ...(changed && { changes: state.changes + 1 }),
      ...shownByAddin(events),
    });
  });
}

/** What the add-in selects comes into view, as in Excel; what a person selects is scrolled to by the key or the mouse. */
function shownByAddin(events: readonly DocumentEvent[]): Pick<BenchState, "reveal"> | undefined {
  const area = events
    .flatMap((event) => (event.type === "selectionChanged" && event.source === "addin" ? event.areas.slice(0, 1) : []))
    .at(-1);
  return area && { reveal: { row: area.row, column: area.column } };
}

const moving: ReadonlySet<string> = new Set(["selectionChanged", "sheetActivated", "sheetDeactivated"]);

/** Rows near the top take their height from what stands in them. */
function remeasureAfter(document: WorkbookDocument, event: DocumentEvent): void {
  if (event.type === "replaced") {
    for (const sheet of document.sheets) remeasure(sheet);
  } else if (event.type === "calculated") {
    for (const [sheetId, { row }] of event.changed) remeasureSheet(document, sheetId, row);
  } else if (event.type === "cellsChanged" || event.type === "formatChanged") {
    remeasureSheet(document, event.sheetId, event.area.row);
  }
}

function remeasureSheet(document: WorkbookDocument, sheetId: string, firstRow: number): void {
  const sheet = firstRow < measuredRows ? document.sheet(sheetId) : undefined;
  if (sheet) remeasure(sheet);
}
