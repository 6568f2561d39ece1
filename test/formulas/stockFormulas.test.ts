import fc from "fast-check";
import { orderStates } from "../../src/model/orders/orderState";
import { OrderLines, Orders } from "../../src/model/orders/tables";
import { stockOf } from "../../src/model/stock/stock";
import { horizonOf, Items, Levels } from "../../src/model/stock/tables";
import { requestSupplyStatus, supplyByRequest, supplyStates } from "../../src/model/supply/supplyState";
import { SupplyLines } from "../../src/model/supply/tables";
import { addDays } from "../../src/domain/calendarDay";
import { joinKey, type AnyTable } from "../../src/tables/defineTable";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { smallCompany, today, type Rows } from "../fixtures/smallCompany";

jest.setTimeout(60_000);

const codes = ["A-1", "b*2", "C?3", "d~4"] as const;
const places = ["Store", "Van"] as const;

/** As people type it: in other capitals, here and there. */
const spelled = (name: fc.Arbitrary<string>) =>
  fc.tuple(name, fc.constantFrom(...["", "up", "down"])).map(([text, how]) => {
    if (how === "up") return text.toUpperCase();
    return how === "down" ? text.toLowerCase() : text;
  });
const item = spelled(fc.constantFrom(...codes));
const place = spelled(fc.constantFrom(...places));
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** To the tenth, whose sums are not what they look like. */
const tenths = fc.integer({ min: 0, max: 400 }).map((n) => n / 10);
const days = fc.integer({ min: -20, max: 40 }).map((n) => addDays(today, n));

const company: fc.Arbitrary<Rows> = fc
  .record({
    items: fc.tuple(
      ...codes.map((code) =>
        fc.record({
          item: fc.constant(code),
          name: fc.constant("Thing"),
          unit: fc.constant("piece"),
          buy: fc.constantFrom("Yes" as const, "Stopped" as const),
          kind: perhaps(fc.constantFrom("Service" as const, "Material" as const)),
          preferredVendor: perhaps(spelled(fc.constant("Northway"))),
          leadDays: perhaps(fc.constantFrom(0, 3, 4.5)),
          serviceLevel: perhaps(fc.constant(0.95)),
        }),
      ),
    ),
    offers: fc.subarray([...codes]).chain((offered) =>
      fc.tuple(
        ...offered.map((code) =>
          fc.record({
            item: fc.constant(code),
            vendor: fc.constant("Northway"),
            leadDays: perhaps(fc.constantFrom(0, 7)),
          }),
        ),
      ),
    ),
    settings: fc.constantFrom([], [{ name: "Lead days", value: 0 }]),
    levels: fc.subarray(codes.flatMap((code) => places.map((location) => ({ item: code, location })))),
    moves: fc.array(
      fc.record({
        item,
        location: place,
        quantity: fc.oneof(
          tenths,
          tenths.map((n) => -n),
        ),
        type: fc.constantFrom("Receipt" as const, "Issue" as const, "Count" as const),
        date: fc.constant(today),
        reference: perhaps(spelled(fc.constantFrom("PO-1 / 1", "PO-2 / 1", "RQ-1 / 1", "RQ-1 / 2"))),
      }),
      { maxLength: 12 },
    ),
    orders: fc.tuple(
      ...["PO-1", "PO-2"].map((order) =>
        fc.record({
          order: fc.constant(order),
          date: fc.constant(today),
          vendor: fc.constant("Northway"),
          currency: perhaps(fc.constantFrom("JPY", "KWD", "EUR", "usd")),
          approvedOn: fc.constant(today),
          approvedBy: fc.constant("Omar"),
          sentOn: perhaps(fc.constant(today)),
          heldOn: perhaps(fc.constant(today)),
        }),
      ),
    ),
    lines: fc.array(
      fc.record({
        order: spelled(fc.constantFrom("PO-1", "PO-2")),
        item,
        quantity: tenths,
        price: perhaps(fc.constantFrom(0, 33.4, 1.115, 0.105)),
        promised: perhaps(days),
        location: perhaps(place),
        department: perhaps(fc.constant("Workshop")),
        requestLine: perhaps(spelled(fc.constantFrom("RQ-1 / 1", "RQ-1 / 2", "RQ-2 / 1"))),
      }),
      { maxLength: 8 },
    ),
    supply: fc.tuple(
      ...[1, 2, 3].map((number) =>
        fc.record({
          request: fc.constant(number === 3 ? "RQ-2" : "RQ-1"),
          line: fc.constant(number === 3 ? 1 : number),
          item,
          quantity: tenths,
          department: fc.constant("Workshop"),
          location: perhaps(place),
          fromStock: perhaps(tenths),
          stoppedOn: perhaps(fc.constant(today)),
        }),
      ),
    ),
    received: fc.array(
      fc.record({
        order: spelled(fc.constantFrom("PO-1", "PO-2")),
        line: fc.integer({ min: 1, max: 4 }),
        accepted: tenths,
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ moves, lines, received, settings, ...rows }) => {
    const numbered = lines.map((line, index) => ({ ...line, line: index + 1 }));
    return {
      ...rows,
      moves: moves.map((move, index) => ({ ...move, move: `MV-${String(index)}` })),
      lines: numbered,
      receipts: received
        .filter(({ order, line }) =>
          numbered.some((each) => each.line === line && each.order.toLowerCase() === order.toLowerCase()),
        )
        .map((receipt, index) => ({
          ...receipt,
          receipt: `RC-${String(index)}`,
          date: today,
          counted: receipt.accepted,
        })),
      settings,
    };
  });

test("whatever the rows are, every calculated column of stock and orders says what its rule says", () => {
  fc.assert(
    fc.property(company, (rows) => {
      const tables = smallCompany(rows);
      const book = new CalculatedBook(
        new Map(tables.tables.map((read) => [read.table, [...read.rowsByKey.values()]])),
        today,
      );
      const stock = stockOf(tables, today);
      const horizon = horizonOf(tables);
      const states = [...orderStates(tables).values()];
      const wrong: string[] = [];
      const compare = (what: string, cell: unknown, rule: unknown): void => {
        const isSame =
          typeof cell === "number" && typeof rule === "number" ? Math.abs(cell - rule) < 1e-9 : (cell ?? "") === rule;
        if (!isSame) wrong.push(`${what}: the cell shows ${String(cell)}, the rule says ${String(rule)}`);
      };
      const cellOf = (table: AnyTable, field: string, key: string): unknown =>
        [...book.column(table, field)].find(([own]) => own.toLowerCase() === key.toLowerCase())?.[1];
      for (const row of tables.rows(Items)) {
        const { dueInTime, dueLater, ...figures } = stock.of(row.item);
        const meant = { horizonDays: horizon(row), ...figures, dueLater, onOrder: dueInTime + dueLater };
        for (const field of ["horizonDays", "onHand", "onOrder", "dueLater", "reserved", "asked", "available"] as const)
          compare(`${field} of ${row.item}`, cellOf(Items, field, row.item), meant[field]);
      }
      for (const row of tables.rows(Levels)) {
        const key = joinKey([row.item, row.location]);
        const figures = stock.at(row.item, row.location);
        for (const field of ["onHand", "reserved", "asked", "available"] as const)
          compare(`${field} of ${key}`, cellOf(Levels, field, key), figures[field]);
      }
      for (const state of states) {
        const { order } = state.order;
        for (const field of ["status", "stage", "total", "receivedShare"] as const)
          compare(`${field} of ${order}`, cellOf(Orders, field, order), state[field]);
        for (const each of state.lines) {
          const key = joinKey([each.line.order, each.line.line]);
          for (const field of ["received", "missing", "open", "amount"] as const)
            compare(`${field} of ${key}`, cellOf(OrderLines, field, key), each[field]);
        }
      }
      for (const [request, lines] of supplyByRequest(supplyStates(tables)))
        for (const state of lines) {
          for (const field of ["ordered", "received", "issued", "reserved", "toServe", "status"] as const)
            compare(`${field} of ${state.key}`, cellOf(SupplyLines, field, state.key), state[field]);
          compare(`status of ${request}`, cellOf(SupplyLines, "requestStatus", state.key), requestSupplyStatus(lines));
        }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60, seed: 11 },
  );
});
