import type { Book } from "./Book";
import type { Formula } from "./Formula";
import { readFormula } from "./Formula";
import type { SheetModel } from "./model";
import type { ConditionalFormat, ConditionalRule, Validation, ValidationRule } from "./sheetState";

/** Where a formula stands that may have to be rewritten. `tableId` is set within a table's body. */
interface FormulaPlace {
  readonly sheet: SheetModel | null;
  readonly tableId: string | null;
}

/**
 * Applies a change of text to every formula of the book: cells, calculated columns, names, validations, conditional
 * formats. `concerns` tells by the parsed formula whether the change has to be asked at all.
 */
export function rewriteFormulas(
  book: Book,
  concerns: (formula: Formula, place: FormulaPlace) => boolean,
  change: (text: string, place: FormulaPlace) => string,
): void {
  const rewrite = (formula: Formula, place: FormulaPlace): Formula | null => {
    if (!concerns(formula, place)) return null;
    const text = change(formula.text, place);
    return text === formula.text ? null : readFormula(text);
  };
  for (const sheet of book.model.state.sheets) {
    rewriteCells(book, sheet, rewrite);
    rewriteRules(book, sheet, (text, place) => rewriteText(text, place, rewrite));
  }
  for (const table of book.model.state.tables) {
    const sheet = book.model.sheet(table.state.sheetId) ?? null;
    const place = { sheet, tableId: table.id };
    const columns = table.state.columns.map((column) => {
      const formula = rewriteText(column.formula, place, rewrite);
      return formula === column.formula ? column : { ...column, formula };
    });
    if (columns.some((column, at) => column !== table.state.columns[at])) book.changeTable(table, { columns });
  }
  const names = book.model.state.names.map((name) => {
    const sheet = name.sheetId === null ? null : (book.model.sheet(name.sheetId) ?? null);
    const formula = rewriteText(name.formula, { sheet, tableId: null }, rewrite);
    return formula === name.formula ? name : { ...name, formula };
  });
  if (names.some((name, at) => name !== book.model.state.names[at])) book.changeBook({ names });
}

type Rewrite = (formula: Formula, place: FormulaPlace) => Formula | null;

function rewriteCells(book: Book, sheet: SheetModel, rewrite: Rewrite): void {
  for (const [column, cells] of sheet.columns.entries()) {
    // A calculated column holds one formula many times: it is rewritten once.
    let last: Formula | undefined;
    let lastTable: string | null = null;
    let lastResult: Formula | null = null;
    for (let row = 0; row < cells.formulas.length; row++) {
      const formula = cells.formulas[row];
      if (!formula) continue;
      const tableId = formula.usesOwnTable ? (book.model.tableAt(sheet.id, row, column)?.id ?? null) : null;
      if (formula !== last || tableId !== lastTable) {
        last = formula;
        lastTable = tableId;
        lastResult = rewrite(formula, { sheet, tableId });
      }
      if (!lastResult) continue;
      const { dependencies } = book.calculator;
      dependencies.remove(sheet, row, column, formula);
      sheet.writable(column).formulas[row] = lastResult;
      dependencies.add(sheet, row, column, lastResult);
    }
  }
}

function rewriteRules(book: Book, sheet: SheetModel, text: (formula: string, place: FormulaPlace) => string): void {
  const place = { sheet, tableId: null };
  const change = (formula: string): string => (formula.startsWith("=") ? text(formula, place) : formula);
  const validations = sheet.state.validations.map((validation): Validation => {
    const rule = validationRule(validation.rule, change);
    return rule === validation.rule ? validation : { ...validation, rule };
  });
  const conditionalFormats = sheet.state.conditionalFormats.map((format): ConditionalFormat => {
    const rule = conditionalRule(format.rule, change);
    return rule === format.rule ? format : { ...format, rule };
  });
  const { state } = sheet;
  if (validations.some((one, at) => one !== state.validations[at])) book.changeSheet(sheet, { validations });
  if (conditionalFormats.some((one, at) => one !== state.conditionalFormats[at])) {
    book.changeSheet(sheet, { conditionalFormats });
  }
}

function validationRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  if (rule.type === "List") {
    const source = change(rule.source);
    return source === rule.source ? rule : { ...rule, source };
  }
  if (rule.type === "Custom") {
    const formula = change(rule.formula);
    return formula === rule.formula ? rule : { ...rule, formula };
  }
  const changeBound = (bound: string | number): string | number => (typeof bound === "string" ? change(bound) : bound);
  const formula1 = changeBound(rule.formula1);
  const formula2 = rule.formula2 === undefined ? undefined : changeBound(rule.formula2);
  if (formula1 === rule.formula1 && formula2 === rule.formula2) return rule;
  return { ...rule, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

function conditionalRule(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  if (rule.type === "Custom") {
    const formula = change(rule.formula);
    return formula === rule.formula ? rule : { ...rule, formula };
  }
  if (rule.type !== "CellValue") return rule;
  const formula1 = change(rule.formula1);
  const formula2 = rule.formula2 === undefined ? undefined : change(rule.formula2);
  if (formula1 === rule.formula1 && formula2 === rule.formula2) return rule;
  return { ...rule, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

function rewriteText(text: string, place: FormulaPlace, rewrite: Rewrite): string {
  if (!text.startsWith("=")) return text;
  return rewrite(readFormula(text), place)?.text ?? text;
}
