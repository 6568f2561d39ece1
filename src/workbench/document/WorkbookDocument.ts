import type { Area } from "./address";
import type { CellValue } from "./cellValue";
import type { CustomFunctions } from "./customFunctions";
import type { DefinedName } from "./definedName";
import type { DocumentEvent, Source } from "./documentEvent";
import type { Sheet } from "./Sheet";
import type { Table } from "./Table";

export interface DocumentOptions {
  /** For TODAY, NOW, comments; the machine's clock when left out. */
  readonly clock?: () => Date;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
export type CalculationType = "Recalculate" | "Full" | "FullRebuild";

/** A state to go back to; opaque. */
export interface DocumentSnapshot {
  readonly snapshotOf: WorkbookDocument;
}

export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly activeRow: number;
  readonly activeColumn: number;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly company: string;
  readonly category: string;
  readonly keywords: string;
  readonly comments: string;
  readonly manager: string;
  readonly lastAuthor: string;
  /** ISO moment */
  readonly createdAt: string;
  readonly custom: ReadonlyMap<string, string | number | boolean | Date>;
}

/** A workbook in memory: what Excel would hold open. A new one has one sheet, "Sheet1". */
export class WorkbookDocument {
  constructor(_options: DocumentOptions = {}) {
    later();
  }

  /** The file's name, for people. */
  name = "Book1.xlsx";

  // Sheets

  /** In the order of their tabs. */
  get sheets(): readonly Sheet[] {
    return later();
  }
  /** By name (case does not matter) or id. */
  sheet(_nameOrId: string): Sheet | undefined {
    return later();
  }
  get activeSheet(): Sheet {
    return later();
  }
  /** Refuses a hidden sheet. */
  activate(_sheet: Sheet): void {
    later();
  }
  addSheet(_name?: string, _position?: number): Sheet {
    return later();
  }
  copySheet(_sheet: Sheet, _name?: string, _position?: number): Sheet {
    return later();
  }
  /** Refuses the last visible one; formulas that read it become #REF!. */
  deleteSheet(_sheet: Sheet): void {
    later();
  }
  moveSheet(_sheet: Sheet, _position: number): void {
    later();
  }
  get selection(): Selection {
    return later();
  }
  /** Activates the sheet, too. The active cell is the first of the first area when left out. */
  select(_sheet: Sheet, _areas: readonly Area[], _activeCell?: { row: number; column: number }): void {
    later();
  }

  // Tables

  tables(): readonly Table[] {
    return later();
  }
  /** By name (case does not matter) or id. */
  table(_nameOrId: string): Table | undefined {
    return later();
  }
  tablesOf(_sheet: Sheet): readonly Table[] {
    return later();
  }
  tableAt(_sheet: Sheet, _row: number, _column: number): Table | undefined {
    return later();
  }
  /** Without headers in the area, a header row is inserted and cells below move down. */
  addTable(_sheet: Sheet, _area: Area, _hasHeaders: boolean, _name?: string): Table {
    return later();
  }

  // Names, settings, properties

  get names(): readonly DefinedName[] {
    return later();
  }
  /** The sheet's own name before the workbook's of the same spelling. */
  definedName(_name: string, _sheetId?: string | null): DefinedName | undefined {
    return later();
  }
  /** Adds or replaces; refuses what Excel refuses as a name. */
  setName(_name: Pick<DefinedName, "name" | "formula"> & Partial<DefinedName>): void {
    later();
  }
  deleteName(_name: string, _sheetId: string | null): void {
    later();
  }
  /** The cells that a name stands for now, or undefined where it stands for a value. */
  nameArea(_name: DefinedName): { sheetId: string; area: Area } | undefined {
    return later();
  }
  nameValue(_name: DefinedName): CellValue | CellValue[][] {
    return later();
  }
  /** The add-in's document settings. */
  get settings(): ReadonlyMap<string, unknown> {
    return later();
  }
  setSetting(_key: string, _value: unknown): void {
    later();
  }
  deleteSetting(_key: string): void {
    later();
  }
  get properties(): DocumentProperties {
    return later();
  }
  setProperties(_patch: Partial<DocumentProperties>): void {
    later();
  }
  /** While true, every change but selecting and activating is refused with AccessDenied. */
  readOnly = false;
  /** Protects the order and names of sheets. */
  get structureProtected(): boolean {
    return later();
  }
  protectStructure(_password?: string): void {
    later();
  }
  unprotectStructure(_password?: string): void {
    later();
  }

  // Calculation

  get calculationMode(): CalculationMode {
    return later();
  }
  set calculationMode(_mode: CalculationMode) {
    later();
  }
  /** Recalculate: what changed. Full: everything. FullRebuild: everything, custom functions called afresh. */
  calculate(_type: CalculationType = "Recalculate"): void {
    later();
  }
  /** Resolves when no cell waits for a custom function any more. */
  whenCalculated(): Promise<void> {
    return later();
  }
  /** How many cells wait for an answer of a custom function. */
  get pendingCalls(): number {
    return later();
  }
  /** Cells of circular references, by their first cell; they show 0. */
  get circularReferences(): readonly { sheetId: string; row: number; column: number }[] {
    return later();
  }
  /** The add-in's functions; null when the add-in has gone: cells keep their last results until they recalculate. */
  setCustomFunctions(_functions: CustomFunctions | null): void {
    later();
  }
  /** The result of a formula as if it stood in this cell; the document does not change. */
  evaluate(_formula: string, _sheet: Sheet, _row?: number, _column?: number): CellValue | CellValue[][] {
    return later();
  }
  /** Which worksheet functions the calculator knows, upper case. */
  functionNames(): readonly string[] {
    return later();
  }

  // Operations

  /** Calls the listener once an operation with all its events; gives the function that ends this. */
  onChange(_listener: (events: readonly DocumentEvent[]) => void): () => void {
    return later();
  }
  /** One operation: its events arrive together after calculation, and it is one step of undo. Operations may nest. What a thrown error left behind stays. */
  run<T>(_source: Source, _operation: () => T): T {
    return later();
  }
  /** False where there is nothing to undo. Another author's change empties the list of steps. */
  undo(): boolean {
    return later();
  }
  redo(): boolean {
    return later();
  }
  get canUndo(): boolean {
    return later();
  }
  get canRedo(): boolean {
    return later();
  }
  /** Cheap: columns are shared until they change. */
  snapshot(): DocumentSnapshot {
    return later();
  }
  restore(_snapshot: DocumentSnapshot): void {
    later();
  }
  /** A text that is the same for two documents with the same content: cells, formulas, formats, tables, names, settings. Selection, ids and calculated results don't count. */
  fingerprint(): string {
    return later();
  }
}

function later(): never {
  throw new Error("This part of the document is being written.");
}
