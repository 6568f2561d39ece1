import { counted } from "../../../domain/sentence";
import { daysBetween } from "../../../domain/calendarDay";
import { ALIKE, createVendorLikeness } from "../../../model/expenses/checks/vendorLikeness";
import { currencyOf, inHome } from "../../../model/expenses/homeMoney";
import type { Expense } from "../../../model/expenses/tables";
import type { CardLine } from "./cardLine";
import { sameKey } from "../../../tables/keys";

/** How many days an expense's date may be off the card's: receipts are dated when one orders, cards when it is sent. */
export const DAYS_APART = 5;

/** An expense with its claimant, where it has one. */
export interface Spent {
  readonly expense: Expense;
  readonly person: string | undefined;
}

/** An expense that a card line may be, and why. */
export interface Candidate {
  readonly expense: Expense;
  /** From 0 to 1; tells candidates apart, and says nothing else. */
  readonly likelihood: number;
  /** Likely enough to be proposed: its vendor is alike or not known, and it is the cardholder's. */
  readonly isLikely: boolean;
  /** In words: "same amount in USD, 2 days apart, vendor alike". */
  readonly reason: string;
}

/** The expenses of each line's amount, within some days, the likeliest first. Linear but for lines of one amount. */
export function candidatesFor(
  lines: readonly CardLine[],
  expenses: readonly Spent[],
  home: string,
): ReadonlyMap<string, readonly Candidate[]> {
  const likeness = createVendorLikeness();
  const byAmount = new Map<string, Spent[]>();
  const note = (key: string, spent: Spent): void => {
    const list = byAmount.get(key);
    if (list) list.push(spent);
    else byAmount.set(key, [spent]);
  };
  for (const spent of expenses) {
    const { expense } = spent;
    const currency = currencyOf(expense, home);
    note(amountKey(currency, expense.amount), spent);
    if (currency !== home && expense.homeAmount !== undefined) note(amountKey(home, inHome(expense, home)), spent);
  }
  return new Map(
    lines.flatMap((line) => {
      const currency = currencyOf(line, home);
      const found = new Map<string, Candidate>();
      const look = (spent: Spent, how: string): void => {
        const candidate = candidateOf(line, spent, how, likeness);
        if (candidate && !found.has(spent.expense.expense)) found.set(spent.expense.expense, candidate);
      };
      for (const spent of byAmount.get(amountKey(currency, line.amount)) ?? [])
        look(spent, `same amount in ${currency}`);
      if (line.billed !== undefined && currency !== home)
        for (const spent of byAmount.get(amountKey(home, line.billed)) ?? [])
          look(spent, `the amount billed in ${home}`);
      const sorted = [...found.values()].sort(
        (one, other) => other.likelihood - one.likelihood || (one.expense.expense < other.expense.expense ? -1 : 1),
      );
      return sorted.length === 0 ? [] : [[line.line, sorted] as const];
    }),
  );
}

/** To the thousandth, the most decimals that a currency has. */
const amountKey = (currency: string, amount: number): string => `${currency} ${String(Math.round(amount * 1000))}`;

function candidateOf(
  line: CardLine,
  { expense, person }: Spent,
  how: string,
  likeness: (one: string, other: string) => number,
): Candidate | undefined {
  const apart = Math.abs(daysBetween(line.date, expense.date));
  if (apart > DAYS_APART) return undefined;
  const alike = expense.vendor === undefined ? undefined : likeness(line.vendor, expense.vendor);
  const isOthers = line.cardholder !== undefined && person !== undefined && !sameKey(line.cardholder, person);
  const vendor = alike === undefined ? "vendor not named" : alike >= ALIKE ? "vendor alike" : "another vendor";
  return {
    expense,
    likelihood: ((alike ?? 0.5) * 2 + (1 - apart / (DAYS_APART + 1)) + (isOthers ? 0 : 1)) / 4,
    isLikely: !isOthers && (alike === undefined || alike >= ALIKE),
    reason: [
      how,
      apart === 0 ? "same day" : `${counted(apart, "day")} apart`,
      vendor,
      ...(isOthers ? [`of ${person}`] : []),
    ].join(", "),
  };
}
