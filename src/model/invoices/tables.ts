import { literally, pointNumber, sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { formula } from "../../tables/kinds";
import { approvalLadders } from "../approvals/approvalLadder";
import { settingFormula, settings } from "../company/settings";
import { decimalsFormula } from "../money/decimalsFormula";
import {
  CURRENCY_OF_INVOICE,
  invoiceColumns,
  invoiceLadder,
  invoiceProblemLadder,
  RATE_OF_INVOICE,
  SAME_INVOICE,
} from "./invoiceColumns";
import { invoiceCheckFormula, invoiceSubjectFormula } from "./invoiceSubject";
import { invoiceLineColumns, matchLadder, needLadder } from "./invoiceLineColumns";
import { numberKeyFormula } from "./numberKeyFormula";
import { allowedFormula, outcomeFormula, toleranceRuleFormula } from "./tolerances";

const tabColor = "#C19C00";

/** Days before and after within which the same amount from the same vendor looks like a duplicate. */
export const DUPLICATE_DAYS = 7;

/** A sum over an invoice's lines, as an Excel expression in a row of Invoices. */
const sumOfLines = (header: string): string => `SUMIFS(InvoiceLines[${header}],InvoiceLines[Invoice],${SAME_INVOICE})`;

const SAME_VENDOR = `Invoices[Compared],[@Compared],Invoices[Vendor],${sameAs("[@Vendor]")}`;

const WITHIN_DAYS = `Invoices[Date],">="&INT([@Date])-${String(DUPLICATE_DAYS)},Invoices[Date],"<"&INT([@Date])+${String(DUPLICATE_DAYS + 1)}`;

export const Invoices = defineTable({
  name: "Invoices",
  sheet: "Invoices",
  help: "One row an invoice or credit note of a vendor. Its status follows from its lines, their orders and receipts.",
  tabColor,
  key: "invoice",
  version: 1,
  undo: {
    stages: ["unique", "handedOverOn", "postedOn", "paidOn"],
    builtOnDecision: ["handedOverOn"],
  },
  expects: {
    ascending: [
      ["date", "dueOn"],
      ["date", "discountOn"],
      ["date", "handedOverOn"],
      ["handedOverOn", "postedOn"],
      ["handedOverOn", "paidOn"],
    ],
    aboveZero: ["rate"],
    past: ["date", "askedVendorOn", "handedOverOn", "postedOn", "paidOn", "cancelledOn"],
  },
  columns: {
    ...invoiceColumns,
    currencyUsed: formula({
      header: "Currency used",
      help: "Its currency, the company's where none is entered.",
      formula: `=${CURRENCY_OF_INVOICE}`,
      numberFormat: "General",
    }),
    decimals: formula({
      header: "Decimals",
      help: "The decimals of its currency.",
      formula: `=${decimalsFormula("[@[Currency used]]")}`,
      numberFormat: "0",
    }),
    numberKey: formula({
      header: "Number key",
      help: "The number as it is compared: capitals, without punctuation, leading zeros and a trailing letter.",
      formula: numberKeyFormula("[@Number]"),
      numberFormat: "General",
    }),
    credited: formula({
      header: "Credited",
      help: "What credit notes that count take back of it, in its currency.",
      formula: `=ROUND(SUMIFS(Invoices[Total],Invoices[Corrects],${SAME_INVOICE},Invoices[Kind],"Credit note",Invoices[Cancelled on],""),4)`,
      numberFormat: "#,##0.00##",
    }),
    creditedBeyond: formula({
      header: "Credited beyond",
      help: "Of a credit note: by how much what it corrects is credited beyond its total.",
      formula: `=IF(OR(TRIM([@Corrects])="",[@Kind]<>"Credit note"),0,IFERROR(ROUND(INDEX(Invoices[Credited],MATCH(${literally("[@Corrects]")},Invoices[Invoice],0))-INDEX(Invoices[Total],MATCH(${literally("[@Corrects]")},Invoices[Invoice],0)),4),0))`,
      numberFormat: "#,##0.00##",
    }),
    comparedTotal: formula({
      header: "Compared total",
      help: "Its currency and total, as they are compared.",
      formula: `=[@[Currency used]]&" "&${pointNumber("[@Total]", 4)}`,
      numberFormat: "General",
    }),
    compared: formula({
      header: "Compared",
      help: "What it is compared as: nothing where it was cancelled, or taken back whole by credit notes.",
      formula: `=IF(OR([@[Cancelled on]]<>"",AND([@Credited]>0,[@Credited]>=ROUND([@Total],4))),"",[@Kind])`,
      numberFormat: "General",
    }),
    looksLike: formula({
      header: "Looks like",
      help: "Other invoices of the vendor with the same number, or the same total within 7 days; of other vendors with both.",
      formula: `=IF([@Compared]="",0,COUNTIFS(${SAME_VENDOR},Invoices[Number key],${sameAs("[@[Number key]]")})-1+COUNTIFS(${SAME_VENDOR},Invoices[Number key],"<>"&${literally("[@[Number key]]")},Invoices[Compared total],[@[Compared total]],${WITHIN_DAYS})+COUNTIFS(Invoices[Compared],[@Compared],Invoices[Vendor],"<>"&${literally("[@Vendor]")},Invoices[Number key],${sameAs("[@[Number key]]")},Invoices[Compared total],[@[Compared total]],${WITHIN_DAYS}))`,
      numberFormat: "0",
    }),
    lines: formula({
      header: "Lines",
      help: "The sum of its lines, as they state it.",
      formula: `=ROUND(${sumOfLines("Amount")},[@Decimals])`,
      numberFormat: "#,##0.00##",
    }),
    offBy: formula({
      header: "Off by",
      help: "By how much its lines and tax differ from its total, or its tax from that of its lines.",
      formula: `=ROUND(MAX(ABS([@Lines]+IF([@[Prices with tax]]="Yes",0,N([@Tax]))-[@Total]),IF(COUNTIFS(InvoiceLines[Invoice],${SAME_INVOICE},InvoiceLines[Tax rate],"")>0,0,ABS(${sumOfLines("Line tax")}-N([@Tax])))),4)`,
      numberFormat: "#,##0.00##",
    }),
    totalRule: formula({
      header: "Total rule",
      help: "The place of the tolerance that holds for its total.",
      formula: `=${toleranceRuleFormula("Total", "[@Vendor]", undefined)}`,
      numberFormat: "0",
    }),
    offAllowed: formula({
      header: "Off allowed",
      help: "How much of that the tolerances allow; a smallest coin a line for rounding.",
      formula: `=ROUND(MAX(COUNTIFS(InvoiceLines[Invoice],${SAME_INVOICE})/10^[@Decimals],${allowedFormula("[@[Total rule]]", "[@Total]")}),4)`,
      numberFormat: "#,##0.00##",
    }),
    difference: formula({
      header: "Difference",
      help: "What of it nobody ordered or received, in its currency.",
      formula: `=ROUND(${sumOfLines("Difference")},[@Decimals])`,
      numberFormat: "#,##0.00##",
    }),
    home: formula({
      header: "In company currency",
      help: "Its total in the company's currency, a credit note's negative; 0 while no rate is entered.",
      formula: `=IF([@Kind]="Credit note",-1,1)*ROUND([@Total]*${RATE_OF_INVOICE},${decimalsFormula(settingFormula(settings.currency))})`,
      numberFormat: "#,##0.00##",
    }),
    subject: formula({
      header: "Asked for",
      help: "What approval is asked for. A change of any of it makes what was approved void.",
      formula: invoiceSubjectFormula,
      numberFormat: "General",
    }),
    approval: formula({
      header: "Approval",
      help: "Not asked, Waiting, Approved, Refused, or Changed since it was asked.",
      formula: approvalLadders.Invoice.formula,
      numberFormat: "General",
    }),
    status: formula({
      header: "Status",
      help: "Ready, or what it waits for; then Handed over, Posted, Paid.",
      formula: invoiceLadder.formula,
      numberFormat: "General",
    }),
    problem: formula({
      header: "Problem",
      help: "Handed over without a match, Paid without being handed over; blank where nothing is wrong.",
      formula: invoiceProblemLadder.formula,
      numberFormat: "General",
    }),
    owed: formula({
      header: "Owed",
      help: "What is still to be paid of it, in its currency; a credit note's is negative.",
      formula:
        '=IF(OR([@[Cancelled on]]<>"",[@[Paid on]]<>""),0,IF([@Kind]="Credit note",-1,1)*ROUND([@Total]-N([@Prepaid]),[@Decimals]))',
      numberFormat: "#,##0.00##",
    }),
    overdue: formula({
      header: "Overdue",
      help: "Current, or by how many days it is over its day.",
      formula:
        '=IF([@Owed]=0,"",IF([@[Due on]]="","Current",LET(late,TODAY()-INT([@[Due on]]),IF(late<=0,"Current",IF(late<=30,"1-30",IF(late<=60,"31-60",IF(late<=90,"61-90","Over 90")))))))',
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '=OR({Status}="Cancelled",{Status}="Paid")', tone: "muted" },
    {
      formula:
        '=OR({Status}="Possible duplicate",{Status}="To correct",{Status}="On hold",{Status}="Refused",{Status}="Without lines")',
      column: "Status",
      tone: "bad",
    },
    { formula: '=OR({Status}="No receipt yet",{Status}="Waiting approval")', column: "Status", tone: "warning" },
    { formula: '={Status}="Ready"', column: "Status", tone: "good" },
    { formula: '={Problem}<>""', column: "Problem", tone: "bad" },
    { formula: '=AND({Owed}>0,{Overdue}<>"Current",{Overdue}<>"")', column: "Due on", tone: "warning" },
  ],
});
export type Invoice = RowOf<typeof Invoices.columns>;

/** A column of a line's invoice, as an Excel expression in a row of Invoice lines. */
const ofInvoice = (header: string): string =>
  `INDEX(Invoices[${header}],MATCH(${literally("[@Invoice]")},Invoices[Invoice],0))`;
/** A column of the order that a line bills. */
const ofOrder = (header: string): string => `INDEX(Orders[${header}],MATCH(${literally("[@Order]")},Orders[Order],0))`;
const OF_ORDER_LINE = `OrderLines[Order],${sameAs("[@Order]")},OrderLines[Line],[@[Order line]]`;
const sumOfOrderLine = (header: string): string =>
  `IF([@[Order found]]=0,0,SUMIFS(OrderLines[${header}],${OF_ORDER_LINE}))`;
/** A day after all days, as Excel counts them. */
const NO_END = 2_958_466;

export const InvoiceLines = defineTable({
  name: "InvoiceLines",
  sheet: "Invoice lines",
  help: "What each invoice bills, matched with what was ordered and received. The match follows from the rows and re-tests itself.",
  tabColor,
  key: ["invoice", "line"],
  version: 1,
  undo: {
    settled: {
      link: "invoice",
      by: ["handedOverOn", "paidOn"],
      fields: ["order", "orderLine", "item", "quantity", "price", "amount", "taxRate", "category"],
    },
  },
  columns: {
    ...invoiceLineColumns,
    match: formula({
      header: "Match",
      help: "Matched, Within tolerance, Price hold, Quantity hold, No receipt yet, No order, Wrong vendor, Wrong currency, No quantity.",
      formula: matchLadder.formula,
      numberFormat: "General",
    }),
    needs: formula({
      header: "Needs",
      help: "Wait for the goods, Approve the difference, Correct the line; blank where nothing is needed.",
      formula: needLadder.formula,
      numberFormat: "General",
    }),
    difference: formula({
      header: "Difference",
      help: "What of it nobody ordered or received, in the invoice's currency without tax.",
      formula: `=ROUND(IFS([@Match]="No order",[@Net],AND([@Match]="Price hold",[@Kind]<>"Goods"),[@Net],[@Match]="Price hold",N([@Qty])*[@[Price off]],[@Match]="Quantity hold",MIN(N([@Qty]),[@[Billed of line]]-[@Kept])*IF(N([@Qty])=0,0,[@Net]/[@Qty]),TRUE,0),4)`,
      numberFormat: "#,##0.00##",
    }),
    mark: formula({
      header: "Check figure",
      help: "0 while the line says what approval was asked of, else 1: a change after approval shows.",
      formula: invoiceCheckFormula,
      numberFormat: "0",
    }),
    counts: formula({
      header: "Counts",
      help: "1, of a credit note -1, of a cancelled invoice 0.",
      formula: `=IFERROR(IF(${ofInvoice("Cancelled on")}<>"",0,IF(${ofInvoice("Kind")}="Credit note",-1,1)),0)`,
      numberFormat: "0",
    }),
    net: formula({
      header: "Net",
      help: "The amount without tax.",
      formula: `=ROUND([@Amount]/IF(IFERROR(${ofInvoice("Prices with tax")}="Yes",FALSE),1+N([@[Tax rate]]),1),4)`,
      numberFormat: "#,##0.00##",
    }),
    lineTax: formula({
      header: "Line tax",
      help: "The tax on it by its rate.",
      formula: "=ROUND([@Net]*N([@[Tax rate]]),4)",
      numberFormat: "#,##0.00##",
    }),
    countedQuantity: formula({
      header: "Counted qty",
      help: "The units that count as billed; a credit note's are taken off.",
      formula: '=IF([@Kind]="Goods",[@Counts]*N([@Qty]),0)',
      numberFormat: "General",
    }),
    countedNet: formula({
      header: "Counted net",
      help: "The amount that counts as billed, without tax.",
      formula: '=IF([@Kind]="Goods",[@Counts]*[@Net],0)',
      numberFormat: "#,##0.00##",
    }),
    invoiceVendor: formula({
      header: "Invoice vendor",
      help: "Whom the invoice is from.",
      formula: `=IFERROR(${ofInvoice("Vendor")}&"","")`,
      numberFormat: "General",
    }),
    invoiceCurrency: formula({
      header: "Invoice currency",
      help: "The invoice's currency.",
      formula: `=IFERROR(${ofInvoice("Currency used")},"")`,
      numberFormat: "General",
    }),
    orderFound: formula({
      header: "Order found",
      help: "1 where the order has the line.",
      formula: `=IF(OR([@Order]="",[@[Order line]]=""),0,COUNTIFS(${OF_ORDER_LINE}))`,
      numberFormat: "0",
    }),
    orderVendor: formula({
      header: "Order vendor",
      help: "Whom the order went to.",
      formula: `=IFERROR(${ofOrder("Vendor")}&"","")`,
      numberFormat: "General",
    }),
    orderCurrency: formula({
      header: "Order currency",
      help: "The order's currency.",
      formula: `=IFERROR(${ofOrder("Currency used")},"")`,
      numberFormat: "General",
    }),
    orderPrice: formula({
      header: "Order price",
      help: "The price that was ordered.",
      formula: `=${sumOfOrderLine("Price")}`,
      numberFormat: "#,##0.00##",
    }),
    received: formula({
      header: "Received",
      help: "Units accepted of the order's line.",
      formula: `=${sumOfOrderLine("Received")}`,
      numberFormat: "General",
    }),
    kept: formula({
      header: "Kept",
      help: "Received, less what went back for good before the invoice was handed over.",
      formula: `=IF([@[Order found]]=0,0,ROUND([@Received]-SUMIFS(VendorReturns[Gone for good],VendorReturns[Order],${sameAs("[@Order]")},VendorReturns[Order line],[@[Order line]],VendorReturns[Date],"<"&IF(N(IFERROR(${ofInvoice("Handed over on")},0))=0,${String(NO_END)},INT(${ofInvoice("Handed over on")})+1)),6))`,
      numberFormat: "General",
    }),
    returnUnits: formula({
      header: "Return units",
      help: "Units of the return that it credits, where that is the vendor's.",
      formula: `=IF(TRIM([@Return])="",0,ROUND(SUMIFS(VendorReturns[Qty],VendorReturns[Return],${sameAs("[@Return]")},VendorReturns[Vendor],${sameAs("[@[Invoice vendor]]")},VendorReturns[Cancelled on],""),6))`,
      numberFormat: "General",
    }),
    returnCredited: formula({
      header: "Return credited",
      help: "Units that all credit notes took back for the return.",
      formula: `=IF(TRIM([@Return])="",0,SUMIFS(VendorReturns[Credited],VendorReturns[Return],${sameAs("[@Return]")}))`,
      numberFormat: "General",
    }),
    billedOfLine: formula({
      header: "Billed of line",
      help: "Units billed of the order's line by all invoices.",
      formula: `=${sumOfOrderLine("Billed")}`,
      numberFormat: "General",
    }),
    quantityRule: formula({
      header: "Quantity rule",
      help: "The place of the tolerance that holds.",
      formula: `=${toleranceRuleFormula("Quantity", "[@[Invoice vendor]]", "[@Item]")}`,
      numberFormat: "0",
    }),
    mostBilled: formula({
      header: "Most billed",
      help: "Units that may be billed: kept, and what the tolerance allows beyond.",
      formula: `=ROUND([@Kept]+MIN(1E+12,${allowedFormula("[@[Quantity rule]]", "[@Kept]")}),6)`,
      numberFormat: "General",
    }),
    quantityBeyond: formula({
      header: "Quantity beyond",
      help: "What happens to more units than that.",
      formula: `=${outcomeFormula("[@[Quantity rule]]")}`,
      numberFormat: "General",
    }),
    priceRule: formula({
      header: "Price rule",
      help: "The place of the tolerance that holds.",
      formula: `=${toleranceRuleFormula("Price", "[@[Invoice vendor]]", "[@Item]")}`,
      numberFormat: "0",
    }),
    priceOff: formula({
      header: "Price off",
      help: "By how much the price of a unit differs from the order's.",
      formula: "=IF(OR([@[Order found]]=0,N([@Qty])=0),0,ROUND(ABS([@Net]/[@Qty]-[@[Order price]]),4))",
      numberFormat: "#,##0.00##",
    }),
    priceAllowed: formula({
      header: "Price allowed",
      help: "By how much it may differ.",
      formula: `=ROUND(MIN(1E+12,${allowedFormula("[@[Price rule]]", "[@[Order price]]")}),4)`,
      numberFormat: "#,##0.00##",
    }),
    amountOff: formula({
      header: "Amount off",
      help: "By how much all that was billed of the order's line differs from its price.",
      formula: `=ROUND(ABS(${sumOfOrderLine("Billed amount")}-[@[Billed of line]]*[@[Order price]]),4)`,
      numberFormat: "#,##0.00##",
    }),
    amountAllowed: formula({
      header: "Amount allowed",
      help: "By how much that may differ.",
      formula: "=ROUND(MIN(1E+12,[@[Price allowed]]*ABS([@[Billed of line]])),4)",
      numberFormat: "#,##0.00##",
    }),
    priceBeyond: formula({
      header: "Price beyond",
      help: "What happens to more than that.",
      formula: `=${outcomeFormula("[@[Price rule]]")}`,
      numberFormat: "General",
    }),
    chargesRule: formula({
      header: "Charges rule",
      help: "The place of the tolerance that holds.",
      formula: `=${toleranceRuleFormula("Charges", "[@[Invoice vendor]]", undefined)}`,
      numberFormat: "0",
    }),
    charges: formula({
      header: "Charges",
      help: "What the invoice adds to its goods: freight, duty, charges, less discounts.",
      formula: `=ROUND([@Counts]*SUMIFS(InvoiceLines[Net],InvoiceLines[Invoice],${SAME_INVOICE},InvoiceLines[Kind],"<>Goods"),4)`,
      numberFormat: "#,##0.00##",
    }),
    chargesAllowed: formula({
      header: "Charges allowed",
      help: "How much of that needs no approval.",
      formula: `=ROUND(MIN(1E+12,${allowedFormula("[@[Charges rule]]", `SUMIFS(InvoiceLines[Net],InvoiceLines[Invoice],${SAME_INVOICE},InvoiceLines[Kind],"Goods")`)}),4)`,
      numberFormat: "#,##0.00##",
    }),
    chargesBeyond: formula({
      header: "Charges beyond",
      help: "What happens to more than that.",
      formula: `=${outcomeFormula("[@[Charges rule]]")}`,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '=OR({Needs}="Correct",{Needs}="Approve")', column: "Match", tone: "bad" },
    { formula: '={Needs}="Wait"', column: "Match", tone: "warning" },
    { formula: '=AND({Match}<>"",{Needs}="")', column: "Match", tone: "good" },
  ],
});
export type InvoiceLine = RowOf<typeof InvoiceLines.columns>;
