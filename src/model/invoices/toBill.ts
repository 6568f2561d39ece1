import { exactQuantity } from "../../science/quantity";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { orderStates, orderStateTables } from "../orders/orderState";
import type { Receipt } from "../orders/tables";
import type { Day } from "../../domain/calendarDay";
import { amountOf, moneyOf } from "../../domain/money";
import { returnedIn } from "../returns/returned";
import { VendorReturns } from "../returns/tables";
import { billedIn } from "./billing";
import { InvoiceLines, Invoices } from "./tables";

/** The tables that linesToBill reads. */
export const toBillTables: readonly AnyTable[] = [...orderStateTables, Invoices, InvoiceLines, VendorReturns];

/** What of an order's line was received and kept, and is not billed yet. */
export interface ToBill {
  readonly order: string;
  readonly orderLine: number;
  readonly vendor: string;
  readonly currency: string;
  readonly item: string;
  readonly unit: string | undefined;
  readonly quantity: number;
  readonly price: number;
  /** Quantity times price, in the order's currency. */
  readonly amount: number;
  readonly department: string | undefined;
}

/** What was received and not billed, by order lines; on a day, what was received by then and billed by invoices that bear a day until then. */
export function linesToBill(tables: TableSet, asOf?: Day): readonly ToBill[] {
  const billed = billedIn(tables, asOf);
  const returned = returnedIn(tables);
  const isBy = ({ date }: Receipt): boolean => asOf === undefined || date <= asOf;
  return [...orderStates(tables).values()].flatMap(({ order, lines, currency }) =>
    lines.flatMap((line): readonly ToBill[] => {
      const { item, line: orderLine, price = 0, unit, department } = line.line;
      const accepted = line.receipts.filter(isBy).reduce((sum, receipt) => sum + receipt.accepted, 0);
      const key = joinKey([order.order, orderLine]);
      const quantity = exactQuantity(accepted - returned(key, asOf) - (billed.get(key)?.quantity ?? 0));
      if (quantity <= 0) return [];
      const amount = amountOf(moneyOf(quantity * price, currency));
      return [
        {
          order: order.order,
          orderLine,
          vendor: order.vendor,
          currency,
          item,
          unit,
          quantity,
          price,
          amount,
          department,
        },
      ];
    }),
  );
}
