import type { Day } from "../../domain/calendarDay";
import { exactQuantity } from "../../science/quantity";
import { joinKey } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { OrderLines, Orders, Receipts, type Order, type OrderLine } from "../orders/tables";
import { toFour } from "./invoiceSubject";
import { InvoiceLines, Invoices, type Invoice, type InvoiceLine } from "./tables";

/** What was billed of an order's line by all invoices and credit notes. */
export interface Billed {
  readonly quantity: number;
  /** Without tax, in the order's currency where the invoices were in it. */
  readonly net: number;
}

/** How an invoice counts: a credit note takes back, a cancelled one is nothing. */
export const countsOf = ({ cancelledOn, kind }: Invoice): 0 | 1 | -1 =>
  cancelledOn !== undefined ? 0 : kind === "Credit note" ? -1 : 1;

/** A line's amount without tax. */
export const netOf = ({ amount, taxRate = 0 }: InvoiceLine, { withTax }: Invoice): number =>
  toFour(withTax === true ? amount / (1 + taxRate) : amount);

/** What all invoices bill of each order line, by its key; with a day, those that bear a day until then. */
export function billedIn(tables: TableSet, asOf?: Day): ReadonlyMap<string, Billed> {
  const billed = new KeyMap<{ quantity: number; net: number }>();
  for (const line of tables.rows(InvoiceLines)) {
    const key = orderLineKeyOf(line);
    const invoice = key === undefined ? undefined : tables.find(Invoices, line.invoice);
    const counts = invoice ? countsOf(invoice) : 0;
    if (key === undefined || !invoice || counts === 0 || (asOf !== undefined && invoice.date > asOf)) continue;
    let sum = billed.get(key);
    if (!sum) billed.set(key, (sum = { quantity: 0, net: 0 }));
    sum.quantity = exactQuantity(sum.quantity + counts * (line.quantity ?? 0));
    sum.net += counts * netOf(line, invoice);
  }
  return billed;
}

/** The key of the order line that a line of goods bills; undefined where it bills none. */
const orderLineKeyOf = ({ kind, order, orderLine }: InvoiceLine): string | undefined =>
  kind !== "Goods" || order === undefined || orderLine === undefined ? undefined : joinKey([order, orderLine]);

/** An order's line with what came of it and what was billed. */
export interface OrderedLine {
  readonly line: OrderLine;
  readonly order: Order | undefined;
  /** Units. */
  readonly accepted: number;
  readonly billed: number;
  /** Without tax, in the order's currency where the invoices were in it. */
  readonly billedNet: number;
}

/** An invoice with its lines, and for each of them its amount without tax and the order's line that it names. */
export interface InvoiceWithLines {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly nets: readonly number[];
  readonly ordered: readonly (OrderedLine | undefined)[];
}

/** Every invoice with the order lines that it bills: each row is looked at once, and found by its order, not by a key made for it. */
export function invoicesWithLines(tables: TableSet): readonly InvoiceWithLines[] {
  const linesByOrder = new KeyMap<Filling[]>();
  let order: Order | undefined;
  let own: Filling[] | undefined;
  let last: string | undefined;
  for (const line of tables.rows(OrderLines)) {
    if (line.order !== last) {
      last = line.order;
      order = tables.find(Orders, last);
      own = linesByOrder.get(last);
    }
    const filling: Filling = { line, order, accepted: 0, billed: 0, billedNet: 0 };
    if (own) own.push(filling);
    else linesByOrder.set(line.order, (own = [filling]));
  }
  const find = (order: string | undefined, line: number | undefined): Filling | undefined => {
    const lines = order === undefined || line === undefined ? undefined : linesByOrder.get(order);
    // Most orders number their lines from 1 on.
    const likely = lines?.[(line ?? 0) - 1];
    return likely?.line.line === line ? likely : lines?.find((each) => each.line.line === line);
  };
  for (const { order, line, accepted } of tables.rows(Receipts)) {
    const ordered = find(order, line);
    if (ordered) ordered.accepted += accepted;
  }
  for (const lines of linesByOrder.values())
    for (const ordered of lines) ordered.accepted = exactQuantity(ordered.accepted);
  const linesByInvoice = tables.groupBy(InvoiceLines, ({ invoice }) => invoice);
  return tables.rows(Invoices).map((invoice) => {
    const lines = linesByInvoice.get(invoice.invoice) ?? [];
    const nets = lines.map((line) => netOf(line, invoice));
    const ordered = lines.map(({ order, orderLine }) => find(order, orderLine));
    const counts = countsOf(invoice);
    lines.forEach((line, at) => {
      const found = ordered[at];
      if (!found || counts === 0 || line.kind !== "Goods") return;
      found.billed = exactQuantity(found.billed + counts * (line.quantity ?? 0));
      found.billedNet += counts * (nets[at] ?? 0);
    });
    return { invoice, lines, nets, ordered };
  });
}

/** An order's line while receipts and invoices are counted. */
interface Filling extends OrderedLine {
  accepted: number;
  billed: number;
  billedNet: number;
}

/** Units that credit notes took back for returns, by the return's number. */
export function creditedReturns(tables: TableSet): ReadonlyMap<string, number> {
  const credited = new KeyMap<number>();
  for (const line of tables.rows(InvoiceLines)) {
    if (line.return === undefined || line.kind !== "Goods") continue;
    const invoice = tables.find(Invoices, line.invoice);
    const units = invoice ? -countsOf(invoice) * (line.quantity ?? 0) : 0;
    credited.set(line.return, exactQuantity((credited.get(line.return) ?? 0) + units));
  }
  return credited;
}
