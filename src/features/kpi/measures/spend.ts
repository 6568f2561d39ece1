import { addDays, daysBetween, type Day } from "../../../domain/calendarDay";
import { Approvals } from "../../../model/approvals/approvals";
import { Rates } from "../../../model/money/rates";
import { People } from "../../../model/people/people";
import { Settings } from "../../../model/company/settings";
import { Budgets, Claims, Expenses } from "../../../model/expenses/tables";
import { Items, Vendors } from "../../../model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../../model/orders/tables";
import { budgetKey } from "../../../model/expenses/budgets";
import type { Facts } from "../facts";
import { isCalledOff, type LineFact } from "../lineFacts";
import type { Case, GroupPart, Measure, NotCounted, RowRef } from "../measure";
import { isWithin, periodOf, type Span } from "../period";

/** What was ordered, by vendor, category and department. */
export const purchaseSpend: Measure = {
  name: "Purchase spend",
  definition:
    "The amount of the orders sent in the period, in the company's currency; of a closed order what came of it. Cancelled and rejected orders are left out.",
  unit: "amount",
  better: "Down",
  needs: [Orders, OrderLines, Receipts],
  uses: [Settings, Vendors, Rates, Items],
  usual: { period: "Month" },
  above: "spent",
  count(facts, span) {
    const { lines, withoutAmount } = linesSent(facts, span);
    return { cases: lines.map((fact) => orderedCase(facts, fact)), notCounted: withoutAmount };
  },
};

/** What was spent of what was budgeted. */
export const spendAgainstBudget: Measure = {
  name: "Spend against budget",
  definition:
    "Approved expenses and ordered goods of the departments and categories that have a budget, over the budget of the period. A part of a month counts as that part of its budget.",
  unit: "%",
  better: "Down",
  needs: [Budgets],
  uses: [Settings, Claims, Expenses, Approvals, People, Orders, OrderLines, Receipts, Vendors, Items, Rates],
  usual: { period: "Month", target: 1, amber: 1.05 },
  above: "spent",
  below: "budget",
  count(facts, span) {
    const cases: Case[] = [];
    const budgeted = new Set<string>();
    for (const budget of facts.tables.rows(Budgets)) {
      const { department, category, month, amount } = budget;
      const share = overlap(periodOf("Month", month), span);
      if (share === 0) continue;
      budgeted.add(budgetKey(department, category));
      cases.push({
        table: Budgets,
        row: budget,
        above: 0,
        below: amount * share,
        groups: budgetGroups(department, category),
        words: () => `budget of ${department} for ${category}, ${month.slice(0, 7)}`,
      });
    }
    const add = (department: string, category: string, spent: Case, without: RowRef[]): void => {
      if (!budgeted.has(budgetKey(department, category))) without.push(spent);
      else cases.push({ ...spent, groups: budgetGroups(department, category) });
    };
    const expenses = expensesIn(facts, span);
    const expensesWithout: RowRef[] = [];
    for (const { fact, amount } of expenses.counted) {
      const { expense, department } = fact;
      const spent: Case = {
        table: Expenses,
        row: expense,
        above: amount,
        below: 0,
        words: () => `${department}, ${expense.category}, ${expense.date}`,
      };
      add(department, expense.category, spent, expensesWithout);
    }
    const { lines, withoutAmount } = linesSent(facts, span);
    const [linesWithout, forStock, uncategorised]: [RowRef[], RowRef[], RowRef[]] = [[], [], []];
    for (const fact of lines) {
      const { department } = fact.line;
      const category = facts.tables.find(Items, fact.line.item)?.category;
      const spent = orderedCase(facts, fact);
      if (department === undefined) forStock.push(spent);
      else if (category === undefined) uncategorised.push(spent);
      else add(department, category, spent, linesWithout);
    }
    return {
      cases,
      notCounted: [
        { why: WITHOUT_BUDGET, rows: expensesWithout },
        ...expenses.notCounted,
        { why: WITHOUT_BUDGET, rows: linesWithout },
        { why: "without a department", rows: forStock },
        { why: "whose item has no category", rows: uncategorised },
        ...withoutAmount,
      ],
    };
  },
};

const WITHOUT_BUDGET = "of departments and categories without a budget";

/** What the company's people spend, each. */
export const expenseAHead: Measure = {
  name: "Expense a head",
  definition: "Approved expenses of the period over the people who are active today.",
  unit: "amount",
  better: "Down",
  needs: [Claims, Expenses, People],
  uses: [Settings, Approvals],
  usual: { period: "Month" },
  above: "approved",
  below: "people",
  count(facts, span) {
    const { counted, notCounted } = expensesIn(facts, span);
    const spent = counted.map(({ fact: { expense, claim, department }, amount }): Case => ({
      table: Expenses,
      row: expense,
      above: amount,
      below: 0,
      groups: [
        { by: "Department", name: department },
        { by: "Category", name: expense.category },
      ],
      words: () => `${claim?.person ?? "no claim"}, ${expense.category}, ${expense.date}`,
    }));
    const heads = facts.tables
      .rows(People)
      .filter(({ active }) => active !== false)
      .map((person): Case => ({
        table: People,
        row: person,
        above: 0,
        below: 1,
        groups: [{ by: "Department", name: person.department ?? "No department" }],
        words: () => person.department ?? "no department",
      }));
    return { cases: [...spent, ...heads], notCounted };
  },
};

/** Expenses of a span that are approved; the others are said beside the figure. */
function expensesIn(facts: Facts, span: Span) {
  const inSpan = facts.expenses.filter(({ expense }) => isWithin(expense.date, span));
  const counted = inSpan.flatMap((fact) => (fact.approved === undefined ? [] : [{ fact, amount: fact.approved }]));
  const rows = (why: string, of: typeof inSpan): NotCounted => ({
    why,
    rows: of.map(({ expense }) => ({ table: Expenses, row: expense })),
  });
  const waiting = inSpan.filter(({ approved }) => approved === undefined);
  return {
    counted,
    notCounted: [
      rows(
        "not approved as they stand",
        waiting.filter(({ claimed }) => claimed !== undefined),
      ),
      rows(
        "in a currency without a rate",
        waiting.filter(({ claimed }) => claimed === undefined),
      ),
    ],
  };
}

type Costed = LineFact & { readonly amount: number };

/** Order lines that were sent in a span and still hold. */
function linesSent(
  facts: Facts,
  span: Span,
): { readonly lines: readonly Costed[]; readonly withoutAmount: readonly NotCounted[] } {
  const sent = facts.lines.filter(({ sentOn, stage }) => isWithin(sentOn, span) && !isCalledOff(stage));
  const without = sent
    .filter(({ amount }) => amount === undefined)
    .map(({ line }) => ({ table: OrderLines, row: line }));
  return {
    lines: sent.filter((fact): fact is Costed => fact.amount !== undefined),
    withoutAmount: [
      { why: "in a currency without a rate", rows: without.filter(({ row }) => row.price !== undefined) },
      { why: "without a price", rows: without.filter(({ row }) => row.price === undefined) },
    ],
  };
}

function orderedCase({ tables }: Facts, { order, line, sentOn, amount }: Costed): Case {
  const groups: GroupPart[] = [
    { by: "Vendor", name: order.vendor },
    { by: "Category", name: tables.find(Items, line.item)?.category ?? "No category" },
    { by: "Department", name: line.department ?? "Stock" },
  ];
  return {
    table: OrderLines,
    row: line,
    above: amount,
    below: 0,
    groups,
    words: () => `${order.vendor}, ${line.item}, sent ${sentOn ?? order.date}`,
  };
}

const budgetGroups = (department: string, category: string): readonly GroupPart[] => [
  { by: "Department", name: department },
  { by: "Category", name: category },
];

/** The share of a month's days that lie in a span. */
function overlap(month: Span, span: Span): number {
  const from = month.from > span.from ? month.from : span.from;
  const to = month.to < span.to ? month.to : span.to;
  return Math.max(0, days(from, to)) / days(month.from, month.to);
}

const days = (from: Day, to: Day): number => daysBetween(from, addDays(to, 1));
