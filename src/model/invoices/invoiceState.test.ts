import { smallCompany, today, type Rows } from "../../../test/fixtures/smallCompany";
import { explainMatch } from "./explainMatch";
import { askedLinesOf, invoiceStates } from "./invoiceState";

type Line = NonNullable<Rows["invoiceLines"]>[number];
type Head = NonNullable<Rows["invoices"]>[number];

const line = (more: Partial<Line> = {}): Line => {
  const { quantity = 100, price = 50 } = more;
  return {
    invoice: "IV-1",
    line: 1,
    kind: "Goods",
    order: "PO-1",
    orderLine: 1,
    item: "A-1",
    quantity,
    price,
    amount: quantity * price,
    ...more,
  };
};
const head = (more: Partial<Head> = {}): Head => ({
  invoice: "IV-1",
  vendor: "Northway",
  number: "4711",
  date: today,
  kind: "Invoice",
  total: 5000,
  ...more,
});

/** 100 at 50 were ordered of Northway, and so many received. */
const book = (received: number, invoiceLines: readonly Line[], more: Rows = {}) => {
  const total = invoiceLines.filter(({ invoice }) => invoice === "IV-1").reduce((sum, { amount }) => sum + amount, 0);
  return smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", sentOn: "2026-11-02" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 100, price: 50 }],
    receipts:
      received === 0
        ? []
        : [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: received, accepted: received }],
    tolerances: [
      { rule: "Prices", measure: "Price", percent: 0.03, beyond: "Needs approval" },
      { rule: "Quantities", measure: "Quantity", percent: 0.05, beyond: "Needs approval" },
    ],
    invoices: [head({ total })],
    invoiceLines,
    ...more,
  });
};
const stateOf = (tables: ReturnType<typeof smallCompany>, invoice = "IV-1") => {
  const state = invoiceStates(tables).get(invoice);
  if (!state) throw new Error(`${invoice} is not there.`);
  return state;
};
const matchOf = (tables: ReturnType<typeof smallCompany>) => stateOf(tables).lines[0]?.match;

test.each<[string, number, Partial<Line>, string, string]>([
  ["as ordered and received", 100, {}, "Matched", "Ready"],
  // The published example of Dynamics: 102 of 100 received, billed at 52 with 3% of tolerance.
  ["4% dearer than ordered", 102, { price: 52 }, "Price hold", "On hold"],
  ["2% dearer than ordered", 100, { price: 51 }, "Within tolerance", "Ready"],
  ["4% cheaper than ordered", 100, { price: 48 }, "Price hold", "On hold"],
  ["by its amount dearer than its price says", 100, { amount: 5300 }, "Price hold", "On hold"],
  ["before anything came", 0, {}, "No receipt yet", "No receipt yet"],
  ["more than was received", 90, {}, "Quantity hold", "On hold"],
  ["a little more than was received", 96, {}, "Within tolerance", "Ready"],
  ["a line that the order lacks", 100, { orderLine: 9 }, "No order", "On hold"],
  ["without an order", 100, { order: undefined, orderLine: undefined }, "No order", "On hold"],
])("an invoice that bills %s", (_, received, more, match, status) => {
  const tables = book(received, [line(more)]);
  expect([matchOf(tables), stateOf(tables).status]).toEqual([match, status]);
});

test("an early invoice matches by itself once the goods come", () => {
  expect(stateOf(book(0, [line()])).status).toBe("No receipt yet");
  expect(stateOf(book(100, [line()])).status).toBe("Ready");
});

test("all invoices of a line count together, and a credit note makes a difference good", () => {
  const two = [line({ quantity: 60 }), line({ invoice: "IV-2", quantity: 60 })];
  const invoices = [head({ total: 3000 }), head({ invoice: "IV-2", number: "4712", total: 3000, date: "2026-09-01" })];
  expect(matchOf(book(100, two, { invoices }))).toBe("Quantity hold");
  const dear = line({ price: 52 });
  const credit = line({ invoice: "IV-2", quantity: 0, price: undefined, amount: 200 });
  const withCredit = [head({ total: 5200 }), head({ invoice: "IV-2", number: "C-1", kind: "Credit note", total: 200 })];
  expect(matchOf(book(100, [dear]))).toBe("Price hold");
  expect(matchOf(book(100, [dear, credit], { invoices: withCredit }))).toBe("Within tolerance");
});

test("another vendor's or currency's order can't be approved away", () => {
  const vendors = [{ vendor: "Eastway", approved: true }];
  const other = book(100, [line()], { vendors, invoices: [head({ vendor: "Eastway" })] });
  expect([matchOf(other), stateOf(other).status]).toEqual(["Wrong vendor", "To correct"]);
  const dollars = book(100, [line()], { invoices: [head({ currency: "USD", rate: 0.9 })] });
  expect([matchOf(dollars), stateOf(dollars).status]).toEqual(["Wrong currency", "To correct"]);
});

test("the most specific tolerance holds, percent and amount both, and a rule may allow or block", () => {
  const tolerances = [
    { rule: "Prices", measure: "Price", percent: 0.5, amount: 1, beyond: "Needs approval" },
    { rule: "Northway", measure: "Price", vendor: "Northway", percent: 0.1, beyond: "Block" },
    { rule: "Gloves", measure: "Price", item: "A-1", percent: 0.02, beyond: "Allow" },
  ] as const;
  const status = (used: readonly (typeof tolerances)[number][], price: number) =>
    stateOf(book(100, [line({ price })], { tolerances: [...used] })).status;
  expect(status(tolerances.slice(0, 1), 51)).toBe("Ready");
  expect(status(tolerances.slice(0, 1), 51.01)).toBe("On hold");
  expect(status(tolerances.slice(0, 2), 55)).toBe("Ready");
  expect(status(tolerances.slice(0, 2), 56)).toBe("To correct");
  expect(status(tolerances, 99)).toBe("Ready");
});

test("a hold says its numbers, its tolerance and the way out", () => {
  const tables = book(102, [line({ price: 52 })]);
  const state = stateOf(tables);
  expect(state.lines.map((each) => explainMatch(state, each))).toEqual([
    [
      '52.00 EUR a unit, and line 1 of PO-1 says 50.00 EUR: 2.00 EUR more or less, 1.50 EUR allowed by "Prices". It makes 200.00 EUR.',
      "Ask the vendor for a credit note, correct the line, or have the difference approved.",
    ],
  ]);
  expect(state.difference).toBe(200);
});

test.each<[string, Partial<Head>, boolean]>([
  ["the same number written otherwise", { number: "00-47.11a", total: 9, date: "2026-01-01" }, true],
  ["the same total within a week", { number: "9", total: 5000, date: "2026-11-18" }, true],
  ["the same total a month ago", { number: "9", total: 5000, date: "2026-10-18" }, false],
  ["another vendor's of the same number alone", { vendor: "Duskfield", number: "4711", total: 9 }, false],
  ["another vendor's of the same total alone", { vendor: "Duskfield", number: "9" }, false],
  ["another vendor's of the same number, total and week", { vendor: "Duskfield", number: "0-4711" }, true],
  ["the same number and total of another vendor, a month ago", { vendor: "Duskfield", date: "2026-10-18" }, false],
  ["one that was set aside", { number: "4711", cancelledOn: today }, false],
  ["a credit note of the same number", { number: "4711", kind: "Credit note", corrects: "IV-1" }, false],
])("an invoice beside %s", (_, other, isDuplicate) => {
  const invoices = [head(), head({ invoice: "IV-2", ...other })];
  const state = stateOf(book(100, [line()], { invoices }), "IV-1");
  expect(state.looksLike.length > 0).toBe(isDuplicate);
  expect(state.status === "Possible duplicate").toBe(isDuplicate);
});

test("credit and rebill is no duplicate", () => {
  const invoices = [
    head(),
    head({ invoice: "IV-2", number: "C-4711", kind: "Credit note", corrects: "IV-1" }),
    head({ invoice: "IV-3", number: "4711" }),
  ];
  const tables = book(100, [line(), line({ invoice: "IV-2" }), line({ invoice: "IV-3" })], { invoices });
  expect(stateOf(tables, "IV-3")).toMatchObject({ looksLike: [], status: "Ready" });
});

test("lines and tax that differ from the total, and tax that differs from its rates, are to be corrected", () => {
  const status = (more: Partial<Head>, taxRate?: number) =>
    stateOf(book(100, [line({ taxRate })], { invoices: [head(more)] })).status;
  expect(status({ total: 6050, tax: 1050 }, 0.21)).toBe("Ready");
  expect(status({ total: 6100, tax: 1050 }, 0.21)).toBe("To correct");
  expect(status({ total: 5950, tax: 950 }, 0.21)).toBe("To correct");
  const gross = line({ price: 60.5, taxRate: 0.21 });
  expect(stateOf(book(100, [gross], { invoices: [head({ total: 6050, tax: 1050, withTax: true })] })).status).toBe(
    "Ready",
  );
});

test("what was handed over without a match, or paid without being handed over, is listed", () => {
  const problem = (more: Partial<Head>, received = 100) =>
    stateOf(book(received, [line()], { invoices: [head(more)] })).problem;
  expect(problem({ handedOverOn: today })).toBe("");
  expect(problem({ handedOverOn: today }, 0)).toBe("Handed over without a match");
  expect(problem({ paidOn: today })).toBe("Paid without being handed over");
});

test("goods of an order without a quantity are to be corrected, whatever they come to; a credit may be of money alone", () => {
  for (const amount of [1, 5000]) {
    const tables = book(100, [{ ...line({ amount }), quantity: undefined, price: undefined }]);
    expect([matchOf(tables), stateOf(tables).status]).toEqual(["No quantity", "To correct"]);
  }
  const credit = { ...line({ amount: 200 }), quantity: undefined, price: undefined };
  expect(matchOf(book(100, [credit], { invoices: [head({ kind: "Credit note", total: 200 })] }))).toBe("Matched");
});

test("a credit note beyond what it corrects, and more prepaid than the total, are to be corrected", () => {
  const credit = head({ invoice: "IV-2", number: "C1", kind: "Credit note", corrects: "IV-1", total: 5001 });
  const both = (total: number) =>
    book(100, [line(), line({ invoice: "IV-2", amount: total })], { invoices: [head(), { ...credit, total }] });
  expect(stateOf(both(5001), "IV-2")).toMatchObject({ status: "To correct", overCredited: 1 });
  expect(stateOf(both(5000), "IV-2").status).not.toBe("To correct");
  expect(stateOf(book(100, [line()], { invoices: [head({ prepaid: 5001 })] })).status).toBe("To correct");
});

test("only what credit notes took back whole is no duplicate, and a total counts in its currency", () => {
  const again = head({ invoice: "IV-2" });
  const credit = (more: Partial<Head>) =>
    head({ invoice: "IV-3", number: "C1", kind: "Credit note", corrects: "IV-1", ...more });
  const alike = (...others: readonly Head[]) =>
    stateOf(book(100, [line()], { invoices: [head(), ...others] })).looksLike.map((each) => each.invoice);
  expect(alike(again)).toEqual(["IV-2"]);
  expect(alike(again, credit({}))).toEqual([]);
  expect(alike(again, credit({ total: 10 }))).toEqual(["IV-2"]);
  expect(alike(again, credit({ cancelledOn: today }))).toEqual(["IV-2"]);
  expect(alike({ ...again, corrects: "IV-1" })).toEqual(["IV-2"]);
  expect(alike({ ...again, number: "9", currency: "USD" })).toEqual([]);
  expect(alike({ ...again, number: "9", currency: "EUR" })).toEqual(["IV-2"]);
});

test("an approval is about whose budget, which goods and what rate: a change of any reads differently", () => {
  const subjectOf = (more: Partial<Head>, of: Partial<Line> = {}) =>
    ((state) =>
      `${state.subject} ${askedLinesOf(state.lines.map((each) => each.line))
        .map(({ reads }) => reads)
        .join()}`)(stateOf(book(100, [line(of)], { invoices: [head({ requester: "Nora", ...more })] })));
  const usd = { currency: "USD", rate: 0.9 };
  const subjects = [
    ...[{}, { department: "Office" }, { costCentre: "9999" }, { requester: "Omar" }, usd, { ...usd, rate: 0.001 }].map(
      (more) => subjectOf(more),
    ),
    ...[{ description: "Champagne" }, { item: "B-2" }, { category: "Gifts" }, { orderLine: 2 }].map((of) =>
      subjectOf({}, of),
    ),
  ];
  expect(new Set(subjects).size).toBe(subjects.length);
});
