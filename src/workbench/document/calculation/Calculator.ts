import type { Area } from "../address";
import { boundingArea, cellArea, contains, intersect, MAX_COLUMNS, MAX_ROWS } from "../address";
import { cellError, CELL_TEXT_LIMIT, CellError } from "../cellValue";
import type { CellValue } from "../cellValue";
import type { CustomFunctions } from "../customFunctions";
import { readFormula } from "../Formula";
import type { Model, SheetModel } from "../model";
import { setAt } from "../model";
import { compiled } from "./compile";
import { CustomCalls } from "./CustomCalls";
import { Dependencies } from "./Dependencies";
import type { Evaluator } from "./Evaluator";
import { findFunction } from "./functions/registry";
import { gridRows, isGrid, toScalar } from "./grid";
import type { Grid, Operand } from "./grid";
import { Reference } from "./Reference";
import type { Place } from "./resolve";
import { RowIndexes } from "./rowIndex";
import { momentSerial } from "./serial";
import type { RowIndex } from "./rowIndex";
import { clearSpill, spillOver } from "./spill";

interface Frame extends Place {
  circular: boolean;
}

/** Thrown to leave a chain of cells that is too deep for the stack: this cell has to be calculated first. */
class Postponed extends Error {
  constructor(readonly place: Place) {
    super("Another cell has to be calculated first.");
  }
}

const deepest = 150;
/** A cell that is marked again by what it changed itself is calculated this often, and then left. */
const mostRounds = 50;

/** Calculates a model's formulas: only what has to be, in the order in which it is needed. */
export class Calculator implements Evaluator {
  readonly dependencies: Dependencies;
  readonly #calls: CustomCalls;
  readonly #frames: Frame[] = [];
  readonly #indexes = new RowIndexes();
  readonly #circular = new Map<string, { sheetId: string; row: number; column: number }>();
  #changed = new Map<string, Area>();
  #running = false;
  now: Date;

  constructor(
    readonly model: Model,
    private readonly clock: () => Date,
    onAnswers: (cells: readonly Place[]) => void,
  ) {
    this.dependencies = new Dependencies(model);
    this.now = clock();
    this.#calls = new CustomCalls(onAnswers);
  }

  get pendingCalls(): number {
    return this.#calls.open;
  }

  get circularReferences(): readonly { sheetId: string; row: number; column: number }[] {
    return [...this.#circular.values()];
  }

  /** Calculates everything that has to be; a second call at once does nothing. */
  calculate(): void {
    if (this.#running || !this.dependencies.pending) return;
    this.#running = true;
    this.now = this.clock();
    this.dependencies.pending = false;
    try {
      this.dependencies.settle();
      this.dependencies.nextRound();
      const today = Math.floor(momentSerial(this.now));
      for (const cell of this.dependencies.volatileCells(today)) this.#fromTheTop(cell);
      this.#calculateDirty();
    } finally {
      this.#running = false;
      this.dependencies.pending = false;
    }
    this.#calls.send((id) => this.model.sheet(id));
  }

  /** One cell alone, as entering a formula does when calculation is manual. */
  calculateCell(sheet: SheetModel, row: number, column: number): void {
    this.dependencies.settle();
    this.#fromTheTop({ sheet, row, column });
    this.#calls.send((id) => this.model.sheet(id));
  }

  /** The areas whose results have changed since this was last asked. */
  takeChanges(): ReadonlyMap<string, Area> {
    const changed = this.#changed;
    this.#changed = new Map();
    return changed;
  }

  /** The values of a column have been changed from outside. */
  valuesChanged(values: readonly CellValue[]): void {
    this.#indexes.outdate(values);
  }

  formulaLeft(sheet: SheetModel, row: number, column: number): void {
    this.#calls.forget(sheet, row, column);
    this.#circular.delete(placeKey({ sheet, row, column }));
  }

  setCustomFunctions(functions: CustomFunctions | null): void {
    this.#calls.setFunctions(functions);
  }

  giveUpCalls(): void {
    this.#calls.giveUpOpen();
  }

  forgetAnswers(): void {
    this.#calls.forgetAll();
  }

  whenIdle(): Promise<void> {
    return this.#calls.whenIdle();
  }

  /** The result of a formula as if it stood in a cell; `shift` is that cell's distance from where the formula is written for. */
  evaluate(text: string, place: Place, shift = { rows: 0, columns: 0 }): CellValue | CellValue[][] {
    const operand = compiled(readFormula(text))({ place, evaluator: this, locals: [], shift });
    if (!isGrid(operand)) return toScalar(operand);
    return operand.rows * operand.columns === 1 ? operand.at(0, 0) : gridRows(operand);
  }

  /** The result of a worksheet function for operands that are there already. */
  call(name: string, operands: readonly Operand[], isOmitted: readonly boolean[], place: Place): Operand {
    const declared = findFunction(name);
    if (!declared) return cellError("#NAME?", `There is no function ${name}.`);
    if (operands.length < declared.least || operands.length > declared.most)
      return cellError("#VALUE!", `${name} takes another number of arguments.`);
    return declared.call(
      operands.map((value, index) => ({ value, isOmitted: isOmitted[index] ?? false })),
      { place, evaluator: this, locals: [] },
    );
  }

  // What expressions ask

  random(): number {
    return Math.random();
  }

  reference(sheet: SheetModel, area: Area): Reference {
    return new Reference(sheet, cutToFilled(sheet, area), area, this.#prepare);
  }

  cell(sheet: SheetModel, row: number, column: number): CellValue {
    this.#prepare(sheet, cellArea(row, column));
    return sheet.value(row, column);
  }

  spillArea(sheet: SheetModel, row: number, column: number): Area | undefined {
    return sheet.state.spills.get(`${String(row)},${String(column)}`);
  }

  rowIndex(sheet: SheetModel, column: number, row: number, rows: number): RowIndex {
    return this.#indexes.of(sheet.columns[column]?.values ?? [], row, rows);
  }

  isCustom(name: string): boolean {
    return this.#calls.knows(name);
  }

  callCustom(name: string, args: readonly Operand[], place: Place): Operand {
    return this.#calls.call(name, args, place);
  }

  isRowHidden(sheet: SheetModel, row: number, byHandToo: boolean): boolean {
    const { filteredRows, hiddenRows } = sheet.state;
    return filteredRows.has(row) || (byHandToo && hiddenRows.has(row));
  }

  // How it goes on

  #calculateDirty(): void {
    for (let round = 0; round < mostRounds; round++) {
      let any = false;
      for (const { sheet, column, rows } of this.dependencies.dirtyColumns()) {
        any = true;
        for (const row of rows) this.#fromTheTop({ sheet, row, column });
      }
      if (!any) return;
    }
  }

  /** Calculates a cell with an empty stack; cells that turn out too deep are taken first. */
  #fromTheTop(place: Place): void {
    const todo: Place[] = [place];
    for (let next = todo.at(-1); next; next = todo.at(-1)) {
      try {
        this.#calculateCell(next);
        todo.pop();
      } catch (reason) {
        if (!(reason instanceof Postponed)) throw reason;
        const deep = reason.place;
        if (todo.some((waiting) => samePlace(waiting, deep))) {
          this.#settleCircular(deep);
        } else {
          todo.push(deep);
        }
      }
    }
  }

  #calculateCell(place: Place): void {
    const { sheet, row, column } = place;
    const formula = sheet.formula(row, column);
    const dirty = this.dependencies.dirtyRows(sheet, column);
    if (!formula) {
      dirty?.delete(row);
      return;
    }
    if (this.#frames.length >= deepest) throw new Postponed(place);
    const frame: Frame = { sheet, row, column, circular: false };
    dirty?.delete(row);
    this.#frames.push(frame);
    this.#calls.begin(place);
    let result: Operand;
    try {
      result = this.#resultOf(() => compiled(formula)({ place, evaluator: this, locals: [] }));
    } catch (reason) {
      this.dependencies.markDirty(sheet, column, row);
      throw reason;
    } finally {
      this.#frames.pop();
    }
    this.#calls.end(place);
    const key = placeKey(place);
    if (frame.circular) this.#circular.set(key, { sheetId: sheet.id, row, column });
    else if (this.#circular.size > 0) this.#circular.delete(key);
    this.#store(place, frame.circular ? 0 : result);
  }

  #resultOf(evaluate: () => Operand): Operand {
    try {
      const result = evaluate();
      // Reading the first cell of a reference calculates it, while this cell's frame is still on the stack.
      if (isGrid(result)) result.at(0, 0);
      return result;
    } catch (reason) {
      if (reason instanceof Postponed) throw reason;
      if (reason instanceof RangeError)
        return cellError("#NUM!", "The formula is nested too deeply or gives too large a result.");
      throw reason;
    }
  }

  #settleCircular(place: Place): void {
    this.dependencies.dirtyRows(place.sheet, place.column)?.delete(place.row);
    this.#circular.set(placeKey(place), { sheetId: place.sheet.id, row: place.row, column: place.column });
    this.#store(place, 0);
  }

  /** Calculates what has to be in an area before it is read; a cell that is being calculated is a circle. */
  readonly #prepare = (sheet: SheetModel, area: Area): void => {
    for (let at = this.#frames.length - 1; at >= 0; at--) {
      const frame = this.#frames[at];
      if (frame?.sheet !== sheet || !contains(area, frame.row, frame.column)) continue;
      for (const inCircle of this.#frames.slice(at)) inCircle.circular = true;
    }
    const end = area.row + area.rows;
    for (let column = area.column; column < Math.min(area.column + area.columns, sheet.columns.length); column++) {
      const dirty = this.dependencies.dirtyRows(sheet, column);
      if (!dirty) continue;
      if (area.rows < dirty.size) {
        for (let row = area.row; row < end; row++) if (dirty.has(row)) this.#calculateCell({ sheet, row, column });
      } else {
        for (const row of dirty) if (row >= area.row && row < end) this.#calculateCell({ sheet, row, column });
      }
    }
    for (const [anchor, covered] of sheet.state.spills) {
      if (!intersect(covered, area)) continue;
      const [row = 0, column = 0] = anchor.split(",").map(Number);
      if (this.dependencies.dirtyRows(sheet, column)?.has(row)) this.#calculateCell({ sheet, row, column });
    }
  };

  #store(place: Place, result: Operand): void {
    const { sheet, row, column } = place;
    const spilled = this.spillArea(sheet, row, column);
    const many = isGrid(result) && result.rows * result.columns > 1 ? result : undefined;
    if (many) {
      const value = this.#spill(place, many);
      this.#put(sheet, row, column, value);
      return;
    }
    if (spilled) this.#noteChange(sheet, clearSpill(sheet, row, column, this), place);
    this.#put(sheet, row, column, asStored(toScalar(result)));
  }

  #spill(place: Place, grid: Grid): CellValue {
    const { sheet, row, column } = place;
    const { area, blocked, changed } = spillOver(this.model, place, grid, asStored, this);
    if (area) this.dependencies.watchSpill(sheet, row, column, area);
    if (changed) this.#noteChange(sheet, changed, place);
    return blocked ? cellError("#SPILL!", blocked) : asStored(grid.at(0, 0));
  }

  #put(sheet: SheetModel, row: number, column: number, value: CellValue): void {
    const before = sheet.value(row, column);
    if (sameValue(before, value)) return;
    const cells = sheet.writable(column);
    setAt(cells.values, row, value);
    this.valuesChanged(cells.values);
    this.#extend(sheet, cellArea(row, column));
    // A volatile cell has marked nobody yet; for others this finds everything marked.
    const formula = sheet.formula(row, column);
    if (formula?.isVolatile || formula?.isDaily) this.#spread(sheet, cellArea(row, column), { sheet, row, column });
  }

  #noteChange(sheet: SheetModel, area: Area, by: Place): void {
    this.#extend(sheet, area);
    this.#spread(sheet, area, by);
  }

  #spread(sheet: SheetModel, area: Area, by: Place): void {
    this.dependencies.nextRound();
    this.dependencies.touch(sheet, area);
    this.dependencies.dirtyRows(by.sheet, by.column)?.delete(by.row);
  }

  #extend(sheet: SheetModel, area: Area): void {
    const known = this.#changed.get(sheet.id);
    this.#changed.set(sheet.id, known ? boundingArea(known, area) : area);
  }
}

/** A result as a cell keeps it: an empty one is 0, a number that is none is #NUM!, too long a text #VALUE!. */
function asStored(value: CellValue): CellValue {
  if (value === null) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : cellError("#NUM!");
  if (typeof value === "string" && value.length > CELL_TEXT_LIMIT) {
    return cellError("#VALUE!", `The text is longer than the ${String(CELL_TEXT_LIMIT)} characters of a cell.`);
  }
  return value;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code && a.reason === b.reason;
  return Object.is(a, b);
}

function cutToFilled(sheet: SheetModel, area: Area): Area {
  const rows = area.rows === MAX_ROWS ? Math.max(1, sheet.filledRows - area.row) : area.rows;
  const columns = area.columns === MAX_COLUMNS ? Math.max(1, sheet.columns.length - area.column) : area.columns;
  return rows === area.rows && columns === area.columns ? area : { ...area, rows, columns };
}

function samePlace(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function placeKey({ sheet, row, column }: Place): string {
  return `${sheet.id}|${String(row)}|${String(column)}`;
}
