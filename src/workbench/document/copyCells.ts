import { formulasIn, tellFormulas } from "./formulaChanges";
import type { Area } from "./address";
import { areaSize, containsArea, intersect, MAX_COLUMNS, MAX_ROWS, requireOnSheet } from "./address";
import type { Book } from "./Book";
import type { CellValue } from "./cellValue";
import { DocumentRefusal } from "./DocumentRefusal";
import { followMoves } from "./followMoves";
import { parseFormula } from "./Formula";
import type { Formula } from "./Formula";
import { asEntered, clearContents, putCells, tellTables } from "./writeCells";
import { fillCalculatedColumns } from "./calculatedColumns";
import type { SheetModel } from "./model";
import type { ConditionalFormat, ConditionalRule } from "./sheetState";
import { translateFormula } from "./rewriteFormula";
import { moveMap } from "./shiftedAreas";
import { renameHeaders } from "./tableHeaders";
import { growTables } from "./tableGrowth";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

interface CopiedCell {
  readonly value: CellValue;
  readonly formula: Formula | null;
  readonly styleId: number;
}

/** Copies cells, repeated where the target is larger; relative references move as far as their cell. */
export function copyCells(
  book: Book,
  source: { readonly sheet: SheetModel; readonly area: Area },
  target: { readonly sheet: SheetModel; readonly area: Area },
  what: CopyWhat,
): void {
  const { sheet, area: wanted } = target;
  const from = inUse(source.sheet, source.area);
  const area: Area = {
    ...wanted,
    rows: wanted.rows === MAX_ROWS ? from.rows : repeated(from.rows, wanted.rows),
    columns: wanted.columns === MAX_COLUMNS ? from.columns : repeated(from.columns, wanted.columns),
  };
  requireOnSheet(area);
  book.requireUnlocked(sheet, area);
  book.settle();
  const cells = readCells(source.sheet, from);
  const at = (row: number, column: number): CopiedCell | undefined => cells[column % from.columns]?.[row % from.rows];
  if (what !== "Formats") {
    const written = Array.from({ length: area.columns }, (_, column) =>
      Array.from({ length: area.rows }, (__, row) => {
        const cell = at(row, column);
        if (!cell?.formula || what === "Values") return asEntered(cell?.value ?? null);
        const down = area.row + row - from.row - (row % from.rows);
        const right = area.column + column - from.column - (column % from.columns);
        return asEntered(null, parseFormula(translateFormula(cell.formula.text, down, right)));
      }),
    );
    const formulas = formulasIn(sheet, area);
    const grown = growTables(book, sheet, area, written);
    putCells(book, sheet, area, written);
    renameHeaders(book, sheet, area);
    fillCalculatedColumns(book, sheet, area, written, grown);
    tellFormulas(book, sheet, formulas);
  }
  if (what === "All" || what === "Formats") {
    for (let column = 0; column < area.columns; column++) {
      for (let row = 0; row < area.rows; row++) {
        book.setStyleId(sheet, area.row + row, area.column + column, at(row, column)?.styleId ?? 0);
      }
    }
  }
  if (what === "All") copyRules(book, source.sheet, from, sheet, area);
  if (what === "All" || what === "Formats") copyConditions(book, source.sheet, from, sheet, area);
  book.emit({ type: "cellsChanged", sheetId: sheet.id, area, kind: "RangeEdited" });
  tellTables(book, sheet, area);
}

/** Cuts and pastes on one sheet: what referred to the cells refers to their new place. */
export function moveCells(book: Book, sheet: SheetModel, from: Area, to: Area): void {
  const target: Area = { ...from, row: to.row, column: to.column };
  requireOnSheet(target);
  book.requireUnlocked(sheet, from);
  book.requireUnlocked(sheet, target);
  for (const { state } of book.model.state.tables) {
    const torn = state.sheetId === sheet.id && !containsArea(from, state.area);
    const meetsHeader = intersect(from, { ...state.area, rows: 1 });
    if (torn && meetsHeader)
      throw new DocumentRefusal("InvalidOperation", "A part of a table cannot be moved with its header.");
  }
  book.settle();
  const cells = readCells(sheet, from);
  clearContents(book, sheet, from);
  for (let column = from.column; column < from.column + from.columns; column++) {
    for (let row = from.row; row < from.row + from.rows; row++) book.setStyleId(sheet, row, column, 0);
  }
  const written = cells.map((column) => column.map(({ value, formula }) => asEntered(formula ? null : value, formula)));
  const grown = growTables(book, sheet, target, written);
  putCells(book, sheet, target, written);
  for (const [offset, column] of cells.entries()) {
    for (const [down, { styleId }] of column.entries()) {
      book.setStyleId(sheet, target.row + down, target.column + offset, styleId);
    }
  }
  followMoves(book, sheet, moveMap(from, target), { tables: true });
  fillCalculatedColumns(book, sheet, target, written, grown);
  book.emit({ type: "cellsChanged", sheetId: sheet.id, area: target, kind: "RangeEdited" });
  tellTables(book, sheet, target);
}

function readCells(sheet: SheetModel, area: Area): CopiedCell[][] {
  return Array.from({ length: area.columns }, (_, offset) =>
    Array.from({ length: area.rows }, (__, down) => {
      const row = area.row + down;
      const column = area.column + offset;
      return {
        value: sheet.value(row, column),
        formula: sheet.formula(row, column),
        styleId: sheet.styleId(row, column),
      };
    }),
  );
}

/** Validations and merged areas of what is copied, at its new place; a single cell's rule goes to all of the target. */
function copyRules(book: Book, source: SheetModel, from: Area, sheet: SheetModel, area: Area): void {
  const added = source.state.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((one) => {
      const met = intersect(one, from);
      if (!met) return [];
      if (areaSize(from) === 1) return [area];
      return [{ ...met, row: met.row - from.row + area.row, column: met.column - from.column + area.column }];
    });
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
  if (added.length > 0) book.changeSheet(sheet, { validations: [...added, ...sheet.state.validations] });
}

/** Conditional formats of what is copied, at its new place; as formats they go with it. */
function copyConditions(book: Book, source: SheetModel, from: Area, sheet: SheetModel, area: Area): void {
  const taken = new Set(sheet.state.conditionalFormats.map(({ id }) => id));
  const added = source.state.conditionalFormats.flatMap((format): ConditionalFormat[] => {
    const areas = format.areas.flatMap((one) => {
      const met = intersect(one, from);
      if (!met) return [];
      if (areaSize(from) === 1) return [area];
      return [{ ...met, row: met.row - from.row + area.row, column: met.column - from.column + area.column }];
    });
    const [old, [first]] = [format.areas[0], areas];
    if (!old || !first) return [];
    let id = format.id;
    while (taken.has(id)) id = `${id}c`;
    taken.add(id);
    return [{ ...format, id, areas, rule: movedRule(format.rule, first.row - old.row, first.column - old.column) }];
  });
  if (added.length > 0) book.changeSheet(sheet, { conditionalFormats: [...sheet.state.conditionalFormats, ...added] });
}

/** Formulas of a rule are written for the first cell of its first area. */
function movedRule(rule: ConditionalRule, down: number, right: number): ConditionalRule {
  return rule.type === "Custom" ? { ...rule, formula: translateFormula(rule.formula, down, right) } : rule;
}

/** Whole columns and rows are copied as far as they are in use. */
function inUse(sheet: SheetModel, area: Area): Area {
  const rows = area.rows === MAX_ROWS ? Math.max(1, ...sheet.columns.map((column) => column.length)) : area.rows;
  const columns = area.columns === MAX_COLUMNS ? Math.max(1, sheet.columns.length) : area.columns;
  return { ...area, rows, columns };
}

function repeated(size: number, wanted: number): number {
  return wanted % size === 0 ? wanted : size;
}
