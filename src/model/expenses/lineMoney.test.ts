import fc from "fast-check";
import { dinner, inn } from "../../../test/fixtures/claimsCompany";
import { rowsOf, tablesOf } from "../../../test/fixtures/tablesOf";
import { amountOf, moneyOf, sumOf } from "../../domain/money";
import { draftExpense } from "../../features/expenses/line/expenseLine";
import { allowedOf } from "./homeMoney";
import { moneyFault, taxWithin } from "./lineMoney";
import { Expenses } from "./tables";

const currencies = fc.constantFrom("EUR", "JPY", "KWD");
const lineOf = (row: Parameters<typeof rowsOf<typeof Expenses.columns>>[1]) => {
  const [line] = tablesOf([rowsOf(Expenses, row)]).rows(Expenses);
  if (!line) throw new Error("no line");
  return line;
};

test("the tax and the net of an approved amount add up to it, in every currency", () => {
  fc.assert(
    fc.property(
      currencies,
      fc.integer({ min: -1e8, max: 1e8 }),
      fc.nat({ max: 1e8 }),
      fc.nat({ max: 1e8 }),
      (home, minor, taxMinor, approvedMinor) => {
        const amount = amountOf({ minor, currency: home });
        const tax = amountOf({ minor: Math.min(taxMinor, Math.abs(minor)), currency: home });
        const approved = allowedOf({ approved: amountOf({ minor: approvedMinor, currency: home }) }, amount, home);
        expect(approved).toBeLessThanOrEqual(amount);
        const part = taxWithin({ currency: undefined, amount, tax }, approved, home);
        const net = sumOf([approved, -part], home);
        expect(sumOf([net, part], home)).toBe(approved);
        expect(Math.abs(part)).toBeLessThanOrEqual(Math.abs(approved));
        expect(moneyOf(part, home).minor).toBe(Math.round(moneyOf(part, home).minor));
      },
    ),
  );
});

test.each<[string, Partial<typeof inn>, string | undefined]>([
  ["a line that is right", {}, undefined],
  ["a bank's rounded rate", { amount: 1234.56, rate: 0.91, homeAmount: 1123.9 }, undefined],
  ["no currency", { currency: "dollars" }, 'EX-2026-0002: "DOLLARS" is no currency. Enter three letters, such as USD.'],
  ["a fraction of a yen", { currency: "JPY", amount: 10.5 }, "EX-2026-0002: 10.5 has more decimals than JPY has."],
  [
    "a rate of 0",
    { rate: 0 },
    "EX-2026-0002 is in USD, and no rate was found for 2026-11-10. Enter one in the sheet Rates, of that day or before, and exchange it again.",
  ],
  [
    "another amount than the rate gives",
    { homeAmount: 190 },
    "EX-2026-0002: the home amount is not the amount times the rate. Exchange it again.",
  ],
])("%s", (_, change, fault) => {
  expect(moneyFault(lineOf({ ...inn, ...change }), "EUR")).toBe(fault);
});

test("a tax above the amount is a fault", () => {
  expect(moneyFault(lineOf({ ...dinner, tax: 41 }), "EUR")).toBe(
    "EX-2026-0001: the tax is more than the amount, of which it is a part.",
  );
});

test("a draft is checked as the row that it will be", () => {
  const { expense, claim, ...entry } = inn;
  expect(draftExpense({ fields: entry, told: [], warnings: [] }, expense, claim)).toEqual(lineOf(inn));
});
