import type { EInvoice, EInvoiceLine } from "./eInvoice";
import { allAt, at, numberAt, textAt, type XmlElement } from "./xmlTree";

/** Reads what a UBL 2.1 invoice or credit note says (Peppol BIS Billing 3, EN 16931 syntax binding); what it lacks is undefined. */
export function readUbl(root: XmlElement): Partial<EInvoice> {
  const isCredit = root.name === "CreditNote" || creditTypes.has(textAt(root, "InvoiceTypeCode") ?? "");
  const currency = textAt(root, "DocumentCurrencyCode");
  const totals = at(root, "LegalMonetaryTotal");
  const party = at(root, "AccountingSupplierParty/Party");
  const taxes = allAt(root, "TaxTotal");
  const tax = taxes.find((each) => at(each, "TaxAmount")?.attributes.currencyID === currency) ?? taxes[0];
  return {
    format: "UBL",
    kind: isCredit ? "Credit note" : "Invoice",
    ...found("number", textAt(root, "ID")),
    ...found("date", textAt(root, "IssueDate")),
    due: textAt(root, "DueDate") ?? textAt(root, "PaymentMeans/PaymentDueDate"),
    ...found("currency", currency),
    seller: textAt(party, "PartyName/Name") ?? textAt(party, "PartyLegalEntity/RegistrationName"),
    order: textAt(root, "OrderReference/ID"),
    corrects: textAt(root, "BillingReference/InvoiceDocumentReference/ID"),
    terms: textAt(root, "PaymentTerms/Note"),
    lines: allAt(root, root.name === "CreditNote" ? "CreditNoteLine" : "InvoiceLine").map(lineOf),
    charges: allAt(root, "AllowanceCharge").map((charge) => ({
      reason: textAt(charge, "AllowanceChargeReason") ?? (isCharge(charge) ? "Charge" : "Discount"),
      amount: chargeOf(charge),
      taxRate: numberAt(charge, "TaxCategory/Percent"),
    })),
    taxes: allAt(tax, "TaxSubtotal").map((each) => ({
      base: numberAt(each, "TaxableAmount") ?? 0,
      rate: numberAt(each, "TaxCategory/Percent") ?? 0,
      tax: numberAt(each, "TaxAmount") ?? 0,
    })),
    ...found("net", numberAt(totals, "TaxExclusiveAmount")),
    tax: numberAt(tax, "TaxAmount") ?? 0,
    ...found("total", numberAt(totals, "TaxInclusiveAmount")),
    prepaid: numberAt(totals, "PrepaidAmount") ?? 0,
    rounding: numberAt(totals, "PayableRoundingAmount") ?? 0,
    ...found("payable", numberAt(totals, "PayableAmount")),
  };
}

/** Types of UNTDID 1001 that take back: credit note, factored credit note, self-billed credit note. */
export const creditTypes: ReadonlySet<string> = new Set(["381", "396", "261", "81", "83", "532"]);

const isCharge = (element: XmlElement): boolean => textAt(element, "ChargeIndicator") === "true";

const chargeOf = (element: XmlElement): number => (isCharge(element) ? 1 : -1) * (numberAt(element, "Amount") ?? 0);

function lineOf(line: XmlElement): EInvoiceLine {
  const quantity = at(line, "InvoicedQuantity") ? "InvoicedQuantity" : "CreditedQuantity";
  const price = numberAt(line, "Price/PriceAmount");
  const base = numberAt(line, "Price/BaseQuantity") ?? 1;
  return {
    number: textAt(line, "ID") ?? "",
    name: textAt(line, "Item/Name") ?? textAt(line, "Item/Description") ?? "",
    sellersCode: textAt(line, "Item/SellersItemIdentification/ID"),
    buyersCode: textAt(line, "Item/BuyersItemIdentification/ID"),
    standardCode: textAt(line, "Item/StandardItemIdentification/ID"),
    quantity: numberAt(line, quantity) ?? 0,
    unit: at(line, quantity)?.attributes.unitCode,
    price: price === undefined || base === 0 ? undefined : price / base,
    added: allAt(line, "AllowanceCharge").reduce((sum, charge) => sum + chargeOf(charge), 0),
    amount: numberAt(line, "LineExtensionAmount") ?? 0,
    taxRate: numberAt(line, "Item/ClassifiedTaxCategory/Percent"),
    order: textAt(line, "OrderLineReference/OrderReference/ID"),
    orderLine: textAt(line, "OrderLineReference/LineID"),
  };
}

/** A field that is only there where it was found. */
export const found = <K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> =>
  // One key, named by the type.
  (value === undefined ? {} : { [name]: value }) as Partial<Record<K, V>>;
