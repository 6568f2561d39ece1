import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import type { NewRow } from "../../tables/defineTable";
import { Settings } from "../company/settings";
import { OrderLines, Orders, Receipts, type OrderLine } from "../orders/tables";
import { stockOf, type StockFigures } from "./stock";
import { Items, Moves, VendorItems, Vendors, type Move } from "./tables";

const today = "2026-11-24";
const none: StockFigures = {
  onHand: 0,
  dueInTime: 0,
  late: 0,
  dueLater: 0,
  reserved: 0,
  asked: 0,
  inPreparation: 0,
  available: 0,
};

let moveNumber = 0;
const move = (quantity: number, more: Partial<Move> = {}): NewRow<typeof Moves.columns> => ({
  move: `MV-${String(++moveNumber)}`,
  date: "2026-11-01",
  item: "A-1",
  location: "Store",
  type: "Receipt",
  ...more,
  quantity,
});

const line = (order: string, quantity: number, more: Partial<OrderLine> = {}): NewRow<typeof OrderLines.columns> => ({
  order,
  line: 1,
  item: "A-1",
  location: "Store",
  ...more,
  quantity,
});

const order = (order: string, more: Partial<NewRow<typeof Orders.columns>> = {}) => ({
  order,
  date: "2026-11-10",
  vendor: "Northway",
  ...more,
});

function stock(of: {
  moves?: readonly NewRow<typeof Moves.columns>[];
  orders?: readonly NewRow<typeof Orders.columns>[];
  lines?: readonly NewRow<typeof OrderLines.columns>[];
  receipts?: readonly NewRow<typeof Receipts.columns>[];
}) {
  return stockOf(
    tablesOf([
      rowsOf(Settings, { name: "Lead days", value: 14 }),
      rowsOf(Vendors, { vendor: "Northway", approved: true, underTolerance: 0.02 }),
      rowsOf(Items, { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", leadDays: 7 }),
      rowsOf(VendorItems),
      rowsOf(Moves, ...(of.moves ?? [])),
      rowsOf(Orders, ...(of.orders ?? [])),
      rowsOf(OrderLines, ...(of.lines ?? [])),
      rowsOf(Receipts, ...(of.receipts ?? [])),
    ]),
    today,
  );
}

test("on hand is the sum of the moves, in all and at each location", () => {
  const figures = stock({
    moves: [move(10.1), move(0.2), move(-3, { type: "Issue" }), move(4, { location: "Van" })],
  });
  expect(figures.of("A-1")).toEqual({ ...none, onHand: 11.3, available: 11.3 });
  expect(figures.at("A-1", "Store").onHand).toBe(7.3);
  expect(figures.at("A-1", "Van").onHand).toBe(4);
  expect(figures.at("A-1", "Attic")).toEqual(none);
  expect(figures.locationsOf("A-1")).toEqual(["Store", "Van"]);
  expect(figures.of("unheard-of")).toEqual(none);
});

const sent = { sentOn: "2026-11-11" };
test.each<[string, Partial<NewRow<typeof Orders.columns>>, string | undefined, Partial<StockFigures>]>([
  ["a draft is in preparation, not on order", {}, "2026-11-30", { inPreparation: 40 }],
  ["an approved order is in preparation until it is sent", { approvedOn: today }, "2026-11-30", { inPreparation: 40 }],
  ["an order on hold is in preparation", { ...sent, heldOn: today }, "2026-11-30", { inPreparation: 40 }],
  ["the last day of the lead time is in time", sent, "2026-12-01", { dueInTime: 40, available: 40 }],
  ["the day after the lead time is later", sent, "2026-12-02", { dueLater: 40 }],
  ["a late line counts, and is marked", sent, "2026-11-23", { dueInTime: 40, late: 40, available: 40 }],
  ["a line that is due today is not late", sent, today, { dueInTime: 40, available: 40 }],
  ["a line without a day counts", sent, undefined, { dueInTime: 40, available: 40 }],
  ["a cancelled order brings nothing", { ...sent, cancelledOn: today }, "2026-11-30", {}],
  ["a closed order brings nothing", { ...sent, closedOn: today }, "2026-11-30", {}],
  ["a rejected order brings nothing", { askedOn: today, rejectedOn: today }, "2026-11-30", {}],
])("%s", (_, dates, promised, expected) => {
  const figures = stock({ orders: [order("PO-1", dates)], lines: [line("PO-1", 40, { promised })] });
  expect(figures.of("A-1")).toEqual({ ...none, ...expected });
  expect(figures.at("A-1", "Store")).toEqual({ ...none, ...expected });
});

test.each([
  ["what was accepted is no longer on order", 30, 10],
  ["less missing than the vendor's tolerance of 2% completes the line", 39.2, 0],
  ["a surplus does not turn into a negative order", 45, 0],
])("%s", (_, accepted, dueInTime) => {
  const figures = stock({
    orders: [order("PO-1", sent)],
    lines: [line("PO-1", 40)],
    receipts: [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: accepted, accepted }],
  });
  expect(figures.of("A-1").dueInTime).toBe(dueInTime);
});

test("goods for a department are reserved from receipt to issue, and never count as on order", () => {
  const of = {
    orders: [order("PO-1", sent)],
    lines: [line("PO-1", 40, { department: "Workshop" })],
    receipts: [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: 30, accepted: 30 }],
  };
  const arrived = [move(30, { reference: "PO-1 / 1" })];
  expect(stock({ ...of, moves: arrived }).of("A-1")).toEqual({ ...none, onHand: 30, reserved: 30 });
  const issued = move(-20, { type: "Issue", department: "Workshop", reference: "PO-1 / 1" });
  const after = stock({ ...of, moves: [...arrived, issued] });
  expect(after.of("A-1")).toEqual({ ...none, onHand: 10, reserved: 10 });
  expect(after.linesOf("A-1")).toEqual([
    {
      key: "PO-1 / 1",
      location: "Store",
      department: "Workshop",
      promised: undefined,
      standing: "set aside",
      quantity: 10,
    },
  ]);
});

test("a line without a location counts for the item and for no place", () => {
  const figures = stock({ orders: [order("PO-1", sent)], lines: [line("PO-1", 40, { location: undefined })] });
  expect(figures.of("A-1").dueInTime).toBe(40);
  expect(figures.at("A-1", "Store").dueInTime).toBe(0);
  expect(figures.locationsOf("A-1")).toEqual([]);
});
