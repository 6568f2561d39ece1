import { counted, formatMoney } from "../../domain/sentence";
import { exactQuantity, isMoreThan } from "../../science/quantity";
import { amountOf, moneyOf, sumOf } from "../../domain/money";
import type { Day } from "../../domain/calendarDay";
import type { AnyTable } from "../../tables/defineTable";
import { KeyMap, sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { companySettings, Settings } from "../company/settings";
import { ApprovalRules, Approvals } from "../approvals/approvals";
import { Vendors } from "../stock/tables";
import { approvalLadder } from "./lineColumns";
import {
  orderApprovalLadder,
  problemLadder,
  stageLadder,
  type OrderFigures,
  type OrderProblem,
  type Stage,
} from "./orderColumns";
import { orderLimit } from "./orderLimit";
import { receiptLedger } from "./received";
import {
  isWithVendor,
  openQuantity,
  OrderLines,
  Orders,
  Receipts,
  tolerancesOf,
  type Order,
  type OrderLine,
  type OrderStatus,
  type Receipt,
  type Tolerances,
} from "./tables";

/** An order line with what its receipts tell. Units. */
export interface LineState {
  readonly line: OrderLine;
  /** The oldest first. */
  readonly receipts: readonly Receipt[];
  readonly received: number;
  readonly rejected: number;
  /** Ordered and not received. */
  readonly missing: number;
  /** Still to come. */
  readonly open: number;
  /** Quantity times price in the order's currency, to its smallest unit. */
  readonly amount: number;
}

export interface OrderState {
  readonly order: Order;
  readonly stage: Stage;
  readonly status: OrderStatus;
  /** What is wrong with it that no single cell shows; "" where nothing is. */
  readonly problem: OrderProblem;
  /** The day on which it was sent; of one that was received without being noted as sent, its own day. */
  readonly sentOn: Day | undefined;
  readonly tolerances: Tolerances;
  readonly lines: readonly LineState[];
  /** In the order's currency. */
  readonly total: number;
  readonly currency: string;
  /** Someone else must approve it: above the limit, in a currency that the limit does not speak of, or at a price that nobody knows. */
  readonly needsApproval: boolean;
  /** Up to what an order needs no approval. */
  readonly limit: { readonly amount: number; readonly currency: string };
  /** Each line that orders something has a price. */
  readonly isPriced: boolean;
  /** What the received share counts: the value of the lines, or the lines that came whole. */
  readonly receivedBy: "value" | "lines";
  /** Received share of what was ordered, 0 to 1, each line capped at what it ordered. */
  readonly receivedShare: number;
}

/** The tables that orderStates reads. */
export const orderStateTables: readonly AnyTable[] = [
  Settings,
  ApprovalRules,
  Approvals,
  Vendors,
  Orders,
  OrderLines,
  Receipts,
];

/** The state of every order, by its number: linear in the rows. */
export function orderStates(tables: TableSet): ReadonlyMap<string, OrderState> {
  const stateOf = stateReader(tables);
  const linesByOrder = tables.groupBy(OrderLines, (line) => line.order);
  return new KeyMap(
    tables.rows(Orders).map((order) => [order.order, stateOf(order, linesByOrder.get(order.order) ?? [])]),
  );
}

/** The state of one order. */
export const orderStateOf = (tables: TableSet, order: Order): OrderState =>
  stateReader(tables)(
    order,
    tables.rows(OrderLines).filter((line) => sameKey(line.order, order.order)),
  );

/** An order in a sentence: "PO-1 to Northway, 1250.00 EUR". */
export const formatOrder = (state: OrderState): string =>
  `${state.order.order} to ${state.order.vendor}, ${formatTotal(state)}`;

/** What it comes to, as far as that is known: "1250.00 EUR", "price unknown", "1250.00 EUR and a price unknown". */
export const formatTotal = ({ lines, total, currency }: OrderState): string =>
  formatPriced(
    lines.filter(({ line }) => line.quantity > 0).map(({ line }) => line.price),
    total,
    currency,
  );

/** What lines with these prices come to; a price that nobody knows is no 0. */
export function formatPriced(prices: readonly (number | undefined)[], total: number, currency: string): string {
  const unknown = prices.filter((price) => price === undefined).length;
  if (unknown === 0) return formatMoney(total, currency);
  if (unknown === prices.length) return "price unknown";
  return `${formatMoney(total, currency)} and ${unknown === 1 ? "a price" : counted(unknown, "price")} unknown`;
}

function stateReader(tables: TableSet): (order: Order, lines: readonly OrderLine[]) => OrderState {
  const company = companySettings(tables);
  const limit = orderLimit(tables);
  const ledger = receiptLedger(tables);
  const steps = new KeyMap<number>();
  for (const { kind, reference } of tables.rows(Approvals))
    if (kind === "Order") steps.set(reference, (steps.get(reference) ?? 0) + 1);
  return (order, orderLines) => {
    const currency = order.currency ?? company.currency;
    const amounts = orderLines.map((line) => amountOf(moneyOf(line.quantity * (line.price ?? 0), currency)));
    const total = sumOf(amounts, currency);
    const receipts = Number(ledger.hasReceipts(order.order));
    const unpricedLines = orderLines.filter((line) => line.quantity > 0 && line.price === undefined).length;
    const needsApproval = currency !== company.currency || unpricedLines > 0 || isMoreThan(total, limit);
    const approval = orderApprovalLadder.stateOf(order, {
      total,
      currencyNow: currency,
      needsApproval: needsApproval ? "Yes" : "No",
      changedLines: orderLines.filter((line) => approvalLadder.stateOf(line, {}) === "Changed").length,
      unapprovedLines: orderLines.filter(({ approvedQuantity }) => approvedQuantity === undefined).length,
      steps: steps.get(order.order) ?? 0,
    });
    const figures: OrderFigures = { receipts, approval };
    const stage = stageLadder.stateOf(order, figures);
    const tolerances = tolerancesOf(tables.find(Vendors, order.vendor), company);
    const lines = orderLines.map((line, at): LineState => {
      const { accepted: received, rejected, receipts } = ledger.of(line);
      return {
        line,
        receipts,
        received,
        rejected,
        missing: missingOf(line, received),
        open: openQuantity(stage, line.quantity, received, tolerances.under),
        amount: amounts[at] ?? 0,
      };
    });
    return {
      order,
      stage,
      status: statusOf(stage, lines),
      problem: problemLadder.stateOf(order, figures),
      sentOn: order.sentOn ?? (receipts > 0 ? order.date : undefined),
      tolerances,
      lines,
      total,
      currency,
      needsApproval,
      limit: { amount: limit, currency: company.currency },
      isPriced: unpricedLines === 0,
      ...receivedOf(lines, total, currency),
    };
  };
}

const missingOf = (line: OrderLine, received: number): number => exactQuantity(Math.max(0, line.quantity - received));

/** How much of an order came: by value where each line has a price, else by the lines that came whole. */
function receivedOf(
  lines: readonly LineState[],
  total: number,
  currency: string,
): Pick<OrderState, "receivedBy" | "receivedShare"> {
  const ordered = lines.filter(({ line }) => line.quantity > 0);
  if (total > 0 && ordered.every(({ line }) => line.price !== undefined)) {
    const missing = sumOf(
      ordered.map(({ line, missing }) => amountOf(moneyOf(missing * (line.price ?? 0), currency))),
      currency,
    );
    return { receivedBy: "value", receivedShare: 1 - missing / total };
  }
  const whole = ordered.filter(({ missing }) => missing === 0).length;
  return { receivedBy: "lines", receivedShare: ordered.length > 0 ? whole / ordered.length : 0 };
}

function statusOf(stage: Stage, lines: readonly LineState[]): OrderStatus {
  if (!isWithVendor(stage) || !lines.some(({ line }) => line.quantity > 0)) return stage;
  if (lines.every(({ open }) => open === 0)) return "Received";
  return lines.some(({ received }) => received > 0) ? "Part received" : stage;
}
