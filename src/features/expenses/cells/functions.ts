import { mileageAmount, mileageRateOn } from "../../../model/expenses/mileageRate";
import { rateFinder, type DatedRate } from "../../../model/money/rateFinder";
import { serialToDay, type Day } from "../../../domain/calendarDay";
import { amountOf, moneyOf } from "../../../domain/money";
import type { Answer } from "../../../functions/answer";
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
} from "../../../functions/argument";
import { isEmpty, plainValue, type Cells } from "../../../functions/cell";
import { CellError, Refusal, refused } from "../../../functions/cellError";
import { eachRow } from "../../../functions/eachRow";
import { maybe, maybeEmpty, one, rowsOf } from "../../../functions/list";
import { checkRow } from "../../../model/expenses/checks/checkRow";
import { formatFindings } from "../../../model/expenses/checks/finding";
import { policyOf, type PolicyRule } from "../../../model/expenses/checks/policy";

export function mileage(distance: Cells, date: Cells, rates: Cells, currency?: Cells): Answer {
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
}

export function exchanged(
  amount: Cells,
  currency: Cells,
  date: Cells,
  home: Cells,
  rates: Cells,
  mostDays?: Cells,
): Answer {
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
}

export function expenseCheck(
  amount: Cells,
  category: Cells,
  date: Cells,
  receipt: Cells,
  comment: Cells,
  policy: Cells,
  asOf: Cells,
  grade?: Cells,
  department?: Cells,
  currency?: Cells,
  nights?: Cells,
): Answer {
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
