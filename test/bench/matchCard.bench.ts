import { addDays } from "../../src/domain/calendarDay";
import { matchCard } from "../../src/features/expenses/card/matchCard";
import { CardLines, Claims, Expenses } from "../../src/model/expenses/tables";
import { chanceFrom } from "../../src/features/home/sample/random";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const LINES = 10_000;
const today = "2026-11-24";
const chance = chanceFrom(5);
const vendors = ["Taberna Central", "Hotel Sol", "Rail Link", "Atlantic Air", "City Cabs", "Office World", "Bar Lua"];
const spendings = Array.from({ length: LINES }, (_, index) => ({
  date: addDays(today, -chance.whole(0, 365)),
  vendor: vendors[index % vendors.length] ?? "",
  amount: Math.round(chance.next() ** 2 * 40_000) / 100 + 1,
}));
const tables = tablesOf([
  rowsOf(Claims, { claim: "CL-1", person: "Nora", purpose: "Year", date: today }),
  rowsOf(
    Expenses,
    ...spendings.map((spent, index) => ({
      ...spent,
      expense: `EX-${String(index)}`,
      claim: "CL-1",
      category: "Other",
    })),
  ),
  rowsOf(
    CardLines,
    ...spendings.map(({ vendor, amount, date }, index) => ({
      line: `C${String(index)}`,
      date: addDays(date, index % 3),
      vendor: `${vendor.toUpperCase()} ${String(index % 90)}`,
      amount: index % 10 === 0 ? -amount : amount,
    })),
  ),
]);

const times: number[] = [];
let proposed = 0;
for (let run = 0; run < 5; run++) {
  const start = performance.now();
  proposed = matchCard(tables).lines.filter(({ status }) => status === "Proposed").length;
  times.push(performance.now() - start);
}
const median = times.sort((a, b) => a - b)[2] ?? 0;
process.stdout.write(
  `match 10,000 card lines to 10,000 expenses, ${String(proposed)} proposed: ${median.toFixed(0)} ms\n`,
);
if (proposed < LINES / 2) throw new Error(`Only ${String(proposed)} were proposed.`);
