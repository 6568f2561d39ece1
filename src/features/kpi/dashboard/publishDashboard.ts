import { Approvals, ApprovalRules } from "../../../company/approvals";
import { Departments, Lists } from "../../../company/lists";
import { People } from "../../../company/people";
import { Rates } from "../../../company/rates";
import { Settings } from "../../../company/settings";
import { ok } from "../../../domain/result";
import type { AnyTable } from "../../../tables/defineTable";
import type { Publishing } from "../../../workbook/sheetPage";
import { Budgets, Claims, Expenses } from "../../expenses/tables";
import { Items, Moves, VendorItems, Vendors } from "../../inventory/tables";
import { OrderLines, Orders, Receipts } from "../../orders/tables";
import { KpiHistory, Kpis } from "../tables";
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
  Claims,
  Expenses,
  Budgets,
];

/** Draws the dashboard on its sheet, or anew where it stands. */
export const publishDashboard: Publishing<Readonly<Record<string, never>>> = {
  title: "Publish the dashboard",
  reads: dashboardTables,
  pages(tables, _, circumstances) {
    const page = dashboardPage(tables, circumstances);
    return page.ok ? ok({ sentence: words.published, pages: [page.value] }) : page;
  },
};
