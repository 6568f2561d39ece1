import type { Area } from "./address";
import { cellArea, intersect, MAX_COLUMNS, MAX_ROWS } from "./address";
import { Calculator } from "./calculation/Calculator";
import { findFunction } from "./calculation/functions/registry";
import { clearSpill, spillAt } from "./calculation/spill";
import type { StyleTable } from "./cellStyle";
import { CellError } from "./cellValue";
import type { CellValue } from "./cellValue";
import type { DocumentEvent, Source } from "./documentEvent";
import { DocumentRefusal } from "./DocumentRefusal";
import type { Formula } from "./Formula";
import { Model, setAt } from "./model";
import type { BookState, SheetModel, TableModel } from "./model";
import { capture, reinstate } from "./capture";
import type { Capture } from "./capture";
import type { SheetState } from "./sheetState";
import type { TableState } from "./tableState";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

type EventBody = DocumentEvent extends infer Event
  ? Event extends DocumentEvent
    ? Omit<Event, "source">
    : never
  : never;

const undoLimit = 100;

/** A model with its calculator and history: every change goes through here, in operations that notify and can be undone. */
export class Book {
  readonly model: Model;
  readonly calculator: Calculator;
  readonly clock: () => Date;
  readOnly = false;
  mode: CalculationMode = "Automatic";
  /** Two options of Excel's AutoCorrect, which a person may have switched off; they hold for add-ins, too. */
  readonly autoCorrect = { includesNewRows: true, fillsFormulas: true };
  /** In cells that are formatted as text, an apostrophe in front is a part of the text: nobody knows whether Excel does so. */
  keepsApostrophe = false;
  readonly #listeners = new Set<(events: readonly DocumentEvent[]) => void>();
  #operation: { readonly source: Source; readonly before: Capture; readonly events: DocumentEvent[] } | undefined;
  /** How often anything was changed. */
  changes = 0;
  #changed = false;
  #undo: Capture[] = [];
  #redo: Capture[] = [];

  constructor(state: BookState, clock: () => Date, styles?: StyleTable) {
    this.model = new Model(state, styles);
    this.clock = clock;
    this.calculator = new Calculator(this.model, clock, (cells) => {
      for (const { sheet, row, column } of cells) {
        if (sheet.formula(row, column)) this.calculator.dependencies.markCell(sheet, row, column);
      }
      this.#recalculated();
    });
  }

  /** One operation, whoever acts: calculation, one call of every listener and one step of undo at its end. */
  run<T>(source: Source, operation: () => T): T {
    if (this.#operation) return operation();
    if (this.readOnly && source !== "remote") {
      throw new DocumentRefusal("AccessDenied", "The workbook is open read-only.");
    }
    const current = { source, before: capture(this.model), events: [] as DocumentEvent[] };
    this.#operation = current;
    this.#changed = false;
    try {
      return operation();
    } finally {
      this.#operation = undefined;
      this.#finish(current);
    }
  }

  /** Part of an operation; alone, an operation of a person at the page. */
  edit<T>(change: () => T): T {
    return this.run(this.#operation?.source ?? "local", change);
  }

  /** What is no change of the workbook, such as selecting: allowed in a read-only one, and not undone. */
  act(event: EventBody, source: Source = this.#operation?.source ?? "local"): void {
    if (this.#operation) this.#operation.events.push({ ...event, source });
    else this.#tell([{ ...event, source }]);
  }

  /** Whether the operation that is under way has changed anything. */
  get isChanging(): boolean {
    return this.#operation !== undefined && this.#changed;
  }

  emit(event: EventBody): void {
    this.#changed = true;
    this.changes++;
    const operation = this.#require();
    operation.events.push({ ...event, source: operation.source });
  }

  listen(listener: (events: readonly DocumentEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Brings results up to date before they are read; with manual calculation they stay as they are. */
  settle(): void {
    if (this.mode !== "Manual") this.calculator.calculate();
  }

  /** Calculates on demand, and tells. */
  recalculate(): void {
    this.calculator.calculate();
    this.#tellCalculated();
  }

  /** After reading a file: calculates formulas to which it holds no result, and volatile ones. */
  calculateMissing(): void {
    const { dependencies } = this.calculator;
    for (const sheet of this.model.state.sheets) {
      for (const [column, { values, formulas }] of sheet.columns.entries()) {
        for (let row = 0; row < formulas.length; row++) {
          const value = values[row] ?? null;
          const formula = formulas[row];
          // Some errors have no spelling in files; those of functions that are not here stay.
          const isDue = value === null || (value instanceof CellError && formula && isCalculable(formula));
          if (formula && isDue) dependencies.markCell(sheet, row, column);
        }
      }
    }
    dependencies.pending = true;
    this.settle();
    this.calculator.takeChanges();
  }

  // Changes

  setCell(sheet: SheetModel, row: number, column: number, value: CellValue, formula: Formula | null): void {
    this.#require();
    this.leaveCell(sheet, row, column);
    const cells = sheet.writable(column);
    setAt(cells.values, row, value);
    setAt(cells.formulas, row, formula);
    this.calculator.valuesChanged(cells.values);
    if (formula) this.calculator.dependencies.add(sheet, row, column, formula);
    this.calculator.dependencies.touch(sheet, cellArea(row, column));
    if (formula && this.mode === "Manual") this.calculator.calculateCell(sheet, row, column);
  }

  /** Brings a formula here with what it showed where it was; it is calculated again when calculation comes to it. */
  moveFormula(sheet: SheetModel, row: number, column: number, formula: Formula, shown: CellValue): void {
    this.#require();
    const { dependencies } = this.calculator;
    const isSame = sheet.formula(row, column) === formula;
    if (!isSame) this.leaveCell(sheet, row, column);
    const cells = sheet.writable(column);
    setAt(cells.values, row, shown);
    setAt(cells.formulas, row, formula);
    this.calculator.valuesChanged(cells.values);
    if (!isSame) dependencies.add(sheet, row, column, formula);
    dependencies.markCell(sheet, row, column);
  }

  /** Writes plain values down a column, in one go. */
  setValues(sheet: SheetModel, row: number, column: number, values: readonly CellValue[]): void {
    this.#require();
    const hasFormulas = (sheet.columns[column]?.formulas.length ?? 0) > row;
    if (hasFormulas || sheet.state.spills.size > 0) {
      for (let offset = 0; offset < values.length; offset++) this.leaveCell(sheet, row + offset, column);
    }
    const cells = sheet.writable(column);
    for (const [offset, value] of values.entries()) {
      setAt(cells.values, row + offset, value);
      if (hasFormulas) setAt(cells.formulas, row + offset, null);
    }
    this.calculator.valuesChanged(cells.values);
    this.calculator.dependencies.touch(sheet, { row, column, rows: values.length, columns: 1 });
  }

  /** Takes out what a cell's formula has left in other cells and in the calculator. */
  leaveCell(sheet: SheetModel, row: number, column: number): void {
    const { dependencies } = this.calculator;
    if (sheet.state.spills.size > 0) {
      const spill = spillAt(sheet, row, column);
      if (spill) {
        dependencies.touch(sheet, clearSpill(sheet, spill.row, spill.column, this.calculator));
        dependencies.markCell(sheet, spill.row, spill.column);
      }
    }
    const formula = sheet.formula(row, column);
    if (!formula) return;
    dependencies.remove(sheet, row, column, formula);
    this.calculator.formulaLeft(sheet, row, column);
  }

  setStyleId(sheet: SheetModel, row: number, column: number, id: number): void {
    this.#require();
    setAt(sheet.writable(column).styles, row, id);
  }

  changeSheet(sheet: SheetModel, patch: Partial<SheetState>): void {
    this.#require();
    this.#changed = true;
    sheet.state = { ...sheet.state, ...patch };
  }

  changeTable(table: TableModel, patch: Partial<TableState>): void {
    this.#require();
    this.#changed = true;
    const { name } = table.state;
    table.state = { ...table.state, ...patch };
    this.calculator.dependencies.tablesChanged([name, table.state.name]);
  }

  changeBook(patch: Partial<BookState>): void {
    this.#require();
    this.#changed = true;
    const { names, tables, sheets } = this.model.state;
    this.model.state = { ...this.model.state, ...patch };
    if (patch.tables && patch.tables !== tables) {
      const [before, after] = [new Set(tables), new Set(patch.tables)];
      const cameOrWent = [...before, ...after].filter((table) => before.has(table) !== after.has(table));
      this.calculator.dependencies.tablesChanged(cameOrWent.map(({ state }) => state.name));
    }
    if (patch.names && patch.names !== names) this.calculator.dependencies.namesChanged();
    if (patch.sheets && patch.sheets !== sheets) this.calculator.dependencies.namesChanged();
  }

  // Refusals

  /** Refuses to change locked cells of a protected sheet. */
  requireUnlocked(sheet: SheetModel, area: Area): void {
    if (!sheet.state.protection) return;
    const limit = { row: 0, column: 0, rows: sheet.filledRows + 1, columns: sheet.columns.length + 1 };
    const seen = intersect(area, limit) ?? cellArea(area.row, area.column);
    for (let row = seen.row; row < seen.row + seen.rows; row++) {
      for (let column = seen.column; column < seen.column + seen.columns; column++) {
        if (!this.model.styles.style(sheet.styleId(row, column)).locked) continue;
        throw new DocumentRefusal("AccessDenied", `Sheet "${sheet.state.name}" is protected.`);
      }
    }
  }

  /** Refuses on a protected sheet, unless its protection allows this. */
  requireAllowed(sheet: SheetModel, option?: keyof NonNullable<SheetState["protection"]>["options"]): void {
    const { protection, name } = sheet.state;
    if (!protection || (option && protection.options[option] === true)) return;
    throw new DocumentRefusal("AccessDenied", `Sheet "${name}" is protected.`);
  }

  requireStructure(): void {
    if (this.model.state.structurePassword === null) return;
    throw new DocumentRefusal("AccessDenied", "The structure of the workbook is protected.");
  }

  // History

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  undo(): boolean {
    return this.#step(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#step(this.#redo, this.#undo);
  }

  capture(): Capture {
    this.settle();
    return capture(this.model);
  }

  restore(state: Capture): void {
    this.#reinstate(state);
    this.#undo = [];
    this.#redo = [];
  }

  /** Becomes what co-authors have made of it: told as theirs, and nothing from before can be undone. */
  takeOver(state: Capture, changedSheets: readonly string[]): void {
    reinstate(this.model, state);
    this.calculator.giveUpCalls();
    this.calculator.dependencies.rebuild(true);
    this.settle();
    this.calculator.takeChanges();
    this.forgetHistory();
    const area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    this.#tell(
      changedSheets.map((sheetId) => ({ type: "cellsChanged", sheetId, area, kind: "RangeEdited", source: "remote" })),
    );
  }

  /** Undoes a trial that nobody was told of. */
  takeBack(state: Capture): void {
    reinstate(this.model, state);
    this.calculator.dependencies.rebuild(false);
    this.calculator.takeChanges();
  }

  /** Forgets the history, as opening a file does. */
  forgetHistory(): void {
    this.#undo = [];
    this.#redo = [];
  }

  #step(from: Capture[], to: Capture[]): boolean {
    if (this.#operation) throw new DocumentRefusal("InvalidOperation", "An operation is under way.");
    if (this.readOnly) throw new DocumentRefusal("AccessDenied", "The workbook is open read-only.");
    const state = from.pop();
    if (!state) return false;
    to.push(capture(this.model));
    this.#reinstate(state);
    return true;
  }

  #reinstate(state: Capture): void {
    reinstate(this.model, state);
    const { dependencies } = this.calculator;
    this.calculator.giveUpCalls();
    dependencies.rebuild(false);
    for (const sheet of this.model.state.sheets) {
      for (const [column, { values, formulas }] of sheet.columns.entries()) {
        for (let row = 0; row < formulas.length; row++) {
          const value = values[row];
          const isBusy = value instanceof CellError && value.code === "#BUSY!";
          if (formulas[row] && isBusy) dependencies.markCell(sheet, row, column);
        }
      }
    }
    this.settle();
    this.calculator.takeChanges();
    this.#tell([{ type: "replaced", source: "local" }]);
  }

  #finish({ source, before, events }: { source: Source; before: Capture; events: DocumentEvent[] }): void {
    this.settle();
    const changed = this.calculator.takeChanges();
    if (this.#changed && source !== "remote") {
      this.#undo.push(before);
      if (this.#undo.length > undoLimit) this.#undo.shift();
    } else if (this.#changed) {
      // Going back over another author's change would undo that, too.
      this.#undo = [];
    }
    if (this.#changed) this.#redo = [];
    if (changed.size > 0) events.push({ type: "calculated", changed, source });
    this.#tell(events);
  }

  #recalculated(): void {
    if (this.#operation) return;
    this.settle();
    this.#tellCalculated();
  }

  #tellCalculated(): void {
    const changed = this.calculator.takeChanges();
    if (changed.size > 0 && !this.#operation) this.#tell([{ type: "calculated", changed, source: "local" }]);
  }

  #tell(events: readonly DocumentEvent[]): void {
    if (events.length > 0) for (const listener of [...this.#listeners]) listener(events);
  }

  #require(): { readonly source: Source; readonly events: DocumentEvent[] } {
    if (!this.#operation) throw new Error("A change needs an operation around it.");
    return this.#operation;
  }
}

function isCalculable({ calls }: Formula): boolean {
  return [...calls].every((name) => findFunction(name) !== undefined);
}
