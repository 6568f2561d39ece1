import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { readEInvoice } from "./readEInvoice";

const read = (file: string | Uint8Array) => {
  const answer = readEInvoice(SaxesParser, typeof file === "string" ? Buffer.from(file) : file);
  return answer.ok ? answer.value : answer.problem.message;
};

const ubl = (body: string, root = "Invoice"): string =>
  `<?xml version="1.0"?><${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="a" xmlns:cbc="b">${body}</${root}>`;
const head =
  "<cbc:ID>00-471</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>";
const totals = (net: string, tax: string, total: string): string =>
  `<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${tax}</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount>${net}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount>${total}</cbc:TaxInclusiveAmount><cbc:PayableAmount>${total}</cbc:PayableAmount></cac:LegalMonetaryTotal>`;
const line =
  '<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">20</cbc:InvoicedQuantity><cbc:LineExtensionAmount>50.00</cbc:LineExtensionAmount><cac:OrderLineReference><cbc:LineID>2</cbc:LineID></cac:OrderLineReference><cac:Item><cbc:Name>Gloves &amp; more</cbc:Name><cac:SellersItemIdentification><cbc:ID>NW-77</cbc:ID></cac:SellersItemIdentification><cac:ClassifiedTaxCategory><cbc:Percent>25</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount>25.00</cbc:PriceAmount><cbc:BaseQuantity>10</cbc:BaseQuantity></cac:Price></cac:InvoiceLine>';

test("a UBL invoice is read with its lines, prices of one unit, order and tax", () => {
  const order = "<cac:OrderReference><cbc:ID>PO-1</cbc:ID></cac:OrderReference>";
  expect(read(ubl(head + order + totals("50.00", "12.50", "62.50") + line))).toMatchObject({
    doubts: [],
    invoice: {
      kind: "Invoice",
      number: "00-471",
      date: "2026-11-20",
      order: "PO-1",
      net: 50,
      tax: 12.5,
      total: 62.5,
      payable: 62.5,
      lines: [
        expect.objectContaining({
          name: "Gloves & more",
          sellersCode: "NW-77",
          quantity: 20,
          price: 2.5,
          amount: 50,
          taxRate: 25,
          orderLine: "2",
        }),
      ],
    },
  });
});

test("letters are read in the encoding that the file has", () => {
  const named = ubl(head + totals("50.00", "12.50", "62.50") + line.replace("Gloves", "Grüße"));
  const declared = (encoding: string): string => named.replace('version="1.0"', `version="1.0" encoding="${encoding}"`);
  const seller = { invoice: { lines: [{ name: "Grüße & more" }] } };
  expect(read(declared("UTF-8"))).toMatchObject(seller);
  expect(read(Buffer.from(declared("ISO-8859-1"), "latin1"))).toMatchObject(seller);
  expect(read(Buffer.from(`\uFEFF${declared("UTF-16")}`, "utf16le"))).toMatchObject(seller);
  expect(read(Buffer.from(named, "latin1"))).toMatch(/^The file is not written in the encoding that it names/);
});

test("what does not add up is said, and what is no invoice is refused with what it is", () => {
  expect(read(ubl(head + totals("60.00", "12.50", "70.00") + line))).toMatchObject({
    doubts: [
      "Its lines and charges come to 50.00 EUR, and it says 60.00 EUR without tax.",
      "Without tax and tax come to 72.50 EUR, and it says 70.00 EUR.",
    ],
  });
  expect(read("Invoice 4711")).toMatch(/^The file is not XML/);
  expect(read(ubl(head).slice(0, -5))).toMatch(/^The file is not XML, or it breaks off/);
  expect(read("<Order/>")).toMatch(/^The file is XML, but no invoice: it begins with Order/);
  expect(read(ubl("<cbc:ID>1</cbc:ID>"))).toBe(
    "The invoice 1 has no date that can be read. Ask the vendor for a complete file.",
  );
  // An entity that grows is not expanded.
  expect(read('<!DOCTYPE x [<!ENTITY a "b">]><Invoice>&a;</Invoice>')).toMatch(/^The file is not XML/);
});

const samples = path.join(process.env.QM_DATA ?? "/nowhere", "einvoice");
/** Lines, without tax, with tax or payable, as the samples' own totals have them. */
const official: readonly [string, string, number, number, number][] = [
  ["ubl-base-example", "Invoice", 2, 1325, 1656.25],
  ["ubl-Allowance-example", "Invoice", 3, 5900, 6125],
  ["ubl-base-creditnote-correction", "Credit note", 2, 1325, 1656.25],
  ["ubl-base-negative-inv-correction", "Credit note", 2, 1325, 1656.25],
  ["ubl-vat-category-O", "Invoice", 1, 3200, 3200],
  ["ubl-tc434-example5", "Invoice", 3, 4000, 2337.5],
  ["ubl-tc434-creditnote1", "Credit note", 1, 100.11, 100.11],
  ["sample-discount-price", "Invoice", 1, 12.12, 15.15],
  ["cii-CII_example1", "Invoice", 20, 229.6, 250.33],
  ["cii-CII_example5", "Invoice", 3, 4000, 2337.5],
  ["cii-CII_business_example_01", "Invoice", 5, 1436.5, 801.78],
];
(existsSync(samples) ? test.each(official) : test.skip.each(official))(
  "the official sample %s is a %s of %d lines, %d without tax and %d to pay, and adds up",
  (name, kind, lines, net, payable) => {
    const answer = read(readFileSync(path.join(samples, `${name}.xml`), "utf8"));
    if (typeof answer === "string") throw new Error(answer);
    const { invoice, doubts } = answer;
    expect([invoice.kind, invoice.lines.length, invoice.net, invoice.payable]).toEqual([kind, lines, net, payable]);
    expect(doubts).toEqual([]);
  },
);
