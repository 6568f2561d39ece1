import { nora, smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { addLine, changeLine, removeLine } from "./editOrder";
import { OrderLines, Orders } from "../../../model/orders/tables";

type Dates = Partial<NonNullable<Rows["orders"]>[number]>;
/** What an approval leaves on the order; its line has its own. */
const noted = { approvedFor: 90, approvedVendor: "Northway", approvedCurrency: "EUR" };
const company = (dates: Dates = {}) =>
  smallCompany({
    orders: [{ order: "PO-1", date: today, vendor: "Northway", requester: "Nora", ...dates }],
    lines: [
      {
        ...{ order: "PO-1", line: 3, item: "A-1", quantity: 36, price: 2.5, location: "Store", department: "Office" },
        ...(dates.approvedFor !== undefined && { approvedItem: "A-1", approvedQuantity: 36, approvedPrice: 2.5 }),
      },
    ],
  });

test("a line that is added takes the next number and the vendor's price", () => {
  const { tables, plan } = done(company(), addLine, { order: "PO-1", item: "A-1", quantity: 6, location: "Van" }, nora);
  expect(plan.sentence).toBe("Added 6 pairs of A-1 to PO-1");
  expect(tables.find(OrderLines, "PO-1 / 4")).toMatchObject({ quantity: 6, price: 2.5, unit: "pair", location: "Van" });
});

test("the vendor's price is none in an order that is in another currency", () => {
  const { tables } = done(company({ currency: "USD" }), addLine, { order: "PO-1", item: "A-1", quantity: 6 }, nora);
  expect(tables.find(OrderLines, "PO-1 / 4")?.price).toBeUndefined();
});

test("only what was entered changes; an empty department makes it stock", () => {
  const { tables } = done(company(), changeLine, { order: "PO-1", line: 3, quantity: 40, department: "" }, nora);
  expect(tables.find(OrderLines, "PO-1 / 3")).toMatchObject({
    quantity: 40,
    price: 2.5,
    location: "Store",
    department: undefined,
  });
});

test("a line can be taken out", () => {
  expect(done(company(), removeLine, { order: "PO-1", line: 3 }, nora).tables.rows(OrderLines)).toEqual([]);
});

test.each<[string, Dates, string]>([
  [
    "an approval",
    { askedOn: today, approvedOn: today, approvedBy: "Helen", ...noted },
    "PO-1 was approved by Helen; the change voids that.",
  ],
  ["the wait for one", { askedOn: today }, "PO-1 waits for approval; it becomes a draft again."],
])("a change voids %s", (_, dates, warning) => {
  for (const { tables, plan } of [
    done(company(dates), changeLine, { order: "PO-1", line: 3, quantity: 40 }, nora),
    done(company(dates), addLine, { order: "PO-1", item: "B-2", quantity: 1 }, nora),
    done(company(dates), removeLine, { order: "PO-1", line: 3 }, nora),
  ]) {
    expect(plan.warnings).toEqual([warning]);
    expect(tables.find(Orders, "PO-1")).toMatchObject({
      askedOn: undefined,
      approvedOn: undefined,
      approvedBy: undefined,
    });
  }
});

test.each<[string, Dates, Partial<Parameters<typeof changeLine.plan>[1]>, string]>([
  [
    "of an order that was sent",
    { sentOn: today },
    { quantity: 1 },
    "PO-1 is sent; only an order that is a draft, waiting for approval or approved can be changed.",
  ],
  [
    "of an unknown order",
    {},
    { order: "PO-9", quantity: 1 },
    "PO-9 is not in Orders. Choose one that is, or add it there.",
  ],
  ["that is not there", {}, { line: 9, quantity: 1 }, "PO-1 has no line 9. Look at its lines again."],
  ["to nothing", {}, { quantity: 0 }, "Enter how much to order: more than 0."],
  ["to a price below 0", {}, { price: -1 }, "Enter a price of 0 or more."],
  ["to an unknown place", {}, { location: "Moon" }, "Moon is not in Locations. Choose one that is, or add it there."],
  [
    "to an unknown department",
    {},
    { department: "Moon" },
    "Moon is not in Departments. Choose one that is, or add it there.",
  ],
  ["in no way", {}, {}, "Nothing is changed in line 3 of PO-1."],
])("a line %s can't be changed", (_, dates, input, sentence) => {
  expect(refused(company(dates), changeLine, { order: "PO-1", line: 3, ...input }, nora)).toBe(sentence);
});
