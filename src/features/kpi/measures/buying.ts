import { daysBetween, type Day } from "../../../domain/calendarDay";
import { joinKey } from "../../../tables/defineTable";
import { mean, median, percentile, standardDeviation } from "../../../science/statistics";
import { calendarTables } from "../../../model/calendar/workCalendar";
import { Settings } from "../../../model/company/settings";
import { Rates } from "../../../model/money/rates";
import { isApproved } from "../../../model/stock/vendorApproval";
import { VendorItems, Vendors } from "../../../model/stock/tables";
import { OrderLines, Orders, Receipts, type Order } from "../../../model/orders/tables";
import type { OrderState } from "../../../model/orders/orderState";
import { completedOn } from "../../../model/orders/completion";
import { isBought, isCalledOff, isHeld, wentToVendor } from "../lineFacts";
import type { Facts } from "../facts";
import type { Case, Counted, Measure, NotCounted, RowRef } from "../measure";
import { isWithin, type Span } from "../period";
import { ON_HOLD } from "./onTimeInFull";

/** How much longer deliveries take than the vendors quote. */
export const leadTimeVariance: Measure = {
  name: "Lead-time variance",
  definition:
    "Days from sending an order to the completion of a line, less the days that the vendor quotes for the item: the mean of the lines completed in the period. Above 0 is slower than quoted.",
  unit: "days",
  better: "Down",
  needs: [Orders, OrderLines, Receipts, VendorItems],
  uses: [Rates, Settings, Vendors],
  usual: { period: "Month", target: 1, amber: 3 },
  above: "days beyond the quote",
  below: "lines completed",
  count(facts, span) {
    const cases: Case[] = [];
    const unsent: RowRef[] = [];
    const unquoted: RowRef[] = [];
    const early: RowRef[] = [];
    const held: RowRef[] = [];
    for (const fact of facts.lines) {
      const last = fact.receipts.at(-1)?.date;
      if (!(wentToVendor(fact) || isHeld(fact)) || last === undefined || last < span.from) continue;
      const completed = completedOn(fact, fact.tolerance);
      if (!isWithin(completed, span)) continue;
      const { order, line } = fact;
      const quoted = facts.tables.find(VendorItems, joinKey([line.item, order.vendor]))?.leadDays;
      if (isHeld(fact)) held.push({ table: OrderLines, row: line });
      else if (order.sentOn === undefined) unsent.push({ table: OrderLines, row: line });
      else if (order.sentOn > completed) early.push({ table: OrderLines, row: line });
      else if (quoted === undefined) unquoted.push({ table: OrderLines, row: line });
      else {
        const actual = daysBetween(order.sentOn, completed);
        cases.push({
          table: OrderLines,
          row: line,
          above: actual - quoted,
          below: 1,
          groups: [{ by: "Vendor", name: order.vendor }],
          words: () => `${order.vendor}: ${String(actual)} days from ${order.sentOn ?? ""}, quoted ${String(quoted)}`,
        });
      }
    }
    return {
      cases,
      notCounted: [
        { why: "whose order has no day of sending", rows: unsent },
        { why: "that came before their order was sent", rows: early },
        { why: ON_HOLD, rows: held },
        { why: "without lead days in Vendor items", rows: unquoted },
      ],
      ...spread(cases),
    };
  },
};

/** How long an order lies here before it goes out. */
export const orderCycleTime: Measure = {
  name: "Order cycle time",
  definition:
    "Working days of the company from drafting an order to sending it, by Hours and Holidays: the mean of the orders sent in the period. Beside it the mean from approval to sending.",
  unit: "days",
  better: "Down",
  needs: [Orders],
  uses: [Settings, Vendors, OrderLines, Receipts, ...calendarTables],
  usual: { period: "Month", target: 1, amber: 3 },
  above: "working days",
  below: "orders sent",
  count(facts, span) {
    const cases: Case[] = [];
    const backwards: RowRef[] = [];
    const fromApproval: number[] = [];
    for (const { order } of ordersBought(facts)) {
      const { date, approvedOn, sentOn } = order;
      if (!isWithin(sentOn, span)) continue;
      if (approvedOn !== undefined && approvedOn <= sentOn) fromApproval.push(facts.workingDays(approvedOn, sentOn));
      if (sentOn < date) backwards.push({ table: Orders, row: order });
      else
        cases.push({
          table: Orders,
          row: order,
          above: facts.workingDays(date, sentOn),
          below: 1,
          groups: [{ by: "Vendor", name: order.vendor }],
          words: () =>
            `${order.vendor}: drafted ${date}${approvedOn === undefined ? "" : `, approved ${approvedOn}`}, sent ${sentOn}`,
        });
    }
    return {
      cases,
      notCounted: [{ why: "sent before they were drafted", rows: backwards }, withoutSentDay(facts, span)],
      also: [
        ...(fromApproval.length === 0 ? [] : [{ label: "Approval to sending", value: mean(fromApproval) }]),
        ...(spread(cases).also ?? []),
      ],
    };
  },
};

/** Orders that went to vendors who were approved. */
export const ordersToApproved: Measure = {
  name: "Orders to approved vendors",
  definition: "Orders sent to a vendor who was approved on that day, of the orders sent in the period.",
  unit: "%",
  better: "Up",
  needs: [Orders, Vendors],
  uses: [Settings, OrderLines, Receipts],
  usual: { period: "Month", target: 1, amber: 0.95 },
  above: "orders to approved vendors",
  below: "orders sent",
  count(facts, span) {
    const cases: Case[] = [];
    const unknown: RowRef[] = [];
    for (const { order } of ordersBought(facts)) {
      if (!isWithin(order.sentOn, span)) continue;
      const vendor = facts.tables.find(Vendors, order.vendor);
      if (!vendor) unknown.push({ table: Orders, row: order });
      else {
        const isGood = isApproved(vendor, order.sentOn);
        cases.push({
          table: Orders,
          row: order,
          above: isGood ? 1 : 0,
          below: 1,
          groups: [{ by: "Vendor", name: order.vendor }],
          words: () => `${order.vendor}: ${isGood ? "approved" : "not approved"} on ${order.sentOn ?? ""}`,
        });
      }
    }
    return {
      cases,
      notCounted: [{ why: "to a vendor that is not in Vendors", rows: unknown }, withoutSentDay(facts, span)],
    };
  },
};

/** What was spent with vendors who were not approved. */
export const offVendorSpend: Measure = {
  name: "Off-vendor spend",
  definition:
    "The amount of orders sent to vendors who were not approved on that day, of what was ordered in the period.",
  unit: "%",
  better: "Down",
  needs: [Orders, OrderLines, Receipts, Vendors],
  uses: [Settings, Rates],
  usual: { period: "Month", target: 0, amber: 0.05 },
  above: "spent with vendors not approved",
  below: "spent",
  count(facts, span): Counted {
    const orders = new Map<string, { order: Order; sentOn: Day; amount: number | undefined; isPriced: boolean }>();
    for (const { order, amount, sentOn, line, ...fact } of facts.lines) {
      if (!isWithin(sentOn, span) || isCalledOff(fact.stage)) continue;
      const isPriced = amount !== undefined || line.price !== undefined;
      const sum = orders.get(order.order);
      if (sum) {
        sum.amount = sum.amount === undefined || amount === undefined ? undefined : sum.amount + amount;
        sum.isPriced &&= isPriced;
      } else orders.set(order.order, { order, sentOn, amount, isPriced });
    }
    const cases: Case[] = [];
    const withoutRate: RowRef[] = [];
    const withoutPrice: RowRef[] = [];
    for (const { order, sentOn, amount, isPriced } of orders.values()) {
      if (amount === undefined) {
        (isPriced ? withoutRate : withoutPrice).push({ table: Orders, row: order });
        continue;
      }
      const vendor = facts.tables.find(Vendors, order.vendor);
      const isOff = vendor === undefined || !isApproved(vendor, sentOn);
      cases.push({
        table: Orders,
        row: order,
        above: isOff ? amount : 0,
        below: amount,
        groups: [{ by: "Vendor", name: order.vendor }],
        words: () => `${order.vendor}: ${isOff ? "not approved" : "approved"} on ${sentOn}`,
      });
    }
    return {
      cases,
      notCounted: [
        { why: "in a currency without a rate", rows: withoutRate },
        { why: "with a line that has no price", rows: withoutPrice },
      ],
    };
  },
};

/** Orders of a span that went to their vendor, as what came of them tells, on a day that nobody noted. */
const withoutSentDay = (facts: Facts, span: Span): NotCounted => ({
  why: "that went out on a day not noted",
  rows: ordersBought(facts)
    .filter(
      ({ order, stage, sentOn }) =>
        order.sentOn === undefined &&
        (sentOn !== undefined || order.confirmedOn !== undefined || stage === "Closed") &&
        isWithin(order.date, span),
    )
    .map(({ order }) => ({ table: Orders, row: order })),
});

const ordersBought = (facts: Facts): readonly OrderState[] => [...facts.orders.values()].filter(isBought);

/** Median, 90th percentile and spread, where there is something to tell. */
function spread(cases: readonly Case[]): Pick<Counted, "also"> {
  const values = cases.map(({ above }) => above);
  if (values.length === 0) return {};
  return {
    also: [
      { label: "Median", value: median(values) },
      { label: "90th percentile", value: percentile(values, 0.9) },
      { label: "Spread", value: standardDeviation(values, "sample") },
    ],
  };
}
