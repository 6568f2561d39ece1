import type { Day } from "../../domain/calendarDay";
import { exactQuantity } from "../../domain/quantity";
import { exchanged, ratesIn } from "../../model/money/rates";
import { companySettings } from "../../model/company/settings";
import { completionDay, type Part } from "../../science/completion";
import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { Vendors } from "../../model/stock/tables";
import {
  isWithVendor,
  openQuantity,
  OrderLines,
  Orders,
  Receipts,
  stageOf,
  tolerancesOf,
  type Order,
  type OrderLine,
  type Receipt,
  type Stage,
} from "../../model/orders/tables";
import type { DeliveryBasis } from "../../model/kpi/tables";

/** An order line with what came of it. Units. */
export interface LineFact {
  readonly order: Order;
  readonly stage: Stage;
  readonly line: OrderLine;
  /** The oldest first. */
  readonly receipts: readonly Receipt[];
  /** What was accepted, and when. */
  readonly parts: readonly Part<Day>[];
  readonly accepted: number;
  readonly rejected: number;
  /** The under tolerance of its vendor or of the company. */
  readonly tolerance: number;
  /** The day on which its order was sent; of one that was received without being noted as sent, its own day. */
  readonly sentOn: Day | undefined;
  /** What it comes to in the company's currency, once closed what came of it; undefined where no rate or price is known. */
  readonly amount: number | undefined;
}

/** Every order line whose order is known, in the sheet's order. Linear in the rows. */
export function lineFacts(tables: TableSet): readonly LineFact[] {
  const company = companySettings(tables);
  const rateOn = ratesIn(tables);
  const receiptsByLine = tables.groupBy(Receipts, (receipt) => joinKey([receipt.order, receipt.line]));
  const received = new Set(tables.rows(Receipts).map(({ order }) => order));
  const orders = new Map(
    tables.rows(Orders).map((order) => {
      const stage = stageOf(order, received.has(order.order));
      const wasSent = order.sentOn !== undefined || received.has(order.order);
      const sentOn = order.sentOn ?? (wasSent ? order.date : undefined);
      return [
        order.order,
        {
          order,
          stage,
          sentOn,
          tolerance: tolerancesOf(tables.find(Vendors, order.vendor), company).under,
          rate: rateOn(order.currency ?? company.currency, sentOn ?? order.date)?.rate,
        },
      ] as const;
    }),
  );
  return tables.rows(OrderLines).flatMap((line) => {
    const of = orders.get(line.order);
    if (!of) return [];
    const receipts = inOrder(receiptsByLine.get(joinKey([line.order, line.line])) ?? []);
    let accepted = 0;
    let rejected = 0;
    for (const receipt of receipts) {
      accepted += receipt.accepted;
      rejected += receipt.rejected ?? 0;
    }
    const units = of.stage === "Closed" ? accepted : line.quantity;
    const { order, stage, sentOn, tolerance, rate } = of;
    return [
      {
        order,
        stage,
        line,
        receipts,
        parts: receipts.map(({ date, accepted: units }) => ({ day: date, units })),
        accepted: exactQuantity(accepted),
        rejected: exactQuantity(rejected),
        tolerance,
        sentOn,
        amount: units === 0 ? 0 : amountOf(units, line.price, rate, company.currency),
      },
    ];
  });
}

function amountOf(
  units: number,
  price: number | undefined,
  rate: number | undefined,
  home: string,
): number | undefined {
  return price === undefined || rate === undefined ? undefined : exchanged(units * price, rate, home);
}

/** True where the vendor has the order and it waits: nobody can say whether its lines are late. */
export const isHeld = ({ stage, sentOn }: LineFact): boolean => stage === "On hold" && sentOn !== undefined;

/** True where the vendor had the order: it counts in what vendors delivered. */
export const wentToVendor = ({ stage }: LineFact): boolean => isWithVendor(stage) || stage === "Closed";

/** The day that a line is due by a basis. */
export function dueOn({ line }: LineFact, basis: DeliveryBasis): Day | undefined {
  if (basis === "Last promised") return line.promised;
  // Before the vendor confirmed, the promised day is the day on which it is needed.
  return basis === "First promised" ? line.firstPromised : (line.neededBy ?? line.promised);
}

/** The day on which what was accepted first completed a line; undefined while it does not. */
export const completedOn = (
  { line, parts, tolerance }: Pick<LineFact, "line" | "parts" | "tolerance">,
  under = tolerance,
): Day | undefined => completionDay(parts, (units) => openQuantity("Sent", line.quantity, units, under) === 0);

const inOrder = (receipts: readonly Receipt[]): readonly Receipt[] =>
  receipts.length < 2 ? receipts : [...receipts].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
