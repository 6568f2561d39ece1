import type { AnyTable } from "../tables/defineTable";
import { columnLetters } from "../workbook/pages/sheetPage";
import { colour, ruleOf, validate } from "./formatTable";
import { isFormerFormula, isFormerHighlight, isFormerList } from "./formerVersions";
import { sync } from "./run";

/** Something to do, and about how many actions of Excel it takes. */
export interface Work {
  readonly actions: number;
  queue(): void;
}

/** A table that is in the workbook, as it was found there. */
export interface StandingTable {
  readonly table: AnyTable;
  readonly found: Excel.Table;
  /** The whole table, without the columns that are added to it now. */
  readonly range: Excel.Range;
  /** Where each field's column is, those that are added now among them. */
  readonly indexByField: ReadonlyMap<string, number>;
  readonly added: ReadonlySet<string>;
  /** The formulas of its first row. */
  readonly firstRow: readonly unknown[];
}

/** So many tables are looked at in one round trip: Excel stalls where a batch is too large. */
const TABLES_AT_ONCE = 20;

/**
 * What brings tables of an older version up to date: formulas and highlights that it wrote otherwise, drop-downs that are missing or
 * offer what they offered then. What somebody changed stays. Two round trips for every twenty tables.
 */
export async function bringUpToDate(
  context: Excel.RequestContext,
  tables: readonly StandingTable[],
  known: readonly AnyTable[],
): Promise<readonly Work[]> {
  const work: Work[] = [];
  for (let next = 0; next < tables.length; next += TABLES_AT_ONCE) {
    const part = tables.slice(next, next + TABLES_AT_ONCE);
    const formulas = part.flatMap(askForFormulas);
    const lists = part.flatMap((standing) => askForLists(standing, known));
    const highlights = part.filter(({ table }) => table.highlights.length > 0).map(askForHighlights);
    // As few round trips as Excel takes well.
    await sync(context);
    const asked = highlights.filter((each) => each.askForRules());
    if (asked.length > 0) await sync(context);
    work.push(
      ...[...formulas, ...lists].flatMap(({ isOutdated, queue }) => (isOutdated() ? [{ actions: 10, queue }] : [])),
      ...highlights.flatMap((each) => each.work()),
    );
  }
  return work;
}

/** A column that may be of an older version, which is known after the sync. */
interface Asked {
  readonly isOutdated: () => boolean;
  readonly queue: () => void;
}

/** Calculated columns whose first cell holds a formula of an older version. */
const askForFormulas = ({ table, found, indexByField, added, firstRow }: StandingTable): readonly Asked[] =>
  Object.entries(table.columns).flatMap(([field, { header, formula }]): Asked[] => {
    const index = indexByField.get(field);
    if (formula === undefined || index === undefined || added.has(field)) return [];
    if (!isFormerFormula(table.name, header, firstRow[index])) return [];
    const body = found.columns.getItemAt(index).getDataBodyRange();
    body.load("formulas");
    return [
      {
        isOutdated: () => true,
        queue: () => rewriteFormer(body, formula, (cell) => isFormerFormula(table.name, header, cell)),
      },
    ];
  });

/** Writes today's formula where the older one still is; values that were frozen, and what somebody changed, stay. */
function rewriteFormer(body: Excel.Range, formula: string, isOld: (cell: unknown) => boolean): void {
  const isFormer = body.formulas.map(([cell]) => isOld(cell));
  for (let start = 0; start < isFormer.length; start++) {
    if (isFormer[start] !== true) continue;
    let end = start;
    while (isFormer[end + 1] === true) end++;
    // One value for a range of any size is allowed by Office, though its types know arrays only.
    body.getCell(start, 0).getResizedRange(end - start, 0).formulas = formula as unknown as string[][];
    start = end;
  }
}

/** Columns that offer words to choose from, or keys of another table. */
const askForLists = (
  { table, found, indexByField, added }: StandingTable,
  known: readonly AnyTable[],
): readonly Asked[] =>
  Object.entries(table.columns).flatMap(([field, column]): Asked[] => {
    const index = indexByField.get(field);
    const source = column.formula === undefined ? ruleOf(column, known)?.list?.source : undefined;
    if (typeof source !== "string" || index === undefined || added.has(field)) return [];
    const body = found.columns.getItemAt(index).getDataBodyRange();
    const { dataValidation } = body;
    dataValidation.load("type,rule");
    return [
      {
        isOutdated: () => {
          if (dataValidation.type === "None") return true;
          const now = dataValidation.type === "List" ? dataValidation.rule.list?.source : undefined;
          return typeof now === "string" && now !== source && isFormerList(table.name, column.header, now);
        },
        queue: () => validate(body, column, known),
      },
    ];
  });

function askForHighlights({ table, found, range, indexByField }: StandingTable) {
  const formats = range.conditionalFormats;
  formats.load("items/type");
  const body = found.getDataBodyRange();
  const rules: { readonly format: Excel.ConditionalFormat; readonly rule: Excel.ConditionalFormatRule }[] = [];
  const headerAt = new Map(
    [...indexByField].map(([field, index]) => [columnLetters(range.columnIndex + index), table.columns[field]?.header]),
  );
  // Sorted and cut, one rule becomes many with other rows in them: which columns it speaks of tells what it is.
  const inHeaders = (formula: string): string =>
    formula.replace(/\$?([A-Z]{1,3})\$?\d+/g, (cell, letters: string) => {
      const header = headerAt.get(letters);
      return header === undefined ? cell : `{${header}}`;
    });
  const letterOf = (field: string): string => columnLetters(range.columnIndex + (indexByField.get(field) ?? 0));
  return {
    askForRules: (): boolean => {
      for (const format of formats.items) {
        if (format.type !== "Custom") continue;
        const { rule } = format.custom;
        rule.load("formula");
        rules.push({ format, rule });
      }
      return rules.length > 0;
    },
    work: (): readonly Work[] => {
      const there = rules.map(({ format, rule }) => ({ format, formula: inHeaders(rule.formula) }));
      const formulas = new Set(there.map(({ formula }) => formula));
      const former = there.filter(({ formula }) => isFormerHighlight(table.name, formula));
      const missing = table.highlights.filter(({ formula }) => !formulas.has(formula));
      return [
        ...former.map(({ format }) => ({ actions: 1, queue: () => format.delete() })),
        ...missing.map((highlight) => ({
          actions: 6,
          queue: () => {
            const field = Object.keys(table.columns).find((each) => table.columns[each]?.header === highlight.column);
            const index = field === undefined ? undefined : indexByField.get(field);
            const place = index === undefined ? body : found.columns.getItemAt(index).getDataBodyRange();
            colour(table, highlight, { body: place, letterOf, firstRow: range.rowIndex + 2 });
          },
        })),
      ];
    },
  };
}
