import type { SaxesParser } from "saxes";
import { isDay } from "../../../domain/calendarDay";
import { formatMoney } from "../../../domain/sentence";
import { sumOf } from "../../../domain/money";
import { ok, refuse, type Result } from "../../../domain/result";
import type { EInvoice } from "./eInvoice";
import { readCii } from "./readCii";
import { readUbl } from "./readUbl";
import { decodeXml, readXml, type XmlElement } from "./xmlTree";

/** An e-invoice and what in it does not add up. */
export interface ReadEInvoice {
  readonly invoice: EInvoice;
  readonly doubts: readonly string[];
}

/** Reads an electronic invoice: UBL 2.1 (Peppol) or UN/CEFACT CII (Factur-X, ZUGFeRD, XRechnung) as XML. */
export function readEInvoice(Parser: typeof SaxesParser, bytes: Uint8Array): Result<ReadEInvoice> {
  const text = decodeXml(bytes);
  if (text === undefined)
    return refuse("The file is not written in the encoding that it names. Ask the vendor for the invoice in UTF-8.");
  const root = readXml(Parser, text);
  if (!root) return refuse("The file is not XML, or it breaks off. Ask the vendor for the invoice as an XML file.");
  const said = saidBy(root);
  if (!said)
    return refuse(
      `The file is XML, but no invoice: it begins with ${root.name}. An invoice begins with Invoice or CreditNote (UBL), or with CrossIndustryInvoice (Factur-X, ZUGFeRD).`,
    );
  const { currency, date, net, number, payable, total } = said;
  if (number === undefined) return refuse("The invoice has no number. Ask the vendor for a complete file.");
  if (date === undefined || !isDay(date))
    return refuse(`The invoice ${number} has no date that can be read. Ask the vendor for a complete file.`);
  if (currency === undefined || net === undefined || total === undefined || payable === undefined)
    return refuse(`The invoice ${number} has no currency or no totals. Ask the vendor for a complete file.`);
  const invoice = positive({
    format: said.format ?? "UBL",
    kind: said.kind ?? "Invoice",
    number,
    date,
    due: said.due !== undefined && isDay(said.due) ? said.due : undefined,
    currency,
    seller: said.seller,
    order: said.order,
    corrects: said.corrects,
    terms: said.terms,
    lines: said.lines ?? [],
    charges: said.charges ?? [],
    net,
    tax: said.tax ?? 0,
    total,
    prepaid: said.prepaid ?? 0,
    payable,
  });
  return ok({ invoice, doubts: doubtsAbout(invoice) });
}

function saidBy(root: XmlElement): Partial<EInvoice> | undefined {
  switch (root.name) {
    case "Invoice":
    case "CreditNote":
      return readUbl(root);
    case "CrossIndustryInvoice":
      return readCii(root);
    default:
      return undefined;
  }
}

/** An invoice over less than nothing is a credit note. */
function positive(invoice: EInvoice): EInvoice {
  if (invoice.kind !== "Invoice" || invoice.total >= 0) return invoice;
  return {
    ...invoice,
    kind: "Credit note",
    lines: invoice.lines.map((line) => ({ ...line, quantity: -line.quantity + 0, amount: -line.amount + 0 })),
    charges: invoice.charges.map((charge) => ({ ...charge, amount: -charge.amount + 0 })),
    net: -invoice.net,
    tax: -invoice.tax + 0,
    total: -invoice.total,
    prepaid: -invoice.prepaid + 0,
    payable: -invoice.payable + 0,
  };
}

/** Sums of the file that are not the sums of its parts. */
function doubtsAbout({ currency, lines, charges, net, tax, total }: EInvoice): readonly string[] {
  const parts = sumOf(
    [...lines, ...charges].map(({ amount }) => amount),
    currency,
  );
  return [
    ...(parts === sumOf([net], currency)
      ? []
      : [
          `Its lines and charges come to ${formatMoney(parts, currency)}, and it says ${formatMoney(net, currency)} without tax.`,
        ]),
    ...(sumOf([net, tax], currency) === sumOf([total], currency)
      ? []
      : [
          `Without tax and tax come to ${formatMoney(sumOf([net, tax], currency), currency)}, and it says ${formatMoney(total, currency)}.`,
        ]),
  ];
}
