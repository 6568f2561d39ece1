import { daysBetween } from "../../../domain/calendarDay";
import { isWithVendor, openQuantity } from "../../orders/tables";
import type { Facts } from "../facts";
import type { ListRow } from "./list";

/** Order lines that are with their vendor and were promised for before today; the latest first. */
export const lateDeliveries = ({ lines, today }: Facts): readonly ListRow[] =>
  lines
    .flatMap(({ stage, order, line, accepted, tolerance }) => {
      const open = openQuantity(stage, line.quantity, accepted, tolerance);
      if (!isWithVendor(stage) || open <= 0 || line.promised === undefined || line.promised >= today) return [];
      return [
        {
          what: `${order.order}, ${line.item}, ${order.vendor}`,
          first: open,
          second: daysBetween(line.promised, today),
        },
      ];
    })
    .sort((one, other) => other.second - one.second);
