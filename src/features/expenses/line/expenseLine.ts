import { formatMoney } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { currencyRemedy } from "../../../domain/currencies";
import { isCurrency } from "../../../domain/money";
import { ok, refuse, type Result } from "../../../domain/result";
import { mileageIn, MileageRates } from "../../../model/expenses/mileage";
import { mileageAmount } from "../../../model/expenses/mileageRate";
import { rateDoubtsIn, Rates, ratesIn } from "../../../model/money/rates";
import { companySettings, Settings } from "../../../model/company/settings";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { exchangeOf } from "../../../model/expenses/lineMoney";
import { expenseCategories, type Expense } from "../../../model/expenses/tables";
import { sameKey } from "../../../tables/keys";

/** What an expense's amounts are worked out from. */
export const lineTables: readonly AnyTable[] = [Settings, Rates, MileageRates];

/** An expense as it is entered; what follows from it is worked out. */
export interface ExpenseEntry {
  readonly date: Day;
  readonly category: string;
  /** With tax, in the line's currency. Of mileage it is worked out from the distance. */
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly tax?: number | undefined;
  readonly distance?: number | undefined;
  /** How many nights a hotel's bill is for; one where it does not say. */
  readonly nights?: number | undefined;
  readonly vendor?: string | undefined;
  readonly city?: string | undefined;
  readonly receipt?: string | undefined;
  readonly people?: string | undefined;
  readonly costCentre?: string | undefined;
  /** What it was; it excuses nothing, unlike the comment. */
  readonly details?: string | undefined;
  readonly comment?: string | undefined;
}

/** The columns that an entry fills, with what follows from it, and how that was worked out in sentences. */
export interface PreparedLine {
  readonly fields: ExpenseEntry & Pick<Expense, "amount" | "rate" | "rateDate" | "homeAmount">;
  readonly told: readonly string[];
  /** What is missing or doubtful, though the line can be kept. */
  readonly warnings: readonly string[];
}

/** An expense as it would stand in its claim, for the checks to look at before it is written. */
export const draftExpense = ({ fields }: PreparedLine, expense: string, claim: string | undefined): Expense => ({
  expense,
  claim,
  askedAs: undefined,
  date: fields.date,
  category: fields.category,
  vendor: fields.vendor,
  city: fields.city,
  currency: fields.currency,
  amount: fields.amount,
  rate: fields.rate,
  rateDate: fields.rateDate,
  homeAmount: fields.homeAmount,
  tax: fields.tax,
  receipt: fields.receipt,
  distance: fields.distance,
  nights: fields.nights,
  people: fields.people,
  costCentre: fields.costCentre,
  details: fields.details,
  comment: fields.comment,
  approved: undefined,
  handedOverOn: undefined,
  handOver: undefined,
  checks: undefined,
});

/** Works out an expense from what was entered: the amount of mileage, and the amount in the company's currency. */
export function prepareLine(tables: TableSet, entry: ExpenseEntry): Result<PreparedLine> {
  const { currency: home } = companySettings(tables);
  if (entry.category.trim() === "") return refuse("Choose the category of the expense.");
  if (isMileage(entry)) return mileageLine(tables, entry, home);
  const currency = currencyOf(entry, home);
  if (!isCurrency(currency)) return refuse(`"${currency}" is no currency. ${currencyRemedy(currency)}`);
  const { amount } = entry;
  if (amount === undefined || !Number.isFinite(amount) || amount === 0)
    return refuse("Enter the amount that was paid; below 0 for a refund.");
  if (Math.abs(entry.tax ?? 0) > Math.abs(amount))
    return refuse("The tax is part of the amount and can't be more than it.");
  const plain = { ...entry, amount, currency: currency === home ? undefined : currency };
  const exchange = exchangeOf(plain, ratesIn(tables), home);
  const { rate, rateDate, homeAmount } = exchange;
  const fields = { ...plain, ...exchange };
  if (currency === home) return ok({ fields, told: [], warnings: [] });
  const doubt = rateDoubtsIn(tables)(currency, entry.date);
  const warnings = doubt === undefined ? [] : [doubt];
  if (rate === undefined || homeAmount === undefined || rateDate === undefined)
    return ok({ fields, told: [], warnings });
  const told = `${formatMoney(amount, currency)} at ${String(rate)} (rate of ${rateDate}) is ${formatMoney(homeAmount, home)}.`;
  return ok({ fields, told: [told], warnings });
}

/** True for a line that is paid by its distance. */
export const isMileage = ({ category }: Pick<Expense, "category">): boolean =>
  sameKey(category, expenseCategories.mileage);

/** True for a line that says its nights. */
export const isHotel = ({ category }: Pick<Expense, "category">): boolean => sameKey(category, expenseCategories.hotel);

function mileageLine(tables: TableSet, entry: ExpenseEntry, home: string): Result<PreparedLine> {
  const { distance, date } = entry;
  if (distance === undefined || !(distance > 0)) return refuse("Enter the distance that was driven; more than 0.");
  const rate = mileageIn(tables)(date);
  if (!rate) return refuse(`Mileage rates has no rate that holds on ${date}. Enter one there.`);
  const amount = mileageAmount(distance, rate, home);
  return ok({
    fields: {
      ...entry,
      amount,
      currency: undefined,
      tax: undefined,
      rate: undefined,
      rateDate: undefined,
      homeAmount: undefined,
    },
    told: [
      `${String(distance)} at ${String(rate.rate)} ${home} (rate since ${rate.from}) is ${formatMoney(amount, home)}.`,
    ],
    warnings: [],
  });
}
