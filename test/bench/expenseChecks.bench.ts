import { chanceFrom } from "../../src/features/home/sample/random";
import { MileageRates } from "../../src/model/expenses/mileage";
import { People } from "../../src/model/people/people";
import { addDays } from "../../src/domain/calendarDay";
import { usualPolicy } from "../../src/features/expenses/checks/usualPolicy";
import { checkDraft, checkExpenses } from "../../src/model/expenses/checks/checkExpenses";
import { Claims, Expenses, Policy } from "../../src/model/expenses/tables";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const LINES = 10_000;
const today = "2026-11-24";
const chance = chanceFrom(11);
const categories = ["Meals", "Hotel", "Flight", "Rail", "Mileage", "Per diem", "Entertainment", "Office supplies"];
const syllables = ["ba", "ko", "ler", "mi", "nos", "pra", "tu", "vel", "zen", "hol", "gri", "fus"];
const vendors = syllables.flatMap((one) =>
  syllables.map((other, index) => `${one}${other}${syllables[(index * 5) % 12] ?? ""}`),
);
const people = Array.from({ length: 100 }, (_, index) => `Person ${String(index)}`);

interface Shape {
  readonly people: readonly string[];
  /** Over how many days the expenses are spread. */
  readonly days: number;
  /** Left out: from 5.00 to 905.00. */
  readonly amount?: number;
}

const companyOf = ({ people, days, amount }: Shape) =>
  tablesOf([
    rowsOf(People, ...people.map((person) => ({ person, grade: "Staff" }))),
    rowsOf(Policy, ...usualPolicy),
    rowsOf(MileageRates, { from: "2020-01-01", rate: 10 }),
    rowsOf(
      Claims,
      ...Array.from({ length: LINES / 8 }, (_, index) => ({
        claim: `CL-${String(index)}`,
        person: people[index % people.length] ?? "",
        purpose: "Visit",
        date: addDays(today, -(index % 90)),
      })),
    ),
    rowsOf(
      Expenses,
      ...Array.from({ length: LINES }, (_, index) => ({
        expense: `EX-${String(index)}`,
        claim: `CL-${String(Math.floor(index / 8))}`,
        date: addDays(today, -Math.floor(chance.next() * days)),
        category: categories[index % categories.length] ?? "",
        vendor: `${vendors[Math.floor(chance.next() * vendors.length)] ?? ""} ${String(index % 40)}`,
        amount: amount ?? Math.round((5 + chance.next() ** 3 * 900) * 100) / 100,
        distance: 100,
        ...(index % 3 === 0 ? {} : { receipt: `r${String(index)}.jpg` }),
      })),
    ),
  ]);

function measure(what: string, tables: ReturnType<typeof companyOf>): void {
  const times: number[] = [];
  let found = 0;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    found = checkExpenses(tables, today).size;
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  const median = [...times].sort((a, b) => a - b)[2] ?? 0;
  process.stdout.write(
    `check 10,000 expenses ${what}, ${String(found)} with findings: ${median.toFixed(0)} ms (at most 300), the first time ${first.toFixed(0)} ms\n`,
  );
  if (found < 100) throw new Error(`The checks found something in ${String(found)} expenses only.`);
}

const tables = companyOf({ people, days: 120 });
measure("of 100 people", tables);
measure("of one person on one day", companyOf({ people: ["Nora"], days: 1 }));
measure("of one person, one day and one amount", companyOf({ people: ["Nora"], days: 1, amount: 50 }));

const [draft] = tables.rows(Expenses);
if (!draft) throw new Error("There are no expenses.");
const start = performance.now();
for (let run = 0; run < 10; run++) checkDraft(tables, { ...draft, amount: 20 + run }, today);
process.stdout.write(
  `check one expense among 10,000 as it is typed: ${((performance.now() - start) / 10).toFixed(1)} ms\n`,
);
