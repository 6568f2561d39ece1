import { singleSpaced } from "../../domain/plainText";
import { isoDay, pointNumber } from "../../tables/criteriaText";
import type { RowOf } from "../../tables/defineTable";
import { textFigure, thousandths } from "../expenses/claimSubject";
import { MARK_MODULUS, spelling, textFigure as textFigureFormula } from "../expenses/sheetFormulas";
import { CURRENCY_OF_INVOICE, HOME_CURRENCY, type invoiceColumns, SAME_INVOICE } from "./invoiceColumns";
import { invoiceLineKinds, type invoiceLineColumns } from "./invoiceLineColumns";

/** Rows of Invoices and Invoice lines, by what people fill in. */
type Invoice = RowOf<typeof invoiceColumns>;
type InvoiceLine = RowOf<typeof invoiceLineColumns>;

/** What an approval of an invoice is about beside its own row. */
interface Figures {
  readonly currency: string;
  /** The company's. */
  readonly home: string;
  readonly difference: number;
  readonly lines: readonly InvoiceLine[];
}

/**
 * What an invoice is submitted for approval as: the same words as its cell "Asked for". The check figure tells of each line and
 * of whom it is for, so that other goods, another budget or another requester read differently.
 */
export function invoiceSubject(invoice: Invoice, { currency, home, difference, lines }: Figures): string {
  const { vendor, number, date, total, rate = 0 } = invoice;
  const exchanged = currency === home ? "" : `, rate ${String(Math.round(rate * 1e6) / 1e6)}`;
  const check = (lines.reduce((sum, line) => sum + lineMark(line), 0) + headFigure(invoice)) % MARK_MODULUS;
  return `${vendor} ${singleSpaced(number)}, ${date}, ${currency} ${String(toFour(total))}${exchanged}, difference ${String(toFour(difference))}, lines ${String(lines.length)}, check ${String(check)}`;
}

export const invoiceSubjectFormula = `=[@Vendor]&" "&TRIM([@Number])&", "&${isoDay("[@Date]")}&", "&${CURRENCY_OF_INVOICE}&" "&${pointNumber("[@Total]", 4)}&IF(${CURRENCY_OF_INVOICE}=${HOME_CURRENCY},"",", rate "&${pointNumber("N([@Rate])", 6)})&", difference "&${pointNumber("[@Difference]", 4)}&", lines "&COUNTIFS(InvoiceLines[Invoice],${SAME_INVOICE})&", check "&MOD(SUMIFS(InvoiceLines[Check figure],InvoiceLines[Invoice],${SAME_INVOICE})+${textFigureFormula(`${spelling("[@Department]", "Departments[Department]")}&"|"&[@[Cost centre]]&"|"&${spelling("[@Requester]", "People[Person]")}`)},${String(MARK_MODULUS)})`;

const headFigure = ({ department = "", costCentre = "", requester = "" }: Invoice): number =>
  textFigure([department, costCentre, requester]);

/** A figure of what a line bills: the same as its column Check figure. Squared, so that what moves from one line to another shows. */
function lineMark({
  amount,
  quantity = 0,
  order = "",
  orderLine = 0,
  item = "",
  category = "",
  ...line
}: InvoiceLine): number {
  const figure =
    thousandths(amount) +
    thousandths(quantity) * 3 +
    orderLine * 5 +
    textFigure([line.description ?? ""]) * 7 +
    textFigure([line.kind, item, category, order]) * 11;
  return (figure % MARK_MODULUS) ** 2 % MARK_MODULUS;
}

/** The kind of a line in the capitals in which it is read, however the cell has them. */
const kinds = `{${invoiceLineKinds.map((kind) => `"${kind}"`).join(",")}}`;
const KIND = `IFERROR(INDEX(${kinds},MATCH(TRIM([@Kind]),${kinds},0)),"")`;

export const lineMarkFormula = `=MOD(MOD(ABS(ROUND([@Amount]*1000,0))+ABS(ROUND(N([@Qty])*1000,0))*3+N([@[Order line]])*5+${textFigureFormula('[@Description]&""')}*7+${textFigureFormula(`${KIND}&"|"&${spelling("[@Item]", "Items[Item]")}&"|"&[@Category]&"|"&${spelling("[@Order]", "Orders[Order]")}`)}*11,${String(MARK_MODULUS)})^2,${String(MARK_MODULUS)})`;

/** To the fourth decimal, half away from zero as Excel's ROUND. */
export const toFour = (value: number): number => {
  const size = Math.abs(value);
  return (value < 0 ? -1 : 1) * (Math.round(Number((size * 1e4).toPrecision(15))) / 1e4) + 0;
};
