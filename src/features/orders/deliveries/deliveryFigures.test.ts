import { orderStates } from "../../../model/orders/orderState";
import { smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { lateLines } from "../../../model/orders/lateLines";
import { deliveryFigures } from "./deliveryFigures";
import { orderTodo } from "../orderTodo";

type Dates = Partial<NonNullable<Rows["orders"]>[number]>;
/** A line of 10 at 2.00 on an order of its own, or on the order that is named; what was accepted on which day. */
interface Line {
  readonly order?: string;
  readonly promised?: string | undefined;
  readonly came?: readonly (readonly [day: string, accepted: number])[];
  readonly dates?: Dates;
}
function company(lines: readonly Line[]) {
  const named = lines.map((line, index) => ({
    promised: "2026-11-10",
    ...line,
    order: line.order ?? `PO-${String(index + 1)}`,
    line: index + 1,
  }));
  const orders = new Map(
    named.map(({ order, dates }) => [
      order,
      { order, date: "2026-10-01", vendor: "Northway", sentOn: "2026-11-01", ...dates },
    ]),
  );
  return smallCompany({
    orders: [...orders.values()],
    lines: named.map(({ order, line, promised }) => ({ order, line, item: "A-1", quantity: 10, price: 2, promised })),
    receipts: named.flatMap(({ order, line, came }) =>
      (came ?? []).map(([date, accepted], index) => ({
        receipt: `RC-${String(line)}-${String(index)}`,
        date,
        order,
        line,
        counted: accepted,
        accepted,
      })),
    ),
  });
}
const figures = (...lines: readonly Line[]) => deliveryFigures(company(lines), today);

test.each<[string, Line, readonly [n: number, d: number]]>([
  ["on the promised day is on time", { came: [["2026-11-10", 10]] }, [1, 1]],
  ["early is on time", { came: [["2026-11-03", 10]] }, [1, 1]],
  ["a day later is late", { came: [["2026-11-11", 10]] }, [0, 1]],
  [
    "two parts by the promised day are on time",
    {
      came: [
        ["2026-11-08", 6],
        ["2026-11-10", 4],
      ],
    },
    [1, 1],
  ],
  [
    "a last part after it is late",
    {
      came: [
        ["2026-11-08", 9],
        ["2026-11-11", 1],
      ],
    },
    [0, 1],
  ],
  ["what is due and did not come is late", {}, [0, 1]],
  ["what is due today is not late yet", { promised: today }, [0, 0]],
  ["what came before its day counts already", { promised: "2026-12-24", came: [[today, 10]] }, [1, 1]],
  ["what was closed short is late", { came: [["2026-11-08", 6]], dates: { closedOn: "2026-11-20" } }, [0, 1]],
  ["what was cancelled is nobody's delay", { dates: { cancelledOn: "2026-11-09" } }, [0, 0]],
  ["a draft is nobody's delay", { dates: { sentOn: undefined } }, [0, 0]],
  ["without a promise there is no delay", { promised: undefined, came: [["2026-11-11", 10]] }, [0, 0]],
])("%s", (_, line, [n, d]) => {
  expect(figures(line).lines).toEqual({ n, d, share: d === 0 ? undefined : n / d });
});

test("an order is on time when all its lines are; the value is that of the lines", () => {
  const inTime = { came: [["2026-11-10", 10]] } as const;
  const late = { came: [["2026-11-20", 10]] } as const;
  const found = figures({ ...inTime, order: "PO-A" }, { ...late, order: "PO-A" }, { ...inTime, order: "PO-B" });
  expect(found.lines).toEqual({ n: 2, d: 3, share: 2 / 3 });
  expect(found.lateLines).toBe(1);
  expect(found.orders).toEqual({ n: 1, d: 2, share: 0.5 });
  expect(found.value).toEqual({ n: 40, d: 60, share: 2 / 3 });
});

test("lead times run from sending to completion; those below zero are counted and said", () => {
  const found = figures(
    { came: [["2026-11-04", 10]] },
    { came: [["2026-11-06", 10]] },
    {
      came: [
        ["2026-11-06", 6],
        ["2026-11-13", 4],
      ],
    },
    { came: [["2026-10-31", 10]] },
    { came: [["2026-11-09", 10]], dates: { sentOn: "2026-11-09", closedOn: "2026-11-12" } },
  );
  expect(found.leadDays).toMatchObject({ count: 5, median: 3, mean: 3.8 });
  expect(found.negativeLeads).toBe(1);
  expect(found.lateDays).toMatchObject({ count: 5, mean: (-6 - 4 + 3 - 10 - 1) / 5 });
});

test("a span takes the lines that were promised in it", () => {
  const tables = company([{ promised: "2026-11-10" }, { promised: "2026-10-10" }, { promised: undefined }]);
  expect(deliveryFigures(tables, today, { from: "2026-11-01", to: "2026-11-10" }).lines.d).toBe(1);
});

test("late lines are those that are open and due, the latest first", () => {
  const tables = company([
    { promised: "2026-11-20" },
    { promised: "2026-11-10", came: [["2026-11-09", 4]] },
    { promised: "2026-11-05", came: [["2026-11-09", 10]] },
    { promised: today },
    { promised: "2026-11-02", dates: { heldOn: "2026-11-03" } },
  ]);
  expect(
    lateLines(orderStates(tables).values(), today).map(({ order, line, daysLate }) => [
      order.order.order,
      line.open,
      daysLate,
    ]),
  ).toEqual([
    ["PO-2", 6, 14],
    ["PO-1", 10, 4],
  ]);
});

test("Home tells what waits in orders, each with its most pressing one", () => {
  const tables = company([
    { promised: "2026-11-20" },
    { promised: "2026-11-26" },
    { promised: "2026-12-01" },
    { dates: { sentOn: undefined } },
    { dates: { sentOn: undefined, askedOn: today } },
    { dates: { sentOn: undefined, approvedOn: today } },
    { dates: { heldOn: today } },
  ]);
  expect(orderTodo(tables, today).map(({ what, count, example }) => [what, count, example])).toEqual([
    ["order line late", 1, "10 of Gloves (A-1) from Northway, PO-1, 4 days late"],
    ["orders with a problem", 4, "PO-1 to Northway, 20.00 EUR: Sent without approval"],
    ["order waiting for approval", 1, "PO-5 to Northway, 20.00 EUR"],
    ["draft to finish", 1, "PO-4 to Northway, 20.00 EUR"],
    ["approved order to send", 1, "PO-6 to Northway, 20.00 EUR"],
    ["order line to receive within a week", 1, "10 of Gloves (A-1) on PO-2, needed by 2026-11-26"],
    ["order on hold", 1, "PO-7 to Northway, 20.00 EUR"],
  ]);
  expect(orderTodo(smallCompany(), today)).toEqual([]);
});

test("orders that came whole before this workbook approved any are history, and Home leaves them alone", () => {
  const problems = (...lines: readonly Line[]) =>
    orderTodo(company(lines), today)
      .filter(({ what }) => what.endsWith("with a problem"))
      .flatMap(({ count, rows }) => [count, ...(rows?.() ?? []).map(({ says }) => says.split(" ")[0])]);
  const old: Line = { came: [["2026-07-20", 10]] };
  const lately: Line = { came: [["2026-11-09", 10]] };
  const approved: Line = { dates: { sentOn: undefined, approvedOn: "2026-11-15" } };
  // Until an order was approved here, what came within the last 90 days is looked at.
  expect(problems(old, lately)).toEqual([1, "PO-2"]);
  expect(problems(old, lately, approved)).toEqual([]);
  // What came after it is not, and what is still to come is to be put right.
  expect(problems(approved, { came: [["2026-11-16", 10]] }, { came: [["2026-07-20", 4]] })).toEqual([
    2,
    "PO-2",
    "PO-3",
  ]);
});
