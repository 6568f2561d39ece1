import { formatAddress } from "../address";
import type { Area } from "../address";
import type { FilterCriteria } from "../sheetState";
import type { SortField, TableColumnState, TableState, TotalsFunction } from "../tableState";
import { bodyArea } from "../tableState";
import { readFormula } from "../Formula";
import { cellToFile, toFile } from "./fileFormulas";
import type { IsWideName } from "./implicitIntersection";
import { element, escapeText, mainNamespace, textElement, xmlHead } from "./xml";

export const totalsNames: Readonly<Record<TotalsFunction, string>> = {
  None: "none",
  Average: "average",
  Count: "count",
  CountNumbers: "countNums",
  Max: "max",
  Min: "min",
  StdDev: "stdDev",
  Sum: "sum",
  Var: "var",
  Custom: "custom",
};

/** A table's own part of the file; `totalsFormula` gives the formula in a column's totals cell. */
export function tableXml(
  table: TableState,
  id: number,
  totalsFormula: (column: number) => string,
  isWideName: IsWideName,
): string {
  const filtered: Area = table.showTotals ? { ...table.area, rows: table.area.rows - 1 } : table.area;
  const hasFilter = table.showHeaders && (table.showFilterButton || table.filters.size > 0);
  return (
    xmlHead +
    element(
      "table",
      {
        ...{ xmlns: mainNamespace, id, name: table.name, displayName: table.name, ref: formatAddress(table.area) },
        headerRowCount: table.showHeaders ? null : 0,
        totalsRowCount: table.showTotals ? 1 : null,
        totalsRowShown: table.showTotals ? null : false,
      },
      hasFilter ? autoFilterXml(filtered, table.filters) : "",
      sortXml(table),
      element(
        "tableColumns",
        { count: table.columns.length },
        ...table.columns.map((column, at) => columnXml(column, table, totalsFormula(at), isWideName)),
      ),
      element("tableStyleInfo", {
        name: table.style || null,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    )
  );
}

export function autoFilterXml(area: Area, filters: ReadonlyMap<number, FilterCriteria>): string {
  const columns = [...filters]
    .sort(([a], [b]) => a - b)
    .map(([colId, criteria]) => element("filterColumn", { colId }, criteriaXml(criteria)));
  return element("autoFilter", { ref: formatAddress(area) }, ...columns);
}

function criteriaXml(criteria: FilterCriteria): string {
  const { filterOn } = criteria;
  if (filterOn === "Values") {
    const values = criteria.values ?? [];
    const blank = values.includes("") || null;
    return element(
      "filters",
      { blank },
      ...values.filter((value) => value !== "").map((val) => element("filter", { val })),
    );
  }
  if (filterOn === "Custom") {
    const conditions = [criteria.criterion1, criteria.criterion2].filter((condition) => condition !== undefined);
    const and = (criteria.operator === "And" && conditions.length > 1) || null;
    return element("customFilters", { and }, ...conditions.map(conditionXml));
  }
  if (filterOn === "Dynamic") {
    const type = criteria.criterion1 ?? "aboveAverage";
    return element("dynamicFilter", { type: type.charAt(0).toLowerCase() + type.slice(1) });
  }
  const top = filterOn.startsWith("Top") ? null : false;
  return element("top10", { top, percent: filterOn.endsWith("Percent") || null, val: criteria.criterion1 ?? "10" });
}

function conditionXml(condition: string): string {
  const [, sign = "", val = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(condition) ?? [];
  const operators: Readonly<Record<string, string>> = {
    "<>": "notEqual",
    "<=": "lessThanOrEqual",
    ">=": "greaterThanOrEqual",
    "<": "lessThan",
    ">": "greaterThan",
  };
  return element("customFilter", { operator: operators[sign] ?? null, val });
}

function sortXml(table: TableState): string {
  if (table.sort.length === 0) return "";
  const body = bodyArea(table);
  const condition = ({ column, ascending }: SortField): string => {
    const ref = formatAddress({ ...body, column: body.column + column, columns: 1 });
    return element("sortCondition", { descending: !ascending || null, ref });
  };
  return element("sortState", { ref: formatAddress(body) }, ...table.sort.map(condition));
}

function calculatedColumnXml(formula: string, table: TableState, isWideName: IsWideName): string {
  const { text, isDynamic } = cellToFile(readFormula(formula), table.name, isWideName);
  return element("calculatedColumnFormula", { array: isDynamic || null }, escapeText(text));
}

function columnXml(column: TableColumnState, table: TableState, totalsFormula: string, isWideName: IsWideName): string {
  const { id, name, formula, totals, totalsLabel } = column;
  const isOwn = totals === "Custom" && totalsFormula !== "";
  return element(
    "tableColumn",
    {
      ...{ id, name, totalsRowLabel: totalsLabel || null },
      totalsRowFunction: totals === "None" || (totals === "Custom" && !isOwn) ? null : totalsNames[totals],
    },
    formula === "" ? "" : calculatedColumnXml(formula, table, isWideName),
    isOwn ? textElement("totalsRowFormula", toFile(totalsFormula, table.name)) : "",
  );
}
