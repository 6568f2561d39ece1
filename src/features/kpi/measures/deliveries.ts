import { counted, formatMoney, formatQuantity } from "../../../domain/sentence";
import { exactQuantity } from "../../../science/quantity";
import { weightedScore } from "../../../science/stockFigures";
import { scoreVendors } from "../../../science/vendorScorecard";
import { dayToSerial, type Day } from "../../../domain/calendarDay";
import { Rates } from "../../../model/money/rates";
import { Settings } from "../../../model/company/settings";
import { Vendors } from "../../../model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { completedOn } from "../../../model/orders/completion";
import { dueOn, isCalledOff, isHeld, wentToVendor, type LineFact } from "../lineFacts";
import type { Case, GroupPart, Measure, MeasureOptions, RowRef } from "../measure";
import { isWithin } from "../period";
import { judgeDelivery, linesDue } from "./onTimeInFull";

const needs = [Orders, OrderLines, Receipts];
const uses = [Rates, Settings, Vendors];

/** Orders without any fault, of those whose delivery ended. */
export const perfectOrder: Measure = {
  name: "Perfect order",
  definition:
    "Orders that pass five tests, of the orders whose last delivery came in the period: each line on time, in full, undamaged, the right item, and every delivery with its note.",
  unit: "%",
  better: "Up",
  needs,
  uses,
  usual: { period: "Month", target: 0.9, amber: 0.8 },
  above: "orders without any fault",
  below: "orders delivered",
  isOfDeliveries: true,
  count(facts, span, options) {
    const cases: Case[] = [];
    const undated: RowRef[] = [];
    const held: RowRef[] = [];
    for (const lines of linesByOrder(facts.lines).values()) {
      const [first] = lines;
      if (!first || !isWithin(lastReceipt(lines), span)) continue;
      if (isHeld(first)) held.push({ table: Orders, row: first.order });
      if (!wentToVendor(first)) continue;
      const isOver =
        first.stage === "Closed" ||
        lines.every((fact) => completedOn(fact, options.tolerance ?? fact.tolerance) !== undefined);
      if (!isOver) continue;
      const faults = faultsOf(lines, options, facts.today);
      if (faults === undefined) undated.push({ table: Orders, row: first.order });
      else cases.push(orderCase(first, faults));
    }
    return {
      cases,
      notCounted: [
        { why: "with a line that has no due day", rows: undated },
        { why: "that are on hold", rows: held },
      ],
    };
  },
};

const tests = ["On time", "In full", "Undamaged", "Right item", "Right papers"] as const;
type Test = (typeof tests)[number];

/** The tests that an order fails; undefined where a line has no day to be on time for. */
function faultsOf(lines: readonly LineFact[], options: MeasureOptions, today: Day): ReadonlySet<Test> | undefined {
  const faults = new Set<Test>();
  for (const fact of lines) {
    const due = dueOn(fact, options.basis);
    if (due === undefined) return undefined;
    const judged = judgeDelivery(fact, due, options, today);
    if (judged?.onTime !== true) faults.add("On time");
    if (judged?.inFull !== true) faults.add("In full");
    for (const { rejected = 0, reason, note } of fact.receipts) {
      if (rejected > 0) faults.add(reason === "Wrong item" ? "Right item" : "Undamaged");
      if (note === undefined) faults.add("Right papers");
    }
  }
  return faults;
}

const orderCase = ({ order }: LineFact, faults: ReadonlySet<Test>): Case => ({
  table: Orders,
  row: order,
  above: faults.size === 0 ? 1 : 0,
  below: 1,
  groups: [
    { by: "Vendor", name: order.vendor },
    ...tests.map((test): GroupPart => ({ by: "Test", name: test, above: faults.has(test) ? 0 : 1 })),
  ],
  words: () =>
    `${order.vendor}: ${faults.size === 0 ? "passes all five tests" : `fails ${[...faults].join(", ").toLowerCase()}`}`,
});

/** Units that came with a line's first delivery. */
export const vendorFillRate: Measure = {
  name: "Vendor fill rate",
  definition:
    "Units accepted from the first delivery of each order line, of the units that it ordered; lines whose first delivery came in the period. A surplus makes up for nothing.",
  unit: "%",
  better: "Up",
  needs,
  uses,
  usual: { period: "Month", target: 0.97, amber: 0.92 },
  above: "units accepted at first delivery",
  below: "units ordered",
  count(facts, span) {
    const cases: Case[] = [];
    for (const { line, receipts, order, stage } of facts.lines) {
      if (isCalledOff(stage)) continue;
      const first = receipts[0]?.date;
      if (!isWithin(first, span)) continue;
      const units = receipts.filter(({ date }) => date === first).reduce((sum, { accepted }) => sum + accepted, 0);
      const filled = exactQuantity(Math.min(units, line.quantity));
      cases.push({
        table: OrderLines,
        row: line,
        above: filled,
        below: line.quantity,
        groups: [{ by: "Vendor", name: order.vendor }],
        words: () => `${order.vendor}: ${formatQuantity(filled)} of ${formatQuantity(line.quantity)} on ${first}`,
      });
    }
    return { cases, notCounted: [] };
  },
};

/** The vendor scorecard in one figure. */
export const vendorScore: Measure = {
  name: "Vendor score",
  definition:
    "The mean score of the vendors with lines due in the period. A vendor's score is the mean of three shares: lines on time, lines in full, and units accepted of those delivered. Beside it stand the late item-days (days late times units, missing ones until today) and what the lines that were not on time came to.",
  unit: "%",
  better: "Up",
  needs,
  uses,
  usual: { period: "Month", target: 0.95, amber: 0.85 },
  above: "sum of the vendors' scores",
  below: "vendors",
  isOfDeliveries: true,
  count(facts, span, options) {
    const { due, notCounted } = linesDue(facts, span, options);
    const terms = { graceDays: options.graceDays, overdeliveryOk: true, asOf: dayToSerial(facts.today) };
    const scores = scoreVendors(
      {
        vendor: due.map(({ fact }) => fact.order.vendor),
        ordered: due.map(({ fact }) => fact.line.quantity),
        received: due.map(({ fact, judged }) => (judged.inFull ? fact.line.quantity : fact.received)),
        due: due.map(({ due }) => dayToSerial(due)),
        delivered: due.map(({ judged: { came } }) => (came === undefined ? undefined : dayToSerial(came))),
        rejected: due.map(({ fact }) => fact.rejected),
      },
      terms,
    );
    const delivered = new Map<string, { rejected: number; counted: number; lateAmount: number }>();
    for (const { fact, judged } of due) {
      const sum = delivered.get(fact.order.vendor) ?? { rejected: 0, counted: 0, lateAmount: 0 };
      sum.rejected += fact.rejected;
      sum.counted += fact.rejected + fact.received;
      if (!judged.onTime) sum.lateAmount += fact.amount ?? 0;
      delivered.set(fact.order.vendor, sum);
    }
    const cases = scores.flatMap(({ vendor, lines, onTime, inFull, lateUnitDays }): Case[] => {
      const row = facts.tables.find(Vendors, vendor) ?? { vendor };
      const { rejected = 0, counted: judged = 0, lateAmount = 0 } = delivered.get(vendor) ?? {};
      const accepted = judged > 0 ? 1 - rejected / judged : undefined;
      const shares = accepted === undefined ? [onTime, inFull] : [onTime, inFull, accepted];
      const score = weightedScore(
        shares.map(() => 1),
        shares,
      );
      return [
        {
          table: Vendors,
          row,
          above: score,
          below: 1,
          groups: [{ by: "Vendor", name: vendor }],
          words: () =>
            `${counted(lines, "line")}: on time ${percent(onTime)}, in full ${percent(inFull)}, accepted ${accepted === undefined ? "nothing came" : percent(accepted)}${lateUnitDays > 0 ? `, ${formatQuantity(lateUnitDays)} late item-days` : ""}${lateAmount > 0 ? `, ${formatMoney(lateAmount, facts.company.currency)} not on time` : ""}`,
        },
      ];
    });
    return { cases, notCounted };
  },
};

const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)}%`;

function linesByOrder(lines: readonly LineFact[]): ReadonlyMap<string, readonly LineFact[]> {
  const byOrder = new Map<string, LineFact[]>();
  for (const fact of lines) {
    const list = byOrder.get(fact.order.order);
    if (list) list.push(fact);
    else byOrder.set(fact.order.order, [fact]);
  }
  return byOrder;
}

function lastReceipt(lines: readonly LineFact[]): Day | undefined {
  let last: Day | undefined;
  for (const { receipts } of lines) {
    const date = receipts.at(-1)?.date;
    if (date !== undefined && (last === undefined || date > last)) last = date;
  }
  return last;
}
