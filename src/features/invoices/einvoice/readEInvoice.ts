import type { SaxesParser } from "saxes";
import { isDay } from "../../../domain/calendarDay";
import { formatMoney, formatQuantity } from "../../../domain/sentence";
import { decimalsOf, sumOf } from "../../../domain/money";
import { ok, refuse, type Result } from "../../../domain/result";
import type { EInvoice, EInvoiceLine } from "./eInvoice";
import { readCii } from "./readCii";
import { readUbl } from "./readUbl";
import { decodeXml, readXml, type XmlElement } from "./xmlTree";

/** Reads an electronic invoice: UBL 2.1 (Peppol) or UN/CEFACT CII (Factur-X, ZUGFeRD, XRechnung) as XML. Refused where its figures do not add up. */
export function readEInvoice(Parser: typeof SaxesParser, bytes: Uint8Array): Result<EInvoice> {
  if (isPdf(bytes))
    return refuse(
      "The file is a PDF. A Factur-X or ZUGFeRD invoice has its XML attached: open it in a PDF reader, save the attachment factur-x.xml, zugferd-invoice.xml or xrechnung.xml from Attachments, and choose that. A PDF without one is entered by hand.",
    );
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
    lines: (said.lines ?? []).map((line) => withPriceThatHolds(line, currency)),
    charges: said.charges ?? [],
    taxes: said.taxes ?? [],
    net,
    tax: said.tax ?? 0,
    total,
    prepaid: said.prepaid ?? 0,
    rounding: said.rounding ?? 0,
    payable,
  });
  const faults = faultsIn(invoice);
  return faults.length === 0
    ? ok(invoice)
    : refuse(
        `The invoice ${number} does not add up. ${faults.join(" ")} Ask the vendor for a correct file, or enter it by hand.`,
      );
}

/** A line without its price where that does not give the amount: writers fill the base of prices in several ways, and the amount is what is billed. */
function withPriceThatHolds(line: EInvoiceLine, currency: string): EInvoiceLine {
  const { price = 0, quantity, added, amount } = line;
  const isOff = Math.abs(Math.abs(price * quantity) - Math.abs(amount - added)) > 2.5 / 10 ** decimalsOf(currency);
  return isOff ? { ...line, price: undefined } : line;
}

/** "%PDF", which may follow a few other bytes. */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024)).includes("%PDF-");

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
    lines: invoice.lines.map((line) => ({
      ...line,
      quantity: -line.quantity + 0,
      added: -line.added + 0,
      amount: -line.amount + 0,
    })),
    charges: invoice.charges.map((charge) => ({ ...charge, amount: -charge.amount + 0 })),
    taxes: invoice.taxes.map(({ base, rate, tax }) => ({ base: -base + 0, rate, tax: -tax + 0 })),
    net: -invoice.net,
    tax: -invoice.tax + 0,
    total: -invoice.total,
    prepaid: -invoice.prepaid + 0,
    rounding: -invoice.rounding + 0,
    payable: -invoice.payable + 0,
  };
}

/** What the file says that does not follow from its parts, with both numbers (EN 16931: BR-CO-10, -13 to -17, BR-S-08). */
function faultsIn({
  currency,
  lines,
  charges,
  taxes,
  net,
  tax,
  total,
  prepaid,
  rounding,
  payable,
}: EInvoice): readonly string[] {
  const sum = (...amounts: readonly number[]): number => sumOf(amounts, currency);
  const money = (amount: number): string => formatMoney(amount, currency);
  const smallest = 1 / 10 ** decimalsOf(currency);
  /** Said where what follows is not what is stated, but for so many of the smallest coin. */
  const unless = (follows: number, stated: number, coins: number, sentence: () => string): readonly string[] =>
    Math.abs(sum(follows) - sum(stated)) <= (coins + 0.5) * smallest ? [] : [sentence()];
  const parts = [...lines, ...charges];
  const netOfParts = sum(...parts.map(({ amount }) => amount));
  const taxOfRates = sum(...taxes.map((each) => each.tax));
  const left = sum(total, -prepaid, rounding);
  const isRated = parts.every(({ taxRate }) => taxRate !== undefined);
  return [
    ...unless(
      netOfParts,
      net,
      0,
      () => `Its lines and charges come to ${money(netOfParts)}, and it says ${money(net)} without tax.`,
    ),
    ...taxes.flatMap(({ base, rate, tax: ofRate }) =>
      unless(
        (base * rate) / 100,
        ofRate,
        parts.length,
        () =>
          `Tax of ${formatQuantity(rate)}% on ${money(base)} is ${money(sum((base * rate) / 100))}, and it says ${money(ofRate)}.`,
      ),
    ),
    ...(isRated
      ? [...new Set(taxes.map(({ rate }) => rate))].flatMap((rate) => {
          const ofParts = sum(...parts.flatMap(({ amount, taxRate }) => (taxRate === rate ? [amount] : [])));
          const ofTaxes = sum(...taxes.flatMap((each) => (each.rate === rate ? [each.base] : [])));
          return unless(
            ofParts,
            ofTaxes,
            parts.length,
            () =>
              `Lines and charges at ${formatQuantity(rate)}% come to ${money(ofParts)}, and it taxes ${money(ofTaxes)} at that rate.`,
          );
        })
      : []),
    ...(taxes.length === 0
      ? []
      : unless(taxOfRates, tax, 0, () => `Its taxes come to ${money(taxOfRates)}, and it says ${money(tax)}.`)),
    ...unless(
      sum(net, tax),
      total,
      0,
      () => `Without tax and tax come to ${money(sum(net, tax))}, and it says ${money(total)}.`,
    ),
    ...unless(
      left,
      payable,
      0,
      () => `With tax, less what was prepaid, it comes to ${money(left)}, and it asks for ${money(payable)}.`,
    ),
  ];
}
