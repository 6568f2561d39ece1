import { nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { applied, done, refused } from "../../../../test/fixtures/tablesOf";
import { InvoiceLines, Invoices } from "../../../model/invoices/tables";
import { MatchTolerances } from "../../../model/invoices/tolerances";
import { Items, VendorItems } from "../../../model/stock/tables";
import { insert, update } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import { invoiceTodo } from "../invoiceTodo";
import { spreadCosts, type SpreadCosts } from "./spreadCosts";
import { updatePrices } from "./updatePrices";

const head = { vendor: "Northway", date: "2026-11-20", kind: "Invoice" } as const;
const line = { invoice: "IV-1", kind: "Goods", order: "PO-1" } as const;
/** IV-1 bills 3 pairs at 10 and 1 roll at 20 with 10.00 of freight, as ordered; IV-2 is the carrier's, over 7.00 of duty. */
const company = (prices: readonly [gloves: number, tape: number] = [10, 20]): TableSet =>
  smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", sentOn: "2026-11-02" }],
    lines: [
      { order: "PO-1", line: 1, item: "A-1", quantity: 3, price: 10 },
      { order: "PO-1", line: 2, item: "B-2", quantity: 1, price: 20 },
    ],
    receipts: [1, 2].map((number) => ({
      receipt: `RC-${String(number)}`,
      date: "2026-11-10",
      order: "PO-1",
      line: number,
      counted: number === 1 ? 3 : 1,
      accepted: number === 1 ? 3 : 1,
    })),
    tolerances: [
      { rule: "Prices", measure: "Price", percent: 0.1, beyond: "Needs approval" },
      { rule: "Charges", measure: "Charges", beyond: "Allow" },
    ],
    invoices: [
      { ...head, invoice: "IV-1", number: "1", total: 3 * prices[0] + prices[1] + 10 },
      { ...head, invoice: "IV-2", number: "2", total: 7 },
    ],
    invoiceLines: [
      { ...line, line: 1, orderLine: 1, item: "A-1", quantity: 3, price: prices[0], amount: 3 * prices[0] },
      { ...line, line: 2, orderLine: 2, item: "B-2", quantity: 1, price: prices[1], amount: prices[1] },
      { invoice: "IV-1", line: 3, kind: "Freight", amount: 10 },
      { invoice: "IV-2", line: 1, kind: "Duty", amount: 7 },
    ],
  });
const waiting = (tables: TableSet) =>
  invoiceTodo(tables, today).flatMap(({ what, example, page }) =>
    page.endsWith("prices") ? [`${what}: ${example}`] : [],
  );

test("the prices of an accepted invoice become the vendor's last ones, and are not asked for again", () => {
  const tables = company();
  expect(waiting(tables)).toEqual([
    "invoice with prices other than the vendor's last: IV-1, 1 from Northway, 60.00 EUR: A-1 and B-2",
  ]);
  const { plan, tables: after } = done(tables, updatePrices, { invoice: "IV-1" }, nora);
  expect(plan.sentence).toBe("Took 2 prices of IV-1 over as the last of Northway");
  expect(plan.summary?.map(({ what }) => what)).toEqual(["A-1: 2.50 EUR becomes 10.00 EUR", "B-2: 20.00 EUR"]);
  expect(after.rows(VendorItems)).toMatchObject([
    { item: "A-1", price: 10, priceOn: "2026-11-20", vendorCode: "NW-77" },
    { item: "B-2", vendor: "Northway", price: 20, priceOn: "2026-11-20" },
  ]);
  expect(waiting(after)).toEqual([]);
  expect(refused(after, updatePrices, { invoice: "IV-1" }, nora)).toContain("bills no price that differs");
});

test.each([
  [
    "is on hold",
    company([12, 20]),
    "IV-1 is on hold; only one that is ready or handed over or posted or paid can be taken as the vendor's prices.",
  ],
  [
    "is older than the price that is known",
    applied(company([2.5, 20]), {
      sentence: "",
      changes: [
        update(VendorItems, "A-1 / Northway", { priceOn: "2026-11-23" }),
        insert(VendorItems, { item: "B-2", vendor: "Northway", price: 21, priceOn: "2026-11-23" }),
        update(MatchTolerances, "Prices", { beyond: "Allow" }),
      ],
    }),
    "IV-1 bills no price that differs from the last ones of Northway, in the currency of its prices.",
  ],
  [
    "is in another currency than the vendor's prices",
    applied(company(), {
      sentence: "",
      changes: [update(Invoices, "IV-1", { currency: "USD", rate: 1, handedOverOn: today })],
    }),
    "IV-1 bills no price that differs from the last ones of Northway, in the currency of its prices.",
  ],
])("no price is taken over of an invoice that %s", (_, tables, sentence) => {
  expect(refused(tables, updatePrices, { invoice: "IV-1" }, nora)).toBe(sentence);
});

const unitCosts = (tables: TableSet) => tables.rows(Items).map(({ unitCost }) => unitCost);
const accepted = applied(company(), {
  sentence: "",
  changes: [update(Invoices, "IV-2", { handedOverOn: today })],
});
const weights = (first: number, second: number) =>
  new Map([
    [1, first],
    [2, second],
  ]);

test.each<[SpreadCosts, shares: readonly number[], costs: readonly number[]]>([
  // 10.00 by 30 and 20; a cent that no share holds goes to the largest remainder.
  [{ invoice: "IV-1", by: "Value" }, [6, 4], [12, 24]],
  [{ invoice: "IV-1", by: "Quantity" }, [7.5, 2.5], [12.5, 22.5]],
  [{ invoice: "IV-1", by: "Weight", weights: weights(2, 1) }, [6.67, 3.33], [12.2233, 23.33]],
  [{ invoice: "IV-1", by: "Weight", weights: weights(1, 2) }, [3.33, 6.67], [11.11, 26.67]],
  [{ invoice: "IV-2", over: "IV-1", by: "Value" }, [4.2, 2.8], [11.4, 22.8]],
])("costs are spread to the cent: %j", (input, shares, costs) => {
  const { tables } = done(accepted, spreadCosts, input, nora);
  expect(
    tables
      .rows(InvoiceLines)
      .slice(0, 2)
      .map(({ landed }) => landed),
  ).toEqual(shares);
  expect(unitCosts(tables)).toEqual(costs);
});

test("freight and a carrier's duty add up in the unit cost, each once", () => {
  const once = done(accepted, spreadCosts, { invoice: "IV-1", by: "Value" }, nora);
  expect(once.plan.sentence).toBe("Spread 10.00 EUR of IV-1 over its goods by value");
  const both = done(once.tables, spreadCosts, { invoice: "IV-2", over: "IV-1", by: "Quantity" }, nora).tables;
  expect(
    both
      .rows(InvoiceLines)
      .slice(0, 2)
      .map(({ landed }) => landed),
  ).toEqual([11.25, 5.75]);
  expect(unitCosts(both)).toEqual([13.75, 25.75]);
  expect(refused(both, spreadCosts, { invoice: "IV-1", by: "Value" }, nora)).toBe(
    "The costs of IV-1 were spread on 2026-11-24 already.",
  );
});

test.each<[SpreadCosts, string]>([
  [{ invoice: "IV-1", by: "Weight", weights: new Map([[1, 4]]) }, "Enter the weight of line 2 of IV-1."],
  [{ invoice: "IV-2", by: "Value" }, "IV-2 bills no items that 7 could be spread over."],
])("costs are not spread where they can't be: %j", (input, sentence) => {
  expect(refused(accepted, spreadCosts, input, nora)).toBe(sentence);
});

test("freight of a foreign currency is spread at the invoice's rate, and not without one", () => {
  const abroad = (rate: number | undefined) =>
    applied(accepted, {
      sentence: "",
      changes: [update(Invoices, "IV-1", { currency: "USD", rate, handedOverOn: today })],
    });
  expect(refused(abroad(undefined), spreadCosts, { invoice: "IV-1", by: "Value" }, nora)).toBe(
    "IV-1 is in USD and has no rate. Enter its rate in Invoices first.",
  );
  const { tables } = done(abroad(0.5), spreadCosts, { invoice: "IV-1", by: "Value" }, nora);
  expect(unitCosts(tables)).toEqual([6, 12]);
});
