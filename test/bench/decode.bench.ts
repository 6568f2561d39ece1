import { optional } from "../../src/tables/column";
import { defineTable } from "../../src/tables/defineTable";
import { choice, day, flag, link, money, quantity, signedQuantity, text } from "../../src/tables/kinds";
import { readTable } from "../../src/tables/readTable";

const ROWS = 100_000;

const Moves = defineTable({
  name: "Moves",
  sheet: "Moves",
  help: "",
  tabColor: "#000000",
  key: "move",
  version: 1,
  columns: {
    move: text({ header: "Move", help: "" }),
    on: day({ header: "Date", help: "" }),
    item: link({ header: "Item", help: "" }, "Items"),
    location: link({ header: "Location", help: "" }, "Locations"),
    quantity: signedQuantity({ header: "Qty", help: "" }),
    type: choice({ header: "Type", help: "" }, ["Receipt", "Issue", "Transfer", "Count"]),
    ref: optional(text({ header: "Ref", help: "" })),
    department: optional(link({ header: "Department", help: "" }, "Departments")),
    by: optional(text({ header: "By", help: "" })),
    cost: optional(money({ header: "Cost", help: "" })),
    weight: optional(quantity({ header: "Weight", help: "" })),
    checked: optional(flag({ header: "Checked", help: "" })),
  },
});

const headers = Object.values(Moves.columns).map((column) => column.header);
const body = Array.from({ length: ROWS }, (_, i) => [
  `MV-2026-${String(i)}`,
  45_000 + (i % 700),
  `A-${String(i % 500)}`,
  "Main store",
  (i % 40) - 20,
  i % 2 ? "Issue" : "Receipt",
  i % 3 ? "" : `PO-${String(i)}`,
  "Canteen",
  "",
  i / 7,
  i % 11,
  i % 5 ? "Yes" : "",
]);

const times: number[] = [];
for (let run = 0; run < 5; run++) {
  const start = performance.now();
  const read = readTable(Moves, { headers, body });
  times.push(performance.now() - start);
  if (read.rowsByKey.size !== ROWS) throw new Error(`Only ${String(read.rowsByKey.size)} rows were read.`);
}
const median = times.sort((a, b) => a - b)[2] ?? 0;
process.stdout.write(
  `decode 100,000 rows of 12 columns: ${Math.round(ROWS / (median / 1000)).toLocaleString("en")} rows/s (at least 200,000)\n`,
);
