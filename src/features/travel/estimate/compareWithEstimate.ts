import { sameKey } from "../../../tables/keys";
import { dayOfMoment } from "../../../domain/moment";
import { sumOf } from "../../../domain/money";
import type { AnyTable } from "../../../tables/defineTable";
import { foldKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { exchanged, Rates, ratesIn } from "../../../model/money/rates";
import { Claims, Expenses } from "../../../model/expenses/tables";
import { exchangedAmount } from "../../../model/expenses/homeMoney";
import { categoryOfMode } from "../claim/tripClaim";
import { tripStateTables, type TripState } from "../../../model/trips/tripState";

/** What a category was to cost and what it did, in the company's currency. */
export interface CategoryCompared {
  readonly category: string;
  readonly estimated: number;
  /** In the trip's claims. */
  readonly claimed: number;
  /** Bookings that the company paid itself. */
  readonly paidByCompany: number;
  /** Claimed and paid, less estimated: above 0 it cost more. */
  readonly difference: number;
}

export interface Compared {
  readonly categories: readonly CategoryCompared[];
  readonly total: Omit<CategoryCompared, "category">;
  /** The numbers of the trip's claims. */
  readonly claims: readonly string[];
  /** Amounts without an exchange rate, which count for nothing: how many. */
  readonly unexchanged: number;
}

export const compareTables: readonly AnyTable[] = [...new Set([...tripStateTables, Rates, Claims, Expenses])];

/** Holds a trip's claims, and what the company paid itself, against the estimate, category by category. */
export function compareWithEstimate(tables: TableSet, state: TripState): Compared {
  const { trip, legs, estimates, currency: home } = state;
  const rateOn = ratesIn(tables);
  const estimated = new Amounts();
  const claimed = new Amounts();
  const paid = new Amounts();
  let unexchanged = 0;
  for (const { category, amount } of estimates) estimated.add(category, amount);
  const claims = new Set(
    tables
      .rows(Claims)
      .filter((claim) => claim.trip !== undefined && sameKey(claim.trip, trip.trip) && claim.cancelledOn === undefined)
      .map(({ claim }) => claim),
  );
  for (const line of tables.rows(Expenses)) {
    if (line.claim === undefined || !claims.has(line.claim)) continue;
    const amount = exchangedAmount(line, home);
    if (amount === undefined) unexchanged++;
    claimed.add(line.category, amount ?? 0);
  }
  for (const leg of legs) {
    if (leg.paidBy !== "Company" || leg.cost === undefined) continue;
    const rate = rateOn(leg.currency ?? home, dayOfMoment(leg.depart));
    if (!rate) unexchanged++;
    paid.add(categoryOfMode[leg.mode], rate ? exchanged(leg.cost, rate.rate, home) : 0);
  }
  const figures = (of: (amounts: Amounts) => readonly number[]): Omit<CategoryCompared, "category"> => {
    const sums = {
      estimated: sumOf(of(estimated), home),
      claimed: sumOf(of(claimed), home),
      paidByCompany: sumOf(of(paid), home),
    };
    return { ...sums, difference: sumOf([sums.claimed, sums.paidByCompany, -sums.estimated], home) };
  };
  const categories = new Map<string, string>();
  for (const category of [...estimated.categories, ...claimed.categories, ...paid.categories])
    if (!categories.has(foldKey(category))) categories.set(foldKey(category), category);
  return {
    categories: [...categories.values()].map((category) => ({
      category,
      ...figures((amounts) => amounts.of(category)),
    })),
    total: figures((amounts) => amounts.all),
    claims: [...claims],
    unexchanged,
  };
}

/** Amounts by category, whose case does not count. */
class Amounts {
  readonly #byCategory = new Map<string, { readonly category: string; readonly amounts: number[] }>();

  add(category: string, amount: number): void {
    const found = this.#byCategory.get(foldKey(category));
    if (found) found.amounts.push(amount);
    else this.#byCategory.set(foldKey(category), { category, amounts: [amount] });
  }

  of(category: string): readonly number[] {
    return this.#byCategory.get(foldKey(category))?.amounts ?? [];
  }

  get all(): readonly number[] {
    return [...this.#byCategory.values()].flatMap(({ amounts }) => amounts);
  }

  /** As each is spelt first. */
  get categories(): readonly string[] {
    return [...this.#byCategory.values()].map(({ category }) => category);
  }
}
