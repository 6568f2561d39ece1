import { optional } from "../../tables/column";
import { sameAs } from "../../tables/criteriaText";
import { defineTable, type RowOf } from "../../tables/defineTable";
import type { Day } from "../../domain/calendarDay";
import { exactQuantity } from "../../science/quantity";
import { count, day, formula, link, money, quantity, text } from "../../tables/kinds";
import { KeyMap } from "../../tables/keys";
import { figure, isAbove, isAtLeast, isBelow, isFilled, ladder, type Rungs } from "../../tables/ladder";
import type { TableSet } from "../../tables/tableSet";
import type { OrderState } from "./orderState";

const tabColor = "#107C41";

export type BlanketStatus = "Closed" | "Used up" | "Not yet" | "Ended" | "Running";

const blanketColumns = {
  blanket: text({ header: "Blanket order", help: "Its number or name, once each.", width: 18 }),
  vendor: link({ header: "Vendor", help: "With whom it is agreed.", width: 26 }, "Vendors"),
  item: link({ header: "Item", help: "What is agreed." }, "Items"),
  quantity: quantity({ header: "Qty", help: "Units that are agreed in all." }),
  price: money({ header: "Price", help: "Of one unit, in the vendor's currency." }),
  from: day({ header: "From", help: "The first day on which units are called off." }),
  until: day({ header: "Until", help: "The last one." }),
  closedOn: optional(day({ header: "Closed on", help: "When it was ended before its time." })),
  note: optional(text({ header: "Note", help: "Terms and the like.", width: 30 })),
} as const;

/** The Status column of blanket orders and its rule. */
export const blanketLadder = ladder(
  blanketColumns,
  { released: figure.number("[@Released]"), today: figure.day("TODAY()") },
  (of): Rungs<BlanketStatus> => ({
    rungs: [
      [isFilled(of.closedOn), "Closed"],
      [isAtLeast(of.released, of.quantity), "Used up"],
      [isAbove(of.from, of.today), "Not yet"],
      [isBelow(of.until, of.today), "Ended"],
    ],
    otherwise: "Running",
  }),
);

/** A quantity that is agreed at a price for a time, and called off order by order. */
export const BlanketOrders = defineTable({
  name: "BlanketOrders",
  sheet: "Blanket orders",
  help: "What is agreed with a vendor for a time: quantity and price. Each release is a line of an order.",
  tabColor,
  key: "blanket",
  version: 1,
  record: { noun: "blanket order", folded: ["closedOn", "note"], ordered: [["from", "until"]] },
  expects: { ascending: [["from", "until"]], aboveZero: ["quantity"] },
  columns: {
    ...blanketColumns,
    released: formula({
      header: "Released",
      help: "Units on its orders, but for those that were cancelled or rejected.",
      formula: `=ROUND(SUMIFS(OrderLines[Qty],OrderLines[Blanket order],${sameAs("[@[Blanket order]]")},OrderLines[Stage],"<>Cancelled",OrderLines[Stage],"<>Rejected"),6)`,
      numberFormat: "General",
    }),
    left: formula({
      header: "Left",
      help: "Units that can still be called off.",
      formula: "=ROUND(MAX(0,[@Qty]-[@Released]),6)",
      numberFormat: "General",
    }),
    status: formula({
      header: "Status",
      help: "Running, Not yet, Used up, Ended or Closed.",
      formula: blanketLadder.formula,
      numberFormat: "General",
    }),
  },
  highlights: [
    { formula: '={Status}<>"Running"', tone: "muted" },
    { formula: '=AND({Status}="Running",{Until}-TODAY()<30,{Left}>0)', column: "Until", tone: "warning" },
  ],
});
export type BlanketOrder = RowOf<typeof BlanketOrders.columns>;

export interface BlanketState {
  readonly row: BlanketOrder;
  readonly status: BlanketStatus;
  readonly released: number;
  readonly left: number;
}

/** Every blanket order by its number, with what was called off: linear in the rows. */
export function blanketStates(
  tables: TableSet,
  orders: Iterable<OrderState>,
  today: Day,
): ReadonlyMap<string, BlanketState> {
  const released = new KeyMap<number>();
  for (const { stage, lines } of orders)
    if (stage !== "Cancelled" && stage !== "Rejected")
      for (const { line } of lines)
        if (line.blanket !== undefined)
          released.set(line.blanket, exactQuantity((released.get(line.blanket) ?? 0) + line.quantity));
  return new KeyMap(
    tables.rows(BlanketOrders).map((row) => {
      const units = released.get(row.blanket) ?? 0;
      const status = blanketLadder.stateOf(row, { released: units, today });
      return [row.blanket, { row, status, released: units, left: exactQuantity(Math.max(0, row.quantity - units)) }];
    }),
  );
}

/** What is ordered again and again: a list of items under a name. */
export const OrderTemplates = defineTable({
  name: "OrderTemplates",
  sheet: "Order templates",
  help: "What is ordered together again and again. One row an item.",
  tabColor,
  key: ["template", "line"],
  version: 1,
  columns: {
    template: text({ header: "Template", help: "Its name; rows of one template have the same.", width: 24 }),
    line: count({ header: "Line", help: "Its number in the template." }),
    item: link({ header: "Item", help: "What is ordered." }, "Items"),
    quantity: quantity({ header: "Qty", help: "Units." }),
    vendor: optional(
      link({ header: "Vendor", help: "Who it is ordered from; blank for who it usually is.", width: 26 }, "Vendors"),
    ),
    location: optional(link({ header: "Location", help: "Where it is to be delivered." }, "Locations")),
    department: optional(link({ header: "Department", help: "Whom it is for; blank for stock." }, "Departments")),
  },
});
export type OrderTemplate = RowOf<typeof OrderTemplates.columns>;
