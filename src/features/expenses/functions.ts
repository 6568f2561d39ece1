import { mileageAmount, mileageRateOn } from "../../model/expenses/mileageRate";
import { rateFinder, type DatedRate } from "../../model/money/rateFinder";
import { serialToDay, type Day } from "../../domain/calendarDay";
import { amountOf, moneyOf } from "../../domain/money";
import { answer } from "../../functions/answer";
import {
  aboveZero,
  amount,
  anyNumber,
  choice,
  countFrom,
  currencyCode,
  moment,
  optional,
  text,
  type Argument,
} from "../../functions/argument";
import { isEmpty, plainValue, type Cells } from "../../functions/cell";
import { CellError, Refusal, refused } from "../../functions/cellError";
import { eachRow } from "../../functions/eachRow";
import { maybe, maybeEmpty, one, rowsOf } from "../../functions/list";
import { checkRow } from "../../model/expenses/checks/checkRow";
import { formatFindings } from "../../model/expenses/checks/finding";
import { policyOf, type PolicyRule } from "../../model/expenses/checks/policy";

/**
 * What is paid for a distance: distance times the rate in force on the day, rounded to the currency's smallest coin.
 * @customfunction MILEAGE
 * @helpurl functions/MILEAGE.html
 * @param distance Kilometres or miles, as the rates count.
 * @param date Day of the drive.
 * @param rates Two columns: the first day on which a rate holds, and the rate, such as MileageRates[[From]:[Rate]].
 * @param [currency] The currency of the rates, for its decimals; "EUR" if left out, which has two.
 * @returns Amount.
 */
export function mileageInCell(
  distance: unknown[][],
  date: unknown[][],
  rates: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return answer(() => {
    const known = rowsOf("rates", rates)
      .filter(([from]) => !isEmpty(plainValue(from)))
      .map(([from, rate], index) => ({
        from: dayAt("rates", index, valueAt(moment("rates"), from, index)),
        rate: valueAt(amount("rates"), rate, index),
      }));
    const money = one(optional(currencyCode("currency"), "EUR"), currency);
    return eachRow({ distance: amount("distance"), date: moment("date") }, { distance, date }, (row) => {
      const day = serialToDay(row.date) ?? "";
      const rate = mileageRateOn(known, day);
      return rate
        ? mileageAmount(row.distance, rate, money)
        : new CellError("#N/A", `rates has no rate that holds on ${day}.`);
    });
  });
}

/**
 * A foreign amount in the company's currency, by the latest of your own rates on the day or before it. No rate is ever assumed.
 * @customfunction FXON
 * @helpurl functions/FXON.html
 * @param amount Amount in the foreign currency.
 * @param currency Its three letters, such as USD.
 * @param date Day of the expense.
 * @param home The company's currency, such as EUR.
 * @param rates Three columns: currency, day from which the rate holds, and units of the company's currency for one of it: the table Rates.
 * @param [mostDays] How many days old the rate may be; 31 if left out.
 * @returns Amount in the company's currency, to its smallest coin; #N/A where there is no rate or an older one only.
 */
export function exchangedInCell(
  amount: unknown[][],
  currency: unknown[][],
  date: unknown[][],
  home: unknown[][],
  rates: unknown[][],
  mostDays?: unknown[][],
): unknown[][] {
  return answer(() => {
    const own = one(currencyCode("home"), home);
    const days = one(optional(countFrom("mostDays", 0, 36_500), 31), mostDays);
    const rateOn = rateFinder(datedRates(rates), own, days);
    const wanted = { amount: anyNumber("amount"), currency: currencyCode("currency"), date: moment("date") };
    return eachRow(wanted, { amount, currency, date }, (row) => {
      const day = serialToDay(row.date) ?? "";
      const found = rateOn(row.currency, day);
      if (!found) return new CellError("#N/A", `rates has no rate of ${row.currency} for ${day} or before.`);
      if (found.stale)
        return new CellError(
          "#N/A",
          `The latest rate of ${row.currency} for ${day} is of ${found.date}, more than ${String(days)} days before.`,
        );
      return amountOf(moneyOf(row.amount * found.rate, own));
    });
  });
}

/**
 * What the expense policy finds in an expense: limits on single expenses, missing receipt, age, weekend; "" where it finds nothing. Sums of days and months and duplicates need the pane.
 * @customfunction EXPENSECHECK
 * @helpurl functions/EXPENSECHECK.html
 * @param amount Amount in the company's currency.
 * @param category Its category, such as Meals.
 * @param date Day of the expense.
 * @param receipt Its link or file's name; blank where there is none.
 * @param comment Why; it excuses a Warn and never a Block.
 * @param policy The table Policy: rule, category, grade, department, measure, limit, receipt above, strength.
 * @param asOf Today, or the day on which it was submitted.
 * @param [grade] The claimant's grade, where the policy speaks of grades.
 * @param [department] The department that pays.
 * @param [currency] The company's currency; "EUR" if left out.
 * @param [nights] How many nights a hotel's bill is for; blank for one.
 * @returns What is found, as sentences.
 */
export function expenseCheckInCell(
  amount: unknown[][],
  category: unknown[][],
  date: unknown[][],
  receipt: unknown[][],
  comment: unknown[][],
  policy: unknown[][],
  asOf: unknown[][],
  grade?: unknown[][],
  department?: unknown[][],
  currency?: unknown[][],
  nights?: unknown[][],
): unknown[][] {
  return answer(() => {
    const rules = policyOf(policyRules(policy));
    const home = one(optional(currencyCode("currency"), "EUR"), currency);
    const wanted = {
      amount: anyNumber("amount"),
      category: text("category"),
      date: moment("date"),
      receipt: maybe(text("receipt")),
      comment: maybe(text("comment")),
      asOf: moment("asOf"),
      grade: maybe(text("grade")),
      department: maybe(text("department")),
      nights: maybe(countFrom("nights", 1, 10_000)),
    };
    return eachRow(wanted, { amount, category, date, receipt, comment, asOf, grade, department, nights }, (row) =>
      formatFindings(
        checkRow(
          {
            ...row,
            date: serialToDay(row.date) ?? "",
            receipt: row.receipt ?? "",
            comment: row.comment ?? "",
            grade: row.grade ?? "",
            department: row.department ?? "",
          },
          rules,
          serialToDay(row.asOf) ?? "",
          home,
        ),
      ),
    );
  });
}

const policyRules = (policy: Cells): readonly PolicyRule[] =>
  rowsOf("policy", policy)
    .filter(([rule]) => !isEmpty(plainValue(rule)))
    .map(([rule, category, grade, department, measure, limit, receiptAbove, strength, replaced], index) => ({
      rule: valueAt(text("policy"), rule, index),
      category: valueAt(maybe(text("policy")), category, index),
      grade: valueAt(maybe(text("policy")), grade, index),
      department: valueAt(maybe(text("policy")), department, index),
      measure: capital(
        valueAt(choice("policy", ["line", "night", "day", "month", "year", "trip"], "line"), measure, index),
      ),
      limit: valueAt(maybeEmpty(amount("policy")), limit, index),
      receiptAbove: valueAt(maybeEmpty(amount("policy")), receiptAbove, index),
      replaced: replaced === undefined ? undefined : valueAt(maybe(text("policy")), replaced, index),
      strength: capital(valueAt(choice("policy", ["off", "note", "warn", "block"], "off"), strength, index)),
    }));

/** The word as the table Policy writes it; the compiler does not follow a word through its letters. */
const capital = <W extends string>(word: W): Capitalize<W> =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<W>;

const datedRates = (rates: Cells): readonly DatedRate[] =>
  rowsOf("rates", rates)
    .filter(([currency]) => !isEmpty(plainValue(currency)))
    .map(([currency, date, rate], index) => ({
      currency: valueAt(currencyCode("rates"), currency, index),
      date: dayAt("rates", index, valueAt(moment("rates"), date, index)),
      rate: valueAt(aboveZero("rates"), rate, index),
    }));

/** One bad row of rates refuses them all, with its place: another rate would hold in its stead. */
function valueAt<T>(argument: Argument<T>, cell: unknown, index: number): T {
  const value = argument.read(cell);
  if (!(value instanceof CellError)) return value;
  const place = `${argument.name} (row ${String(index + 1)})`;
  throw new Refusal(new CellError(value.code, value.sentence.replace(argument.name, place)));
}

function dayAt(name: string, index: number, serial: number): Day {
  const day = serialToDay(serial);
  if (day === undefined) throw new Refusal(refused(`${name} (row ${String(index + 1)})`, serial, "a date"));
  return day;
}
