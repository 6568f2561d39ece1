import { sameAs } from "../../../tables/criteriaText";
import type { TableSet } from "../../../tables/tableSet";
import { addressOf, type PageCell } from "../../../workbook/pages/sheetPage";
import { Budgets } from "../../../model/expenses/tables";
import { budgetDepartments, type Chosen } from "./budgetStrip";
import type { ChartData } from "./charts";
import { cellAt } from "./layout";
import { words } from "./words";

/** Departments that a chart can name one below the other; where there are more, the smallest stand together. */
const MOST_DEPARTMENTS = 6;

/** What each department spent and committed against its budget, in the month chosen: native formulas over Budgets. */
export function budgetChart(tables: TableSet, { from, until }: Chosen): ChartData | undefined {
  const all = departmentsBySize(tables);
  if (all.length === 0) return undefined;
  const hasOthers = all.length > MOST_DEPARTMENTS;
  const named = hasOthers ? all.slice(0, MOST_DEPARTMENTS - 1) : all;
  const sum = (header: string, department: string): string =>
    `SUMIFS(Budgets[${header}],Budgets[Department],${department},Budgets[Month],">="&${from},Budgets[Month],"<"&${until})`;
  const { amount, spent, committed } = Budgets.columns;
  const figures = [
    (department: string) => sum(amount.header, department),
    (department: string) => `${sum(spent.header, department)}+${sum(committed.header, department)}`,
  ];
  return {
    name: "Dashboard budgets",
    title: words.budgetChart,
    kind: "bar",
    format: "#,##0",
    rows: named.length + (hasOthers ? 2 : 1),
    columns: 3,
    cells: (row, column) => {
      const line = (at: number, name: string, formulas: readonly string[]): readonly PageCell[] => [
        { row: row + 1 + at, column, value: name, look: "line" },
        ...formulas.map((formula, of): PageCell => ({
          row: row + 1 + at,
          column: column + 1 + of,
          formula: `=${formula}`,
          look: "lineNumber",
          format: "#,##0",
        })),
      ];
      return [
        ...words.budgetSeries.map((value, at): PageCell => ({ row, column: column + 1 + at, value, look: "header" })),
        ...named.flatMap((department, at) => {
          const name = sameAs(addressOf(cellAt(row + 1 + at, column)));
          return line(
            at,
            department,
            figures.map((figure) => figure(name)),
          );
        }),
        ...(hasOthers
          ? line(
              named.length,
              words.others,
              figures.map((figure, of) => {
                const above = { row: row + 1, column: column + 1 + of, rows: named.length, columns: 1 };
                return `${figure('"*"')}-SUM(${addressOf(above)})`;
              }),
            )
          : []),
      ];
    },
  };
}

/** The departments that have a budget, by all that they may spend; the largest first. */
function departmentsBySize(tables: TableSet): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { department, amount } of tables.rows(Budgets))
    sizes.set(department, (sizes.get(department) ?? 0) + amount);
  return [...budgetDepartments(tables)].sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0));
}
