import { smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { tablesOf } from "../../../../test/fixtures/tablesOf";
import { sampleCompany } from "../../home/sampleCompany";
import { deliveryFigures } from "../../orders/deliveries/deliveryFigures";
import { measureNamed } from "../catalogue";
import { Facts } from "../facts";
import { figureOf, formatNotCounted, type Figure, type MeasureOptions } from "../measure";
import { lastComplete, periodsUpTo } from "../period";
import type { MeasureName } from "../../../model/kpi/tables";

const november = { from: "2026-11-01", to: "2026-11-30" };
const usual: MeasureOptions = { basis: "Last promised", graceDays: 0 };

type Dates = Partial<NonNullable<Rows["orders"]>[number]>;
interface Line {
  readonly quantity?: number;
  readonly price?: number | undefined;
  readonly order?: string;
  readonly dates?: Dates;
  readonly promised?: string | undefined;
  readonly first?: string;
  readonly needed?: string;
  readonly came?: readonly (readonly [day: string, accepted: number, rejected?: number, reason?: string])[];
  readonly note?: string | undefined;
}

/** Lines of 10 at 2.00 from Northway, sent on 2 November and promised for the 10th, each on its own order unless named. */
function measured(
  name: MeasureName,
  lines: readonly Line[],
  options: Partial<MeasureOptions> = {},
  holidays: Rows["holidays"] = [],
): Figure {
  const named = lines.map((line, index) => ({ order: `PO-${String(index + 1)}`, ...line }));
  const tables = smallCompany({
    orders: [
      ...new Map(
        named.map(({ order, dates }) => [
          order,
          { order, date: "2026-11-01", vendor: "Northway", sentOn: "2026-11-02", ...dates },
        ]),
      ).values(),
    ],
    lines: named.map((line, index) => ({
      order: line.order,
      line: index + 1,
      item: "A-1",
      quantity: line.quantity ?? 10,
      price: "price" in line ? line.price : 2,
      promised: "promised" in line ? line.promised : "2026-11-10",
      firstPromised: line.first,
      neededBy: line.needed,
    })),
    receipts: named.flatMap((line, index) =>
      (line.came ?? []).map(([date, accepted, rejected, reason], part) => ({
        receipt: `RC-${String(index)}-${String(part)}`,
        date,
        order: line.order,
        line: index + 1,
        counted: accepted + (rejected ?? 0),
        accepted,
        rejected,
        reason,
        note: "note" in line ? line.note : "DN-1",
      })),
    ),
    offers: [{ item: "A-1", vendor: "Northway", price: 2, leadDays: 5 }],
    holidays,
  });
  return figureOf(measureNamed(name), new Facts(tables, today), november, { ...usual, ...options });
}

const causes = ({ groups }: Figure) => groups.filter(({ by }) => by === "Cause").map(({ name }) => name);

test.each<[string, Line, Partial<MeasureOptions>, readonly [n: number, d: number, cause?: string]]>([
  ["on its day", { came: [["2026-11-10", 10]] }, {}, [1, 1]],
  [
    "two parts by the day",
    {
      came: [
        ["2026-11-08", 4],
        ["2026-11-10", 6],
      ],
    },
    {},
    [1, 1],
  ],
  ["a day late", { came: [["2026-11-11", 10]] }, {}, [0, 1, "Late"]],
  ["a day late with a day of grace", { came: [["2026-11-11", 10]] }, { graceDays: 1 }, [1, 1]],
  ["two days late with a day of grace", { came: [["2026-11-12", 10]] }, { graceDays: 1 }, [0, 1, "Late"]],
  ["nine of ten, closed", { came: [["2026-11-09", 9]], dates: { closedOn: "2026-11-15" } }, {}, [0, 1, "Short"]],
  ["nine of ten at a tolerance of 10%", { came: [["2026-11-09", 9]] }, { tolerance: 0.1 }, [1, 1]],
  ["eight of ten at a tolerance of 10%", { came: [["2026-11-09", 8]] }, { tolerance: 0.1 }, [0, 1, "Short"]],
  ["part of it late", { came: [["2026-11-12", 5]] }, {}, [0, 1, "Late and short"]],
  ["nothing came", {}, {}, [0, 1, "Late and short"]],
  ["nothing came, still in grace", { promised: "2026-11-22" }, { graceDays: 5 }, [0, 0]],
  ["a surplus", { came: [["2026-11-09", 12]] }, {}, [1, 1]],
  [
    "late by the first promise",
    { first: "2026-11-08", came: [["2026-11-10", 10]] },
    { basis: "First promised" },
    [0, 1, "Late"],
  ],
  ["in time by the last promise", { first: "2026-11-08", came: [["2026-11-10", 10]] }, {}, [1, 1]],
  [
    "late by the day of need",
    { needed: "2026-11-05", came: [["2026-11-10", 10]] },
    { basis: "Needed by" },
    [0, 1, "Late"],
  ],
  ["cancelled", { dates: { cancelledOn: "2026-11-05" } }, {}, [0, 0]],
  ["a draft", { dates: { sentOn: undefined } }, {}, [0, 0]],
  ["due in another month", { promised: "2026-10-30", came: [["2026-11-10", 10]] }, {}, [0, 0]],
])("on time in full: %s", (_, line, options, [n, d, cause]) => {
  const figure = measured("On time in full", [line], options);
  expect([figure.numerator, figure.denominator, figure.value]).toEqual([n, d, d === 0 ? undefined : n / d]);
  expect(causes(figure)).toEqual(cause === undefined ? [] : [cause]);
});

test("lines without a day are said beside the figure, each to be found", () => {
  const figure = measured("On time in full", [{ promised: undefined }, { came: [["2026-11-10", 10]] }]);
  expect(formatNotCounted(figure.notCounted)).toBe("1 row of Order lines without a day promised");
  expect(figure.notCounted[0]?.rows[0]?.row).toMatchObject({ order: "PO-1", line: 1 });
});

test("month by month the sample's lines on time are those that the deliveries page counts", () => {
  const tables = tablesOf(sampleCompany(today));
  const facts = new Facts(tables, today);
  for (const span of periodsUpTo("Month", lastComplete("Month", today), 11)) {
    const { lines } = deliveryFigures(tables, today, span);
    const figure = figureOf(measureNamed("On time in full"), facts, span, usual);
    expect([span.from, figure.numerator, figure.denominator]).toEqual([span.from, lines.n, lines.d]);
  }
});

test.each<[string, Partial<Line>, string]>([
  ["without fault", {}, ""],
  ["late", { came: [["2026-11-11", 10]] }, "On time"],
  ["short", { came: [["2026-11-10", 9]], dates: { closedOn: "2026-11-12" } }, "In full"],
  [
    "damaged and made good",
    {
      came: [
        ["2026-11-09", 9, 1, "Damaged"],
        ["2026-11-10", 1],
      ],
    },
    "Undamaged",
  ],
  [
    "the wrong item among it",
    {
      came: [
        ["2026-11-09", 9, 1, "Wrong item"],
        ["2026-11-10", 1],
      ],
    },
    "Right item",
  ],
  ["without its note", { note: undefined }, "Right papers"],
])("a perfect order: %s", (_, more, fault) => {
  const figure = measured("Perfect order", [{ came: [["2026-11-10", 10]], ...more }]);
  expect([figure.numerator, figure.denominator]).toEqual([fault === "" ? 1 : 0, 1]);
  const failed = figure.groups.filter(({ by, value }) => by === "Test" && value === 0).map(({ name }) => name);
  expect(failed).toEqual(fault === "" ? [] : [fault]);
});

test("an order is perfect only with all its lines, and counts once it is over", () => {
  const good: Line = { order: "PO-A", came: [["2026-11-10", 10]] };
  expect(measured("Perfect order", [good, { ...good, came: [["2026-11-12", 10]] }]).value).toBe(0);
  expect(measured("Perfect order", [good, { order: "PO-A" }]).denominator).toBe(0);
});

test("the fill rate counts the first delivery only, capped at what was ordered", () => {
  const figure = measured("Vendor fill rate", [
    {
      came: [
        ["2026-11-09", 6],
        ["2026-11-10", 4],
      ],
    },
    { came: [["2026-11-09", 15]] },
    { came: [["2026-10-31", 10]] },
  ]);
  expect([figure.numerator, figure.denominator]).toEqual([16, 20]);
});

test("the vendor score is the mean of on time, in full and accepted", () => {
  const figure = measured("Vendor score", [
    { came: [["2026-11-10", 10]] },
    { came: [["2026-11-12", 10, 10, "Damaged"]] },
  ]);
  // Of two lines one on time, both in full, 20 of 30 units accepted.
  expect(figure.value).toBeCloseTo((0.5 + 1 + 20 / 30) / 3, 6);
  // Ten units two days late, at 2.00 each.
  expect(figure.cases.map(({ words }) => words())).toEqual([
    "2 lines: on time 50%, in full 100%, accepted 66.7%, 20 late item-days, 20.00 EUR not on time",
  ]);
});

test("the vendor score says which lines it can't judge", () => {
  const lines: readonly Line[] = [{ came: [["2026-11-10", 10]] }, { promised: undefined }, { promised: "2026-11-23" }];
  const figure = measured("Vendor score", lines, { graceDays: 3 });
  expect([figure.value, formatNotCounted(figure.notCounted)]).toEqual([
    1,
    "1 row of Order lines without a day promised; 1 row of Order lines that did not come and are still within the grace days",
  ]);
});

test("lead-time variance is what lies beyond the quote; unquoted lines are said", () => {
  const figure = measured("Lead-time variance", [
    { came: [["2026-11-10", 10]] },
    { came: [["2026-11-05", 10]] },
    { came: [["2026-11-10", 10]], dates: { vendor: "Duskfield" } },
    { came: [["2026-11-10", 10]], dates: { sentOn: undefined } },
  ]);
  expect([figure.numerator, figure.denominator, figure.value]).toEqual([3 - 2, 2, 0.5]);
  expect(formatNotCounted(figure.notCounted)).toBe(
    "1 row of Order lines whose order has no day of sending; 1 row of Order lines without lead days in Vendor items",
  );
});

test("the order cycle leaves the company's holidays out, and takes half of a half day", () => {
  const figure = measured("Order cycle time", [{ dates: { date: "2026-11-09", sentOn: "2026-11-13" } }], {}, [
    { date: "2026-11-10", name: "Founders' day" },
    { date: "2026-11-11", name: "St Martin", workFrom: "09:00", workTo: "13:00" },
    { date: "2026-11-12", name: "Of another calendar", calendar: "Workshop" },
  ]);
  expect(figure.value).toBe(2.5);
});

test("the order cycle leaves the weekend out", () => {
  // Friday to Monday is one working day, Monday to Thursday three.
  const figure = measured("Order cycle time", [
    { dates: { date: "2026-11-06", sentOn: "2026-11-09" } },
    { dates: { date: "2026-11-09", sentOn: "2026-11-12" } },
  ]);
  expect(figure.value).toBe(2);
  expect(figure.also.find(({ label }) => label === "Median")?.value).toBe(2);
});

test.each<MeasureName>(["Order cycle time", "Orders to approved vendors"])(
  "%s says which orders went out on a day that nobody noted",
  (name) => {
    const unsent = { sentOn: undefined };
    const figure = measured(name, [
      {},
      { dates: unsent, came: [["2026-11-10", 10]] },
      { dates: { ...unsent, confirmedOn: "2026-11-04" } },
      { dates: { ...unsent, date: "2026-10-30" }, came: [["2026-11-10", 10]] },
      { dates: unsent },
    ]);
    expect([figure.denominator, formatNotCounted(figure.notCounted)]).toEqual([
      1,
      "2 rows of Orders that went out on a day not noted",
    ]);
    expect(figure.notCounted[0]?.rows.map(({ row }) => row?.order)).toEqual(["PO-2", "PO-3"]);
  },
);

test("days that run backwards make no figure better", () => {
  const sent = { date: "2026-11-12", sentOn: "2026-11-09" };
  const cycle = measured("Order cycle time", [
    { dates: { date: "2026-11-06", sentOn: "2026-11-09" } },
    { dates: sent },
  ]);
  expect([cycle.value, formatNotCounted(cycle.notCounted)]).toEqual([
    1,
    "1 row of Orders sent before they were drafted",
  ]);
  const leads = measured("Lead-time variance", [
    { came: [["2026-11-10", 10]] },
    { came: [["2026-11-05", 10]], dates: sent },
  ]);
  expect([leads.value, formatNotCounted(leads.notCounted)]).toEqual([
    3,
    "1 row of Order lines that came before their order was sent",
  ]);
});

test.each<[MeasureName, string]>([
  ["On time in full", "1 row of Order lines whose order is on hold"],
  ["Vendor score", "1 row of Order lines whose order is on hold"],
  ["Lead-time variance", "1 row of Order lines whose order is on hold"],
  ["Perfect order", "1 row of Orders that are on hold"],
])("%s says which orders wait on someone's word", (name, said) => {
  const came = [["2026-11-10", 10]] as const;
  const figure = measured(name, [{ came }, { came, dates: { heldOn: "2026-11-05" } }]);
  expect([figure.denominator, formatNotCounted(figure.notCounted)]).toEqual([1, said]);
});

test.each<[MeasureName, string]>([
  ["Purchase spend", "1 row of Order lines without a price"],
  ["Off-vendor spend", "1 row of Orders with a line that has no price"],
])("%s takes no line without a price for nothing", (name, said) => {
  const figure = measured(name, [{}, { price: 0 }, { price: undefined }]);
  expect([figure.denominator ?? figure.value, formatNotCounted(figure.notCounted)]).toEqual([20, said]);
});

test("lines and receipts that belong to nothing are said beside the figures", () => {
  const line = { order: "PO-1", line: 1, item: "A-1", quantity: 10, price: 2, promised: "2026-11-10" };
  const receipt = { receipt: "RC-1", date: "2026-11-10", order: "PO-1", line: 7, counted: 10, accepted: 10 };
  const tables = smallCompany({
    orders: [{ order: "PO-1", date: "2026-11-01", vendor: "Northway", sentOn: "2026-11-02" }],
    lines: [line, { ...line, order: "PO-9" }],
    receipts: [receipt, { ...receipt, receipt: "RC-2", date: "2026-12-01" }],
  });
  const figure = figureOf(measureNamed("On time in full"), new Facts(tables, today), november, usual);
  expect([figure.numerator, figure.denominator, formatNotCounted(figure.notCounted)]).toEqual([
    0,
    1,
    "1 row of Order lines whose order is not in Orders; 1 row of Receipts whose line is not in Order lines",
  ]);
});

test("orders and spend outside the approved vendors", () => {
  const lines: readonly Line[] = [{}, {}, {}, { dates: { vendor: "Duskfield" } }];
  expect(measured("Orders to approved vendors", lines).value).toBe(0.75);
  expect(measured("Off-vendor spend", lines)).toMatchObject({ numerator: 20, denominator: 80, value: 0.25 });
});

test("spend is what was ordered, of a closed order what came, of a cancelled one nothing", () => {
  const figure = measured("Purchase spend", [
    {},
    { came: [["2026-11-09", 4]], dates: { closedOn: "2026-11-12" } },
    { dates: { cancelledOn: "2026-11-12" } },
    { dates: { currency: "USD" } },
  ]);
  expect(figure.value).toBe(28);
  expect(formatNotCounted(figure.notCounted)).toBe("1 row of Order lines in a currency without a rate");
});

const buyingKpis: readonly MeasureName[] = [
  "On time in full",
  "Perfect order",
  "Vendor fill rate",
  "Vendor score",
  "Lead-time variance",
  "Order cycle time",
  "Orders to approved vendors",
  "Off-vendor spend",
  "Purchase spend",
];
test.each(buyingKpis)("%s counts no line that was cut to 0 and no order that was called off", (name) => {
  const good: Line = { came: [["2026-11-09", 10]] };
  const off = { promised: "2026-11-08", came: [["2026-11-10", 4]] } as const;
  const plain = measured(name, [good]);
  const cluttered = measured(name, [
    { ...good, order: "PO-1" },
    { quantity: 0, order: "PO-1", promised: "2026-11-05" },
    { quantity: 0, promised: "2026-11-05", dates: { vendor: "Duskfield" } },
    { ...off, dates: { vendor: "Duskfield", cancelledOn: "2026-11-12" } },
    { ...off, dates: { vendor: "Duskfield", rejectedOn: "2026-11-12" } },
  ]);
  expect(plain.cases.length).toBeGreaterThan(0);
  expect([cluttered.numerator, cluttered.denominator, cluttered.cases.length, cluttered.notCounted]).toEqual([
    plain.numerator,
    plain.denominator,
    plain.cases.length,
    [],
  ]);
});

test("parts of a unit that add up are in full", () => {
  const figure = measured("On time in full", [
    {
      quantity: 0.8,
      came: [
        ["2026-11-08", 0.7],
        ["2026-11-09", 0.1],
      ],
    },
  ]);
  expect(figure.value).toBe(1);
});

test("the order cycle says the time from approval to sending beside that from the draft", () => {
  const figure = measured("Order cycle time", [
    { dates: { date: "2026-11-02", approvedOn: "2026-11-05", sentOn: "2026-11-09" } },
    { dates: { date: "2026-11-09", approvedOn: "2026-11-09", sentOn: "2026-11-09" } },
    { dates: { date: "2026-11-09", sentOn: "2026-11-12" } },
  ]);
  expect(figure.value).toBeCloseTo((5 + 0 + 3) / 3, 12);
  expect(figure.also[0]).toEqual({ label: "Approval to sending", value: 1 });
});
