import type { Day } from "../../domain/calendarDay";
import { update, type Change } from "../../tables/change";
import type { TableSet } from "../../tables/tableSet";
import { Items } from "../stock/tables";
import { quantitiesIn } from "../stock/units";
import { isOpenLine, supplyByRequest, supplyStates, type SupplyState } from "./supplyState";
import { SupplyLines } from "./tables";

export interface Stopped {
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
}

/** Stops whatever a request that ends still asks for. */
export function stopLinesOf(tables: TableSet, request: string, why: string, today: Day): Stopped {
  const open = (supplyByRequest(supplyStates(tables)).get(request) ?? []).filter(isOpenLine);
  const stopped = open.map((state) => stopLine(tables, state, why, today));
  return {
    changes: stopped.map(({ change }) => change),
    warnings: [
      ...(open.length === 0 ? [] : [`No more is given of ${open.map(({ key }) => key).join(", ")}.`]),
      ...stopped.flatMap(({ warnings }) => warnings),
    ],
  };
}

/** Stops a line: stock keeps nothing for it any more; what is ordered for it comes all the same. */
export function stopLine(
  tables: TableSet,
  { key, line, orders }: SupplyState,
  why: string,
  today: Day,
): { readonly change: Change; readonly warnings: readonly string[] } {
  const say = quantitiesIn(tables);
  const unit = tables.find(Items, line.item)?.unit;
  return {
    change: update(SupplyLines, key, { stoppedOn: today, why }),
    warnings: orders.flatMap((order) =>
      order.open + order.setAside > 0
        ? [
            `${say(order.open + order.setAside, unit)} of ${line.item} on ${order.key} stay for ${line.department}. Change or cancel that line, or use them for stock.`,
          ]
        : [],
    ),
  };
}
