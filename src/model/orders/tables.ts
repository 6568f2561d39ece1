import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { any, either, figure, isAbove, isFilled, ladder, type Rungs } from "../../tables/ladder";
import { count, currency, day, formula, link, listed, money, quantity, text } from "../../tables/kinds";
import { settingFormula, settings, type CompanySettings } from "../company/settings";
import type { Vendor } from "../stock/tables";

const tabColor = "#107C41";

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

/** The words of an order's state, as the Status column shows them. */
export type OrderStatus = Stage | "Part received" | "Received";

const ownColumns = {
  order: text({ header: "Order", help: "Its number.", former: ["PO"], width: 15 }),
  date: day({ header: "Date", help: "When it was drafted." }),
  vendor: link({ header: "Vendor", help: "Whom it goes to.", width: 26 }, "Vendors"),
  requester: optional(text({ header: "Requester", help: "Who wants it; may not approve it above the limit." })),
  currency: optional(currency({ header: "Currency", help: "The currency of its prices; blank for the company's." })),
  askedOn: optional(day({ header: "Approval asked on", help: "When someone else was asked to approve it." })),
  approvedOn: optional(day({ header: "Approved on", help: "When it was approved." })),
  approvedBy: optional(text({ header: "Approved by", help: "Who approved it." })),
  approvedFor: optional(
    money({
      header: "Approved for",
      help: "Its total when it was approved, in its currency; another must be approved anew.",
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

/**
 * How far an order got: the Stage column and its rule. An order of which something came was sent, whether or not the day
 * was noted, as in data that was imported.
 */
const stageLadder = ladder(
  ownColumns,
  { receipts: figure.number("COUNTIFS(Receipts[Order],[@Order])") },
  (of): Rungs<Stage> => ({
    rungs: [
      [isFilled(of.cancelledOn), "Cancelled"],
      [isFilled(of.rejectedOn), "Rejected"],
      [isFilled(of.closedOn), "Closed"],
      [isFilled(of.heldOn), "On hold"],
      [any(isFilled(of.sentOn), isAbove(of.receipts, 0)), either(isFilled(of.confirmedOn), "Confirmed", "Sent")],
      [isFilled(of.approvedOn), "Approved"],
      [isFilled(of.askedOn), "Waiting approval"],
    ],
    otherwise: "Draft",
  }),
);

export const Orders = defineTable({
  name: "Orders",
  sheet: "Orders",
  help: "One row an order. Its status follows from the dates here and from what was received.",
  tabColor,
  key: "order",
  version: 1,
  columns: {
    ...ownColumns,
    total: formula({
      header: "Total",
      help: "The amount of its lines.",
      formula: "=SUMIFS(OrderLines[Amount],OrderLines[Order],[@Order])",
      numberFormat: "#,##0.00",
    }),
    receivedShare: formula({
      header: "Received %",
      help: "How much of what was ordered came; a surplus on one line makes up for nothing on another.",
      formula:
        "=IFERROR(1-SUMIFS(OrderLines[Missing],OrderLines[Order],[@Order])/SUMIFS(OrderLines[Qty],OrderLines[Order],[@Order]),0)",
      numberFormat: "0%",
    }),
    status: formula({
      header: "Status",
      help: "Draft, Waiting approval, Approved, Sent, Confirmed, Part received, Received, Closed; or Rejected, On hold, Cancelled.",
      formula:
        '=IF(AND(OR([@Stage]="Sent",[@Stage]="Confirmed"),SUMIFS(OrderLines[Qty],OrderLines[Order],[@Order])>0),IF(SUMIFS(OrderLines[Open],OrderLines[Order],[@Order])=0,"Received",IF(SUMIFS(OrderLines[Received],OrderLines[Order],[@Order])>0,"Part received",[@Stage])),[@Stage])',
      numberFormat: "General",
    }),
    stage: formula({
      header: "Stage",
      help: "What the dates tell; the lines go by it. An order of which something came was sent, whether or not the day was noted.",
      formula: stageLadder.formula,
      numberFormat: "General",
    }),
    doneFrom: formula({
      header: "Done from",
      help: "The share of a line that completes it: 100% less the under tolerance of the vendor or of the company.",
      formula: `=1-IF(COUNTIFS(Vendors[Vendor],${sameAs("[@Vendor]")},Vendors[Under tolerance],">=0")>0,SUMIFS(Vendors[Under tolerance],Vendors[Vendor],${sameAs("[@Vendor]")}),${settingFormula(settings.underTolerance)})`,
      numberFormat: "0%",
    }),
  },
  highlights: [
    { formula: '=OR({Status}="Cancelled",{Status}="Rejected",{Status}="Closed")', tone: "muted" },
    { formula: '=OR({Status}="Waiting approval",{Status}="On hold")', column: "Status", tone: "warning" },
    { formula: '={Status}="Received"', column: "Status", tone: "good" },
  ],
});
export type Order = RowOf<typeof Orders.columns>;

export const OrderLines = defineTable({
  name: "OrderLines",
  sheet: "Order lines",
  help: "What each order asks for. What was received is counted from Receipts.",
  tabColor,
  key: ["order", "line"],
  version: 1,
  columns: {
    order: link({ header: "Order", help: "The order.", former: ["PO"], width: 15 }, "Orders"),
    line: count({ header: "Line", help: "Its number in the order." }),
    item: link({ header: "Item", help: "What is ordered." }, "Items"),
    quantity: quantity({ header: "Qty", help: "Units ordered." }),
    unit: optional(listed({ header: "Unit", help: "What the quantity is counted in." }, "Unit")),
    price: optional(money({ header: "Price", help: "The price of one unit, in the order's currency." })),
    promised: optional(
      day({ header: "Promised", help: "When it should come: needed by, then as the vendor confirmed." }),
    ),
    firstPromised: optional(day({ header: "First promised", help: "The first day that the vendor confirmed." })),
    neededBy: optional(
      day({ header: "Needed by", help: "The day that was asked for, kept once the vendor confirms another." }),
    ),
    location: optional(link({ header: "Location", help: "Where it is to be delivered." }, "Locations")),
    department: optional(link({ header: "Department", help: "Whom it is for; blank for stock." }, "Departments")),
    why: optional(text({ header: "Why", help: "What made this line.", width: 34 })),
    received: formula({
      header: "Received",
      help: "Units accepted so far.",
      formula: "=SUMIFS(Receipts[Accepted],Receipts[Order],[@Order],Receipts[Line],[@Line])",
      numberFormat: "General",
    }),
    rejected: formula({
      header: "Rejected",
      help: "Units sent back or not taken.",
      formula: "=SUMIFS(Receipts[Rejected],Receipts[Order],[@Order],Receipts[Line],[@Line])",
      numberFormat: "General",
    }),
    missing: formula({
      header: "Missing",
      help: "Units ordered and not received.",
      formula: "=MAX(0,[@Qty]-[@Received])",
      numberFormat: "General",
    }),
    stage: formula({
      header: "Stage",
      help: "How far its order is.",
      formula: '=IFERROR(INDEX(Orders[Stage],MATCH([@Order],Orders[Order],0)),"No order")',
      numberFormat: "General",
    }),
    open: formula({
      header: "Open",
      help: "Units still to come; none where the order is closed, or where what is missing is within the tolerance.",
      formula:
        '=IF(OR([@Missing]=0,[@Stage]="Closed",[@Stage]="Cancelled",[@Stage]="Rejected",[@Stage]="No order"),0,IF([@Received]>=[@Qty]*INDEX(Orders[Done from],MATCH([@Order],Orders[Order],0))-0.000001,0,[@Missing]))',
      numberFormat: "General",
    }),
    onOrder: formula({
      header: "On order",
      help: "Open units of it that are with the vendor and meant for stock.",
      formula: '=IF(AND([@Department]="",OR([@Stage]="Sent",[@Stage]="Confirmed")),[@Open],0)',
      numberFormat: "General",
    }),
    setAside: formula({
      header: "Set aside",
      help: "Received for the department and not yet issued to it; none of a service, which is done once it is received.",
      formula: `=IF(OR([@Department]="",[@Received]=0),0,IF(COUNTIFS(Items[Item],${sameAs("[@Item]")},Items[Kind],"Service")>0,0,MAX(0,[@Received]+SUMIFS(Moves[Qty],Moves[Ref],[@Order]&" / "&[@Line],Moves[Type],"Issue"))))`,
      numberFormat: "General",
    }),
    amount: formula({
      header: "Amount",
      help: "Quantity times price, in the order's currency.",
      formula: "=ROUND([@Qty]*[@Price],2)",
      numberFormat: "#,##0.00",
    }),
  },
  highlights: [
    { formula: "=AND({Open}=0,{Received}>0)", column: "Received", tone: "good" },
    {
      formula: '=AND({Open}>0,OR({Stage}="Sent",{Stage}="Confirmed"),{Promised}<>"",{Promised}<TODAY())',
      column: "Promised",
      tone: "bad",
    },
    { formula: "={Rejected}>0", column: "Rejected", tone: "warning" },
  ],
});
export type OrderLine = RowOf<typeof OrderLines.columns>;

export const Receipts = defineTable({
  name: "Receipts",
  sheet: "Receipts",
  help: "What came in against orders: counted, accepted, rejected. Rows are added, never changed.",
  tabColor,
  key: "receipt",
  version: 1,
  columns: {
    receipt: text({ header: "Receipt", help: "Its number.", width: 15 }),
    date: day({ header: "Date", help: "When it came." }),
    order: link({ header: "Order", help: "The order.", former: ["PO"], width: 15 }, "Orders"),
    line: count({ header: "Line", help: "The order's line." }),
    counted: quantity({ header: "Counted", help: "Units in the delivery: accepted and rejected." }),
    accepted: quantity({ header: "Accepted", help: "Units taken into stock." }),
    rejected: optional(quantity({ header: "Rejected", help: "Units not taken." })),
    reason: optional(listed({ header: "Reason", help: "Why units were rejected." }, "Reject reason")),
    location: optional(link({ header: "Location", help: "Where the accepted units were put." }, "Locations")),
    note: optional(text({ header: "Delivery note", help: "The number on the vendor's delivery note." })),
    by: optional(text({ header: "By", help: "Who counted." })),
  },
  highlights: [{ formula: "=N({Rejected})>0", column: "Rejected", tone: "warning" }],
});
export type Receipt = RowOf<typeof Receipts.columns>;

/** How far an order got: the same words as the Stage column. */
export const stageOf = (order: Order, hasReceipts: boolean): Stage =>
  stageLadder.stateOf(order, { receipts: hasReceipts ? 1 : 0 });

/** True while the vendor has the order and owes what is open on it. */
export const isWithVendor = (stage: Stage): boolean => stage === "Sent" || stage === "Confirmed";

/** Units still to come on a line: none once the order is over, or once what is missing is within the under tolerance. */
export function openQuantity(stage: Stage, ordered: number, received: number, underTolerance: number): number {
  if (stage === "Closed" || stage === "Cancelled" || stage === "Rejected") return 0;
  // A millionth is the finest quantity that a cell keeps; below it a difference is arithmetic, not goods.
  return received >= ordered * (1 - underTolerance) - 0.000001 ? 0 : Math.max(0, ordered - received);
}

/** How much more and less than ordered is taken, as fractions. */
export interface Tolerances {
  readonly over: number;
  readonly under: number;
}

/** The vendor's own tolerances, else the company's. */
export const tolerancesOf = (vendor: Vendor | undefined, company: CompanySettings): Tolerances => ({
  over: vendor?.overTolerance ?? company.overTolerance,
  under: vendor?.underTolerance ?? company.underTolerance,
});
