import type { Day } from "../../domain/calendarDay";
import { exactQuantity } from "../../science/quantity";
import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { VendorReturns, type VendorReturn } from "./tables";

/** True where units that were accepted leave for good: the column Gone for good. */
export const isGoneForGood = ({ cancelledOn, receipt, outcome }: VendorReturn): boolean =>
  cancelledOn === undefined && receipt === undefined && outcome !== "Replace" && outcome !== "Repair";

/** Units accepted of an order line, by its key, that went back for good; with a day, those that had gone by then. Linear in the returns. */
export function returnedIn(tables: TableSet): (orderLine: string, by?: Day) => number {
  const byLine = tables.groupBy(VendorReturns, (row) =>
    isGoneForGood(row) && row.order !== undefined && row.orderLine !== undefined
      ? joinKey([row.order, row.orderLine])
      : undefined,
  );
  return (orderLine, by) =>
    exactQuantity(
      (byLine.get(orderLine) ?? []).reduce(
        (sum, { date, quantity }) => sum + (by === undefined || date <= by ? quantity : 0),
        0,
      ),
    );
}
