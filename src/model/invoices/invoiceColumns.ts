import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { choice, currency, day, flag, link, money, quantity, text } from "../../tables/kinds";
import { all, any, figure, is, isAbove, isBlank, isFilled, ladder, not, type Rungs } from "../../tables/ladder";
import { settingFormula, settings } from "../company/settings";

/** Where an invoice is on its way from the vendor to payment. */
export const invoiceStatuses = [
  "Cancelled",
  "Paid",
  "Posted",
  "Handed over",
  "Without lines",
  "Possible duplicate",
  "To correct",
  "No receipt yet",
  "On hold",
  "Waiting approval",
  "Refused",
  "Ready",
] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** What is wrong with an invoice that no single cell shows. */
export type InvoiceProblem = "" | "Handed over without a match" | "Paid without being handed over";

/** What people fill in of an invoice; what came of it is calculated. */
export const invoiceColumns = {
  invoice: text({ header: "Invoice", help: "Our number of it.", width: 15 }),
  vendor: link({ header: "Vendor", help: "Whom it is from.", width: 26 }, "Vendors"),
  number: text({ header: "Number", help: "The vendor's number.", width: 18 }),
  date: day({ header: "Date", help: "The date on the invoice." }),
  kind: choice({ header: "Kind", help: "What it asks for: money, or gives back." }, ["Invoice", "Credit note"]),
  corrects: optional(link({ header: "Corrects", help: "The invoice that a credit note takes back." }, "Invoices")),
  currency: optional(currency({ header: "Currency", help: "The currency of its amounts; blank for the company's." })),
  rate: optional(quantity({ header: "Rate", help: "Units of the company's currency for one of its own." })),
  rateDate: optional(day({ header: "Rate of", help: "The day that the rate is of." })),
  withTax: optional(flag({ header: "Prices with tax", help: "Yes: the amounts of its lines have their tax in them." })),
  tax: optional(money({ header: "Tax", help: "The tax that it states." })),
  total: money({ header: "Total", help: "What it comes to with tax, as it states." }),
  prepaid: optional(money({ header: "Prepaid", help: "What of it was paid before." })),
  requester: optional(
    link({ header: "Requester", help: "Who ordered it, where no order did; never approves it." }, "People"),
  ),
  department: optional(link({ header: "Department", help: "Whose budget it is, where no order says." }, "Departments")),
  costCentre: optional(text({ header: "Cost centre", help: "Where it is booked; blank for the department's." })),
  terms: optional(text({ header: "Terms", help: "When it is to be paid, such as 30 days or 2/10 net 30." })),
  dueOn: optional(day({ header: "Due on", help: "The last day to pay." })),
  discountOn: optional(day({ header: "Discount until", help: "The last day on which less may be paid." })),
  discount: optional(money({ header: "Discount", help: "How much less may be paid until then." })),
  unique: optional(
    text({ header: "No duplicate", help: "Why it is no duplicate of one that looks like it.", width: 24 }),
  ),
  askedVendorOn: optional(day({ header: "Asked vendor on", help: "When the vendor was asked to put it right." })),
  spreadOn: optional(
    day({ header: "Costs spread on", help: "When its freight and duty went into the unit cost of items." }),
  ),
  handedOverOn: optional(day({ header: "Handed over on", help: "When it went to finance." })),
  handOver: optional(text({ header: "Hand-over", help: "The file in which it went." })),
  postedOn: optional(day({ header: "Posted on", help: "When finance booked it." })),
  paidOn: optional(day({ header: "Paid on", help: "When it was paid." })),
  cancelledOn: optional(day({ header: "Cancelled on", help: "When it was set aside; it counts for nothing." })),
  reason: optional(text({ header: "Reason", help: "Why it was cancelled.", width: 28 })),
  note: optional(text({ header: "Note", help: "Anything else.", width: 28 })),
} as const;

export const SAME_INVOICE = sameAs("[@Invoice]");

/** How many of an invoice's lines need something, as an Excel expression in a row of Invoices. */
const linesThat = (need: string): string =>
  `COUNTIFS(InvoiceLines[Invoice],${SAME_INVOICE},InvoiceLines[Needs],"${need}")`;

/** What the status of an invoice looks at beside its own columns. */
const figures = {
  lines: figure.number(`COUNTIFS(InvoiceLines[Invoice],${SAME_INVOICE})`),
  looksLike: figure.number("[@[Looks like]]"),
  difference: figure.number("[@[Off by]]"),
  allowed: figure.number("[@[Off allowed]]"),
  overCredited: figure.number("[@[Credited beyond]]"),
  toCorrect: figure.number(linesThat("Correct")),
  toWait: figure.number(linesThat("Wait")),
  toApprove: figure.number(linesThat("Approve")),
  approval: figure.word<string>("[@Approval]"),
} as const;

type Of = Parameters<Parameters<typeof ladder<typeof invoiceColumns, typeof figures, string>>[2]>[0];

const isDuplicate = (of: Of) => all(isBlank(of.unique), isAbove(of.looksLike, 0));
const isToCorrect = (of: Of) =>
  any(
    isAbove(of.difference, of.allowed),
    isAbove(of.toCorrect, 0),
    isAbove(of.overCredited, 0),
    isAbove(of.prepaid, of.total),
  );
const isToApprove = (of: Of) => all(isAbove(of.toApprove, 0), not(is(of.approval, "Approved")));

/** The Status column and its rule. */
export const invoiceLadder = ladder(invoiceColumns, figures, (of): Rungs<InvoiceStatus> => ({
  rungs: [
    [isFilled(of.cancelledOn), "Cancelled"],
    [isFilled(of.paidOn), "Paid"],
    [isFilled(of.postedOn), "Posted"],
    [isFilled(of.handedOverOn), "Handed over"],
    [is(of.lines, 0), "Without lines"],
    [isDuplicate(of), "Possible duplicate"],
    [isToCorrect(of), "To correct"],
    [isAbove(of.toWait, 0), "No receipt yet"],
    [all(isToApprove(of), is(of.approval, "Refused")), "Refused"],
    [all(isToApprove(of), is(of.approval, "Waiting")), "Waiting approval"],
    [isToApprove(of), "On hold"],
  ],
  otherwise: "Ready",
}));

/** The Problem column and its rule: what went past the match. */
export const invoiceProblemLadder = ladder(invoiceColumns, figures, (of): Rungs<InvoiceProblem> => ({
  rungs: [
    [isFilled(of.cancelledOn), ""],
    [all(any(isFilled(of.paidOn), isFilled(of.postedOn)), isBlank(of.handedOverOn)), "Paid without being handed over"],
    [
      all(
        isFilled(of.handedOverOn),
        any(is(of.lines, 0), isDuplicate(of), isToCorrect(of), isAbove(of.toWait, 0), isToApprove(of)),
      ),
      "Handed over without a match",
    ],
  ],
  otherwise: "",
}));

export type InvoiceFigures = Parameters<typeof invoiceLadder.stateOf>[1];

/** The company's currency, as an Excel expression. */
export const HOME_CURRENCY = settingFormula(settings.currency);
/** The currency of an invoice, as an Excel expression in a row of Invoices. */
export const CURRENCY_OF_INVOICE = `IF(TRIM([@Currency])<>"",UPPER(TRIM([@Currency])),${HOME_CURRENCY})`;
/** What one unit of it is worth in the company's currency; 0 where no rate was entered. */
export const RATE_OF_INVOICE = `IF([@[Currency used]]=${HOME_CURRENCY},1,N([@Rate]))`;
