import { smallCompany, today } from "../../../test/fixtures/smallCompany";
import type { NewRow } from "../../tables/defineTable";
import { orderStateOf, orderStates } from "./orderState";
import { Orders, type OrderStatus, type Receipts } from "./tables";

type Dates = Partial<NewRow<typeof Orders.columns>>;
type Came = readonly (readonly [line: number, accepted: number, rejected?: number])[];

const order = { order: "PO-1", date: "2026-11-02", vendor: "Northway" };
const lines = [
  { order: "PO-1", line: 1, item: "A-1", quantity: 100, price: 2.5 },
  { order: "PO-1", line: 2, item: "B-2", quantity: 10, price: 0.333 },
];
const receiptsOf = (came: Came): readonly NewRow<typeof Receipts.columns>[] =>
  came.map(([line, accepted, rejected], index) => ({
    receipt: `RC-${String(index + 1)}`,
    date: today,
    order: "PO-1",
    line,
    counted: accepted + (rejected ?? 0),
    accepted,
    rejected,
  }));

const state = (dates: Dates, came: Came = [], underTolerance?: number) =>
  orderStates(
    smallCompany({
      settings: underTolerance === undefined ? [] : [{ name: "Under tolerance", value: underTolerance }],
      orders: [{ ...order, ...dates }],
      lines,
      receipts: receiptsOf(came),
    }),
  ).get("PO-1");

const sent = { approvedOn: today, sentOn: today };
const confirmed = { ...sent, confirmedOn: today };
test.each<[OrderStatus, string, Dates, Came]>([
  ["Draft", "nothing was done with it", {}, []],
  ["Waiting approval", "someone was asked", { askedOn: today }, []],
  ["Approved", "it is approved", { askedOn: today, approvedOn: today }, []],
  ["Rejected", "approval was refused", { askedOn: today, rejectedOn: today }, []],
  ["Sent", "it went out", sent, []],
  ["Confirmed", "the vendor confirmed", confirmed, []],
  ["Sent", "all that came was rejected", sent, [[1, 0, 5]]],
  ["Part received", "one line is complete", confirmed, [[1, 100]]],
  [
    "Part received",
    "a surplus on one line makes up for nothing on the other",
    confirmed,
    [
      [1, 110],
      [2, 9],
    ],
  ],
  [
    "Received",
    "all lines came, in parts",
    confirmed,
    [
      [1, 60],
      [1, 40],
      [2, 10],
    ],
  ],
  [
    "Received",
    "more than ordered came",
    sent,
    [
      [1, 101],
      [2, 11],
    ],
  ],
  ["Part received", "something came although no day of sending was noted", {}, [[1, 60]]],
  ["Closed", "it was closed short", { ...confirmed, closedOn: today }, [[1, 60]]],
  ["On hold", "it waits, although something came", { ...confirmed, heldOn: today }, [[1, 60]]],
  [
    "Cancelled",
    "cancelling is stronger than all else",
    { ...confirmed, heldOn: today, closedOn: today, cancelledOn: today },
    [],
  ],
])("%s: %s", (status, _, dates, came) => {
  expect(state(dates, came)?.status).toBe(status);
});

test("99 of 100 completes a line within an under tolerance of 1%, and not without one", () => {
  const came: Came = [
    [1, 99],
    [2, 10],
  ];
  expect(state(sent, came, 0.01)?.status).toBe("Received");
  expect(state(sent, came)?.status).toBe("Part received");
});

test("lines tell what came and what is open", () => {
  expect(
    state(sent, [
      [1, 60, 5],
      [1, 10],
      [2, 12],
    ])?.lines,
  ).toMatchObject([
    { received: 70, rejected: 5, missing: 30, open: 30, amount: 250 },
    { received: 12, rejected: 0, missing: 0, open: 0, amount: 3.33 },
  ]);
});

test("a closed order has nothing open, however much is missing", () => {
  expect(state({ ...sent, closedOn: today })?.lines.map(({ open, missing }) => [open, missing])).toEqual([
    [0, 100],
    [0, 10],
  ]);
});

test("the received share is by value where each line has a price, and caps each line at what it ordered", () => {
  const came: Came = [
    [1, 55],
    [2, 99],
  ];
  expect(state(sent, came)).toMatchObject({
    receivedBy: "value",
    receivedShare: expect.closeTo(140.83 / 253.33, 12) as unknown,
  });
  expect(state(sent)?.receivedShare).toBe(0);
});

test("the received share is by the lines that came whole where a price is missing", () => {
  const unpriced = smallCompany({
    orders: [{ ...order, ...sent }],
    lines: [...lines, { order: "PO-1", line: 3, item: "B-2", quantity: 4 }],
    receipts: receiptsOf([
      [1, 100],
      [2, 9],
    ]),
  });
  expect(orderStates(unpriced).get("PO-1")).toMatchObject({ receivedBy: "lines", receivedShare: 1 / 3 });
});

test("a line that was cut to nothing is no line of the received share", () => {
  const cut = smallCompany({
    orders: [{ ...order, ...sent }],
    lines: [...lines, { order: "PO-1", line: 3, item: "B-2", quantity: 0 }],
    receipts: receiptsOf([[1, 100]]),
  });
  expect(orderStates(cut).get("PO-1")).toMatchObject({
    receivedBy: "value",
    receivedShare: expect.closeTo(250 / 253.33, 12) as unknown,
  });
});

test("the total is exact to the currency's smallest unit", () => {
  expect(state({})?.total).toBe(253.33);
  expect(state({ currency: "JPY" })?.total).toBe(253);
});

test("an order without lines stays what its dates say, and one order is read like all", () => {
  const tables = smallCompany({ orders: [{ ...order, ...sent }] });
  const one = orderStates(tables).get("PO-1");
  expect(one).toMatchObject({ status: "Sent", total: 0, receivedShare: 0 });
  const row = tables.find(Orders, "PO-1");
  expect(row && orderStateOf(tables, row)).toEqual(one);
});
