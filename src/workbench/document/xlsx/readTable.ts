import { parseAddress } from "../address";
import type { Area } from "../address";
import type { FilterCriteria } from "../sheetState";
import type { SortField, TableColumnState, TableState, TotalsFunction } from "../tableState";
import { cellFromFile } from "./fileFormulas";
import type { IsWideName } from "./implicitIntersection";
import { totalsNames } from "./writeTable";
import type { XmlElement } from "./xml";
import { attribute, child, children, elements, flag, numberAttribute, text } from "./xml";

const totalsFunctions = new Map(Object.entries(totalsNames).map(([ours, theirs]) => [theirs, ours as TotalsFunction])); // its keys are TotalsFunctions

export function readTable(root: XmlElement, sheetId: string, isWideName: IsWideName): TableState {
  const name = attribute(root, "displayName") ?? attribute(root, "name") ?? "Table1";
  const area = parseAddress(attribute(root, "ref") ?? "A1:A2");
  const style = child(root, "tableStyleInfo");
  const filter = child(root, "autoFilter");
  const columns = children(child(root, "tableColumns"), "tableColumn");
  return {
    name,
    sheetId,
    area,
    columns: Array.from({ length: area.columns }, (_, at) => readColumn(columns[at], at, name, isWideName)),
    showHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    showFilterButton: filter !== undefined,
    showBandedRows: flag(style, "showRowStripes"),
    showBandedColumns: flag(style, "showColumnStripes"),
    highlightFirstColumn: flag(style, "showFirstColumn"),
    highlightLastColumn: flag(style, "showLastColumn"),
    style: attribute(style, "name") ?? "",
    filters: readFilters(filter),
    sort: readSort(child(root, "sortState"), area),
  };
}

/** Whether a filter hides rows, also one by colour or icon, which is not read. */
export const isFiltering = (filter: XmlElement | undefined): boolean => children(filter, "filterColumn").length > 0;

/** The criteria of an autofilter by column offset. */
export function readFilters(filter: XmlElement | undefined): Map<number, FilterCriteria> {
  const filters = new Map<number, FilterCriteria>();
  for (const column of children(filter, "filterColumn")) {
    const criteria = readCriteria(column);
    if (criteria) filters.set(numberAttribute(column, "colId") ?? 0, criteria);
  }
  return filters;
}

function readColumn(
  column: XmlElement | undefined,
  at: number,
  table: string,
  isWideName: IsWideName,
): TableColumnState {
  const formula = child(column, "calculatedColumnFormula");
  return {
    id: numberAttribute(column, "id") ?? at + 1,
    name: attribute(column, "name") ?? `Column${String(at + 1)}`,
    formula: formula ? cellFromFile(text(formula), table, flag(formula, "array"), isWideName) : "",
    totals: totalsFunctions.get(attribute(column, "totalsRowFunction") ?? "none") ?? "None",
    totalsLabel: attribute(column, "totalsRowLabel") ?? "",
  };
}

function readCriteria(column: XmlElement): FilterCriteria | undefined {
  const [node] = elements(column);
  switch (node?.name) {
    case "filters": {
      const values = children(node, "filter").map((value) => attribute(value, "val") ?? "");
      return { filterOn: "Values", values: flag(node, "blank") ? [...values, ""] : values };
    }
    case "customFilters": {
      const [criterion1 = "", criterion2] = children(node, "customFilter").map(readCondition);
      const second =
        criterion2 === undefined
          ? {}
          : { criterion2, operator: flag(node, "and") ? ("And" as const) : ("Or" as const) };
      return { filterOn: "Custom", criterion1, ...second };
    }
    case "top10": {
      const side = flag(node, "top", true) ? "Top" : "Bottom";
      const filterOn = flag(node, "percent") ? (`${side}Percent` as const) : (`${side}Items` as const);
      return { filterOn, criterion1: attribute(node, "val") ?? "10" };
    }
    case "dynamicFilter": {
      const type = attribute(node, "type") ?? "";
      return { filterOn: "Dynamic", criterion1: type.charAt(0).toUpperCase() + type.slice(1) };
    }
    default:
      return undefined;
  }
}

function readCondition(node: XmlElement): string {
  const signs: Readonly<Record<string, string>> = {
    notEqual: "<>",
    lessThanOrEqual: "<=",
    greaterThanOrEqual: ">=",
    lessThan: "<",
    greaterThan: ">",
  };
  return `${signs[attribute(node, "operator") ?? "equal"] ?? "="}${attribute(node, "val") ?? ""}`;
}

function readSort(node: XmlElement | undefined, area: Area): SortField[] {
  return children(node, "sortCondition").map((condition) => ({
    column: parseAddress(attribute(condition, "ref") ?? "A1").column - area.column,
    ascending: !flag(condition, "descending"),
  }));
}
