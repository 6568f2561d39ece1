import { sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { formula } from "../../tables/kinds";
import { returnColumns, returnLadder } from "./returnColumns";

const OF_LINE = `[Order],${sameAs("[@Order]")}`;
/** A column of the order line on which it came, as an Excel expression. */
const ofOrderLine = (header: string): string =>
  `SUMIFS(OrderLines[${header}],OrderLines${OF_LINE},OrderLines[Line],[@[Order line]])`;
const HAS_LINE = 'AND(TRIM([@Order])<>"",[@[Order line]]<>"")';
const IS_CANCELLED = '[@[Cancelled on]]<>""';

/** What goes back to vendors: rejected at receipt, or found in stock later. */
export const VendorReturns = defineTable({
  name: "VendorReturns",
  sheet: "Vendor returns",
  help: "One row an item that is not kept: what was agreed, and what is still to be sent, to come or to be credited.",
  tabColor: "#107C41",
  key: "return",
  version: 1,
  undo: { stages: ["sentOn", "closedOn"] },
  expects: {
    ascending: [
      ["date", "sentOn"],
      ["date", "closedOn"],
    ],
    past: ["date", "toldOn", "sentOn", "closedOn", "cancelledOn"],
    aboveZero: ["quantity"],
  },
  columns: {
    ...returnColumns,
    gone: formula({
      header: "Gone for good",
      help: "Units that were accepted and do not come again.",
      formula: `=IF(OR(${IS_CANCELLED},TRIM([@Receipt])<>"",[@Outcome]="Replace",[@Outcome]="Repair"),0,[@Qty])`,
      numberFormat: "General",
    }),
    cameBack: formula({
      header: "Came back",
      help: "Units that came into stock again, by Moves.",
      formula: `=IF(TRIM([@Receipt])<>"",0,ROUND(SUMIFS(Moves[Qty],Moves[Ref],${sameAs("[@Return]")},Moves[Type],"Return",Moves[Qty],">0"),6))`,
      numberFormat: "General",
    }),
    toCome: formula({
      header: "To come",
      help: "Units to be replaced or repaired that did not come yet. Those of a rejected delivery come on their order.",
      formula: `=IF(OR(${IS_CANCELLED},AND([@Outcome]<>"Replace",[@Outcome]<>"Repair")),0,ROUND(IF(TRIM([@Receipt])<>"",MIN([@Qty],IF(${HAS_LINE},${ofOrderLine("Open")},0)),MAX(0,[@Qty]-[@[Came back]])),6))`,
      numberFormat: "General",
    }),
    credited: formula({
      header: "Credited",
      help: "Units that credit notes took back for it.",
      formula: `=ROUND(-SUMIFS(InvoiceLines[Counted qty],InvoiceLines[Return],${sameAs("[@Return]")}),6)`,
      numberFormat: "General",
    }),
    billedBeyond: formula({
      header: "Billed beyond",
      help: "Units of its order line that are billed and not kept.",
      formula: `=IF(${HAS_LINE},ROUND(MAX(0,${ofOrderLine("Billed")}-${ofOrderLine("Received")}+${ofOrderLine("Returned")}),6),0)`,
      numberFormat: "General",
    }),
    toCredit: formula({
      header: "To credit",
      help: "Units that were billed and are to be credited; of what came on no order, all of a refund.",
      formula: `=IF(OR(${IS_CANCELLED},[@Outcome]="Replace",[@Outcome]="Repair"),0,ROUND(IF(${HAS_LINE},MIN(MAX(0,[@Qty]-[@Credited]),[@[Billed beyond]]),IF([@Outcome]="Return",0,MAX(0,[@Qty]-[@Credited]))),6))`,
      numberFormat: "General",
    }),
    status: formula({
      header: "Status",
      help: "To send, To come, To credit, Done; or Closed, Cancelled.",
      formula: returnLadder.formula,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '=OR({Status}="Cancelled",{Status}="Closed")', tone: "muted" },
    { formula: '=OR({Status}="To send",{Status}="To come",{Status}="To credit")', column: "Status", tone: "warning" },
    { formula: '={Status}="Done"', column: "Status", tone: "good" },
  ],
});
export type VendorReturn = RowOf<typeof VendorReturns.columns>;
