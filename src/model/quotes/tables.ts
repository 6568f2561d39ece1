import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { count, day, formula, link, money, quantity, text } from "../../tables/kinds";
import { all, figure, is, isAbove, isFilled, ladder, type Rungs } from "../../tables/ladder";

const tabColor = "#107C41";

/** How far a request for quotations is. */
export const quoteStatuses = ["Cancelled", "Decided", "Asked", "Part answered", "Answered"] as const;
export type QuoteStatus = (typeof quoteStatuses)[number];

const requestColumns = {
  request: text({ header: "Quote request", help: "Its number.", width: 15 }),
  date: day({ header: "Date", help: "When vendors were asked." }),
  item: link({ header: "Item", help: "What is needed." }, "Items"),
  quantity: quantity({ header: "Qty", help: "Units." }),
  requester: optional(text({ names: "People", header: "Requester", help: "Who needs it." })),
  neededBy: optional(day({ header: "Needed by", help: "When it is needed." })),
  location: optional(link({ header: "Location", help: "Where it is to be delivered." }, "Locations")),
  department: optional(link({ header: "Department", help: "Whom it is for; blank for stock." }, "Departments")),
  answerBy: optional(day({ header: "Answer by", help: "Until when vendors may answer." })),
  chosen: optional(link({ header: "Chosen vendor", help: "Who gets the order.", width: 24 }, "Vendors")),
  reason: optional(text({ header: "Reason", help: "Why that one, or why none.", width: 30 })),
  decidedOn: optional(day({ header: "Decided on", help: "When one was chosen." })),
  order: optional(link({ header: "Order", help: "The order that came of it.", width: 15 }, "Orders")),
  cancelledOn: optional(day({ header: "Cancelled on", help: "When it was called off." })),
} as const;

const ofQuotes = (...criteria: readonly string[]): string =>
  `COUNTIFS(${["Quotes[Quote request]", sameAs("[@[Quote request]]"), ...criteria].join(",")})`;

/** The Status column of requests for quotations and its rule. */
export const quoteLadder = ladder(
  requestColumns,
  { answers: figure.number("[@Answers]"), open: figure.number("[@Open]") },
  (of): Rungs<QuoteStatus> => ({
    rungs: [
      [isFilled(of.cancelledOn), "Cancelled"],
      [isFilled(of.decidedOn), "Decided"],
      [all(is(of.open, 0), isAbove(of.answers, 0)), "Answered"],
      [isAbove(of.answers, 0), "Part answered"],
    ],
    otherwise: "Asked",
  }),
);

export const QuoteRequests = defineTable({
  name: "QuoteRequests",
  sheet: "Quote requests",
  help: "One row a need that several vendors were asked about. What each answered is in Quotes.",
  tabColor,
  key: "request",
  version: 1,
  undo: { stages: ["decidedOn"] },
  expects: { ascending: [["date", "decidedOn"]], past: ["date", "decidedOn", "cancelledOn"], aboveZero: ["quantity"] },
  columns: {
    ...requestColumns,
    answers: formula({
      header: "Answers",
      help: "Vendors that gave a price.",
      formula: `=${ofQuotes("Quotes[Price]", '">=0"', "Quotes[Declined on]", '""')}`,
      numberFormat: "0",
    }),
    open: formula({
      header: "Open",
      help: "Vendors that neither gave a price nor declined.",
      formula: `=${ofQuotes("Quotes[Price]", '""', "Quotes[Declined on]", '""')}`,
      numberFormat: "0",
    }),
    status: formula({
      header: "Status",
      help: "Asked, Part answered, Answered, Decided, or Cancelled.",
      formula: quoteLadder.formula,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '=OR({Status}="Cancelled",{Status}="Decided")', tone: "muted" },
    { formula: '={Status}="Answered"', column: "Status", tone: "warning" },
  ],
});
export type QuoteRequest = RowOf<typeof QuoteRequests.columns>;

export const Quotes = defineTable({
  name: "Quotes",
  sheet: "Quotes",
  help: "What each vendor answered to a request for quotations, side by side.",
  tabColor,
  key: ["request", "vendor"],
  version: 1,
  expects: { past: ["askedOn", "answeredOn", "declinedOn"], aboveZero: ["rate"] },
  columns: {
    request: link({ header: "Quote request", help: "What was asked for.", width: 15 }, "QuoteRequests"),
    vendor: link({ header: "Vendor", help: "Who was asked.", width: 24 }, "Vendors"),
    askedOn: optional(day({ header: "Asked on", help: "When the vendor was asked." })),
    answeredOn: optional(day({ header: "Answered on", help: "When the answer came." })),
    price: optional(money({ header: "Price", help: "Of one unit, in the vendor's currency." })),
    rate: optional(quantity({ header: "Rate", help: "Units of the company's currency for one of the vendor's." })),
    minimumOrder: optional(quantity({ header: "Min order", help: "The least that the vendor sells." })),
    leadDays: optional(count({ header: "Lead days", help: "Days from order to delivery." })),
    validUntil: optional(day({ header: "Valid until", help: "The last day on which the price holds." })),
    declinedOn: optional(day({ header: "Declined on", help: "When the vendor made no offer." })),
    note: optional(text({ header: "Note", help: "Terms, freight and the like.", width: 30 })),
    amount: formula({
      header: "Amount",
      help: "What the need comes to at the price, in the vendor's currency.",
      formula: `=IF([@Price]="","",ROUND([@Price]*SUMIFS(QuoteRequests[Qty],QuoteRequests[Quote request],${sameAs("[@[Quote request]]")}),4))`,
      numberFormat: "#,##0.00##",
    }),
  },
  highlights: [{ formula: '={Declined on}<>""', tone: "muted" }],
});
export type Quote = RowOf<typeof Quotes.columns>;
