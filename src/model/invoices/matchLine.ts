import { exactQuantity } from "../../science/quantity";
import { joinKey } from "../../tables/defineTable";
import { sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Orders, type OrderLine } from "../orders/tables";
import { returnedIn } from "../returns/returned";
import { VendorReturns, type VendorReturn } from "../returns/tables";
import { countsOf, creditedReturns, type InvoiceWithLines, type OrderedLine } from "./billing";
import { matchLadder, needLadder, type LineNeed, type MatchFigures, type MatchWord } from "./invoiceLineColumns";
import { toFour } from "./invoiceSubject";
import type { Invoice, InvoiceLine } from "./tables";
import { tolerancesIn, type Tolerance } from "./tolerances";

/** An invoice's line as it matches; money in the invoice's currency without tax. */
export interface LineMatch {
  readonly line: InvoiceLine;
  readonly match: MatchWord;
  readonly needs: LineNeed;
  readonly net: number;
  readonly lineTax: number;
  /** What of it nobody ordered or received. */
  readonly difference: number;
  readonly figures: MatchFigures;
  readonly orderLine: OrderLine | undefined;
  readonly orderPrice: number;
  readonly tolerances: { readonly price: Tolerance; readonly quantity: Tolerance; readonly charges: Tolerance };
}

/** Matches the lines of invoices: what all of them look up is made once. */
export function matcherIn(tables: TableSet, home: string): (billing: InvoiceWithLines) => readonly LineMatch[] {
  const isReturned = tables.rows(VendorReturns).length > 0;
  const returned = returnedIn(tables);
  const credited = creditedReturns(tables);
  const tolerance = tolerancesIn(tables);
  const company: Company = {
    home,
    tolerance,
    orderOf: (order) => (order === undefined ? undefined : tables.find(Orders, order)),
    keptOf: ({ accepted, line: { order, line } }, by) =>
      isReturned ? exactQuantity(accepted - returned(joinKey([order, line]), by)) : accepted,
    returnOf(name) {
      const row = name === undefined ? undefined : tables.find(VendorReturns, name);
      return row && { row, credited: credited.get(row.return) ?? 0 };
    },
  };
  return ({ invoice, lines, nets, ordered }) => {
    const counts = countsOf(invoice);
    let goods = 0;
    let added = 0;
    lines.forEach(({ kind }, at) => {
      if (kind === "Goods") goods += nets[at] ?? 0;
      else added += nets[at] ?? 0;
    });
    const tolerances = tolerance("Charges", invoice.vendor);
    const head: Head = {
      ...{ company, invoice, counts, tolerances },
      charges: toFour(counts * added),
      chargesAllowed: toFour(Math.min(1e12, tolerances.allowed(goods))),
    };
    return lines.map((line, at) => new MatchedLine(head, line, nets[at] ?? 0, ordered[at]));
  };
}

/** What lines of all invoices look up. */
interface Company {
  readonly home: string;
  readonly tolerance: ReturnType<typeof tolerancesIn>;
  readonly orderOf: (order: string | undefined) => OrderedLine["order"];
  /** Units accepted and not sent back for good by a day. */
  readonly keptOf: (ordered: OrderedLine, by: string | undefined) => number;
  readonly returnOf: (
    name: string | undefined,
  ) => { readonly row: VendorReturn; readonly credited: number } | undefined;
}
/** What all lines of an invoice share. */
interface Head {
  readonly company: Company;
  readonly invoice: Invoice;
  readonly counts: 0 | 1 | -1;
  readonly tolerances: Tolerance;
  readonly charges: number;
  readonly chargesAllowed: number;
}

/** A line keeps what it came to; the figures behind it, which few readers look at, are worked out again when one does. */
class MatchedLine implements LineMatch {
  readonly match: MatchWord;
  readonly needs: LineNeed;
  readonly lineTax: number;
  readonly difference: number;

  constructor(
    private readonly head: Head,
    readonly line: InvoiceLine,
    readonly net: number,
    private readonly ordered: OrderedLine | undefined,
  ) {
    const { figures } = this;
    const { quantityOutcome, priceOutcome, chargesOutcome } = figures;
    this.match = matchLadder.stateOf(line, figures);
    this.needs = needLadder.stateOf(line, { match: this.match, quantityOutcome, priceOutcome, chargesOutcome });
    this.lineTax = toFour(net * (line.taxRate ?? 0));
    this.difference = differenceOf(line, net, this.match, figures);
  }

  get orderLine(): OrderLine | undefined {
    return this.ordered?.line;
  }

  get orderPrice(): number {
    return this.ordered?.line.price ?? 0;
  }

  get tolerances(): LineMatch["tolerances"] {
    const { company, invoice, tolerances } = this.head;
    return {
      price: company.tolerance("Price", invoice.vendor, this.line.item),
      quantity: company.tolerance("Quantity", invoice.vendor, this.line.item),
      charges: tolerances,
    };
  }

  get figures(): MatchFigures {
    const { head, line, net, ordered, orderPrice, tolerances } = this;
    const { company, invoice, counts, charges, chargesAllowed } = head;
    const { price, quantity } = tolerances;
    const { home } = company;
    const order = ordered ? ordered.order : company.orderOf(line.order);
    const billed = ordered?.billed ?? 0;
    const kept = ordered ? company.keptOf(ordered, invoice.handedOverOn) : 0;
    const back = company.returnOf(line.return);
    const units = line.quantity ?? 0;
    const priceAllowed = toFour(Math.min(1e12, price.allowed(orderPrice)));
    return {
      counts,
      orderLines: ordered ? 1 : 0,
      vendor: invoice.vendor,
      orderVendor: order?.vendor ?? "",
      currency: invoice.currency ?? home,
      orderCurrency: order ? (order.currency ?? home) : "",
      received: ordered?.accepted ?? 0,
      kept,
      returnUnits:
        back && back.row.cancelledOn === undefined && sameKey(back.row.vendor, invoice.vendor) ? back.row.quantity : 0,
      returnCredited: back?.credited ?? 0,
      billed,
      mostBilled: exactQuantity(kept + Math.min(1e12, quantity.allowed(kept))),
      quantityOutcome: quantity.outcome,
      priceOff: ordered && units !== 0 ? toFour(Math.abs(net / units - orderPrice)) : 0,
      priceAllowed,
      amountOff: toFour(Math.abs((ordered?.billedNet ?? 0) - billed * orderPrice)),
      amountAllowed: toFour(Math.min(1e12, priceAllowed * Math.abs(billed))),
      priceOutcome: price.outcome,
      charges,
      chargesAllowed,
      chargesOutcome: tolerances.charges.outcome,
    };
  }
}

function differenceOf(line: InvoiceLine, net: number, match: MatchWord, figures: MatchFigures): number {
  const { quantity = 0, kind } = line;
  if (match === "No order" || (match === "Price hold" && kind !== "Goods")) return net;
  if (match === "Price hold") return toFour(quantity * figures.priceOff);
  if (match !== "Quantity hold" || quantity === 0) return 0;
  return toFour(Math.min(quantity, figures.billed - figures.kept) * (net / quantity));
}
