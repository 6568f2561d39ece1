import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import {
  all,
  any,
  either,
  figure,
  is,
  isAbove,
  isBelow,
  isBlank,
  isFilled,
  ladder,
  not,
  type Rungs,
} from "../../tables/ladder";
import { currency, day, link, money, text } from "../../tables/kinds";
import { settingFormula, settings } from "../company/settings";
import { orderLimitFormula } from "./orderLimit";

/** How far an order got by its dates; how much of it came in is for orderState to add. */
export const stages = [
  "Draft",
  "Waiting approval",
  "Approved",
  "Sent",
  "Confirmed",
  "Closed",
  "Rejected",
  "On hold",
  "Cancelled",
] as const;
export type Stage = (typeof stages)[number];

/** What is wrong with an order that no single cell shows; "" where nothing is. */
export type OrderProblem =
  | ""
  | "Sent without approval"
  | "Received without approval"
  | "Changed after approval"
  | "Not approved by someone else"
  | "Sent before it was drafted";

/** What people fill in of an order; the states are calculated from it. */
export const orderColumns = {
  order: text({ header: "Order", help: "Its number.", former: ["PO"], width: 15 }),
  date: day({ header: "Date", help: "When it was drafted." }),
  vendor: link({ header: "Vendor", help: "Whom it goes to.", width: 26 }, "Vendors"),
  requester: optional(text({ names: "People", header: "Requester", help: "Who wants it; never approves it." })),
  currency: optional(currency({ header: "Currency", help: "The currency of its prices; blank for the company's." })),
  askedOn: optional(day({ header: "Approval asked on", help: "When someone else was asked to approve it." })),
  approvedOn: optional(day({ header: "Approved on", help: "When it was approved." })),
  approvedBy: optional(
    text({ names: "People", header: "Approved by", help: "Who approved it; blank where it needed no approval." }),
  ),
  approvedFor: optional(
    money({
      header: "Approved for",
      help: "Its total when it was approved, in its currency; another must be approved again.",
    }),
  ),
  approvedVendor: optional(
    text({
      names: "Vendors",
      header: "Approved vendor",
      help: "The vendor that was approved; another must be approved again.",
    }),
  ),
  approvedCurrency: optional(
    text({ header: "Approved currency", help: "The currency that was approved; another must be approved again." }),
  ),
  approvedRequester: optional(
    text({
      names: "People",
      header: "Approved requester",
      help: "Who asked for it when it was approved or sent; for another it must be approved again.",
    }),
  ),
  rejectedOn: optional(day({ header: "Rejected on", help: "When approval was refused." })),
  heldOn: optional(day({ header: "On hold since", help: "Since when it waits; blank when it goes on." })),
  sentOn: optional(day({ header: "Sent on", help: "When it went to the vendor." })),
  confirmedOn: optional(day({ header: "Confirmed on", help: "When the vendor confirmed it." })),
  closedOn: optional(day({ header: "Closed on", help: "When it was closed, complete or short." })),
  cancelledOn: optional(day({ header: "Cancelled on", help: "When it was cancelled." })),
  reason: optional(
    text({ header: "Reason", help: "Why it was rejected, held, closed short or cancelled.", width: 28 }),
  ),
} as const;

const SAME_ORDER = sameAs("[@Order]");
const HOME_CURRENCY = settingFormula(settings.currency);
/** The currency of an order's prices, as an Excel expression in a row of Orders. */
export const CURRENCY_OF_ORDER = `IF(TRIM([@Currency])<>"",UPPER(TRIM([@Currency])),${HOME_CURRENCY})`;

/** Whether someone else must approve it, "Yes" or "No": above the limit, in a currency that the limit does not speak of, or at a price that nobody knows. */
export const needsApprovalFormula = `=IF(AND([@[Currency used]]=${HOME_CURRENCY},COUNTIFS(OrderLines[Order],${SAME_ORDER},OrderLines[Qty],">0",OrderLines[Price],"")=0,[@Total]<=${orderLimitFormula}),"No","Yes")`;

/** Whether an approval that an order names holds for what it is now. */
type OrderApproval = "" | "As approved" | "Changed" | "By nobody else";

/**
 * Whether an order is what was approved, by somebody else where it must be: its Approval column and its rule. Vendor,
 * requester, currency, items, quantities and prices are what was approved. Where a cell that notes it is blank nobody can tell, and only
 * an order that needs no approval goes on, or one that was approved before there were steps of Approvals: of those the total
 * alone was noted, if anything.
 */
export const orderApprovalLadder = ladder(
  orderColumns,
  {
    total: figure.number("[@Total]"),
    currencyNow: figure.word<string>("[@[Currency used]]"),
    needsApproval: figure.word<"Yes" | "No">("[@[Needs approval]]"),
    changedLines: figure.number(`COUNTIFS(OrderLines[Order],${SAME_ORDER},OrderLines[Approval],"Changed")`),
    unapprovedLines: figure.number(`COUNTIFS(OrderLines[Order],${SAME_ORDER},OrderLines[Approved qty],"")`),
    steps: figure.number(`COUNTIFS(Approvals[Kind],"Order",Approvals[For],${SAME_ORDER})`),
  },
  (of): Rungs<OrderApproval> => ({
    rungs: [
      [isBlank(of.approvedOn), ""],
      [
        not(
          any(
            all(
              is(of.total, of.approvedFor),
              is(of.vendor, of.approvedVendor),
              is(of.currencyNow, of.approvedCurrency),
              any(isBlank(of.approvedRequester), is(of.requester, of.approvedRequester)),
              is(of.changedLines, 0),
              is(of.unapprovedLines, 0),
            ),
            all(
              isBlank(of.approvedVendor),
              is(of.steps, 0),
              any(isBlank(of.approvedFor), is(of.total, of.approvedFor)),
            ),
            all(isBlank(of.approvedFor), isBlank(of.approvedVendor), is(of.needsApproval, "No")),
          ),
        ),
        "Changed",
      ],
      [is(of.needsApproval, "No"), "As approved"],
      [all(isFilled(of.approvedBy), isFilled(of.requester), not(is(of.approvedBy, of.requester))), "As approved"],
    ],
    otherwise: "By nobody else",
  }),
);

/** What the states of an order look at beside its own columns. */
const figures = {
  receipts: figure.number(`COUNTIFS(Receipts[Order],${SAME_ORDER})`),
  approval: figure.word<OrderApproval>("[@Approval]"),
} as const;

/**
 * How far an order got: the Stage column and its rule. An order of which something came was sent, whether or not the day
 * was noted, as in data that was imported. An approval of something else, or by whoever asked, is none.
 */
export const stageLadder = ladder(orderColumns, figures, (of): Rungs<Stage> => ({
  rungs: [
    [isFilled(of.cancelledOn), "Cancelled"],
    [isFilled(of.rejectedOn), "Rejected"],
    [isFilled(of.closedOn), "Closed"],
    [isFilled(of.heldOn), "On hold"],
    [any(isFilled(of.sentOn), isAbove(of.receipts, 0)), either(isFilled(of.confirmedOn), "Confirmed", "Sent")],
    [is(of.approval, "As approved"), "Approved"],
    // What was approved and changed since is asked for again.
    [all(isFilled(of.askedOn), isBlank(of.approvedOn)), "Waiting approval"],
  ],
  otherwise: "Draft",
}));

/** What is wrong with an order, until it is over: the Problem column and its rule. */
export const problemLadder = ladder(orderColumns, figures, (of): Rungs<OrderProblem> => ({
  rungs: [
    [any(isFilled(of.cancelledOn), isFilled(of.rejectedOn), isFilled(of.closedOn)), ""],
    [all(isFilled(of.sentOn), isBlank(of.approvedOn)), "Sent without approval"],
    [all(isBlank(of.approvedOn), isAbove(of.receipts, 0)), "Received without approval"],
    [is(of.approval, "Changed"), "Changed after approval"],
    [is(of.approval, "By nobody else"), "Not approved by someone else"],
    [isBelow(of.sentOn, of.date), "Sent before it was drafted"],
  ],
  otherwise: "",
}));

export type OrderFigures = Parameters<typeof stageLadder.stateOf>[1];
