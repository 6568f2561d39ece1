import { Approvals, ApprovalRules } from "../../../model/approvals/approvals";
import { Departments, Lists } from "../../../model/company/lists";
import { People } from "../../../model/people/people";
import { Rates } from "../../../model/money/rates";
import { Settings } from "../../../model/company/settings";
import { ok } from "../../../domain/result";
import type { AnyTable } from "../../../tables/defineTable";
import { tablesAfter } from "../../../tables/tablesAfter";
import type { Publishing } from "../../../workbook/pages/sheetPage";
import { Budgets, Claims, Expenses } from "../../../model/expenses/tables";
import { Items, Moves, VendorItems, Vendors } from "../../../model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { VendorReturns } from "../../../model/returns/tables";
import { SupplyLines } from "../../../model/supply/tables";
import { Facts } from "../facts";
import { figureTables, freshFigures } from "../refreshKpis";
import { KpiHistory, Kpis } from "../../../model/kpi/tables";
import { dashboardPage } from "./dashboardPage";
import { words } from "./words";

/** What the dashboard is made of. */
export const dashboardTables: readonly AnyTable[] = [
  Kpis,
  KpiHistory,
  Settings,
  Lists,
  Departments,
  People,
  Rates,
  ApprovalRules,
  Approvals,
  Vendors,
  Items,
  VendorItems,
  Moves,
  Orders,
  OrderLines,
  Receipts,
  VendorReturns,
  SupplyLines,
  Claims,
  Expenses,
  Budgets,
];

/** Makes the KPIs' figures again, and draws the dashboard of them on its sheet. */
export const publishDashboard: Publishing<Readonly<Record<string, never>>> = {
  title: "Publish the dashboard",
  reads: [...new Set([...dashboardTables, ...figureTables])],
  sheets: () => [words.sheet],
  plan(tables, _, circumstances) {
    const figures = freshFigures(new Facts(tables, circumstances.today), circumstances.now);
    const changes = Object.values(figures).flat();
    const page = dashboardPage(tablesAfter(tables, changes), circumstances);
    return page.ok ? ok({ sentence: words.published, changes, pages: [page.value] }) : page;
  },
};
