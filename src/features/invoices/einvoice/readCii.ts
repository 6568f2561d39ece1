import type { EInvoice, EInvoiceLine } from "./eInvoice";
import { creditTypes, found } from "./readUbl";
import { allAt, at, numberAt, textAt, type XmlElement } from "./xmlTree";

/** Reads what a UN/CEFACT cross-industry invoice says (Factur-X, ZUGFeRD 2, XRechnung); what it lacks is undefined. */
export function readCii(root: XmlElement): Partial<EInvoice> {
  const head = at(root, "ExchangedDocument");
  const trade = at(root, "SupplyChainTradeTransaction");
  const agreement = at(trade, "ApplicableHeaderTradeAgreement");
  const settlement = at(trade, "ApplicableHeaderTradeSettlement");
  const totals = at(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation");
  const currency = textAt(settlement, "InvoiceCurrencyCode");
  const taxes = allAt(totals, "TaxTotalAmount");
  const tax = taxes.find(({ attributes }) => attributes.currencyID === currency) ?? taxes[0];
  return {
    format: "CII",
    kind: creditTypes.has(textAt(head, "TypeCode") ?? "") ? "Credit note" : "Invoice",
    ...found("number", textAt(head, "ID")),
    ...found("date", dayIn(at(head, "IssueDateTime"))),
    due: dayIn(at(settlement, "SpecifiedTradePaymentTerms/DueDateDateTime")),
    ...found("currency", currency),
    seller: textAt(agreement, "SellerTradeParty/Name"),
    order: textAt(agreement, "BuyerOrderReferencedDocument/IssuerAssignedID"),
    corrects: textAt(settlement, "InvoiceReferencedDocument/IssuerAssignedID"),
    terms: textAt(settlement, "SpecifiedTradePaymentTerms/Description"),
    lines: allAt(trade, "IncludedSupplyChainTradeLineItem").map(lineOf),
    charges: [
      ...allAt(settlement, "SpecifiedTradeAllowanceCharge").map((charge) => ({
        reason: textAt(charge, "Reason") ?? (isCharge(charge) ? "Charge" : "Discount"),
        amount: chargeOf(charge),
        taxRate: numberAt(charge, "CategoryTradeTax/RateApplicablePercent"),
      })),
      // Freight and the like, in the extended profile.
      ...allAt(settlement, "SpecifiedLogisticsServiceCharge").map((charge) => ({
        reason: textAt(charge, "Description") ?? "Freight",
        amount: numberAt(charge, "AppliedAmount") ?? 0,
        taxRate: numberAt(charge, "AppliedTradeTax/RateApplicablePercent"),
      })),
    ],
    taxes: allAt(settlement, "ApplicableTradeTax").map((each) => ({
      base: numberAt(each, "BasisAmount") ?? 0,
      rate: numberAt(each, "RateApplicablePercent") ?? 0,
      tax: numberAt(each, "CalculatedAmount") ?? 0,
    })),
    ...found("net", numberAt(totals, "TaxBasisTotalAmount")),
    tax: tax === undefined ? 0 : Number(tax.text.trim()) || 0,
    ...found("total", numberAt(totals, "GrandTotalAmount")),
    prepaid: numberAt(totals, "TotalPrepaidAmount") ?? 0,
    rounding: numberAt(totals, "RoundingAmount") ?? 0,
    ...found("payable", numberAt(totals, "DuePayableAmount") ?? numberAt(totals, "GrandTotalAmount")),
  };
}

const isCharge = (element: XmlElement): boolean => textAt(element, "ChargeIndicator/Indicator") === "true";

const chargeOf = (element: XmlElement): number =>
  (isCharge(element) ? 1 : -1) * (numberAt(element, "ActualAmount") ?? 0);

function lineOf(line: XmlElement): EInvoiceLine {
  const price = at(line, "SpecifiedLineTradeAgreement/NetPriceProductTradePrice");
  const base = numberAt(price, "BasisQuantity") ?? 1;
  const amount = numberAt(price, "ChargeAmount");
  const billed = at(line, "SpecifiedLineTradeDelivery/BilledQuantity");
  const settlement = at(line, "SpecifiedLineTradeSettlement");
  return {
    number: textAt(line, "AssociatedDocumentLineDocument/LineID") ?? "",
    name: textAt(line, "SpecifiedTradeProduct/Name") ?? "",
    sellersCode: textAt(line, "SpecifiedTradeProduct/SellerAssignedID"),
    buyersCode: textAt(line, "SpecifiedTradeProduct/BuyerAssignedID"),
    standardCode: textAt(line, "SpecifiedTradeProduct/GlobalID"),
    quantity: numberAt(line, "SpecifiedLineTradeDelivery/BilledQuantity") ?? 0,
    unit: billed?.attributes.unitCode,
    price: amount === undefined || base === 0 ? undefined : amount / base,
    added: allAt(settlement, "SpecifiedTradeAllowanceCharge").reduce((sum, charge) => sum + chargeOf(charge), 0),
    amount: numberAt(settlement, "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount") ?? 0,
    taxRate: numberAt(settlement, "ApplicableTradeTax/RateApplicablePercent"),
    order: textAt(line, "SpecifiedLineTradeAgreement/BuyerOrderReferencedDocument/IssuerAssignedID"),
    orderLine: textAt(line, "SpecifiedLineTradeAgreement/BuyerOrderReferencedDocument/LineID"),
  };
}

/** A day that is written 20261124 (format 102). */
function dayIn(element: XmlElement | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(textAt(element, "DateTimeString") ?? "") ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${month}-${day}`;
}
