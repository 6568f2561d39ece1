import { optional } from "../../tables/column";
import { choice, count, day, link, listed, money, quantity, text } from "../../tables/kinds";
import { all, figure, is, isAbove, isBlank, isFilled, ladder, not, type Rungs } from "../../tables/ladder";

/** What is agreed about goods that are not kept. */
export const returnOutcomes = ["Return", "Replace", "Repair", "Refund", "Scrap"] as const;
export type ReturnOutcome = (typeof returnOutcomes)[number];

/** Where a return is on its way. */
export const returnStatuses = ["Cancelled", "Closed", "To send", "To come", "To credit", "Done"] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

/** What people fill in of a return; what came of it is calculated. */
export const returnColumns = {
  return: text({ header: "Return", help: "Its number.", width: 15 }),
  slip: text({ header: "Slip", help: "The return slip; what goes back together has the same.", width: 15 }),
  date: day({ header: "Date", help: "When it was decided; stock leaves on that day." }),
  vendor: link({ header: "Vendor", help: "Whom it goes back to.", width: 26 }, "Vendors"),
  item: link({ header: "Item", help: "What goes back." }, "Items"),
  quantity: quantity({ header: "Qty", help: "Units." }),
  outcome: choice(
    {
      header: "Outcome",
      help: "Return: it goes back. Replace, Repair: it goes back and comes again. Refund: it goes back and is credited. Scrap: it is thrown away here and credited.",
    },
    returnOutcomes,
  ),
  order: optional(link({ header: "Order", help: "The order on which it came.", width: 15 }, "Orders")),
  orderLine: optional(count({ header: "Order line", help: "The order's line." })),
  receipt: optional(
    link(
      { header: "Receipt", help: "The receipt that rejected it; blank where it comes from stock.", width: 15 },
      "Receipts",
    ),
  ),
  location: optional(
    link({ header: "Location", help: "Where it left stock; blank where it was never in stock." }, "Locations"),
  ),
  price: optional(money({ header: "Price", help: "What a unit was bought at, in the vendor's currency." })),
  reason: optional(listed({ header: "Reason", help: "Why it is not kept." }, "Reject reason")),
  toldOn: optional(day({ header: "Told on", help: "When the vendor was told." })),
  sentOn: optional(day({ header: "Sent on", help: "When it left." })),
  closedOn: optional(day({ header: "Closed on", help: "When nothing more was expected of it." })),
  cancelledOn: optional(day({ header: "Cancelled on", help: "When it was decided to keep it." })),
  note: optional(text({ header: "Note", help: "The vendor's reference, why it was closed, and the like.", width: 30 })),
  by: optional(text({ names: "People", header: "By", help: "Who decided." })),
} as const;

/** The Status column and its rule. */
export const returnLadder = ladder(
  returnColumns,
  { toCome: figure.number("[@[To come]]"), toCredit: figure.number("[@[To credit]]") },
  (of): Rungs<ReturnStatus> => ({
    rungs: [
      [isFilled(of.cancelledOn), "Cancelled"],
      [isFilled(of.closedOn), "Closed"],
      [all(not(is(of.outcome, "Scrap")), isBlank(of.sentOn)), "To send"],
      [isAbove(of.toCome, 0), "To come"],
      [isAbove(of.toCredit, 0), "To credit"],
    ],
    otherwise: "Done",
  }),
);
