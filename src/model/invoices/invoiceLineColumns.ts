import { optional } from "../../tables/column";
import { choice, count, link, listed, money, percent, quantity, signedMoney, text } from "../../tables/kinds";
import { askedAsColumn } from "../approvals/askedAs";
import { all, any, figure, is, isAbove, isBlank, ladder, not, type Rungs } from "../../tables/ladder";

/** What a match says of an invoice's line. */
export const matchWords = [
  "",
  "Matched",
  "Within tolerance",
  "Price hold",
  "Quantity hold",
  "No receipt yet",
  "No order",
  "Wrong vendor",
  "Wrong currency",
  "No quantity",
] as const;
export type MatchWord = (typeof matchWords)[number];

/** The way on from what a match says: nothing, wait for the goods, have the difference approved, or have the line put right. */
export type LineNeed = "" | "Wait" | "Approve" | "Correct";

export const toleranceOutcomes = ["Needs approval", "Block", "Allow"] as const;
/** What happens to a difference that is more than the tolerance. */
export type ToleranceOutcome = (typeof toleranceOutcomes)[number];

export const invoiceLineKinds = ["Goods", "Freight", "Duty", "Charge", "Discount"] as const;

/** What people fill in of an invoice's line. */
export const invoiceLineColumns = {
  invoice: link({ header: "Invoice", help: "The invoice.", width: 15 }, "Invoices"),
  line: count({ header: "Line", help: "Its number in the invoice." }),
  kind: choice(
    { header: "Kind", help: "Goods are matched with their order; the others are added to it." },
    invoiceLineKinds,
  ),
  order: optional(
    link({ header: "Order", help: "The order that it bills; blank where none was made.", width: 15 }, "Orders"),
  ),
  orderLine: optional(count({ header: "Order line", help: "The order's line." })),
  return: optional(
    link({ header: "Return", help: "The return that a credit note credits.", width: 15 }, "VendorReturns"),
  ),
  item: optional(link({ header: "Item", help: "What is billed." }, "Items")),
  description: optional(text({ header: "Description", help: "What the invoice calls it.", width: 30 })),
  quantity: optional(quantity({ header: "Qty", help: "Units billed; of a credit note, units taken back." })),
  unit: optional(listed({ header: "Unit", help: "What the quantity is counted in." }, "Unit")),
  price: optional(money({ header: "Price", help: "Of one unit, in the invoice's currency." })),
  amount: signedMoney({
    header: "Amount",
    help: "What the line comes to, as the invoice states; a discount is negative.",
  }),
  taxRate: optional(percent({ header: "Tax rate", help: "Such as 21%." })),
  landed: optional(
    signedMoney({ header: "Landed costs", help: "Freight and duty that fall on it, in the company's currency." }),
  ),
  category: optional(text({ header: "Category", help: "The budget that it uses, where no order says." })),
  askedAs: askedAsColumn,
} as const;

/** What the match of a line looks at beside its own columns; quantities in units, money in the invoice's currency without tax. */
export const matchFigures = {
  counts: figure.number("[@Counts]"),
  orderLines: figure.number("[@[Order found]]"),
  vendor: figure.word<string>("[@[Invoice vendor]]"),
  orderVendor: figure.word<string>("[@[Order vendor]]"),
  currency: figure.word<string>("[@[Invoice currency]]"),
  orderCurrency: figure.word<string>("[@[Order currency]]"),
  received: figure.number("[@Received]"),
  kept: figure.number("[@Kept]"),
  returnUnits: figure.number("[@[Return units]]"),
  returnCredited: figure.number("[@[Return credited]]"),
  billed: figure.number("[@[Billed of line]]"),
  mostBilled: figure.number("[@[Most billed]]"),
  quantityOutcome: figure.word<string>("[@[Quantity beyond]]"),
  priceOff: figure.number("[@[Price off]]"),
  priceAllowed: figure.number("[@[Price allowed]]"),
  amountOff: figure.number("[@[Amount off]]"),
  amountAllowed: figure.number("[@[Amount allowed]]"),
  priceOutcome: figure.word<string>("[@[Price beyond]]"),
  charges: figure.number("[@Charges]"),
  chargesAllowed: figure.number("[@[Charges allowed]]"),
  chargesOutcome: figure.word<string>("[@[Charges beyond]]"),
} as const;

/**
 * The three-way match of a line: the Match column and its rule. Quantities and amounts are those of all invoices and credit
 * notes of the order's line: a difference that a credit note settled is none any more. A price is off where the line's own
 * is and all that was billed is, too. What was sent back before the invoice was handed over may not be billed.
 */
export const matchLadder = ladder(invoiceLineColumns, matchFigures, (of): Rungs<MatchWord> => ({
  rungs: [
    [is(of.counts, 0), ""],
    [
      all(not(is(of.kind, "Goods")), isAbove(of.charges, of.chargesAllowed), not(is(of.chargesOutcome, "Allow"))),
      "Price hold",
    ],
    [all(not(is(of.kind, "Goods")), isAbove(of.charges, 0)), "Within tolerance"],
    [not(is(of.kind, "Goods")), "Matched"],
    [all(is(of.orderLines, 0), isAbove(of.returnUnits, 0), not(isAbove(of.returnCredited, of.returnUnits))), "Matched"],
    [is(of.orderLines, 0), "No order"],
    [not(is(of.orderVendor, of.vendor)), "Wrong vendor"],
    [not(is(of.orderCurrency, of.currency)), "Wrong currency"],
    // A credit note may give back money alone.
    [all(is(of.counts, 1), any(isBlank(of.quantity), is(of.quantity, 0))), "No quantity"],
    [all(is(of.received, 0), isAbove(of.billed, 0)), "No receipt yet"],
    [all(isAbove(of.billed, of.mostBilled), not(is(of.quantityOutcome, "Allow"))), "Quantity hold"],
    [
      all(
        isAbove(of.priceOff, of.priceAllowed),
        isAbove(of.amountOff, of.amountAllowed),
        not(is(of.priceOutcome, "Allow")),
      ),
      "Price hold",
    ],
    [any(isAbove(of.billed, of.kept), isAbove(of.priceOff, 0)), "Within tolerance"],
  ],
  otherwise: "Matched",
}));

const needFigures = {
  match: figure.word<string>("[@Match]"),
  quantityOutcome: matchFigures.quantityOutcome,
  priceOutcome: matchFigures.priceOutcome,
  chargesOutcome: matchFigures.chargesOutcome,
} as const;

/** The Needs column and its rule: what a rule blocks, and another vendor's or currency's order, can't be approved away. */
export const needLadder = ladder(invoiceLineColumns, needFigures, (of): Rungs<LineNeed> => ({
  rungs: [
    [any(is(of.match, ""), is(of.match, "Matched"), is(of.match, "Within tolerance")), ""],
    [is(of.match, "No receipt yet"), "Wait"],
    [any(is(of.match, "Wrong vendor"), is(of.match, "Wrong currency"), is(of.match, "No quantity")), "Correct"],
    [all(is(of.match, "Quantity hold"), is(of.quantityOutcome, "Block")), "Correct"],
    [all(is(of.match, "Price hold"), is(of.kind, "Goods"), is(of.priceOutcome, "Block")), "Correct"],
    [all(is(of.match, "Price hold"), not(is(of.kind, "Goods")), is(of.chargesOutcome, "Block")), "Correct"],
  ],
  otherwise: "Approve",
}));

export type MatchFigures = Parameters<typeof matchLadder.stateOf>[1];
