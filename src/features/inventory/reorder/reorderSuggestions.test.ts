import fc from "fast-check";
import { rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import type { NewRow } from "../../../tables/defineTable";
import { Locations } from "../../../model/company/lists";
import { Settings } from "../../../model/company/settings";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { movesBehind } from "../../../model/stock/movesBehind";
import { reorderSuggestions } from "./reorderSuggestions";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../../model/stock/tables";

const today = "2026-11-24";
type ItemRow = NewRow<typeof Items.columns>;
type LevelRow = Partial<NewRow<typeof Levels.columns>>;
type VendorRow = Partial<NewRow<typeof Vendors.columns>>;

interface Story {
  readonly item?: Partial<ItemRow>;
  readonly levels?: readonly LevelRow[];
  /** On hand by location. */
  readonly onHand?: Readonly<Record<string, number>>;
  readonly vendor?: VendorRow;
  readonly offer?: Partial<NewRow<typeof VendorItems.columns>> | null;
  /** Quantity and promised day of a line on an order with these dates. */
  readonly orders?: readonly {
    readonly dates: Partial<NewRow<typeof Orders.columns>>;
    readonly quantity: number;
    readonly promised?: string;
    /** Store where it is left out; null for a line that names none. */
    readonly location?: string | null;
  }[];
  readonly more?: {
    readonly vendors: readonly NewRow<typeof Vendors.columns>[];
    readonly offers: readonly NewRow<typeof VendorItems.columns>[];
  };
}

function tables(story: Story) {
  const orders = (story.orders ?? []).map((order, index) => ({ ...order, order: `PO-${String(index + 1)}` }));
  return tablesOf([
    rowsOf(Settings, { name: "Review days", value: 7 }),
    rowsOf(Locations, { location: "Store" }, { location: "Van" }),
    rowsOf(Vendors, { vendor: "Northway", approved: true, ...story.vendor }, ...(story.more?.vendors ?? [])),
    rowsOf(Items, {
      item: "A-1",
      name: "Gloves",
      unit: "pair",
      buy: "Yes",
      preferredVendor: "Northway",
      leadDays: 7,
      ...story.item,
    }),
    rowsOf(
      VendorItems,
      ...(story.offer === null ? [] : [{ item: "A-1", vendor: "Northway", price: 2.5, ...story.offer }]),
      ...(story.more?.offers ?? []),
    ),
    rowsOf(Levels, ...(story.levels ?? []).map((level) => ({ item: "A-1", location: "Store", ...level }))),
    rowsOf(
      Moves,
      ...Object.entries(story.onHand ?? {}).map(([location, quantity], index) => ({
        move: `MV-${String(index + 1)}`,
        date: "2026-11-01",
        item: "A-1",
        location,
        quantity,
        type: "Count" as const,
      })),
    ),
    rowsOf(Orders, ...orders.map(({ order, dates }) => ({ order, date: "2026-11-10", vendor: "Northway", ...dates }))),
    rowsOf(
      OrderLines,
      ...orders.map(({ order, quantity, promised, location }) => ({
        order,
        line: 1,
        item: "A-1",
        location: location === null ? undefined : (location ?? "Store"),
        quantity,
        promised,
      })),
    ),
    rowsOf(Receipts),
  ]);
}

/** What is suggested and what is left alone, in short. */
function check(story: Story): readonly string[] {
  const { suggestions, leftAlone } = reorderSuggestions(tables(story), today);
  return [
    ...suggestions.map((made) =>
      made.kind === "buy"
        ? `buy ${String(made.quantity)} for ${made.location} from ${made.vendor ?? "nobody"}`
        : `move ${String(made.quantity)} from ${made.from ?? ""} to ${made.location}`,
    ),
    ...leftAlone.map(({ reason, location }) => `${reason} at ${location}`),
  ];
}

/** Its reorder point is 105.39; 177.72 last for the lead time of 7 days and the review days of 7. */
const measured = { dailyUse: 10, useSpread: 3, leadSpread: 2, serviceLevel: 0.95 };
const sent = { sentOn: "2026-11-11" };
const vector: Story = {
  item: { unitsPerPack: 6 },
  levels: [{ minimum: 10, maximum: 40 }],
  onHand: { Store: 8 },
};

test.each<[string, Story, readonly string[]]>([
  ["10 / 40 in packs of 6 with 8 available buys 36", vector, ["buy 36 for Store from Northway"]],
  ["at the Min it fires", { ...vector, onHand: { Store: 10 } }, ["buy 30 for Store from Northway"]],
  [
    "with a Min alone it fires below it, and fills up to it",
    { levels: [{ minimum: 15 }], onHand: { Store: 3 } },
    ["buy 12 for Store from Northway"],
  ],
  ["which is enough", { levels: [{ minimum: 15 }], onHand: { Store: 15 } }, []],
  [
    "a reorder quantity fires at the Min as well",
    { levels: [{ minimum: 10, reorderQuantity: 25 }], onHand: { Store: 10 } },
    ["buy 25 for Store from Northway"],
  ],
  [
    "and waits there for what is on its way",
    {
      levels: [{ minimum: 10, reorderQuantity: 25 }],
      orders: [{ dates: sent, quantity: 40, promised: today }],
      onHand: { Store: -30 },
    },
    [],
  ],
  ["above the Min it does not", { ...vector, onHand: { Store: 11 } }, []],
  ["an item without levels and without measured use is left in peace", { onHand: { Store: 0 } }, []],
  [
    "an order that comes within the lead time counts",
    { ...vector, orders: [{ dates: sent, quantity: 30, promised: "2026-12-01" }] },
    [],
  ],
  [
    "an order that comes after the lead time does not",
    { ...vector, orders: [{ dates: sent, quantity: 30, promised: "2026-12-02" }] },
    ["buy 36 for Store from Northway"],
  ],
  ["a late order counts", { ...vector, orders: [{ dates: sent, quantity: 30, promised: "2026-11-20" }] }, []],
  [
    "a draft is not suggested a second time",
    { ...vector, orders: [{ dates: {}, quantity: 36 }] },
    ["in preparation at Store"],
  ],
  [
    "a draft that is too small is only completed",
    { ...vector, orders: [{ dates: {}, quantity: 2 }] },
    ["buy 30 for Store from Northway"],
  ],
  [
    "an order for another location does not help this one",
    { ...vector, orders: [{ dates: sent, quantity: 30, promised: today, location: "Van" }] },
    ["buy 36 for Store from Northway"],
  ],
  ["a stopped item is not bought", { ...vector, item: { buy: "Stopped" } }, ["stopped at Store"]],
  [
    "a snoozed one waits",
    { ...vector, levels: [{ minimum: 10, maximum: 40, snoozeUntil: "2026-11-25" }] },
    ["snoozed at Store"],
  ],
  [
    "and is back on its day",
    { ...vector, levels: [{ minimum: 10, maximum: 40, snoozeUntil: today }] },
    ["buy 36 for Store from Northway"],
  ],
  [
    "the vendor's minimum order raises the order, not the stock's minimum",
    { ...vector, offer: { minimumOrder: 50 } },
    ["buy 54 for Store from Northway"],
  ],
  [
    "a reorder quantity is taken where there is no Max",
    { levels: [{ minimum: 10, reorderQuantity: 25 }], onHand: { Store: 8 } },
    ["buy 25 for Store from Northway"],
  ],
  [
    "a vendor that is not approved gets nothing",
    { ...vector, vendor: { approved: false } },
    ["buy 36 for Store from nobody"],
  ],
  [
    "an approval that has run out counts no more",
    { ...vector, vendor: { approvedUntil: "2026-11-23" } },
    ["buy 36 for Store from nobody"],
  ],
  [
    "stock elsewhere is moved first, and is enough",
    {
      ...vector,
      levels: [
        { minimum: 10, maximum: 40 },
        { location: "Van", minimum: 5 },
      ],
      onHand: { Store: 8, Van: 60 },
    },
    ["move 32 from Van to Store"],
  ],
  [
    "the giver stays above its own Min, the rest is bought",
    {
      ...vector,
      levels: [
        { minimum: 10, maximum: 40 },
        { location: "Van", minimum: 5 },
      ],
      onHand: { Store: 8, Van: 7 },
    },
    ["move 1 from Van to Store", "buy 36 for Store from Northway"],
  ],
  [
    "a stopped item is still moved to where it is missing",
    { item: { buy: "Stopped" }, levels: [{ minimum: 10 }], onHand: { Store: 8, Van: 60 } },
    ["move 2 from Van to Store"],
  ],
  [
    "two locations that are short don't get the same stock twice",
    {
      levels: [
        { minimum: 10, maximum: 20 },
        { location: "Van", minimum: 10, maximum: 20 },
      ],
      onHand: { Store: 5, Van: 5, Shed: 18 },
    },
    ["move 15 from Shed to Store", "move 3 from Shed to Van", "buy 12 for Van from Northway"],
  ],
  [
    "the item in all falls to its reorder point: up to what covers the lead time and the review days",
    { item: { dailyUse: 10, useSpread: 3, leadSpread: 2, serviceLevel: 0.95 }, onHand: { Store: 60, Van: 45 } },
    ["buy 73 for Store from Northway"],
  ],
  [
    "above its reorder point of 105.39 it is ordered where it does not last until the next look's order comes, at 177.72",
    { item: measured, onHand: { Store: 60, Van: 117 } },
    ["buy 1 for Store from Northway"],
  ],
  ["what lasts that long is left in peace", { item: measured, onHand: { Store: 60, Van: 117.73 } }, []],
  [
    "what was ordered within the review days waits for the next look",
    {
      item: measured,
      onHand: { Store: 100 },
      orders: [{ dates: { ...sent, date: "2026-11-18" }, quantity: 6, promised: today }],
    },
    [],
  ],
  [
    "and is looked at again after them",
    {
      item: measured,
      onHand: { Store: 100 },
      orders: [{ dates: { ...sent, date: "2026-11-17" }, quantity: 6, promised: today }],
    },
    ["buy 72 for Store from Northway"],
  ],
  [
    "an order that was called off was no look",
    { item: measured, onHand: { Store: 106 }, orders: [{ dates: { date: today, cancelledOn: today }, quantity: 60 }] },
    ["buy 72 for Store from Northway"],
  ],
  [
    "at its reorder point it is ordered however lately it was before",
    {
      item: measured,
      onHand: { Store: 90 },
      orders: [{ dates: { ...sent, date: today }, quantity: 6, promised: today }],
    },
    ["buy 82 for Store from Northway"],
  ],
  [
    "what comes until the next look's order would counts",
    { item: measured, onHand: { Store: 110 }, orders: [{ dates: sent, quantity: 60, promised: "2026-12-08" }] },
    ["buy 8 for Store from Northway"],
  ],
  [
    "what comes after that does not",
    { item: measured, onHand: { Store: 110 }, orders: [{ dates: sent, quantity: 60, promised: "2026-12-09" }] },
    ["buy 68 for Store from Northway"],
  ],
  [
    "the review days of the place that it goes to come before the company's",
    { item: measured, levels: [{ reviewDays: 28 }], onHand: { Store: 180 } },
    ["buy 214 for Store from Northway"],
  ],
  [
    "looked at all the time only the reorder point counts",
    { item: measured, levels: [{ reviewDays: 0 }], onHand: { Store: 106 } },
    [],
  ],
  [
    "a Max that is reached is not passed for the next look",
    { item: measured, levels: [{ maximum: 120 }], onHand: { Store: 120 } },
    [],
  ],
  [
    "and one that is not is filled up to",
    { item: measured, levels: [{ maximum: 120 }], onHand: { Store: 110 } },
    ["buy 10 for Store from Northway"],
  ],
  [
    "nothing is said of a stopped item above its point",
    { item: { ...measured, buy: "Stopped" }, onHand: { Store: 110 } },
    [],
  ],
  ["nor of a snoozed one", { item: measured, levels: [{ snoozeUntil: "2026-11-25" }], onHand: { Store: 110 } }, []],
  [
    "a location below its Min and the item in all below its point make one order",
    { item: { dailyUse: 10, unitsPerPack: 5 }, levels: [{ minimum: 10, maximum: 40 }], onHand: { Store: 8 } },
    ["buy 65 for Store from Northway"],
  ],
  [
    "a pack for one place that lifts the item in all above its point is enough",
    {
      item: { dailyUse: 10, unitsPerPack: 200 },
      levels: [{}, { location: "Van", minimum: 10 }],
      onHand: { Van: 5 },
    },
    ["buy 200 for Van from Northway"],
  ],
  [
    "a draft covers the item in all as well",
    { item: { dailyUse: 10 }, onHand: { Store: 8 }, orders: [{ dates: {}, quantity: 140 }] },
    ["in preparation at Store"],
  ],
  [
    "an item that is low in all goes to the place that stands first in Locations, whatever others hold",
    { item: { dailyUse: 10 }, levels: [{ location: "Van", maximum: 20 }], onHand: { Van: 30, Store: 0 } },
    ["buy 110 for Store from Northway"],
  ],
  [
    "where each place has a Max, the item is filled up to all of them",
    {
      item: { dailyUse: 10 },
      levels: [{ maximum: 80 }, { location: "Van", maximum: 20 }],
      onHand: { Van: 30, Store: 0 },
    },
    ["buy 70 for Store from Northway"],
  ],
  [
    "of several vendors the cheapest in the company's currency, whatever number another currency has",
    {
      ...vector,
      item: { unitsPerPack: 6, preferredVendor: undefined },
      more: {
        vendors: [{ vendor: "Overseas", approved: true, currency: "USD" }],
        offers: [{ item: "A-1", vendor: "Overseas", price: 2 }],
      },
    },
    ["buy 36 for Store from Northway"],
  ],
  ["a service is never reordered", { ...vector, item: { kind: "Service" } }, []],
])("%s", (_, story, expected) => {
  expect(check(story)).toEqual(expected);
});

test("a suggestion carries its rule, its arithmetic and its rows", () => {
  const [made] = reorderSuggestions(
    tables({ ...vector, orders: [{ dates: sent, quantity: 1, promised: "2026-11-20" }] }),
    today,
  ).suggestions;
  expect(made?.why).toBe(
    "In Store 9 are available (8 on hand, 1 due in time), at or below its Min of 10. Up to 40: 31 needed, rounded up to 36 in packs of 6.",
  );
  expect(made?.warnings).toEqual([
    "Late: 1 on PO-1 / 1, promised for 2026-11-20. Ask the vendor.",
    "This passes 40 by 5.",
  ]);
  expect(made?.needBy).toBe("2026-12-01");
  expect(made?.evidence.map(({ table, key }) => `${table.name} ${key}`)).toEqual([
    "Items A-1",
    "Levels A-1 / Store",
    "Vendors Northway",
    "VendorItems A-1 / Northway",
    "OrderLines PO-1 / 1",
  ]);
});

test.each<[string, Story, readonly string[]]>([
  ["a Max that whole packs pass by one", { ...vector, item: { unitsPerPack: 11 } }, ["This passes 40 by 1."]],
  ["a Max that is reached", { ...vector, item: { unitsPerPack: 8 } }, []],
  [
    "a Max below the Min, which is then the most",
    { ...vector, levels: [{ minimum: 10, maximum: 6 }], onHand: { Store: 8 } },
    ["This passes 10 by 4."],
  ],
  [
    "an order that names no location",
    { ...vector, orders: [{ dates: sent, quantity: 30, promised: "2026-12-01", location: null }] },
    ["Not counted in Store: 30 on PO-1 / 1, which names no location. Enter it in Order lines.", "This passes 40 by 4."],
  ],
])("a suggestion warns of %s", (_, story, warnings) => {
  expect(reorderSuggestions(tables(story), today).suggestions[0]?.warnings).toEqual(warnings);
});

test("the reorder point is told with its parts", () => {
  const [made] = reorderSuggestions(
    tables({
      item: { dailyUse: 10, useSpread: 3, leadSpread: 2, serviceLevel: 0.95 },
      onHand: { Store: 60, Van: 45 },
    }),
    today,
  ).suggestions;
  expect(made?.why).toBe(
    "In all 105 are available (105 on hand), at or below the reorder point of 105.39 (10 a day for 7 days, and 35.39 safety stock for 95%). Up to 177.72: 72.72 needed, rounded up to 73.",
  );
  expect(made?.numbers.safetyStock).toBeCloseTo(35.39, 2);
  expect(made?.numbers.reorderLevel).toBeCloseTo(105.39, 2);
});

test("what would not last until the next look is told with its parts", () => {
  const [made] = reorderSuggestions(tables({ item: measured, onHand: { Store: 120 } }), today).suggestions;
  expect(made?.why).toBe(
    "In all 120 are available (120 on hand), less than the 177.72 that last until an order of the next look, in 7 days, arrives (10 a day for 14 days, and 37.72 safety stock for 95%). Up to 177.72: 57.72 needed, rounded up to 58.",
  );
});

test("100 a day with spread 50, lead time 2, looked at every 28 days, at 95%: below 3450.5 it is ordered", () => {
  const item = { dailyUse: 100, useSpread: 50, leadDays: 2, serviceLevel: 0.95 };
  const orderedAt = (onHand: number) =>
    reorderSuggestions(
      tables({ item, levels: [{ reviewDays: 28 }], onHand: { Store: onHand } }),
      today,
    ).suggestions.map(({ quantity }) => quantity);
  expect([orderedAt(316), orderedAt(1000), orderedAt(3450), orderedAt(3451)]).toEqual([[3135], [2451], [1], []]);
});

test.each<[string, Story, string]>([
  [
    "nobody sells it",
    { ...vector, item: { preferredVendor: undefined }, offer: null },
    "No vendor sells A-1: enter one as its preferred vendor in Items.",
  ],
  [
    "nobody approved sells it",
    { ...vector, item: { preferredVendor: undefined }, vendor: { approved: false } },
    "None of the vendors of A-1 is approved (Northway): approve one in Vendors.",
  ],
  [
    "the preferred one is not approved",
    { ...vector, vendor: { approved: false } },
    "Northway, preferred for A-1, is not approved: approve it in Vendors or prefer another vendor in Items.",
  ],
])("why there is no vendor: %s", (_, story, sentence) => {
  expect(reorderSuggestions(tables(story), today).suggestions[0]?.vendorMissing).toBe(sentence);
});

test("the most pressing comes first", () => {
  const set = tables({
    levels: [
      { minimum: 10, maximum: 11 },
      { location: "Van", minimum: 10, maximum: 11 },
    ],
    onHand: { Store: 9, Van: 2 },
  });
  expect(reorderSuggestions(set, today).suggestions.map(({ location }) => location)).toEqual(["Van", "Store"]);
});

test("the moves behind a Min are those of its location", () => {
  const set = tables({ ...vector, onHand: { Store: 8, Van: 3 } });
  const [made] = reorderSuggestions(set, today).suggestions;
  expect(made && movesBehind(set, made).map(({ move }) => move)).toEqual(["MV-1"]);
  expect(made && movesBehind(set, { ...made, rule: "reorder point" }).map(({ move }) => move)).toEqual([
    "MV-1",
    "MV-2",
  ]);
});

test.each<[string, Story, string]>([
  [
    "what others give",
    {
      ...vector,
      levels: [
        { minimum: 10, maximum: 40 },
        { location: "Van", minimum: 5 },
      ],
      onHand: { Store: 8, Van: 7 },
    },
    "In Store 8 are available (8 on hand), at or below its Min of 10. Up to 40, 1 of it from elsewhere: 31 needed, rounded up to 36 in packs of 6.",
  ],
  [
    "what the item in all needs besides",
    { item: { dailyUse: 10, unitsPerPack: 5 }, levels: [{ minimum: 10, reorderQuantity: 20 }], onHand: { Store: 8 } },
    "In Store 8 are available (8 on hand), at or below its Min of 10. Reorder quantity 20, and 42 more as the item in all is at or below its reorder point of 70 (10 a day for 7 days, and 0 safety stock for 95%): 62 needed, rounded up to 65 in packs of 5.",
  ],
  [
    "what is drafted already",
    { ...vector, orders: [{ dates: {}, quantity: 2 }] },
    "In Store 8 are available (8 on hand), and 2 in preparation, at or below its Min of 10. Up to 40: 30 needed.",
  ],
])("the sentence tells %s", (_, story, why) => {
  expect(reorderSuggestions(tables(story), today).suggestions.find(({ kind }) => kind === "buy")?.why).toBe(why);
});

test("of kilograms exactly what is missing is ordered, of pairs whole ones", () => {
  const story = { levels: [{ minimum: 200, maximum: 500 }], onHand: { Store: 137.85 } };
  const ordered = (unit: string) =>
    reorderSuggestions(tables({ ...story, item: { unit } }), today).suggestions.map(({ quantity }) => quantity);
  expect([ordered("kg"), ordered("pair")]).toEqual([[362.15], [363]]);
});

test("once what is suggested is ordered or moved, nothing more is suggested, whatever the item is", () => {
  const few = fc.integer({ min: 0, max: 40 });
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const level = fc.record({
    minimum: maybe(few),
    maximum: maybe(few),
    reorderQuantity: maybe(few),
    reviewDays: maybe(fc.constantFrom(0, 7, 28)),
  });
  const item = fc.record({
    unitsPerPack: maybe(fc.constantFrom(0, 1, 6, 25)),
    leadDays: fc.constantFrom(0, 3, 6.5, 30),
    dailyUse: maybe(fc.constantFrom(0, 0.3, 2, 10)),
    useSpread: maybe(fc.constantFrom(0, 3)),
  });
  const anyStock = fc.integer({ min: -20, max: 60 });
  const stages = fc.constantFrom<"drafted" | "sent" | "received">("drafted", "sent", "received");
  fc.assert(
    fc.property(item, level, maybe(level), anyStock, anyStock, fc.constantFrom(0, 30), stages, (...drawn) => {
      const [about, store, van, inStore, inVan, minimumOrder, drawnStage] = drawn;
      // A fixed quantity is due again where what has come or was moved only brings it back to its Min.
      const hasFixed = [store, van].some((each) => each?.reorderQuantity !== undefined);
      const stage = hasFixed && drawnStage === "received" ? "sent" : drawnStage;
      const onHand: Record<string, number> = { Store: inStore, Van: inVan };
      const story: Story = {
        item: about,
        levels: [store, ...(van ? [{ ...van, location: "Van" }] : [])],
        onHand,
        offer: { minimumOrder },
      };
      const { suggestions } = reorderSuggestions(tables(story), today);
      fc.pre(!hasFixed || suggestions.every(({ kind }) => kind === "buy"));
      const after = { ...onHand };
      for (const { kind, quantity, from = "", location } of suggestions) {
        if (kind === "transfer") after[from] = (after[from] ?? 0) - quantity;
        if (kind === "transfer" || stage === "received") after[location] = (after[location] ?? 0) + quantity;
      }
      const bought = suggestions.filter(({ kind }) => kind === "buy");
      const orders = bought.map(({ quantity, needBy, location }) => ({
        dates: {
          date: today,
          ...(stage === "drafted" ? {} : sent),
          ...(stage === "received" ? { closedOn: today } : {}),
        },
        quantity,
        promised: needBy,
        location,
      }));
      expect(reorderSuggestions(tables({ ...story, onHand: after, orders }), today).suggestions).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
