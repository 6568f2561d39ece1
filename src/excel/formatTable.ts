import { serialToDay } from "../domain/calendarDay";
import type { CellRange, Column } from "../tables/column";
import type { AnyTable, Highlight } from "../tables/defineTable";

/** Where a column of a table stands on its sheet. */
export interface ColumnPlace {
  readonly column: Excel.Range;
  readonly body: Excel.Range;
  /** The letters of a field's column, where the whole table is new; rules that look at other columns need it. */
  readonly letterOf: ((field: string) => string) | undefined;
  /** The first row of the body, as people count. */
  readonly firstRow: number;
}

/** Title, help, frozen header and colour of a sheet that holds one table, or the line above a table that shares its sheet. */
export function formatSheet(
  sheet: Excel.Worksheet,
  table: AnyTable,
  column: number,
  shared: boolean,
  headerRow: number,
): void {
  const title = sheet.getCell(0, column);
  title.values = [[shared ? titleOf(table) : table.sheet]];
  title.format.font.bold = true;
  title.format.font.size = 16;
  const help = sheet.getCell(1, column);
  help.values = [[table.help]];
  help.format.font.color = "#616161";
  if (column > 0) return;
  sheet.tabColor = table.tabColor;
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(headerRow + 1);
}

/** Formats, widths, drop-downs, checks and colours of columns, as their declarations say. */
export function formatColumns(
  table: AnyTable,
  known: readonly AnyTable[],
  fields: readonly string[],
  placeOf: (field: string, rows: number) => ColumnPlace,
): void {
  for (const field of fields) {
    const column = table.columns[field];
    if (!column) continue;
    const place = placeOf(field, 1);
    // One value for a range of any size is allowed by Office, though its types know arrays only.
    place.body.numberFormat = column.numberFormat as unknown as string[][];
    place.column.format.columnWidth = column.width * POINTS_PER_CHARACTER;
    if (column.formula !== undefined) place.body.formulas = column.formula as unknown as string[][];
    else validate(place.body, column, known);
    for (const highlight of table.highlights) if (highlight.column === column.header) colour(table, highlight, place);
  }
  const firstField = fields[0];
  const lastField = fields.at(-1);
  if (firstField === undefined || lastField === undefined) return;
  const first = placeOf(firstField, 1);
  const row = first.body.getBoundingRect(placeOf(lastField, 1).body);
  for (const highlight of table.highlights)
    if (highlight.column === undefined) colour(table, highlight, { ...first, body: row });
}

/** Excel's standard font is about this wide a character. */
export const POINTS_PER_CHARACTER = 5.6;

export const tones: Readonly<Record<Highlight["tone"], { readonly fill: string; readonly font: string }>> = {
  bad: { fill: "#FDE7E9", font: "#8A0A12" },
  warning: { fill: "#FFF4CE", font: "#6B4A00" },
  good: { fill: "#DFF6DD", font: "#0B5A0B" },
  muted: { fill: "#F5F5F5", font: "#616161" },
};

/** "VendorItems" as people read it: "Vendor items". */
const titleOf = (table: AnyTable): string =>
  table.name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** Colours the rows of a body by a rule of the table's declaration. */
export function colour(
  table: AnyTable,
  highlight: Highlight,
  { body, letterOf, firstRow }: Pick<ColumnPlace, "body" | "letterOf" | "firstRow">,
): void {
  if (!letterOf) return;
  const fieldByHeader = new Map(Object.entries(table.columns).map(([field, column]) => [column.header, field]));
  const formula = highlight.formula.replace(/\{([^}]+)\}/g, (_, header: string) => {
    const field = fieldByHeader.get(header);
    if (field === undefined) throw new Error(`${table.name} has no column "${header}" for its highlight.`);
    return `$${letterOf(field)}${String(firstRow)}`;
  });
  const format = body.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = tones[highlight.tone].fill;
  format.custom.format.font.color = tones[highlight.tone].font;
}

/** The check of what is typed into a column, its drop-down and its prompt. */
export function validate(body: Excel.Range, column: Column, known: readonly AnyTable[]): void {
  const rule = ruleOf(column, known);
  const { dataValidation } = body;
  if (rule) {
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = {
      showAlert: true,
      // A word beside a list, or a key that comes later, is allowed after a question; a text in a number is not.
      style: column.list === undefined && column.linksTo === undefined ? "Stop" : "Warning",
      title: column.header,
      message: `${column.header} must be ${column.holds.slice(0, LONGEST_MESSAGE)}.`,
    };
  }
  dataValidation.prompt = { showPrompt: true, title: column.header.slice(0, 32), message: column.help.slice(0, 255) };
}

/** Excel takes 255 characters, the header and the words around it among them. */
const LONGEST_MESSAGE = 180;

/** What Excel itself refuses while one types. Texts are free. */
export function ruleOf(column: Column, known: readonly AnyTable[]): Excel.DataValidationRule | undefined {
  const { choices, list, linksTo, range } = column;
  if (choices) return choiceRule(choices.join(","));
  if (list !== undefined) return { list: { inCellDropDown: true, source: listSource(list) } };
  if (linksTo !== undefined) return { list: { inCellDropDown: true, source: linkSource(linksTo, known) } };
  return range && rangeRule(range);
}

function rangeRule({ of, least, most }: CellRange): Excel.DataValidationRule {
  switch (of) {
    case "whole":
      return { wholeNumber: { formula1: least, operator: "GreaterThanOrEqualTo" } };
    case "decimal":
      return { decimal: { formula1: least, formula2: most, operator: "Between" } };
    case "date":
      return { date: { formula1: serialToDay(least) ?? "", operator: "GreaterThanOrEqualTo" } };
  }
}

/** The words to choose from. Excel takes no longer text than this; a column with more words is checked when it is read. */
const choiceRule = (source: string): Excel.DataValidationRule | undefined =>
  source.length > 255 ? undefined : { list: { inCellDropDown: true, source } };

/**
 * The keys of another table. INDIRECT, because a validation takes no structured reference by itself; the last cell of the first row,
 * which is blank, where the table is not there: Excel may refuse a list that is an error when it is set.
 */
function linkSource(name: string, known: readonly AnyTable[]): string {
  const target = known.find((table) => table.name === name);
  const key = target?.columns[target.key[0] ?? ""];
  if (!key) throw new Error(`A column links to ${name}, which is no table of ours.`);
  return `=INDIRECT(IF(ISREF(INDIRECT("${name}[${key.header}]")),"${name}[${key.header}]","XFD1"))`;
}

/** The rows of one list on the sheet Lists, which stand together: sorted by the list's name. One row, and no error, where there are none. */
const listSource = (list: string): string =>
  `=OFFSET(INDIRECT("Lists[[#Headers],[Item]]"),IFERROR(MATCH("${list}",INDIRECT("Lists[List]"),0),1),0,MAX(1,COUNTIF(INDIRECT("Lists[List]"),"${list}")),1)`;
