import type { Day } from "../../../domain/calendarDay";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update, type Change } from "../../../tables/change";
import { keyOf } from "../../../tables/defineTable";
import { requireOrder } from "../../../model/orders/requireOrder";
import { orderStateTables } from "../../../model/orders/orderState";
import { OrderLines, Orders } from "../../../model/orders/tables";

export interface ConfirmOrder {
  readonly order: string;
  /** The day that the vendor promised for all open lines that are not named below. */
  readonly promised?: Day;
  readonly lines?: readonly { readonly line: number; readonly promised: Day }[];
}

/** Notes that the vendor confirmed, and the days it promised. The first day promised stays; it can be confirmed again with later ones. */
export const confirmOrder: Action<ConfirmOrder> = {
  title: "Confirm",
  reads: orderStateTables,
  plan(tables, { order, promised, lines }, { today }) {
    const state = requireOrder(tables, order, ["Sent", "Confirmed", "Part received"], "confirmed");
    if (!state.ok) return state;
    const named = new Map((lines ?? []).map((line) => [line.line, line.promised]));
    for (const number of named.keys())
      if (!state.value.lines.some(({ line }) => line.line === number))
        return refuse(`${order} has no line ${number}. Look at its lines again.`);
    const changes: Change[] = [update(Orders, order, { confirmedOn: today })];
    const warnings: string[] = [];
    for (const { line, open } of state.value.lines) {
      const day = named.get(line.line) ?? (open > 0 ? promised : undefined);
      if (day === undefined) continue;
      if (state.value.order.sentOn !== undefined && day < state.value.order.sentOn)
        return refuse(
          `Line ${line.line} of ${order} can't be promised for ${day}; it was sent on ${state.value.order.sentOn}.`,
        );
      if (line.promised !== undefined && day > line.promised)
        warnings.push(`Line ${line.line}, ${line.item}: ${day} is later than ${line.promised}.`);
      changes.push(
        update(OrderLines, keyOf(OrderLines, line), {
          promised: day,
          firstPromised: line.firstPromised ?? day,
          // Until the first confirmation the promised day is the one that was asked for.
          neededBy: line.neededBy ?? (line.firstPromised === undefined ? line.promised : undefined),
        }),
      );
    }
    const days = new Set(changes.slice(1).map((change) => (change.kind === "update" ? change.set.promised : "")));
    return ok({
      sentence: `Confirmed ${order}${days.size === 1 ? ` for ${String([...days][0])}` : ""}`,
      changes,
      warnings,
    });
  },
};
