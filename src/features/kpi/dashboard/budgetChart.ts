import { sameAs } from "../../../tables/criterion";
import type { TableSet } from "../../../tables/tableSet";
import { addressOf, type PageCell } from "../../../workbook/sheetPage";
import { Budgets } from "../../expenses/tables";
import { budgetDepartments, type Chosen } from "./budgetStrip";
import type { ChartData } from "./charts";
import { cellAt } from "./layout";
import { words } from "./words";

/** Departments that a chart can show side by side. */
const MOST_DEPARTMENTS = 8;

/** What each department spent and committed against its budget, in the month chosen: native formulas over Budgets. */
export function budgetChart(tables: TableSet, { from, until }: Chosen): ChartData | undefined {
  const departments = budgetDepartments(tables).slice(0, MOST_DEPARTMENTS);
  if (departments.length === 0) return undefined;
  return {
    name: "Dashboard budgets",
    title: words.budgetChart,
    kind: "bar",
    format: "#,##0",
    rows: departments.length + 1,
    columns: 3,
    cells: (row, column) => [
      ...words.budgetSeries.map((value, at): PageCell => ({ row, column: column + 1 + at, value, look: "header" })),
      ...departments.flatMap((department, at): PageCell[] => {
        const line = row + 1 + at;
        const name = addressOf(cellAt(line, column));
        const sum = (header: string): string =>
          `SUMIFS(Budgets[${header}],Budgets[Department],${sameAs(name)},Budgets[Month],">="&${from},Budgets[Month],"<"&${until})`;
        const { amount, spent, committed } = Budgets.columns;
        return [
          { row: line, column, value: department, look: "line" },
          { row: line, column: column + 1, formula: `=${sum(amount.header)}`, look: "lineNumber", format: "#,##0" },
          {
            row: line,
            column: column + 2,
            formula: `=${sum(spent.header)}+${sum(committed.header)}`,
            look: "lineNumber",
            format: "#,##0",
          },
        ];
      }),
    ],
  };
}
