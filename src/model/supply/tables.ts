import { sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { formula } from "../../tables/kinds";
import { LINE_KEY, lineLadder, requestLadder, supplyColumns } from "./supplyColumns";

/** Issues that were booked on the line itself. */
const ISSUED_FOR_IT = `Moves[Ref],${sameAs(LINE_KEY)},Moves[Type],"Issue"`;
/** The order lines that were drafted for it; what is ordered for stock instead is nobody's. */
const ordersFor = (header: string): string =>
  `SUMIFS(OrderLines[${header}],OrderLines[Request line],${sameAs(LINE_KEY)},OrderLines[Department],"?*")`;
const IS_OVER = 'OR(TRIM([@[Stopped on]])<>"",[@Issued]>=[@Qty])';

export const SupplyLines = defineTable({
  name: "SupplyLines",
  sheet: "Supply lines",
  help: "What supply requests ask for, item by item. What became of each follows from Moves and Order lines.",
  tabColor: "#8764B8",
  key: ["request", "line"],
  version: 1,
  expects: { past: ["stoppedOn"] },
  columns: {
    ...supplyColumns,
    ordered: formula({
      header: "Ordered",
      help: "Units on order lines of its own: received and kept, or still to come. Drafts count.",
      formula: `=ROUND(${ordersFor("Received")}-${ordersFor("Returned")}+${ordersFor("Open")},6)`,
      numberFormat: "General",
    }),
    received: formula({
      header: "Received",
      help: "Units that came on them and were kept.",
      formula: `=ROUND(${ordersFor("Received")}-${ordersFor("Returned")},6)`,
      numberFormat: "General",
    }),
    issuedFromStock: formula({
      header: "Issued from stock",
      help: "Units that stock gave.",
      formula: `=ROUND(MAX(0,-SUMIFS(Moves[Qty],${ISSUED_FOR_IT})),6)`,
      numberFormat: "General",
    }),
    issued: formula({
      header: "Issued",
      help: "Units handed out: from stock, and of what came for it. A service is handed out once it is received.",
      formula: `=ROUND([@[Issued from stock]]+MAX(0,[@Received]-${ordersFor("Set aside")}),6)`,
      numberFormat: "General",
    }),
    reserved: formula({
      header: "Reserved",
      help: "Units that stock keeps for it.",
      formula: `=IF(${IS_OVER},0,ROUND(MAX(0,MIN(N([@[From stock]]),[@Qty])-[@[Issued from stock]]),6))`,
      numberFormat: "General",
    }),
    toServe: formula({
      header: "To serve",
      help: "Units that are asked for, and neither given or kept by stock nor ordered.",
      formula: `=IF(${IS_OVER},0,ROUND(MAX(0,[@Qty]-MAX(N([@[From stock]]),[@[Issued from stock]])-[@Ordered]),6))`,
      numberFormat: "General",
    }),
    status: formula({
      header: "Status",
      help: "Pending, Partly ordered, Ordered, Partly received, Received, Issued, Stopped or Cancelled.",
      formula: lineLadder.formula,
      numberFormat: "General",
    }),
    requestStatus: formula({
      header: "Request status",
      help: "How far the whole request is.",
      formula: requestLadder.formula,
      numberFormat: "General",
    }),
    boardPlace: formula({
      header: "Board place",
      help: "When it is needed, each row's a little different, and 0 once it is over: what the sheet Supply board is ordered by.",
      // To nine decimals, of which the criteria of MINIFS keep every one.
      formula:
        '=IF(OR([@Status]="Issued",[@Status]="Stopped",[@Status]="Cancelled"),0,ROUND(IF(N([@[Needed by]])=0,99999,INT([@[Needed by]]))+(ROW()-ROW(SupplyLines[[#Headers],[Request]]))*1E-9,9))',
      numberFormat: "0.000",
    }),
  },
  highlights: [
    { formula: '=OR({Status}="Issued",{Status}="Stopped",{Status}="Cancelled")', tone: "muted" },
    { formula: '={Status}="Received"', column: "Status", tone: "good" },
    { formula: "={To serve}>0", column: "To serve", tone: "warning" },
    {
      formula: '=AND({Needed by}<>"",{Needed by}<TODAY(),{Status}<>"Issued",{Status}<>"Stopped",{Status}<>"Cancelled")',
      column: "Needed by",
      tone: "bad",
    },
  ],
});
export type SupplyLine = RowOf<typeof SupplyLines.columns>;
