import { literally, sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { optional } from "../../tables/column";
import { count, day, formula, link, listed, quantity, text } from "../../tables/kinds";
import { exactQuantity, isAtLeast } from "../../science/quantity";
import { settingFormula, settings, type CompanySettings } from "../company/settings";
import { decimalsFormula } from "../money/decimalsFormula";
import type { Vendor } from "../stock/tables";
import { approvalLadder, billingLadder, lineColumns } from "./lineColumns";
import {
  CURRENCY_OF_ORDER,
  needsApprovalFormula,
  orderApprovalLadder,
  orderColumns,
  problemLadder,
  stageLadder,
  type Stage,
} from "./orderColumns";

const tabColor = "#107C41";

/** The sum of a column over an order's lines, as an Excel expression in a row of Orders. */
const sumOfLines = (header: string): string => `SUMIFS(OrderLines[${header}],OrderLines[Order],${sameAs("[@Order]")})`;
/** How many of an order's lines order something, with further conditions, as an Excel expression in a row of Orders. */
const linesOrdered = (...conditions: readonly string[]): string =>
  `COUNTIFS(${["OrderLines[Order]", sameAs("[@Order]"), "OrderLines[Qty]", '">0"', ...conditions].join(",")})`;
/** A column of a line's order, as an Excel expression in a row of Order lines. */
const ofOrder = (header: string): string => `INDEX(Orders[${header}],MATCH(${literally("[@Order]")},Orders[Order],0))`;
const OF_BILLED = `InvoiceLines[Order],${sameAs("[@Order]")},InvoiceLines[Order line],[@Line]`;
const OF_LINE = `Receipts[Order],${sameAs("[@Order]")},Receipts[Line],[@Line]`;

/** The words of an order's state, as the Status column shows them. */
export type OrderStatus = Stage | "Part received" | "Received";

export const Orders = defineTable({
  name: "Orders",
  sheet: "Orders",
  help: "One row an order. Its status follows from the dates here and from what was received.",
  tabColor,
  key: "order",
  version: 1,
  undo: {
    stages: ["askedOn", "approvedOn", "sentOn", "confirmedOn", "closedOn"],
    decision: { field: "approvedOn", by: "approvedBy" },
    builtOnDecision: ["sentOn"],
  },
  expects: {
    ascending: [
      ["date", "askedOn"],
      ["date", "approvedOn"],
      ["date", "sentOn"],
      ["sentOn", "confirmedOn"],
      ["sentOn", "closedOn"],
    ],
    past: ["date", "askedOn", "approvedOn", "rejectedOn", "heldOn", "sentOn", "confirmedOn", "closedOn", "cancelledOn"],
  },
  columns: {
    ...orderColumns,
    currencyUsed: formula({
      header: "Currency used",
      help: "The currency of its prices, the company's where none is entered.",
      formula: `=${CURRENCY_OF_ORDER}`,
      numberFormat: "General",
    }),
    decimals: formula({
      header: "Decimals",
      help: "The decimals of its currency, to which its amounts are rounded.",
      formula: `=${decimalsFormula("[@[Currency used]]")}`,
      numberFormat: "0",
    }),
    total: formula({
      header: "Total",
      help: "The amount of its lines.",
      formula: `=ROUND(${sumOfLines("Amount")},[@Decimals])`,
      numberFormat: "#,##0.00",
    }),
    receivedBy: formula({
      header: "Received by",
      help: "What Received % counts: the value of the lines where each has a price, else the lines that came whole.",
      formula: `=IF(AND(${linesOrdered("OrderLines[Price]", '""')}=0,[@Total]>0),"value","lines")`,
      numberFormat: "General",
    }),
    receivedShare: formula({
      header: "Received %",
      help: "How much of what was ordered came, by value or by lines; a surplus on one line makes up for nothing on another.",
      formula: `=IF([@[Received by]]="value",1-${sumOfLines("Missing amount")}/[@Total],IFERROR(${linesOrdered("OrderLines[Missing]", "0")}/${linesOrdered()},0))`,
      numberFormat: "0%",
    }),
    status: formula({
      header: "Status",
      help: "Draft, Waiting approval, Approved, Sent, Confirmed, Part received, Received, Closed; or Rejected, On hold, Cancelled.",
      formula: `=IF(AND(OR([@Stage]="Sent",[@Stage]="Confirmed"),${linesOrdered()}>0),IF(${sumOfLines("Open")}=0,"Received",IF(${sumOfLines("Received")}>0,"Part received",[@Stage])),[@Stage])`,
      numberFormat: "General",
    }),
    needsApproval: formula({
      header: "Needs approval",
      help: "Yes above the limit of Approval rules, in another currency than the company's, or where a line has no price.",
      formula: needsApprovalFormula,
      numberFormat: "General",
    }),
    approval: formula({
      header: "Approval",
      help: "As approved, Changed since, or By nobody else than who asked; blank where it was not approved.",
      formula: orderApprovalLadder.formula,
      numberFormat: "General",
    }),
    stage: formula({
      header: "Stage",
      help: "What the dates and the approval tell; the lines go by it. An order of which something came was sent, whether or not the day was noted.",
      formula: stageLadder.formula,
      numberFormat: "General",
    }),
    problem: formula({
      header: "Problem",
      help: "Sent without approval, Received without approval, Changed after approval, Not approved by someone else, Sent before it was drafted; blank where nothing is wrong.",
      formula: problemLadder.formula,
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
    { formula: '={Problem}<>""', column: "Problem", tone: "bad" },
  ],
});
export type Order = RowOf<typeof Orders.columns>;

export const OrderLines = defineTable({
  name: "OrderLines",
  sheet: "Order lines",
  help: "What each order asks for. What was received is counted from Receipts.",
  tabColor,
  key: ["order", "line"],
  undo: { settled: { link: "order", by: ["sentOn", "closedOn"], fields: ["item", "quantity", "price"] } },
  version: 1,
  columns: {
    ...lineColumns,
    approval: formula({
      header: "Approval",
      help: "As approved, or Changed since; blank where it was not approved.",
      formula: approvalLadder.formula,
      numberFormat: "General",
    }),
    received: formula({
      header: "Received",
      help: "Units accepted so far.",
      formula: `=ROUND(SUMIFS(Receipts[Accepted],${OF_LINE}),6)`,
      numberFormat: "General",
    }),
    rejected: formula({
      header: "Rejected",
      help: "Units sent back or not taken.",
      formula: `=ROUND(SUMIFS(Receipts[Rejected],${OF_LINE}),6)`,
      numberFormat: "General",
    }),
    billed: formula({
      header: "Billed",
      help: "Units billed so far, less those that credit notes took back.",
      formula: `=ROUND(SUMIFS(InvoiceLines[Counted qty],${OF_BILLED}),6)`,
      numberFormat: "General",
    }),
    billedAmount: formula({
      header: "Billed amount",
      help: "What was billed of it so far without tax, in the currency of its invoices.",
      formula: `=ROUND(SUMIFS(InvoiceLines[Counted net],${OF_BILLED}),4)`,
      numberFormat: "#,##0.00##",
    }),
    billing: formula({
      header: "Billing",
      help: "Nothing to bill, To bill, Part billed, Billed, or Billed too much.",
      formula: billingLadder.formula,
      numberFormat: "General",
    }),
    returned: formula({
      header: "Returned",
      help: "Accepted units that went back to the vendor for good.",
      formula: `=ROUND(SUMIFS(VendorReturns[Gone for good],VendorReturns[Order],${sameAs("[@Order]")},VendorReturns[Order line],[@Line]),6)`,
      numberFormat: "General",
    }),
    missing: formula({
      header: "Missing",
      help: "Units ordered and not received.",
      formula: "=ROUND(MAX(0,[@Qty]-[@Received]),6)",
      numberFormat: "General",
    }),
    stage: formula({
      header: "Stage",
      help: "How far its order is.",
      formula: `=IFERROR(${ofOrder("Stage")},"No order")`,
      numberFormat: "General",
    }),
    open: formula({
      header: "Open",
      help: "Units still to come; none where the order is closed, or where what is missing is within the tolerance.",
      formula: `=IF(OR([@Missing]=0,[@Stage]="Closed",[@Stage]="Cancelled",[@Stage]="Rejected",[@Stage]="No order"),0,IF([@Received]>=ROUND([@Qty]*${ofOrder("Done from")},6),0,[@Missing]))`,
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
      help: "Received for the department and neither issued to it nor sent back yet; none of a service, which is done once it is received.",
      formula: `=IF(OR([@Department]="",[@Received]=0),0,IF(COUNTIFS(Items[Item],${sameAs("[@Item]")},Items[Kind],"Service")>0,0,ROUND(MAX(0,[@Received]-[@Returned]+SUMIFS(Moves[Qty],Moves[Ref],${sameAs('[@Order]&" / "&[@Line]')},Moves[Type],"Issue")),6)))`,
      numberFormat: "General",
    }),
    amount: formula({
      header: "Amount",
      help: "Quantity times price, in the order's currency.",
      formula: `=ROUND([@Qty]*N([@Price]),IFERROR(${ofOrder("Decimals")},2))`,
      numberFormat: "#,##0.00",
    }),
    missingAmount: formula({
      header: "Missing amount",
      help: "What of the amount did not come.",
      formula: `=ROUND([@Missing]*N([@Price]),IFERROR(${ofOrder("Decimals")},2))`,
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
    { formula: '={Approval}="Changed"', column: "Approval", tone: "bad" },
  ],
});
export type OrderLine = RowOf<typeof OrderLines.columns>;

export const Receipts = defineTable({
  name: "Receipts",
  sheet: "Receipts",
  help: "What came in against orders: counted, accepted, rejected. Rows are added, never changed.",
  tabColor,
  key: "receipt",
  undo: {
    namesTogether: { OrderLines: ["order", "line"] },
    settled: { link: "order", by: ["closedOn"], fields: ["counted", "accepted", "rejected"] },
  },
  version: 1,
  expects: { past: ["date"], notBefore: [{ field: "date", link: "order", linked: "date" }] },
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
    by: optional(text({ names: "People", header: "By", help: "Who counted." })),
  },
  highlights: [{ formula: "=N({Rejected})>0", column: "Rejected", tone: "warning" }],
});
export type Receipt = RowOf<typeof Receipts.columns>;

/** True while the vendor has the order and owes what is open on it. */
export const isWithVendor = (stage: Stage): boolean => stage === "Sent" || stage === "Confirmed";

/** Units still to come on a line: none once the order is over, or once what is missing is within the under tolerance. */
export function openQuantity(stage: Stage, ordered: number, received: number, underTolerance: number): number {
  if (stage === "Closed" || stage === "Cancelled" || stage === "Rejected") return 0;
  return isAtLeast(received, ordered * (1 - underTolerance)) ? 0 : exactQuantity(Math.max(0, ordered - received));
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
