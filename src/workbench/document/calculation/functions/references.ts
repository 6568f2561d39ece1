import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseAddress, quoteSheetName } from "../../address";
import type { Area } from "../../address";
import { CellError, cellError } from "../../cellValue";
import { readMention } from "../../Formula";
import { toNumber, toText } from "../coerce";
import type { Scope } from "../Evaluator";
import { evaluateTable } from "../evaluateMention";
import { ArrayGrid, isGrid, toScalar } from "../grid";
import type { Operand } from "../grid";
import { Reference } from "../Reference";
import { lazily, overOperands, overValues } from "./declare";
import type { Argument, FunctionTable } from "./declare";

export const referenceFunctions: FunctionTable = {
  ROW: overOperands(0, 1, ([cells], { place }) => {
    if (cells === undefined) return place.row + 1;
    if (!(cells instanceof Reference)) return cellError("#VALUE!");
    const numbers = Array.from({ length: cells.rows }, (_, offset) => cells.row + offset + 1);
    return new ArrayGrid(cells.rows, 1, numbers);
  }),
  COLUMN: overOperands(0, 1, ([cells], { place }) => {
    if (cells === undefined) return place.column + 1;
    if (!(cells instanceof Reference)) return cellError("#VALUE!");
    const numbers = Array.from({ length: cells.columns }, (_, offset) => cells.column + offset + 1);
    return new ArrayGrid(1, cells.columns, numbers);
  }),
  ROWS: overOperands(1, 1, ([range = null]) => sizeOf(range, "rows")),
  COLUMNS: overOperands(1, 1, ([range = null]) => sizeOf(range, "columns")),
  AREAS: overOperands(1, 1, ([cells]) => (cells instanceof Reference ? 1 : cellError("#VALUE!"))),
  OFFSET: lazily(3, 5, offset),
  INDIRECT: overOperands(1, 2, ([text = null], scope) => indirect(text, scope)),
  ADDRESS: overValues("nnn?v?s?", (row, column, kind = 1, _style, sheet) => {
    if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS) return cellError("#VALUE!");
    const fixedRow = kind === 1 || kind === 2 ? "$" : "";
    const fixedColumn = kind === 1 || kind === 3 ? "$" : "";
    const address = `${fixedColumn}${columnLetters(column - 1)}${fixedRow}${String(row)}`;
    return sheet === undefined ? address : `${quoteSheetName(sheet)}!${address}`;
  }),
  HYPERLINK: overValues("sv?", (link, shown) => shown ?? link),
};

function sizeOf(range: Operand, side: "rows" | "columns"): Operand {
  if (range instanceof CellError) return range;
  if (range instanceof Reference) return range.whole[side];
  return isGrid(range) ? range[side] : 1;
}

function offset([start, ...rest]: readonly Argument[], { evaluator }: Scope): Operand {
  const from = start?.value ?? null;
  if (from instanceof CellError) return from;
  if (!(from instanceof Reference)) return cellError("#VALUE!", "OFFSET needs cells to start from.");
  const numbers: (number | undefined)[] = [];
  for (const argument of rest) {
    const number = argument.isOmitted ? undefined : toNumber(toScalar(argument.value));
    if (number instanceof CellError) return number;
    numbers.push(number === undefined ? undefined : Math.trunc(number));
  }
  const [down = 0, right = 0, rows = from.whole.rows, columns = from.whole.columns] = numbers;
  const area: Area = {
    row: from.row + down + (rows < 0 ? rows + 1 : 0),
    column: from.column + right + (columns < 0 ? columns + 1 : 0),
    rows: Math.abs(rows),
    columns: Math.abs(columns),
  };
  const inside = area.row >= 0 && area.column >= 0 && area.row + area.rows <= MAX_ROWS;
  if (!inside || area.column + area.columns > MAX_COLUMNS || rows === 0 || columns === 0) {
    return cellError("#REF!", "OFFSET leaves the sheet.");
  }
  return evaluator.reference(from.sheet, area);
}

function indirect(operand: Operand, scope: Scope): Operand {
  const text = toText(toScalar(operand));
  if (text instanceof CellError) return text;
  if (text.includes("[")) {
    const mention = readMention(text, "table");
    return mention?.kind === "table" ? evaluateTable(mention, scope) : cellError("#REF!");
  }
  const { evaluator, place } = scope;
  const named = evaluator.model.table(text);
  if (named) return evaluateTable({ kind: "table", table: text, sections: [], columns: [] }, scope);
  const mention = readMention(text, "range");
  if (mention?.kind === "name") {
    const name = evaluator.model.definedName(mention.name, place.sheet.id);
    return name ? indirect(name.formula.slice(1), scope) : cellError("#REF!", `"${text}" is no reference.`);
  }
  if (!mention) return cellError("#REF!", `"${text}" is no reference.`);
  const { sheet: sheetName, ...area } = parseAddress(text);
  const sheet = sheetName === undefined ? place.sheet : evaluator.model.sheet(sheetName);
  return sheet ? evaluator.reference(sheet, area) : cellError("#REF!", `There is no sheet "${sheetName ?? ""}".`);
}
