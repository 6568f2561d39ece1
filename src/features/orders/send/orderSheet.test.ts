import { createFormats } from "../../../domain/formats";
import { smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { refusal } from "../../../../test/fixtures/tablesOf";
import { mailDraft } from "./mailDraft";
import { orderSheet } from "./orderSheet";

const tables = smallCompany({
  settings: [{ name: "Company", value: "Fernhill Works" }],
  orders: [{ order: "PO-1", date: today, vendor: "Northway", requester: "Nora" }],
  lines: [
    {
      order: "PO-1",
      line: 1,
      item: "A-1",
      quantity: 36,
      unit: "pair",
      price: 2.5,
      promised: "2026-12-01",
      location: "Store",
    },
    { order: "PO-1", line: 2, item: "B-2", quantity: 5, price: 0.125 },
    { order: "PO-1", line: 3, item: "A-1", quantity: 7 },
  ],
});
const made = orderSheet(tables, "PO-1");
if (!made.ok) throw new Error(made.problem.message);
const sheet = made.value;

test("the sheet names what the vendor must know, in packs where it comes in whole ones", () => {
  expect(sheet).toMatchObject({ company: "Fernhill Works", order: "PO-1", currency: "EUR", total: 90.63 });
  expect(sheet.lines).toMatchObject([
    {
      name: "Gloves",
      vendorCode: "NW-77",
      packs: "6 boxes of 6 pairs",
      amount: 90,
      needBy: "2026-12-01",
      deliverTo: "Store",
    },
    { name: "Tape", unit: "rolls", vendorCode: undefined, packs: undefined, amount: 0.63 },
    { quantity: 7, packs: undefined, price: undefined, amount: 0 },
  ]);
});

test("the mail is ready to send", () => {
  expect(mailDraft(sheet, createFormats("en-GB"))).toEqual({
    to: "orders@northway.example",
    subject: "Order PO-1 from Fernhill Works",
    body: `Dear Ines Hale,

Please supply our order PO-1 of 24 Nov 2026:

1. 36 pairs Gloves
   Your code: NW-77, our code: A-1, 6 boxes of 6 pairs
   €2.50 each, €90.00
   Needed by 1 Dec 2026
   Deliver to: Store

2. 5 rolls Tape
   our code: B-2
   €0.125 each, €0.63

3. 7 pairs Gloves
   Your code: NW-77, our code: A-1

Total: €90.63

Please confirm the delivery date of each line and quote the order number on the delivery note and the invoice.

Kind regards
Nora
Fernhill Works`,
  });
});

test("numbers and dates are written as the language writes them", () => {
  const { body } = mailDraft(sheet, createFormats("de-DE"));
  expect(body).toContain("24.11.2026");
  expect(body).toMatch(/Total: 90,63\s€/);
});

test("there is no sheet of an order that is not there", () => {
  expect(refusal(orderSheet(tables, "PO-9"))).toBe("PO-9 is not in Orders. Choose one that is, or add it there.");
});
