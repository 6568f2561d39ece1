import type { Day } from "../../domain/calendarDay";
import { completionDay } from "../../science/completion";
import type { LineState } from "./orderState";
import { openQuantity } from "./tables";

/** The day on which what was accepted first completed a line, parts counted together; undefined while something is missing. */
export const completedOn = (
  { line, receipts }: Pick<LineState, "line" | "receipts">,
  underTolerance: number,
): Day | undefined =>
  completionDay(
    receipts.map(({ date, accepted }) => ({ day: date, units: accepted })),
    (received) => openQuantity("Sent", line.quantity, received, underTolerance) === 0,
  );
