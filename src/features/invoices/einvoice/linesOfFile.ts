import type { EInvoice, EInvoiceLine } from "./eInvoice";
import type { EnteredLine, EnterInvoice } from "../enter/enterInvoice";
import { likeliestVendor } from "./likeliestVendor";
import { OrderLines, Orders } from "../../../model/orders/tables";
import { VendorItems } from "../../../model/stock/tables";
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
  return {
    vendor,
    number: invoice.number,
    date: invoice.date,
    kind: invoice.kind,
    corrects,
    currency: invoice.currency,
    tax: invoice.tax,
    total: invoice.total,
    prepaid: invoice.prepaid === 0 ? undefined : invoice.prepaid,
    dueOn: invoice.due,
    note: invoice.terms,
    lines: [
      ...invoice.lines.map((line): EnteredLine => {
        const found = lineOf(line);
        return {
          kind: "Goods",
          order: found && order,
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
    ],
  };
}

const rateOf = (percent: number | undefined): number | undefined => (percent === undefined ? undefined : percent / 100);

/** Finds the line of the order that a line of the file bills. */
export function orderLineFinder(tables: TableSet, vendor: string, order: string | undefined) {
  const lines = order === undefined ? [] : tables.rows(OrderLines).filter((line) => line.order === order);
  return (line: EInvoiceLine): (typeof lines)[number] | undefined => {
    const byNumber = lines.find((each) => String(each.line) === line.orderLine);
    const byCode = lines.find((each) => {
      const code = tables.find(VendorItems, joinKey([each.item, vendor]))?.vendorCode;
      return (
        (line.buyersCode !== undefined && sameKey(each.item, line.buyersCode)) ||
        (line.sellersCode !== undefined && code !== undefined && sameKey(code, line.sellersCode))
      );
    });
    return byNumber ?? byCode ?? (lines.length === 1 ? lines[0] : undefined);
  };
}
