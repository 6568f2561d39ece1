import fc from "fast-check";
import { done, refused, rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { approvingTables } from "../../../model/approvals/approvalState";
import { People } from "../../../model/people/people";
import { Rates } from "../../../model/money/rates";
import type { NewRow } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { CardLines, Claims, Expenses } from "../../../model/expenses/tables";
import { claimCardLine } from "./claimCardLine";
import { matchCard } from "./matchCard";
import { matchLines, partLine } from "./matchLines";

type Card = NewRow<typeof CardLines.columns>;
type Spent = NewRow<typeof Expenses.columns>;

const now = { today: "2026-11-24", now: "2026-11-24T09:30", user: "Nora" };

const card = (line: string, more: Partial<Card> = {}): Card => ({
  line,
  date: "2026-11-17",
  vendor: "TABERNA CENTRAL 04 LISB",
  amount: 64.2,
  ...more,
});
const spent = (expense: string, more: Partial<Spent> = {}): Spent => ({
  expense,
  claim: "CL-1",
  date: "2026-11-17",
  category: "Meals",
  vendor: "Taberna Central",
  amount: 64.2,
  ...more,
});

function tablesWith(cards: readonly Card[], expenses: readonly Spent[]): TableSet {
  const own = new Map(approvingTables.map((table) => [table.name, rowsOf(table)]));
  own.set(People.name, rowsOf(People, { person: "Nora Lindqvist" }));
  return tablesOf([
    ...own.values(),
    rowsOf(
      Claims,
      { claim: "CL-1", person: "Nora Lindqvist", purpose: "Fair", date: "2026-11-02" },
      { claim: "CL-9", person: "Nora Lindqvist", purpose: "No", date: "2026-11-02", cancelledOn: "2026-11-03" },
    ),
    rowsOf(Expenses, ...expenses),
    rowsOf(CardLines, ...cards),
    rowsOf(Rates, { currency: "USD", date: "2026-11-01", rate: 0.8 }),
  ]);
}

const statusesOf = (cards: readonly Card[], expenses: readonly Spent[]) =>
  matchCard(tablesWith(cards, expenses)).lines.map(({ line, status, proposal }) =>
    [line.line, status, proposal?.expense.expense].filter(Boolean).join(" "),
  );

describe("a card line and an expense", () => {
  test.each<[string, Partial<Card>, Partial<Spent>, string]>([
    ["of the same amount at the same vendor", {}, {}, "same amount in EUR, same day, vendor alike"],
    ["five days apart", { date: "2026-11-22" }, {}, "same amount in EUR, 5 days apart, vendor alike"],
    ["six days apart", { date: "2026-11-23" }, {}, ""],
    ["a cent apart", { amount: 64.21 }, {}, ""],
    ["at another vendor", { vendor: "ASDA LEEDS" }, {}, ""],
    ["of no vendor", {}, { vendor: undefined }, "same amount in EUR, same day, vendor not named"],
    ["of another currency", { currency: "USD" }, {}, ""],
    [
      "in dollars both",
      { currency: "usd", billed: 50 },
      { currency: "USD" },
      "same amount in USD, same day, vendor alike",
    ],
    [
      "claimed as billed",
      { currency: "USD", amount: 80, billed: 64.2 },
      {},
      "the amount billed in EUR, same day, vendor alike",
    ],
    ["of another cardholder", { cardholder: "Tomas Berg" }, {}, ""],
    ["of the cardholder", { cardholder: "nora lindqvist" }, {}, "same amount in EUR, same day, vendor alike"],
    ["of a cancelled claim", {}, { claim: "CL-9" }, ""],
    ["of a per diem", {}, { category: "Per diem" }, ""],
    ["of a refund", { amount: -64.2 }, { amount: -64.2 }, "same amount in EUR, same day, vendor alike"],
  ])("%s", (_what, line, expense, reason) => {
    const [state] = matchCard(tablesWith([card("C1", line)], [spent("EX-1", expense)])).lines;
    expect(state?.proposal?.reason ?? "").toBe(reason);
    expect(state?.status).toBe(reason === "" ? "Unmatched" : "Proposed");
  });
});

test("an expense at another vendor can still be chosen by hand", () => {
  const [state] = matchCard(tablesWith([card("C1", { vendor: "PAYPAL *XY" })], [spent("EX-1")])).lines;
  expect(state?.candidates.map(({ expense, reason }) => [expense.expense, reason])).toEqual([
    ["EX-1", "same amount in EUR, same day, another vendor"],
  ]);
});

test("one line goes with one expense, the likeliest first", () => {
  expect(
    statusesOf(
      [card("C1"), card("C2", { date: "2026-11-19" }), card("C3")],
      [spent("EX-1", { date: "2026-11-19" }), spent("EX-2")],
    ),
  ).toEqual(["C1 Proposed EX-2", "C2 Proposed EX-1", "C3 Unmatched"]);
});

test("a refund makes its charge good, the nearest one before it, once", () => {
  const { lines } = matchCard(
    tablesWith(
      [
        card("C1", { date: "2026-11-01" }),
        card("C2", { date: "2026-11-03" }),
        card("C3", { date: "2026-11-05", amount: -64.2 }),
        card("C4", { date: "2026-11-02", amount: -10 }),
      ],
      [],
    ),
  );
  expect(lines.map(({ line, status, counterpart }) => [line.line, status, counterpart?.line])).toEqual([
    ["C1", "Unmatched", undefined],
    ["C2", "Netted", "C3"],
    ["C3", "Netted", "C2"],
    ["C4", "Unmatched", undefined],
  ]);
});

test("a refund of a charge that is claimed still wants an expense", () => {
  expect(statusesOf([card("C1"), card("C2", { date: "2026-11-20", amount: -64.2 })], [spent("EX-1")])).toEqual([
    "C1 Proposed EX-1",
    "C2 Unmatched",
  ]);
});

test("lines that say the same are counted and stay lines of their own", () => {
  const { lines } = matchCard(tablesWith([card("C1"), card("C2"), card("C3", { city: "Lisboa" })], []));
  expect(lines.map(({ alike }) => alike)).toEqual([2, 2, 1]);
});

test("expenses on no statement are listed, mileage is not", () => {
  const { withoutCard } = matchCard(
    tablesWith([card("C1")], [spent("EX-1"), spent("EX-2", { amount: 5 }), spent("EX-3", { category: "Mileage" })]),
  );
  expect(withoutCard.map(({ expense }) => expense)).toEqual(["EX-2"]);
});

test("proposals do not depend on the order of the rows", () => {
  const cards = fc.array(
    fc.record({ date: fc.constantFrom("2026-11-16", "2026-11-18"), amount: fc.constantFrom(64.2, -64.2, 10) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(cards, cards, (some, others) => {
      const lines = some.map((one, index) => card(`C${String(index)}`, one));
      const expenses = others.map((one, index) => spent(`EX-${String(index)}`, one));
      const forth = statusesOf(lines, expenses);
      const back = statusesOf([...lines].reverse(), [...expenses].reverse()).reverse();
      expect(back).toEqual(forth);
      const matched = forth.flatMap((state) => /EX-\d+/.exec(state)?.[0] ?? []);
      expect(new Set(matched).size).toBe(matched.length);
    }),
    { numRuns: 100 },
  );
});

test("proposals are accepted together, and parted again one by one", () => {
  const before = tablesWith([card("C1"), card("C2", { amount: 5 })], [spent("EX-1"), spent("EX-2", { amount: 5 })]);
  const matches = matchCard(before).lines.flatMap(({ line, proposal }) =>
    proposal ? [{ line: line.line, expense: proposal.expense.expense }] : [],
  );
  const { tables, plan } = done(before, matchLines, { matches }, now);
  expect(plan.sentence).toBe("Matched 2 card lines to their expenses");
  expect(matchCard(tables).lines.map(({ status }) => status)).toEqual(["Matched", "Matched"]);
  expect(matchCard(tables).withoutCard).toEqual([]);
  expect(refused(tables, matchLines, { matches: [{ line: "C1", expense: "EX-2" }] }, now)).toBe(
    "C1 is matched to EX-1 already. Part them first.",
  );
  const parted = done(tables, partLine, { line: "C1" }, now).tables;
  expect(refused(parted, matchLines, { matches: [{ line: "C1", expense: "EX-2" }] }, now)).toBe(
    "EX-2 is matched to the card line C2 already. Part them first.",
  );
  expect(matchCard(parted).lines.map(({ status }) => status)).toEqual(["Proposed", "Matched"]);
});

test("a card line becomes an expense of a claim, in its currency and by the company's rate", () => {
  const before = tablesWith([card("C1", { currency: "USD", amount: 40, billed: 32.9, city: "4155496349" })], []);
  const { tables, plan } = done(before, claimCardLine, { line: "C1", claim: "CL-1", category: "Other" }, now);
  expect(plan.sentence).toBe("Added EX-2026-0001 of the card line to CL-1: Other, TABERNA CENTRAL 04 LISB, 40.00 USD");
  expect(tables.rows(Expenses)).toMatchObject([{ amount: 40, currency: "USD", homeAmount: 32, city: undefined }]);
  expect(tables.rows(Expenses)[0]?.checks).toMatch(/^Block: A receipt is missing/);
  expect(tables.find(CardLines, "C1")?.expense).toBe("EX-2026-0001");
  expect(refused(tables, claimCardLine, { line: "C1", claim: "CL-1", category: "Other" }, now)).toBe(
    "The card line C1 is EX-2026-0001 already.",
  );
  expect(refused(before, claimCardLine, { line: "C1", claim: "CL-9", category: "Other" }, now)).toContain(
    "CL-9 is cancelled",
  );
});
