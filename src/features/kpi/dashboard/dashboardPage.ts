import { formatMoment } from "../../../domain/sentence";
import { Approvals } from "../../../model/approvals/approvals";
import { ok, refuse, type Result } from "../../../domain/result";
import type { Circumstances } from "../../../tables/action";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import type { SheetPage } from "../../../workbook/pages/sheetPage";
import { Budgets, Expenses } from "../../../model/expenses/tables";
import { Items, Moves } from "../../../model/stock/tables";
import { OrderLines, Orders } from "../../../model/orders/tables";
import { Facts } from "../facts";
import { Kpis } from "../../../model/kpi/tables";
import { budgetChart } from "./budgetChart";
import { budgetRows } from "./budgetList";
import { budgetDepartments, chosenAt, STRIP_DATA_COLUMNS, STRIP_HEIGHT, stripPart } from "./budgetStrip";
import { CARD_HEIGHT, cardsPart } from "./cards";
import { CHART_ROWS, chartsPart, type ChartData } from "./charts";
import { lateChart } from "./lateChart";
import { lateDeliveries } from "./lateList";
import { CARDS, columnWidths, FIRST_DATA_COLUMN, LAST_COLUMN, listColumns, type Part } from "./layout";
import { LIST_HEIGHT, listPart, type List } from "./list";
import { stockoutRows } from "./stockoutList";
import { trendChart } from "./trendChart";
import { decisionsWaiting } from "./waitingList";
import { words } from "./words";

/** The dashboard of what stands in the workbook: native formulas and values, no function of the add-in. */
export function dashboardPage(tables: TableSet, { today, now }: Circumstances): Result<SheetPage> {
  const facts = new Facts(tables, today);
  const { company, currency } = facts.company;
  const kpis = tables.rows(Kpis);
  const hasBudgets = budgetDepartments(tables).length > 0;
  const lists = listsOf(facts);
  const dataAfterStrip = FIRST_DATA_COLUMN + (hasBudgets ? STRIP_DATA_COLUMNS + 1 : 0);
  const charts = [
    trendChart(tables),
    hasBudgets ? budgetChart(tables, chosenAt(FIRST_DATA_COLUMN)) : undefined,
    lateChart(facts),
  ].filter((chart): chart is ChartData => chart !== undefined);
  if (kpis.length === 0 && lists.length === 0 && charts.length === 0) return refuse(words.nothing);

  const more = kpis.length > CARDS ? words.more(kpis.length - CARDS) : "";
  const parts: Part[] = [
    {
      rowHeights: [
        [0, 25],
        [1, 14],
      ],
      cells: [
        { row: 0, column: 1, value: words.title(company), look: "title" },
        {
          row: 1,
          column: 1,
          value: words.subtitle(formatMoment(now), currency) + more,
          look: "subtitle",
        },
      ],
    },
  ];
  let row = 2;
  const add = (part: (row: number) => Part, height: number): void => {
    parts.push({ rowHeights: [[row, GAP_HEIGHT]] }, part(row + 1));
    row += 1 + height;
  };
  if (kpis.length > 0) add((at) => cardsPart(kpis, at), CARD_HEIGHT);
  if (hasBudgets) add((at) => stripPart(tables, today, at, FIRST_DATA_COLUMN), STRIP_HEIGHT);
  if (charts.length > 0) add((at) => chartsPart(charts, at, dataAfterStrip), CHART_ROWS);
  if (lists.length > 0)
    add((at) => {
      const columns = listColumns(lists.length);
      return together(lists.flatMap((list, index) => (columns[index] ? [listPart(list, at, columns[index])] : [])));
    }, LIST_HEIGHT);
  if (hasBudgets || charts.length > 0)
    parts.push({ cells: [{ row: 1, column: FIRST_DATA_COLUMN, value: words.chartFigures, look: "note" }] });

  const {
    cells = [],
    looks = [],
    choices = [],
    highlights = [],
    charts: drawn = [],
    rowHeights = [],
  } = together(parts);
  return ok({
    sheet: words.sheet,
    called: words.called,
    tabColor: "#C239B3",
    leads: true,
    columnWidths,
    rowHeights: new Map(rowHeights),
    cells,
    looks,
    choices,
    highlights,
    charts: drawn,
    print: {
      area: { row: 0, column: 0, rows: row, columns: LAST_COLUMN + 1 },
      landscape: true,
      footer: words.footer(company),
    },
  });
}

const GAP_HEIGHT = 6;

/** The lists of the duties that stand in the workbook. */
export function listsOf(facts: Facts): readonly List[] {
  const stands = (...tables: readonly AnyTable[]): boolean =>
    tables.every((table) => facts.tables.read(table).absent !== true);
  const { waiting, late, stockouts, budgets } = words.lists;
  return [
    ...(stands(Approvals) || stands(Orders)
      ? [
          {
            ...waiting,
            leadsTo: stands(Approvals) ? Approvals.sheet : Orders.sheet,
            rows: decisionsWaiting(facts),
            firstFormat: "#,##0",
            secondFormat: "0",
          },
        ]
      : []),
    ...(stands(Orders, OrderLines)
      ? [
          {
            ...late,
            leadsTo: OrderLines.sheet,
            rows: lateDeliveries(facts),
            firstFormat: "0",
            secondFormat: "0",
          },
        ]
      : []),
    ...(stands(Items, Moves)
      ? [{ ...stockouts, leadsTo: Items.sheet, rows: stockoutRows(facts), firstFormat: "d mmm", secondFormat: "0" }]
      : []),
    ...(stands(Budgets, Expenses)
      ? [
          {
            ...budgets,
            leadsTo: Budgets.sheet,
            rows: budgetRows(facts),
            firstFormat: "#,##0;-#,##0;0",
            secondFormat: "0%",
          },
        ]
      : []),
  ];
}

const together = (parts: readonly Part[]): Part => ({
  cells: parts.flatMap(({ cells = [] }) => cells),
  looks: parts.flatMap(({ looks = [] }) => looks),
  choices: parts.flatMap(({ choices = [] }) => choices),
  highlights: parts.flatMap(({ highlights = [] }) => highlights),
  charts: parts.flatMap(({ charts = [] }) => charts),
  rowHeights: parts.flatMap(({ rowHeights = [] }) => rowHeights),
});
