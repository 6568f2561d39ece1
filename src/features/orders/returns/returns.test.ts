import { brought, nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { applied, done, refused } from "../../../../test/fixtures/tablesOf";
import { invoiceStates } from "../../../model/invoices/invoiceState";
import { InvoiceLines, Invoices } from "../../../model/invoices/tables";
import { linesToBill } from "../../../model/invoices/toBill";
import { orderStates } from "../../../model/orders/orderState";
import { returnStates } from "../../../model/returns/returnState";
import { stockOf } from "../../../model/stock/stock";
import { insert } from "../../../tables/change";
import type { Action } from "../../../tables/action";
import type { TableSet } from "../../../tables/tableSet";
import { issueStock } from "../../inventory/issue/issueStock";
import { receiveShipment } from "../receive/receiveShipment";
import { cancelReturn, closeReturn, noteTold, sendReturns, takeReplacement } from "./followReturns";
import { returnGoods, type StockedLine } from "./returnGoods";
import { complaintMail, drawSlip, rejectsOf, slipMail } from "./returnSlip";
import { returnTodo } from "./returnTodo";

/** Northway owed 20 pairs and 10 for the office; 20 pairs were counted, 6 of them rejected, and the 10 came. */
const company = (): TableSet =>
  smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", requester: "Nora", sentOn: "2026-11-02" }],
    lines: [
      { order: "PO-1", line: 1, item: "A-1", quantity: 20, price: 3, location: "Store" },
      { order: "PO-1", line: 2, item: "B-2", quantity: 10, price: 4, location: "Store", department: "Office" },
    ],
    receipts: [
      {
        receipt: "RC-1",
        date: "2026-11-20",
        order: "PO-1",
        line: 1,
        counted: 20,
        accepted: 14,
        rejected: 6,
        reason: "Damaged",
        note: "DN-7",
      },
      { receipt: "RC-2", date: "2026-11-20", order: "PO-1", line: 2, counted: 10, accepted: 10 },
    ],
    moves: [brought("M-1", 14), { ...brought("M-2", 10), item: "B-2", reference: "PO-1 / 2", department: "Office" }],
  });
const after = <Input>(tables: TableSet, action: Action<Input>, input: Input): TableSet =>
  done(tables, action, input, nora).tables;
const stateOf = (tables: TableSet, number = "RT-2026-0001") => {
  const state = returnStates(tables).get(number);
  if (!state) throw new Error(`${number} is not there.`);
  return state;
};
const onHand = (tables: TableSet, item = "A-1"): number => stockOf(tables, today).of(item).onHand;
const rejects = { receipt: "RC-1", quantity: 6 };
const stocked: StockedLine = {
  item: "A-1",
  location: "Store",
  quantity: 4,
  outcome: "Refund",
  reason: "Damaged",
  orderLine: "PO-1 / 1",
};
/** An invoice or credit note of Northway over units of line 1. */
const billed = (
  tables: TableSet,
  invoice: string,
  units: number,
  more: { credits?: string; handedOverOn?: string } = {},
) =>
  applied(tables, {
    sentence: "",
    changes: [
      insert(Invoices, {
        invoice,
        vendor: "Northway",
        number: invoice,
        date: today,
        kind: more.credits === undefined ? "Invoice" : "Credit note",
        total: units * 3,
        handedOverOn: more.handedOverOn,
      }),
      insert(InvoiceLines, {
        invoice,
        line: 1,
        kind: "Goods",
        order: "PO-1",
        orderLine: 1,
        item: "A-1",
        quantity: units,
        price: 3,
        amount: units * 3,
        return: more.credits,
      }),
    ],
  });
const statusOf = (tables: TableSet, invoice: string) => invoiceStates(tables).get(invoice)?.status;

test("rejected goods are sent back and replaced on their order; stock, which they never entered, stays as it is", () => {
  const decided = done(company(), returnGoods, { lines: [{ ...rejects, outcome: "Replace" }] }, nora);
  expect(decided.plan.sentence).toBe("RT-2026-0001: 6 pairs of A-1 to Northway, replace");
  expect(onHand(decided.tables)).toBe(14);
  expect(stateOf(decided.tables)).toMatchObject({
    status: "To send",
    toCome: 6,
    row: { slip: "RS-2026-0001", reason: "Damaged" },
  });
  const sent = done(decided.tables, sendReturns, { slip: "RS-2026-0001", reference: "RMA 12" }, nora);
  expect(sent.plan.sentence).toBe("Sent RS-2026-0001 to Northway: 6 of A-1");
  expect(stateOf(sent.tables).status).toBe("To come");
  expect(refused(sent.tables, takeReplacement, { return: "RT-2026-0001", quantity: 6, location: "Store" }, nora)).toBe(
    "A-1 of RT-2026-0001 comes on PO-1. Receive it there.",
  );
  const came = after(sent.tables, receiveShipment, { order: "PO-1", lines: [{ line: 1, counted: 6 }] });
  expect(stateOf(came)).toMatchObject({ status: "Done", toCome: 0 });
  expect(onHand(came)).toBe(20);
});

test("a faulty piece leaves stock, its repair is followed, and what came back is in stock again", () => {
  const away = after(company(), returnGoods, { lines: [{ ...stocked, outcome: "Repair" }] });
  expect(onHand(away)).toBe(10);
  const sent = after(away, sendReturns, { slip: "RS-2026-0001" });
  const part = after(sent, takeReplacement, { return: "RT-2026-0001", quantity: 3, location: "Van" });
  expect(stateOf(part)).toMatchObject({ status: "To come", cameBack: 3, toCome: 1 });
  expect(stockOf(part, today).at("A-1", "Van").onHand).toBe(3);
  expect(refused(part, takeReplacement, { return: "RT-2026-0001", quantity: 2, location: "Van" }, nora)).toBe(
    "1 of RT-2026-0001 are to come. Enter what came of that.",
  );
  const closed = after(part, closeReturn, { return: "RT-2026-0001", reason: "One is beyond repair" });
  expect(stateOf(closed)).toMatchObject({ status: "Closed", row: { note: "One is beyond repair" } });
});

test("a refund is followed until the credit note came, and what went back is not billed again", () => {
  const paid = billed(company(), "IV-1", 14, { handedOverOn: "2026-11-21" });
  const back = after(after(paid, returnGoods, { lines: [stocked] }), sendReturns, { slip: "RS-2026-0001" });
  expect(stateOf(back)).toMatchObject({ status: "To credit", toCredit: 4 });
  // The invoice went to finance before: nothing was wrong with it.
  expect(invoiceStates(back).get("IV-1")?.problem).toBe("");
  const credited = billed(back, "CN-1", 4, { credits: "RT-2026-0001" });
  expect(stateOf(credited)).toMatchObject({ status: "Done", credited: 4, toCredit: 0 });
  expect(statusOf(credited, "CN-1")).toBe("Ready");
  expect(linesToBill(credited).filter(({ item }) => item === "A-1")).toEqual([]);
  const again = billed(credited, "IV-2", 4);
  expect(statusOf(again, "IV-2")).toBe("On hold");
  expect(invoiceStates(again).get("IV-2")?.lines[0]?.match).toBe("Quantity hold");
});

test("what went back before it was billed is not proposed for billing, and no credit is waited for", () => {
  const back = after(after(company(), returnGoods, { lines: [stocked] }), sendReturns, { slip: "RS-2026-0001" });
  expect(linesToBill(back)).toMatchObject([{ item: "A-1", quantity: 10 }, { item: "B-2" }]);
  expect(stateOf(back).status).toBe("Done");
  expect(stateOf(billed(back, "IV-1", 14)).status).toBe("To credit");
});

test("a credit note for goods of no known order matches by its return, up to what went back", () => {
  const line = { item: "A-1", location: "Store", quantity: 4, outcome: "Refund", reason: "Damaged" } as const;
  const back = after(company(), returnGoods, { lines: [{ ...line, vendor: "Northway" }] });
  const credit = (units: number) =>
    applied(back, {
      sentence: "",
      changes: [
        insert(Invoices, {
          invoice: "CN-1",
          vendor: "Northway",
          number: "C",
          date: today,
          kind: "Credit note",
          total: units,
        }),
        insert(InvoiceLines, {
          invoice: "CN-1",
          line: 1,
          kind: "Goods",
          quantity: units,
          price: 1,
          amount: units,
          return: "RT-2026-0001",
        }),
      ],
    });
  expect(statusOf(credit(4), "CN-1")).toBe("Ready");
  expect(statusOf(credit(5), "CN-1")).toBe("On hold");
});

test("goods that a department waits for are no longer reserved once they went back", () => {
  const line = {
    item: "B-2",
    location: "Store",
    quantity: 10,
    outcome: "Scrap",
    reason: "Damaged",
    orderLine: "PO-1 / 2",
  } as const;
  const scrapped = after(company(), returnGoods, { lines: [line] });
  expect(stockOf(scrapped, today).of("B-2")).toMatchObject({ onHand: 0, reserved: 0, available: 0 });
  expect(stateOf(scrapped).status).toBe("Done");
});

test("kept after all, it is in stock again; once sent it can't be kept", () => {
  const away = after(company(), returnGoods, { lines: [stocked] });
  const kept = after(away, cancelReturn, { return: "RT-2026-0001", reason: "It works" });
  expect(onHand(kept)).toBe(14);
  expect(stateOf(kept).status).toBe("Cancelled");
  const sent = after(away, sendReturns, { slip: "RS-2026-0001" });
  expect(refused(sent, cancelReturn, { return: "RT-2026-0001", reason: "It works" }, nora)).toContain(
    "was sent on 2026-11-24",
  );
});

const { reason: _, ...unexplained } = stocked;
test.each([
  [
    "more than was rejected",
    { ...rejects, quantity: 7, outcome: "Refund" },
    "RC-1 rejected 6 pairs of A-1 that are not decided on. Enter no more than that.",
  ],
  [
    "more than is there",
    { ...stocked, quantity: 15, orderLine: undefined },
    "Store holds only 14 pairs of A-1. Return less, or count it first.",
  ],
  [
    "from a line of another item",
    { ...stocked, orderLine: "PO-1 / 2" },
    "PO-1 / 2 ordered B-2, not A-1. Choose its line, or none.",
  ],
  [
    "to a vendor that the order did not go to",
    { ...stocked, vendor: "Duskfield" },
    "PO-1 went to Northway, not to Duskfield. Leave the vendor out.",
  ],
  ["without a reason", { ...unexplained, reason: " " }, "Choose why A-1 is not kept."],
  ["nothing", { ...stocked, quantity: 0 }, "Enter how much of A-1 goes back: more than 0."],
  ["to nobody", { ...stocked, orderLine: undefined }, "Choose a row of Vendors."],
] as const)("nothing goes back: %s", (_, line, sentence) => {
  expect(refused(company(), returnGoods, { lines: [line] }, nora)).toBe(sentence);
});

test("two lines of one return can't take the same goods, and more than was kept of an order line does not go back", () => {
  const half = { ...stocked, quantity: 8 };
  expect(refused(company(), returnGoods, { lines: [half, half] }, nora)).toBe(
    "Store holds only 6 pairs of A-1. Return less, or count it first.",
  );
  const more = applied(company(), { sentence: "", changes: [] });
  const once = after(more, returnGoods, { lines: [{ ...stocked, quantity: 12 }] });
  const refilled = after(once, receiveShipment, { order: "PO-1", lines: [{ line: 1, counted: 6 }] });
  const issued = after(refilled, issueStock, { item: "A-1", location: "Store", quantity: 2, department: "Workshop" });
  expect(refused(issued, returnGoods, { lines: [{ ...stocked, quantity: 7 }] }, nora)).toBe(
    "Store holds only 6 pairs of A-1. Return less, or count it first.",
  );
});

test("the complaint names order, lines and counts, and what is decided goes with the slip", () => {
  const tables = company();
  const order = orderStates(tables).get("PO-1");
  if (!order) throw new Error("PO-1 is not there.");
  expect(complaintMail(tables, order)).toMatchObject({
    to: "orders@northway.example",
    subject: "Our order PO-1: rejected goods",
  });
  expect(complaintMail(tables, order).body).toContain(
    "- Line 1, Gloves (A-1): 20 pairs ordered, 6 rejected, 6 still to come\n  2026-11-20, delivery note DN-7: 20 counted, 6 rejected: Damaged",
  );
  expect(rejectsOf(tables, "PO-1")).toEqual([{ receipt: "RC-1", item: "A-1", reason: "Damaged", quantity: 6 }]);
  const decided = after(tables, returnGoods, {
    lines: [
      { ...rejects, outcome: "Replace" },
      { ...stocked, quantity: 1 },
    ],
  });
  expect(rejectsOf(decided, "PO-1")).toEqual([]);
  expect(slipMail(decided, "RS-2026-0001").body).toContain(
    "- RT-2026-0001: 6 pairs of Gloves (A-1), your code NW-77, our order PO-1 / 1, Damaged: to be replaced\n- RT-2026-0002: 1 pair of Gloves (A-1)",
  );
  const drawn = drawSlip.plan(decided.limitedTo(drawSlip.reads), { slip: "RS-2026-0001" }, nora);
  const cells = drawn.ok ? JSON.stringify(drawn.value.pages[0]?.cells) : "";
  for (const text of ["Return slip RS-2026-0001", "RT-2026-0002", "To be replaced", "To be credited"])
    expect(cells).toContain(text);
});

test("what waits of returns is said: to decide on, to send, to come, to be credited", () => {
  const waiting = (tables: TableSet) =>
    returnTodo(tables, today).flatMap(({ count, what }) => (count > 0 ? [what] : []));
  expect(waiting(company())).toEqual(["rejected delivery to decide on"]);
  const decided = after(company(), returnGoods, { lines: [{ ...rejects, outcome: "Replace" }] });
  expect(waiting(decided)).toEqual(["return to send"]);
  expect(waiting(after(decided, sendReturns, { slip: "RS-2026-0001" }))).toEqual(["replacement to come"]);
  const told = after(decided, noteTold, { slip: "RS-2026-0001" });
  expect(stateOf(told).row.toldOn).toBe(today);
  expect(refused(told, noteTold, { slip: "RS-2026-0001" }, nora)).toContain("already");
});
