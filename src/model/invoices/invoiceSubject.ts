import { singleSpaced } from "../../domain/plainText";
import { isoDay, pointNumber } from "../../tables/criteriaText";
import type { RowOf } from "../../tables/defineTable";
import {
  checkFigureFormula,
  headWords,
  headWordsFormula,
  inParts,
  inPartsFormula,
  lineWords,
} from "../approvals/askedAs";
import { HOME_CURRENCY, type invoiceColumns, SAME_INVOICE } from "./invoiceColumns";
import type { invoiceLineColumns } from "./invoiceLineColumns";

/** Rows of Invoices and Invoice lines, by what people fill in. */
type Invoice = RowOf<typeof invoiceColumns>;
type InvoiceLine = RowOf<typeof invoiceLineColumns>;

/** What an approval of an invoice is about beside its own row. */
interface Figures {
  readonly currency: string;
  /** The company's. */
  readonly home: string;
  readonly difference: number;
  /** How many there are. */
  readonly lines: number;
}

/**
 * What an invoice is submitted for approval as: the same words as its cell "Asked for". Another vendor, sum, rate, budget or
 * requester reads differently; what the lines say is kept with each of them.
 */
export function invoiceSubject(invoice: Invoice, { currency, home, difference, lines }: Figures): string {
  const { vendor, number, date, total, rate = 0 } = invoice;
  const exchanged = currency === home ? "" : `, rate ${String(Math.round(rate * 1e6) / 1e6)}`;
  const whose = headWords([invoice.department, invoice.costCentre, invoice.requester]);
  return `${vendor} ${singleSpaced(number)}, ${date}, ${currency} ${String(toFour(total))}${exchanged}, difference ${String(toFour(difference))}, lines ${String(lines)} for ${whose}`;
}

export const invoiceSubjectFormula = `=[@Vendor]&" "&TRIM([@Number])&", "&${isoDay("[@Date]")}&", "&[@[Currency used]]&" "&${pointNumber("[@Total]", 4)}&IF([@[Currency used]]=${HOME_CURRENCY},"",", rate "&${pointNumber("N([@Rate])", 6)})&", difference "&${pointNumber("[@Difference]", 4)}&", lines "&COUNTIFS(InvoiceLines[Invoice],${SAME_INVOICE})&" for "&${headWordsFormula(["[@Department]", "[@[Cost centre]]", "[@Requester]"])}`;

/** What a line says: which goods of which order, how many, for how much. The column Check figure compares the same. */
export const invoiceLineReads = (line: InvoiceLine): string =>
  lineWords([
    ...[line.invoice, line.line, line.kind, line.order, line.orderLine, line.return, line.item, line.description],
    ...[line.category, inParts(line.quantity ?? 0, 1e6), inParts(line.amount, 1e4), inParts(line.taxRate ?? 0, 1e6)],
  ]);

/** 0 while a line says what approval was asked of. */
export const invoiceCheckFormula = checkFigureFormula([
  ...["[@Invoice]", "[@Line]", "[@Kind]", "[@Order]", "[@[Order line]]", "[@Return]", "[@Item]", "[@Description]"],
  ...[
    "[@Category]",
    inPartsFormula("[@Qty]", 1e6),
    inPartsFormula("[@Amount]", 1e4),
    inPartsFormula("[@[Tax rate]]", 1e6),
  ],
]);

/** To the fourth decimal, half away from zero as Excel's ROUND. */
export const toFour = (value: number): number => {
  const parts = Math.abs(value) * 1e4;
  const whole = Math.round(parts);
  // Only near a half do the last digits tell which way it goes.
  const isNearHalf = parts > 1e11 || Math.abs(parts - whole) > 0.4;
  return (value < 0 ? -1 : 1) * ((isNearHalf ? Math.round(Number(parts.toPrecision(15))) : whole) / 1e4) + 0;
};
