import { approvals } from "../features/approvals/feature";
import { imports } from "../features/import/feature";
import { expenses } from "../features/expenses/feature";
import { documents } from "../features/documents/feature";
import { equipment } from "../features/equipment/feature";
import { home } from "../features/home/feature";
import { inventory } from "../features/inventory/feature";
import { kpi } from "../features/kpi/feature";
import { records } from "../features/records/feature";
import { invoices } from "../features/invoices/feature";
import { orders } from "../features/orders/feature";
import { requests } from "../features/requests/feature";
import { schedule } from "../features/schedule/feature";
import { reminders } from "../features/reminders/feature";
import { travel } from "../features/travel/feature";
import { supply } from "../features/supply/feature";
import type { Feature } from "../ui/feature";

/** The product's duties, in the order of the navigation. */
export const features: readonly Feature[] = [
  home,
  records,
  inventory,
  orders,
  invoices,
  schedule,
  travel,
  expenses,
  requests,
  supply,
  equipment,
  approvals,
  documents,
  reminders,
  kpi,
  imports,
];
