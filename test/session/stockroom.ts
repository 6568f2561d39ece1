import { optional } from "../../src/tables/column";
import { defineTable } from "../../src/tables/defineTable";
import { count, day, formula, link, money, text } from "../../src/tables/kinds";
import type { Action } from "../../src/tables/action";
import { insert, remove, update, type Change } from "../../src/tables/change";
import { ok, refuse } from "../../src/domain/result";

/** Two small tables in which every fault is tried: large enough to have links, formulas, texts, dates and a compound key. */
export const Parts = defineTable({
  name: "Parts",
  sheet: "Parts",
  help: "What is kept.",
  tabColor: "#107C41",
  key: "part",
  version: 1,
  columns: {
    part: text({ header: "Part", help: "Its code." }),
    name: text({ header: "Name", help: "What it is." }),
    cost: optional(money({ header: "Unit cost", help: "What one costs." })),
    held: formula({
      header: "Held",
      help: "What is booked.",
      formula: "=SUMIFS(Bookings[Qty],Bookings[Part],[@Part])",
      numberFormat: "0",
    }),
    checked: optional(day({ header: "Checked on", help: "When it was counted." })),
  },
});

export const Bookings = defineTable({
  name: "Bookings",
  sheet: "Bookings",
  help: "What came and went.",
  tabColor: "#107C41",
  key: ["part", "line"],
  version: 1,
  columns: {
    part: link({ header: "Part", help: "What." }, "Parts"),
    line: count({ header: "Line", help: "Which." }),
    quantity: count({ header: "Qty", help: "How many." }),
    note: optional(text({ header: "Note", help: "Anything." })),
  },
});

export const stockroomTables = [Parts, Bookings];

export const firstParts = [
  { part: "A-1", name: "Bolt", cost: 0.25, checked: "2026-01-31" },
  { part: "B-2", name: "Nut" },
  { part: "007", name: '=HYPERLINK("http://x","Washer")', cost: 1 },
];
export const firstBookings = [
  { part: "A-1", line: 1, quantity: 10 },
  { part: "A-1", line: 2, quantity: 5, note: "-" },
  { part: "B-2", line: 1, quantity: 3 },
];

/** Books a quantity, and notes on the part that it was checked: an insert and an update in two tables. */
export const book: Action<{ part: string; quantity: number; note?: string }> = {
  title: "Book",
  reads: [Parts, Bookings],
  plan(tables, { part, quantity, note }, { today }) {
    if (!tables.find(Parts, part)) return refuse(`${part} is not in Parts.`);
    const line = 1 + tables.rows(Bookings).filter((booking) => booking.part === part).length;
    return ok({
      sentence: `Booked ${String(quantity)} x ${part}`,
      changes: [
        insert(Bookings, { part, line, quantity, ...(note !== undefined && { note }) }),
        update(Parts, part, { checked: today }),
      ],
    });
  },
};

/** Whatever changes a test wants, in one action. */
export const change: Action<{ changes: readonly Change[] }> = {
  title: "Change",
  reads: [Parts, Bookings],
  plan: (_, { changes }) => ok({ sentence: "Changed things", changes }),
};

/** All kinds of change at once: rows come, rows change, a row goes. */
export const mixedChanges: readonly Change[] = [
  update(Parts, "A-1", { name: "Long bolt", checked: "2026-11-24" }),
  update(Parts, "B-2", { cost: 0.5 }),
  insert(Bookings, { part: "B-2", line: 2, quantity: 7, note: "=1+1" }),
  insert(Bookings, { part: "007", line: 1, quantity: 1 }),
  remove(Bookings, "A-1 / 1"),
];
