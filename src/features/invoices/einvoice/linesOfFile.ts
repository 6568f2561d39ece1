import { sumOf } from "../../../domain/money";
import { formatQuantity } from "../../../domain/sentence";
import type { EInvoice, EInvoiceLine } from "./eInvoice";
import type { EnteredLine, EnterInvoice } from "../enter/enterInvoice";
import { likeliestVendor } from "./likeliestVendor";
import { OrderLines, Orders, type OrderLine } from "../../../model/orders/tables";
import { Items, VendorItems } from "../../../model/stock/tables";
import { joinKey } from "../../../tables/defineTable";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";

/** What an e-invoice is proposed to be entered as; vendor and order can be chosen otherwise. */
export interface ProposedInvoice {
  readonly vendor: string | undefined;
  readonly order: string | undefined;
}

/** The vendor whose name is the seller's or most like it, and the order that the file names. */
export function proposeFor(tables: TableSet, { order, seller }: EInvoice): ProposedInvoice {
  const ordered = order === undefined ? undefined : tables.find(Orders, order);
  return { vendor: ordered?.vendor ?? likeliestVendor(tables, seller), order: ordered?.order };
}

/** An e-invoice as it is entered, its lines matched to the order's by number, by code, or as the only one. */
export function inputOfFile(
  tables: TableSet,
  invoice: EInvoice,
  vendor: string,
  order: string | undefined,
  corrects: string | undefined,
): EnterInvoice {
  const lineOf = orderLineFinder(tables, vendor, order);
  // Rounded down it is owed that much less; rounded up, the coin is a charge of its own.
  const { rounding } = invoice;
  const prepaid = sumOf([invoice.prepaid, -Math.min(0, rounding)], invoice.currency);
  return {
    vendor,
    number: invoice.number,
    date: invoice.date,
    kind: invoice.kind,
    corrects,
    currency: invoice.currency,
    tax: invoice.tax,
    total: sumOf([invoice.total, Math.max(0, rounding)], invoice.currency),
    prepaid: prepaid === 0 ? undefined : prepaid,
    dueOn: invoice.due,
    note: invoice.terms,
    lines: [
      ...invoice.lines.map((line): EnteredLine => {
        if (line.amount < 0) return takenBack(line);
        const found = lineOf(line);
        return {
          kind: "Goods",
          order: found?.order,
          orderLine: found?.line,
          item: found?.item,
          description: line.name,
          quantity: Math.abs(line.quantity),
          unit: found?.unit,
          price: line.price === undefined ? undefined : Math.abs(line.price),
          amount: line.amount,
          taxRate: rateOf(line.taxRate),
        };
      }),
      ...invoice.charges.map((charge): EnteredLine => ({
        kind:
          charge.amount < 0
            ? "Discount"
            : /freight|shipping|transport|fracht|versand/i.test(charge.reason)
              ? "Freight"
              : "Charge",
        description: charge.reason,
        amount: charge.amount,
        taxRate: rateOf(charge.taxRate),
      })),
      ...(rounding > 0 ? [{ kind: "Charge", description: "Rounding", amount: rounding, taxRate: 0 } as const] : []),
    ],
  };
}

/** A line below 0 takes something off this invoice; units are taken back by credit notes alone. */
const takenBack = ({ quantity, name, amount, taxRate }: EInvoiceLine): EnteredLine => ({
  kind: "Discount",
  description: `${formatQuantity(quantity)} × ${name}`,
  amount,
  taxRate: rateOf(taxRate),
});

const rateOf = (percent: number | undefined): number | undefined => (percent === undefined ? undefined : percent / 100);

/** Finds the line of the order that a line of the file bills. */
export function orderLineFinder(tables: TableSet, vendor: string, order: string | undefined) {
  const linesByOrder = tables.groupBy(OrderLines, (line) => line.order);
  return (line: EInvoiceLine): OrderLine | undefined => {
    // One invoice may bill several orders: each line may name its own.
    const lines = linesByOrder.get(line.order ?? "") ?? linesByOrder.get(order ?? "") ?? [];
    const byNumber = lines.find((each) => String(each.line) === line.orderLine);
    const byCode = lines.find((each) => {
      const code = tables.find(VendorItems, joinKey([each.item, vendor]))?.vendorCode;
      return (
        (line.buyersCode !== undefined && sameKey(each.item, line.buyersCode)) ||
        (line.standardCode !== undefined && tables.find(Items, each.item)?.barcode === line.standardCode) ||
        (line.sellersCode !== undefined && code !== undefined && sameKey(code, line.sellersCode))
      );
    });
    return byNumber ?? byCode ?? (lines.length === 1 ? lines[0] : undefined);
  };
}
