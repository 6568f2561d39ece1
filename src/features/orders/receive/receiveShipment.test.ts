import fc from "fast-check";
import { nora, smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { stockOf } from "../../../model/stock/stock";
import { Moves } from "../../../model/stock/tables";
import { judgeShipment, type ReceiveShipment, type ReceiptWord } from "./judgeShipment";
import { orderStates } from "../../../model/orders/orderState";
import { receiveShipment } from "./receiveShipment";
import { Receipts } from "../../../model/orders/tables";

type Dates = Partial<NonNullable<Rows["orders"]>[number]>;
interface Story {
  readonly over?: number;
  readonly under?: number;
  /** Received of line 1 before. */
  readonly before?: number;
  readonly dates?: Dates;
}
/** 100 gloves for stock on line 1, 10 rolls of tape for the workshop on line 2. */
const company = ({ over, under, before, dates }: Story = {}) =>
  smallCompany({
    vendors: [{ vendor: "Quarry", approved: true, overTolerance: over, underTolerance: under }],
    orders: [{ order: "PO-1", date: "2026-11-10", vendor: "Quarry", sentOn: "2026-11-11", ...dates }],
    lines: [
      { order: "PO-1", line: 1, item: "A-1", quantity: 100, price: 2.5, location: "Store" },
      { order: "PO-1", line: 2, item: "B-2", quantity: 10, price: 3, department: "Workshop" },
    ],
    receipts:
      before === undefined
        ? []
        : [{ receipt: "RC-2026-0001", date: today, order: "PO-1", line: 1, counted: before, accepted: before }],
  });
const shipment = (counted: number, rejected = 0, more: Partial<ReceiveShipment> = {}): ReceiveShipment => ({
  order: "PO-1",
  lines: [{ line: 1, counted, rejected, reason: rejected > 0 ? "Damaged" : "" }],
  ...more,
});

test.each<[string, Story, number, number, ReceiptWord, string]>([
  ["all of it", {}, 100, 0, "Exact", "this makes it 100 of 100 pairs, complete."],
  ["a part", {}, 60, 0, "Short", "this makes it 60 of 100 pairs, with 40 still to come."],
  ["the rest", { before: 60 }, 40, 0, "Exact", "this makes it 100 of 100 pairs, complete."],
  [
    "a little less, within the vendor's tolerance",
    { under: 0.01 },
    99,
    0,
    "Short, ok",
    "this makes it 99 of 100 pairs, complete within the tolerance.",
  ],
  [
    "a little less, the vendor's 0% being stronger than nothing",
    { under: 0 },
    99,
    0,
    "Short",
    "this makes it 99 of 100 pairs, with 1 still to come.",
  ],
  [
    "more, within the company's 5%",
    {},
    105,
    0,
    "Over, ok",
    "this makes it 105 of 100 pairs, within the tolerance of 105.",
  ],
  [
    "more than the company's 5%",
    {},
    106,
    0,
    "Over limit",
    "this makes it 106 of 100 pairs, and at most 105 may be received. Reject 1 or more.",
  ],
  [
    "more than the vendor's 0%",
    { over: 0 },
    101,
    0,
    "Over limit",
    "this makes it 101 of 100 pairs, and at most 100 may be received. Reject 1 or more.",
  ],
  [
    "a hair more than the limit, which is arithmetic",
    { over: 0 },
    100.0000001,
    0,
    "Exact",
    "this makes it 100 of 100 pairs, complete.",
  ],
  [
    "a hundredth of a percent more than a tolerance of 0",
    { over: 0 },
    100.01,
    0,
    "Over limit",
    "this makes it 100.01 of 100 pairs, and at most 100 may be received. Reject 0.01 or more.",
  ],
  [
    "more, in parts",
    { before: 60 },
    46,
    0,
    "Over limit",
    "this makes it 106 of 100 pairs, and at most 105 may be received. Reject 1 or more.",
  ],
  [
    "with some damaged",
    {},
    100,
    4,
    "Damaged",
    "4 rejected (Damaged). This makes it 96 of 100 pairs, with 4 still to come.",
  ],
  [
    "too much, of which the surplus is rejected",
    { over: 0 },
    110,
    10,
    "Damaged",
    "10 rejected (Damaged). This makes it 100 of 100 pairs, complete.",
  ],
  [
    "nothing but damaged goods",
    {},
    5,
    5,
    "Damaged",
    "5 rejected (Damaged). This makes it 0 of 100 pairs, with 100 still to come.",
  ],
])("%s comes", (_, story, counted, rejected, word, sentence) => {
  const judged = judgeShipment(company(story), shipment(counted, rejected));
  expect(judged.ok && judged.value.map((line) => [line.word, line.sentence])).toEqual([
    [word, `Line 1, A-1: ${sentence}`],
  ]);
});

test("what is accepted goes into stock, at the order's price, with its order line", () => {
  const { tables, plan } = done(company(), receiveShipment, shipment(100, 4, { note: "DN-88" }), nora);
  expect(plan.sentence).toBe("Received 96 pairs of A-1 on PO-1");
  expect(tables.find(Receipts, "RC-2026-0001")).toMatchObject({
    date: today,
    order: "PO-1",
    line: 1,
    counted: 100,
    accepted: 96,
    rejected: 4,
    reason: "Damaged",
    location: "Store",
    note: "DN-88",
    by: "Nora",
  });
  expect(tables.find(Moves, "MV-2026-0001")).toMatchObject({
    quantity: 96,
    type: "Receipt",
    location: "Store",
    reference: "PO-1 / 1",
    cost: 2.5,
  });
  expect(stockOf(tables, today).at("A-1", "Store").onHand).toBe(96);
  expect(orderStates(tables).get("PO-1")?.status).toBe("Part received");
});

test("several lines come at once; what is for a department is said and set aside for it", () => {
  const lines = [
    { line: 1, counted: 100 },
    { line: 2, counted: 8 },
  ];
  const { tables, plan } = done(company(), receiveShipment, { order: "PO-1", location: "Van", lines }, nora);
  expect(plan.sentence).toBe("Received 2 lines on PO-1");
  expect(plan.warnings).toEqual([
    "Line 2, B-2: this makes it 8 of 10 rolls, with 2 still to come.",
    "For Workshop: 8 rolls of B-2.",
  ]);
  expect(stockOf(tables, today).of("B-2")).toMatchObject({ onHand: 8, reserved: 8, available: 0 });
});

test("what is set aside for a department is reserved where it was put, though its line named no place", () => {
  const input = { order: "PO-1", location: "Van", lines: [{ line: 2, counted: 8 }] };
  const { tables } = done(company(), receiveShipment, input, nora);
  expect(stockOf(tables, today).at("B-2", "Van")).toMatchObject({ onHand: 8, reserved: 8, available: 0 });
});

test("a second shipment completes the order, numbers going on", () => {
  const first = done(company(), receiveShipment, shipment(60), nora).tables;
  const lines = [
    { line: 1, counted: 40 },
    { line: 2, counted: 10 },
  ];
  const second = done(first, receiveShipment, { order: "PO-1", location: "Store", lines }, nora).tables;
  expect([...second.read(Receipts).rowsByKey.keys()]).toEqual(["RC-2026-0001", "RC-2026-0002", "RC-2026-0003"]);
  expect(orderStates(second).get("PO-1")?.status).toBe("Received");
});

test("a rejected line is a receipt and no move", () => {
  const { plan } = done(company(), receiveShipment, shipment(5, 5), nora);
  expect(plan.changes.map(({ table }) => table.name)).toEqual(["Receipts"]);
});

test("in whatever parts it comes, received is the sum of the parts and never above the limit", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }), (parts) => {
      let tables = company({ over: 0.1 });
      let received = 0;
      for (const part of parts) {
        const planned = receiveShipment.plan(tables, shipment(part), nora);
        expect(planned.ok).toBe(received + part <= 110);
        if (!planned.ok) break;
        tables = done(tables, receiveShipment, shipment(part), nora).tables;
        received += part;
      }
      expect(orderStates(tables).get("PO-1")?.lines[0]?.received).toBe(received);
      expect(stockOf(tables, today).of("A-1").onHand).toBe(received);
    }),
    { numRuns: 40 },
  );
});

test.each<[string, Story, ReceiveShipment, string]>([
  [
    "more than the limit",
    {},
    shipment(106),
    "Line 1, A-1: this makes it 106 of 100 pairs, and at most 105 may be received. Reject 1 or more.",
  ],
  [
    "what was not ordered",
    {},
    { order: "PO-1", lines: [{ line: 9, counted: 1 }] },
    "Line 9 is not on PO-1. Send it back, or order it first.",
  ],
  ["nothing", {}, shipment(0), "Enter what came on PO-1, line by line."],
  [
    "more rejected than counted",
    {},
    shipment(5, 6),
    "Line 1, A-1: 6 can't be rejected of 5 counted. Count what was rejected as well.",
  ],
  ["less than nothing", {}, shipment(-5), "Line 1, A-1: enter how much was counted: 0 or more."],
  [
    "something rejected of nothing counted",
    {},
    shipment(0, 3),
    "Line 1, A-1: 3 can't be rejected of 0 counted. Count what was rejected as well.",
  ],
  [
    "a rejection without a reason",
    {},
    { order: "PO-1", lines: [{ line: 1, counted: 5, rejected: 1 }] },
    "Line 1, A-1: choose the reason for rejecting 1 pair.",
  ],
  [
    "a line twice",
    {},
    {
      order: "PO-1",
      lines: [
        { line: 1, counted: 5 },
        { line: 1, counted: 6 },
      ],
    },
    "Line 1 is entered twice. Enter the sum of both once.",
  ],
  [
    "tomorrow's shipment",
    {},
    shipment(5, 0, { date: "2026-11-25" }),
    "A shipment can't have come on 2026-11-25, which is after today.",
  ],
  [
    "goods without a place",
    {},
    { order: "PO-1", lines: [{ line: 2, counted: 5 }] },
    "Choose where B-2 of line 2 is put; the order does not say.",
  ],
  [
    "goods for an unknown place",
    {},
    { order: "PO-1", lines: [{ line: 1, counted: 5, location: "Moon" }] },
    "Moon is not in Locations. Choose one that is, or add it there.",
  ],
  [
    "a draft",
    { dates: { sentOn: undefined } },
    shipment(5),
    "PO-1 is a draft; only an order that is sent, confirmed, part received or received can be received.",
  ],
  [
    "a cancelled order",
    { dates: { cancelledOn: today } },
    shipment(5),
    "PO-1 is cancelled; only an order that is sent, confirmed, part received or received can be received.",
  ],
])("%s can't be received, and then nothing is", (_, story, input, sentence) => {
  expect(refused(company(story), receiveShipment, input, nora)).toBe(sentence);
});

test("nothing is received before its order was drafted, nor a part of what is booked whole", () => {
  const lists = [{ list: "Unit", item: "pair", divides: false }];
  const whole = smallCompany({
    lists,
    orders: [{ order: "PO-1", date: "2026-11-10", vendor: "Northway", sentOn: "2026-11-11" }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 100, location: "Store" }],
  });
  expect(refused(whole, receiveShipment, shipment(30, 0, { date: "2019-11-10" }), nora)).toBe(
    "A shipment can't have come on 2019-11-10: PO-1 was drafted on 2026-11-10. Enter a later day.",
  );
  for (const given of [shipment(30.5), shipment(30, 0.5)])
    expect(refused(whole, receiveShipment, given, nora)).toContain("are booked whole");
});
