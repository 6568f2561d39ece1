import { cellArea, contains } from "./address";
import type { Book } from "./Book";
import { toNumber } from "./calculation/coerce";
import { CellError } from "./cellValue";
import type { CellInput, CellValue } from "./cellValue";
import { interpretInput } from "./interpretInput";
import type { SheetModel } from "./model";
import { formatValue } from "./numberFormat";
import type { Comparison, Validation } from "./sheetState";

export interface ValidationAlert {
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

export function validationAt(sheet: SheetModel, row: number, column: number): Validation | undefined {
  return sheet.state.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

/** The texts of a cell's drop-down, from a list in the rule or from cells. */
export function listEntries(book: Book, sheet: SheetModel, row: number, column: number): string[] | undefined {
  const validation = validationAt(sheet, row, column);
  if (validation?.rule.type !== "List") return undefined;
  const { source } = validation.rule;
  if (!source.startsWith("=")) return source.split(",").map((text) => text.trim());
  const found = evaluateAt(book, sheet, validation, source, row, column);
  const values = Array.isArray(found) ? found.flat() : [found];
  return values.filter((value) => value !== null && value !== "").map((value) => formatValue(value, "General"));
}

/** The alert that an input would raise, or undefined where it is welcome. */
export function checkInput(
  book: Book,
  sheet: SheetModel,
  row: number,
  column: number,
  input: CellInput,
): ValidationAlert | undefined {
  const validation = validationAt(sheet, row, column);
  if (!validation || !validation.errorAlert.show || input === null) return undefined;
  if (input === "") return validation.ignoreBlanks ? undefined : alert(validation);
  const { numberFormat } = book.model.styles.style(sheet.styleId(row, column));
  const entered = interpretInput(input, numberFormat, book.clock());
  if (entered.formula) return undefined;
  return accepts(book, sheet, validation, row, column, entered.value) ? undefined : alert(validation);
}

function alert({ errorAlert }: Validation): ValidationAlert {
  return {
    style: errorAlert.style,
    title: errorAlert.title || "Microsoft Excel",
    message: errorAlert.message || "This value doesn't match the data validation restrictions defined for this cell.",
  };
}

function accepts(
  book: Book,
  sheet: SheetModel,
  validation: Validation,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  const { rule } = validation;
  if (rule.type === "List") {
    const entries = listEntries(book, sheet, row, column) ?? [];
    const text = formatValue(value, "General");
    return entries.some((entry) =>
      rule.source.startsWith("=") ? entry.toUpperCase() === text.toUpperCase() : entry === text,
    );
  }
  if (rule.type === "Custom") return acceptsCustom(book, sheet, validation, rule.formula, row, column, value);
  const measured = rule.type === "TextLength" ? formatValue(value, "General").length : value;
  if (typeof measured !== "number") return false;
  if (rule.type === "WholeNumber" && !Number.isInteger(measured)) return false;
  const bound = (limit: string | number | undefined): number | undefined => {
    if (limit === undefined || typeof limit === "number") return limit;
    const found = limit.startsWith("=") ? evaluateAt(book, sheet, validation, limit, row, column) : limit;
    const number = toNumber(Array.isArray(found) ? (found[0]?.[0] ?? null) : found);
    return number instanceof CellError ? undefined : number;
  };
  return compares(measured, rule.operator, bound(rule.formula1), bound(rule.formula2));
}

/** A custom rule sees the cell as if the value were in it: it is tried there, and taken back. */
function acceptsCustom(
  book: Book,
  sheet: SheetModel,
  validation: Validation,
  formula: string,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  const state = book.capture();
  const { values } = sheet.writable(column);
  while (values.length <= row) values.push(null);
  values[row] = value;
  book.calculator.valuesChanged(values);
  book.calculator.dependencies.touch(sheet, cellArea(row, column));
  try {
    const found = evaluateAt(book, sheet, validation, formula, row, column);
    const holds = Array.isArray(found) ? (found[0]?.[0] ?? null) : found;
    return holds === true || (typeof holds === "number" && holds !== 0);
  } finally {
    book.takeBack(state);
  }
}

function evaluateAt(
  book: Book,
  sheet: SheetModel,
  { areas }: Validation,
  formula: string,
  row: number,
  column: number,
): CellValue | CellValue[][] {
  const [first = cellArea(row, column)] = areas;
  book.settle();
  return book.calculator.evaluate(
    formula,
    { sheet, row, column },
    { rows: row - first.row, columns: column - first.column },
  );
}

/** Whether a number is where a comparison wants it; a bound that cannot be read never holds. */
export function compares(
  value: number,
  operator: Comparison,
  bound1: number | undefined,
  bound2: number | undefined,
): boolean {
  if (bound1 === undefined) return false;
  const other = bound2 ?? bound1;
  switch (operator) {
    case "Between":
      return value >= Math.min(bound1, other) && value <= Math.max(bound1, other);
    case "NotBetween":
      return value < Math.min(bound1, other) || value > Math.max(bound1, other);
    case "EqualTo":
      return value === bound1;
    case "NotEqualTo":
      return value !== bound1;
    case "GreaterThan":
      return value > bound1;
    case "LessThan":
      return value < bound1;
    case "GreaterThanOrEqualTo":
      return value >= bound1;
    case "LessThanOrEqualTo":
      return value <= bound1;
  }
}
