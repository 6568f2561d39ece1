import { daysBetween, type Day } from "../../domain/calendarDay";
import type { LineState, OrderState } from "./orderState";
import { isWithVendor } from "./tables";

/** A line that the vendor owes and that was promised for a day that is past. */
export interface LateLine {
  readonly order: OrderState;
  readonly line: LineState;
  readonly daysLate: number;
}

/** Open lines whose promised day is past, the latest first. */
export const lateLines = (states: Iterable<OrderState>, today: Day): readonly LateLine[] =>
  [...states]
    .filter(({ stage }) => isWithVendor(stage))
    .flatMap((order) =>
      order.lines.flatMap((line) => {
        const { promised } = line.line;
        return line.open > 0 && promised !== undefined && promised < today
          ? [{ order, line, daysLate: daysBetween(promised, today) }]
          : [];
      }),
    )
    .sort((a, b) => b.daysLate - a.daysLate);
