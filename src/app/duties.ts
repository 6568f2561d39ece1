import { homeDuty } from "../features/home/duty";
import { recordsDuty } from "../features/records/duty";
import { inventoryDuty } from "../features/inventory/duty";
import { ordersDuty } from "../features/orders/duty";
import { invoicesDuty } from "../features/invoices/duty";
import { scheduleDuty } from "../features/schedule/duty";
import { travelDuty } from "../features/travel/duty";
import { expensesDuty } from "../features/expenses/duty";
import { requestsDuty } from "../features/requests/duty";
import { supplyDuty } from "../features/supply/duty";
import { equipmentDuty } from "../features/equipment/duty";
import { approvalsDuty } from "../features/approvals/duty";
import { documentsDuty } from "../features/documents/duty";
import { remindersDuty } from "../features/reminders/duty";
import { kpiDuty } from "../features/kpi/duty";
import { importsDuty } from "../features/import/duty";
import type { Duty } from "../ui/feature";

/** The product's duties in the order of the navigation, with their pages; what they declare besides is in features.ts, which comes later. */
export const duties: readonly Duty[] = [
  homeDuty,
  recordsDuty,
  inventoryDuty,
  ordersDuty,
  invoicesDuty,
  scheduleDuty,
  travelDuty,
  expensesDuty,
  requestsDuty,
  supplyDuty,
  equipmentDuty,
  approvalsDuty,
  documentsDuty,
  remindersDuty,
  kpiDuty,
  importsDuty,
];
