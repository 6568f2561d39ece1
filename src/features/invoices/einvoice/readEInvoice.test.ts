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
  });
});

test("letters are read in the encoding that the file has", () => {
  const named = ubl(head + totals("50.00", "12.50", "62.50") + line.replace("Gloves", "Grüße"));
  const declared = (encoding: string): string => named.replace('version="1.0"', `version="1.0" encoding="${encoding}"`);
  const seller = { lines: [{ name: "Grüße & more" }] };
  expect(read(declared("UTF-8"))).toMatchObject(seller);
  expect(read(Buffer.from(declared("ISO-8859-1"), "latin1"))).toMatchObject(seller);
  expect(read(Buffer.from(`\uFEFF${declared("UTF-16")}`, "utf16le"))).toMatchObject(seller);
  expect(read(Buffer.from(named, "latin1"))).toMatch(/^The file is not written in the encoding that it names/);
});

test("what is no invoice is refused with what it is", () => {
  expect(read(Buffer.from("%PDF-1.7\n%âãÏÓ", "latin1"))).toMatch(
    /^The file is a PDF.*save the attachment factur-x.xml/,
  );
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
    expect([answer.kind, answer.lines.length, answer.net, answer.payable]).toEqual([kind, lines, net, payable]);
  },
);

/** Figures of an invoice of both kinds of file, and how they are written in each. */
interface Figures {
  readonly lines: readonly {
    readonly quantity: number;
    readonly price: string;
    readonly base?: number;
    readonly added?: string;
    readonly amount: string;
    readonly rate: string;
  }[];
  readonly charges?: readonly { readonly amount: string; readonly rate: string }[];
  readonly taxes: readonly {
    readonly base: string;
    readonly rate: string;
    readonly tax: string;
    readonly category?: string;
  }[];
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly prepaid?: string;
  readonly rounding?: string;
  readonly payable: string;
  readonly type?: string;
}
const isLess = (amount: string): boolean => amount.startsWith("-");
const size = (amount: string): string => amount.replace("-", "");
const tag = (name: string, content: string | undefined): string =>
  content === undefined ? "" : `<${name}>${content}</${name}>`;

/** The same figures as a UBL invoice, its elements under a prefix of their own. */
const asUbl = (figures: Figures): string => {
  const charge = (amount: string, rate?: string): string =>
    tag(
      "q:AllowanceCharge",
      tag("q:ChargeIndicator", String(!isLess(amount))) +
        tag("q:Amount", size(amount)) +
        (rate === undefined ? "" : tag("q:TaxCategory", tag("q:Percent", rate))),
    );
  const totals =
    tag("q:TaxExclusiveAmount", figures.net) +
    tag("q:TaxInclusiveAmount", figures.total) +
    tag("q:PrepaidAmount", figures.prepaid) +
    tag("q:PayableRoundingAmount", figures.rounding) +
    tag("q:PayableAmount", figures.payable);
  return `<?xml version="1.0"?><q:Invoice xmlns:q="urn:x">${[
    tag("q:ID", "R-1"),
    tag("q:IssueDate", "2026-11-20"),
    tag("q:InvoiceTypeCode", figures.type ?? "380"),
    tag("q:DocumentCurrencyCode", "EUR"),
    tag("q:InvoicePeriod", tag("q:StartDate", "2026-10-01")),
    tag(
      "q:AdditionalDocumentReference",
      tag(
        "q:Attachment",
        `<q:EmbeddedDocumentBinaryObject mimeCode="application/pdf">${"JVBE".repeat(5000)}</q:EmbeddedDocumentBinaryObject>`,
      ),
    ),
    ...(figures.charges ?? []).map(({ amount, rate }) => charge(amount, rate)),
    tag(
      "q:TaxTotal",
      tag("q:TaxAmount", figures.tax) +
        figures.taxes
          .map(({ base, rate, tax, category = "S" }) =>
            tag(
              "q:TaxSubtotal",
              tag("q:TaxableAmount", base) +
                tag("q:TaxAmount", tax) +
                tag("q:TaxCategory", tag("q:ID", category) + tag("q:Percent", rate)),
            ),
          )
          .join(""),
    ),
    tag("q:LegalMonetaryTotal", totals),
    ...figures.lines.map(({ quantity, price, base, added, amount, rate }, at) =>
      tag(
        "q:InvoiceLine",
        tag("q:ID", String(at + 1)) +
          tag("q:InvoicedQuantity", String(quantity)) +
          tag("q:LineExtensionAmount", amount) +
          tag("q:OrderLineReference", tag("q:LineID", "2") + tag("q:OrderReference", tag("q:ID", "PO-7"))) +
          (added === undefined ? "" : charge(added)) +
          tag(
            "q:Item",
            tag("q:Name", "Thing") +
              tag("q:StandardItemIdentification", tag("q:ID", "4006381333931")) +
              tag("q:ClassifiedTaxCategory", tag("q:Percent", rate)),
          ) +
          tag("q:Price", tag("q:PriceAmount", price) + tag("q:BaseQuantity", base === undefined ? base : String(base))),
      ),
    ),
  ].join("")}</q:Invoice>`;
};

/** The same as a cross-industry invoice. */
const asCii = (figures: Figures): string => {
  const charge = (amount: string, rate?: string): string =>
    tag(
      "b:SpecifiedTradeAllowanceCharge",
      tag("b:ChargeIndicator", tag("b:Indicator", String(!isLess(amount)))) +
        tag("b:ActualAmount", size(amount)) +
        (rate === undefined ? "" : tag("b:CategoryTradeTax", tag("b:RateApplicablePercent", rate))),
    );
  const line = ({ quantity, price, base, added, amount, rate }: Figures["lines"][number], at: number): string =>
    tag(
      "b:IncludedSupplyChainTradeLineItem",
      tag("b:AssociatedDocumentLineDocument", tag("b:LineID", String(at + 1))) +
        tag("b:SpecifiedTradeProduct", tag("b:GlobalID", "4006381333931") + tag("b:Name", "Thing")) +
        tag(
          "b:SpecifiedLineTradeAgreement",
          tag("b:BuyerOrderReferencedDocument", tag("b:IssuerAssignedID", "PO-7") + tag("b:LineID", "2")) +
            tag(
              "b:NetPriceProductTradePrice",
              tag("b:ChargeAmount", price) + tag("b:BasisQuantity", base === undefined ? base : String(base)),
            ),
        ) +
        tag("b:SpecifiedLineTradeDelivery", tag("b:BilledQuantity", String(quantity))) +
        tag(
          "b:SpecifiedLineTradeSettlement",
          tag("b:ApplicableTradeTax", tag("b:RateApplicablePercent", rate)) +
            (added === undefined ? "" : charge(added)) +
            tag("b:SpecifiedTradeSettlementLineMonetarySummation", tag("b:LineTotalAmount", amount)),
        ),
    );
  const settlement =
    tag("b:InvoiceCurrencyCode", "EUR") +
    figures.taxes
      .map(({ base, rate, tax, category = "S" }) =>
        tag(
          "b:ApplicableTradeTax",
          tag("b:CalculatedAmount", tax) +
            tag("b:BasisAmount", base) +
            tag("b:CategoryCode", category) +
            tag("b:RateApplicablePercent", rate),
        ),
      )
      .join("") +
    (figures.charges ?? []).map(({ amount, rate }) => charge(amount, rate)).join("") +
    tag(
      "b:SpecifiedTradeSettlementHeaderMonetarySummation",
      tag("b:TaxBasisTotalAmount", figures.net) +
        tag("b:TaxTotalAmount", figures.tax) +
        tag("b:RoundingAmount", figures.rounding) +
        tag("b:GrandTotalAmount", figures.total) +
        tag("b:TotalPrepaidAmount", figures.prepaid) +
        tag("b:DuePayableAmount", figures.payable),
    );
  return `<a:CrossIndustryInvoice xmlns:a="urn:y" xmlns:b="urn:z">${tag(
    "a:ExchangedDocument",
    tag("b:ID", "R-1") +
      tag("b:TypeCode", figures.type ?? "380") +
      tag("b:IssueDateTime", tag("u:DateTimeString", "20261120")),
  )}${tag(
    "a:SupplyChainTradeTransaction",
    figures.lines.map(line).join("") + tag("b:ApplicableHeaderTradeSettlement", settlement),
  )}</a:CrossIndustryInvoice>`;
};

const plain: Figures = {
  lines: [
    // 3 dozen at 12.00 a dozen, less 1.00; 5 at 2.50.
    { quantity: 36, price: "12.00", base: 12, added: "-1.00", amount: "35.00", rate: "21" },
    { quantity: 5, price: "2.50", amount: "12.50", rate: "9" },
  ],
  charges: [
    { amount: "7.50", rate: "21" },
    { amount: "-2.50", rate: "9" },
  ],
  taxes: [
    { base: "42.50", rate: "21", tax: "8.93" },
    { base: "10.00", rate: "9", tax: "0.90" },
  ],
  ...{ net: "52.50", tax: "9.83", total: "62.33", prepaid: "20.00", rounding: "0.02", payable: "42.35" },
};
const writers = [
  ["UBL", asUbl],
  ["CII", asCii],
] as const;

test.each(writers)(
  "%s: allowances and charges of lines and of the whole, rates of tax, prepaid and rounding are read",
  (_, write) => {
    const answer = read(write(plain));
    expect(answer).toMatchObject({
      ...{
        kind: "Invoice",
        number: "R-1",
        net: 52.5,
        tax: 9.83,
        total: 62.33,
        prepaid: 20,
        rounding: 0.02,
        payable: 42.35,
      },
      charges: [{ amount: 7.5 }, { amount: -2.5 }],
      lines: [
        { quantity: 36, price: 1, added: -1, amount: 35, standardCode: "4006381333931", order: "PO-7", orderLine: "2" },
        { quantity: 5, price: 2.5, amount: 12.5, taxRate: 9 },
      ],
    });
    const reverse = { ...{ quantity: 1, price: "100", amount: "100.00", rate: "0" } };
    const charged = { base: "100.00", rate: "0", tax: "0.00", category: "AE" };
    const only = { net: "100.00", tax: "0.00", total: "100.00", payable: "100.00" };
    expect(read(write({ lines: [reverse], taxes: [charged], ...only }))).toMatchObject({ tax: 0, payable: 100 });
    // The base of the price is left out: the amount is what is billed.
    const [first, second] = plain.lines;
    const unfounded = { ...plain, lines: [{ ...first, base: 1 }, second] } as Figures;
    expect(read(write(unfounded))).toMatchObject({ lines: [{ price: undefined, amount: 35 }, { price: 2.5 }] });
    // A correction (384) and a self-billed invoice (389) ask for money, 381 gives it back.
    const typed = (type: string) => read(write({ lines: [reverse], taxes: [charged], ...only, type }));
    expect(["384", "389", "381"].map((type) => (typed(type) as { kind: string }).kind)).toEqual([
      "Invoice",
      "Invoice",
      "Credit note",
    ]);
  },
);

test.each(
  writers.flatMap(([name, write]) =>
    (
      [
        [
          "the lines",
          { net: "53.50", total: "63.33", payable: "43.35" },
          "Its lines and charges come to 52.50 EUR, and it says 53.50 EUR without tax.",
        ],
        [
          "the tax of a rate",
          {
            taxes: [
              { base: "42.50", rate: "21", tax: "9.93" },
              { base: "10.00", rate: "9", tax: "0.90" },
            ],
            tax: "10.83",
            total: "63.33",
            payable: "43.35",
          },
          "Tax of 21% on 42.50 EUR is 8.93 EUR, and it says 9.93 EUR.",
        ],
        [
          "what a rate taxes",
          {
            taxes: [
              { base: "32.50", rate: "21", tax: "6.83" },
              { base: "10.00", rate: "9", tax: "0.90" },
            ],
            tax: "7.73",
            total: "60.23",
            payable: "40.25",
          },
          "Lines and charges at 21% come to 42.50 EUR, and it taxes 32.50 EUR at that rate.",
        ],
        [
          "the taxes",
          { tax: "9.93", total: "62.43", payable: "42.45" },
          "Its taxes come to 9.83 EUR, and it says 9.93 EUR.",
        ],
        [
          "the total",
          { total: "70.00", payable: "50.02" },
          "Without tax and tax come to 62.33 EUR, and it says 70.00 EUR.",
        ],
        [
          "what is to be paid",
          { payable: "62.33" },
          "With tax, less what was prepaid, it comes to 42.35 EUR, and it asks for 62.33 EUR.",
        ],
      ] as const
    ).map(([what, wrong, told]) => [name, what, write({ ...plain, ...wrong }), told] as const),
  ),
)("%s: where %s does not add up, the file is refused with both numbers", (_, __, file, told) => {
  expect(read(file)).toBe(
    `The invoice R-1 does not add up. ${told} Ask the vendor for a correct file, or enter it by hand.`,
  );
});
