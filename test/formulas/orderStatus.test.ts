import { chanceFrom } from "../../src/features/home/sample/random";
import { approvalLadder } from "../../src/model/orders/lineColumns";
import { orderStates, type LineState } from "../../src/model/orders/orderState";
import { isWithVendor, OrderLines, Orders } from "../../src/model/orders/tables";
import { joinKey } from "../../src/tables/defineTable";
import { foldKey } from "../../src/tables/keys";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { smallCompany, today } from "../fixtures/smallCompany";

const chance = chanceFrom(11);
const someday = (): string | undefined => (chance.hits(0.4) ? today : undefined);
const maybe = <T>(share: number, value: T): T | undefined => (chance.hits(share) ? value : undefined);
/** Of every fifth order all that was approved is noted, and it is as it was. */
const isSound = (order: string): boolean => order.endsWith("5");
const names = Array.from({ length: 400 }, (_, index) => `PO-${index}`);
const lines = names.flatMap((order) =>
  Array.from({ length: chance.whole(0, 3) }, (_, index) => {
    const [quantity, price] = [chance.whole(0, 20) * 5.1, maybe(0.9, chance.whole(0, 4000) / 100)];
    const isApproved = chance.hits(0.5);
    const sound = { order, line: index + 1, item: "A-1", quantity: 10, price: 12.5 };
    if (isSound(order)) return { ...sound, approvedItem: "A-1", approvedQuantity: 10, approvedPrice: 12.5 };
    return {
      order: chance.hits(0.1) ? order.toLowerCase() : order,
      line: index + 1,
      item: "A-1",
      quantity,
      price,
      department: maybe(0.3, "Office"),
      approvedItem: isApproved ? chance.pick(["A-1", "A-1", "a-1", "B-2"]) : undefined,
      approvedQuantity: isApproved ? chance.pick([quantity, quantity, quantity + 1]) : undefined,
      approvedPrice: isApproved ? chance.pick([price, price, 1]) : undefined,
    };
  }),
);
const approved = names.map(() => {
  const isFull = chance.hits(0.5);
  return {
    approvedOn: someday(),
    requester: maybe(0.9, "Nora"),
    approvedBy: maybe(0.9, chance.pick(["Omar", "nora"])),
    approvedFor: maybe(0.1, 50),
    approvedVendor: isFull ? chance.pick(["Northway", "Exact", "easy"]) : undefined,
    approvedCurrency: isFull ? chance.pick(["EUR", "JPY"]) : undefined,
    approvedRequester: isFull ? maybe(0.8, chance.pick(["Nora", "nora", "Petra"])) : undefined,
  };
});
// Any dates in any combination, also those that no action would write: people type in these cells.
const tables = smallCompany({
  settings: [
    { name: "Under tolerance", value: 0.02 },
    { name: "Approval limit", value: chance.pick([300, 400]) },
  ],
  vendors: [
    { vendor: "Exact", approved: true, underTolerance: 0 },
    { vendor: "Easy", approved: true, underTolerance: 0.1 },
  ],
  orders: names.map((order, index) => ({
    order,
    date: chance.pick([today, "2026-11-25"]),
    vendor: chance.pick(["Northway", "Exact", "Easy"]),
    currency: maybe(0.4, chance.pick(["EUR", "JPY", "KWD", "USD"])),
    ...approved[index],
    ...(isSound(order) && {
      vendor: "Northway",
      currency: "EUR",
      approvedFor: 125 * lines.filter((line) => line.order === order).length,
      approvedVendor: "Northway",
      approvedCurrency: "EUR",
      approvedRequester: undefined,
    }),
    askedOn: someday(),
    rejectedOn: maybe(0.1, today),
    heldOn: maybe(0.1, today),
    sentOn: maybe(0.5, today),
    confirmedOn: someday(),
    closedOn: maybe(0.1, today),
    cancelledOn: maybe(0.1, today),
  })),
  lines,
  receipts: lines
    .filter(() => chance.hits(0.4))
    .flatMap(({ order, line, quantity }, index) => {
      const accepted = Math.round(quantity * chance.pick([0, 0.5, 0.9, 0.95, 0.98, 1, 1, 1, 1.05]) * 10) / 10;
      const part = { date: today, order: order.toUpperCase(), line, rejected: maybe(0.2, 0.1) };
      return [0.1, accepted].map((units, part_) => ({
        ...part,
        receipt: `RC-${index}-${part_}`,
        counted: units,
        accepted: units,
      }));
    }),
});
const book = new CalculatedBook(
  new Map(tables.tables.map((read) => [read.table, [...read.rowsByKey.values()]])),
  today,
);
const states = orderStates(tables);

const ordersAs = (tell: (state: typeof states extends ReadonlyMap<string, infer S> ? S : never) => unknown) =>
  new Map([...states].map(([order, state]) => [order, tell(state)]));
const linesAs = (tell: (line: LineState, isOut: boolean) => unknown) =>
  new Map(
    [...states.values()].flatMap(({ lines, stage }) =>
      lines.map(
        (line) => [foldKey(joinKey([line.line.order, line.line.line])), tell(line, isWithVendor(stage))] as const,
      ),
    ),
  );

/** Lines that name their order in small letters are read as its lines all the same. */
const lineColumn = (field: string) =>
  new Map([...book.column(OrderLines, field)].map(([key, value]) => [foldKey(key), value]));

test("whatever dates, approvals and receipts an order has, the cell and the rule give it the same status", () => {
  const meant = ordersAs(({ status }) => status);
  expect(book.column(Orders, "status")).toEqual(meant);
  expect(new Set(meant.values()).size).toBe(11);
});

test("and the same problem, of each kind", () => {
  const meant = ordersAs(({ problem }) => problem);
  expect(book.column(Orders, "problem")).toEqual(meant);
  expect(new Set(meant.values()).size).toBe(6);
});

test.each(["stage", "total", "receivedBy"] as const)("and the same %s", (field) => {
  expect(book.column(Orders, field)).toEqual(ordersAs((state) => state[field]));
});

test("and the same share received", () => {
  const shown = book.column(Orders, "receivedShare");
  for (const [order, { receivedShare }] of states) expect(shown.get(order)).toBeCloseTo(receivedShare, 9);
});

test.each(["received", "rejected", "missing", "open", "amount"] as const)(
  "and its lines have the same %s, to the last digit",
  (field) => {
    expect(lineColumn(field)).toEqual(linesAs((line) => line[field]));
  },
);

test("and its lines are as approved, or changed", () => {
  const meant = linesAs(({ line }) => approvalLadder.stateOf(line, {}));
  expect(lineColumn("approval")).toEqual(meant);
  expect(new Set(meant.values()).size).toBe(3);
});

test("and the same is on order for stock", () => {
  expect(lineColumn("onOrder")).toEqual(
    linesAs(({ line, open }, isOut) => (isOut && line.department === undefined ? open : 0)),
  );
});
