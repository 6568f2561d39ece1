import { dayToSerial, addDays, daysBetween, serialToDay, type Day } from "../../../domain/calendarDay";
import { serialToMoment } from "../../../domain/moment";
import type { Answer } from "../../../functions/answer";
import { amount, currencyCode, moment, optional, share, text, type Argument } from "../../../functions/argument";
import { errorIn, isEmpty, plainValue, type Cells } from "../../../functions/cell";
import { noAnswer, passedOn, Refusal, refused } from "../../../functions/cellError";
import type { Shown } from "../../../functions/eachRow";
import { listOf, one, rowsOf } from "../../../functions/list";
import { FIRST_AND_LAST, LEAST_HOURS, mealsOfDay, perDiemDay, type Meal, type MealValues } from "../claim/perDiem";

export function perDiem(
  start: Cells,
  end: Cells,
  rates: Cells,
  provided?: Cells,
  mealValues?: Cells,
  firstAndLast?: Cells,
  currency?: Cells,
): Answer {
  const [from, to] = [one(moment("start"), start), one(moment("end"), end)];
  if (to < from) throw new Refusal(refused("end", formatMoment(to), `at or after the start, ${formatMoment(from)}`));
  const [first, last] = [serialToDay(from), serialToDay(to)];
  if (first === undefined || last === undefined || daysBetween(first, last) >= MOST_DAYS)
    throw new Refusal(
      refused("end", formatMoment(to), `within ${String(MOST_DAYS)} days of the start, ${formatMoment(from)}`),
    );
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  const rateOf = ratesByDay(rates, days);
  const givenOn = mealsByDay(provided, days);
  const edge = one(optional(share("firstAndLast"), FIRST_AND_LAST), firstAndLast);
  const code = one(currencyArgument, currency);
  const valuesOf = mealValuesIn(mealValues, code);
  // Minutes are the finest that a trip's times have; a serial's last bits are not.
  const isShort = Math.round((to - from) * 1440) <= LEAST_HOURS * 60;
  return days.map((date, index): Shown[] => {
    const total = rateOf(index);
    if (isShort) return [dayToSerial(date), total, 0, 0, 0];
    const meals = givenOn(index);
    const values = meals.length === 0 ? undefined : valuesOf(total);
    const isEdge = index === 0 || index === days.length - 1;
    const day = { date, rate: { total, ...(values && { meals: values }) }, provided: meals };
    const paid = perDiemDay(day, isEdge ? edge : 1, code);
    return [dayToSerial(date), total, paid.share, paid.takenOff, paid.amount];
  });
}

const MOST_DAYS = 1000;

const formatMoment = (serial: number): string => serialToMoment(serial)?.replace("T", " ") ?? String(serial);

/** The rate of each day: the one figure, or that of its night. */
function ratesByDay(rates: Cells, days: readonly Day[]): (index: number) => number {
  const list = listOf(amount("rates"), rates);
  const [only] = list;
  if (only !== undefined && list.length === 1) return () => only;
  const nights = days.length - 1;
  if (list.length !== nights && list.length !== days.length)
    throw new Refusal(
      refused(
        "rates",
        `${String(list.length)} figures`,
        `one figure, ${String(nights)} nights or ${String(days.length)} days`,
      ),
    );
  return (index) => list[Math.min(index, list.length - 1)] ?? 0;
}

function mealsByDay(provided: Cells, days: readonly Day[]): (index: number) => readonly Meal[] {
  if (provided === null || provided === undefined) return () => [];
  const rows = rowsOf("provided", provided);
  if (rows.length > days.length)
    throw new Refusal(
      refused("provided", `${String(rows.length)} rows`, `one row for each of ${String(days.length)} days`),
    );
  const meals = rows.map((row) => {
    if (row.length !== mealsOfDay.length)
      throw new Refusal(
        refused("provided", `${String(row.length)} columns`, "three columns: breakfast, lunch, dinner"),
      );
    return mealsOfDay.filter((_, column) => isProvided(row[column]));
  });
  return (index) => meals[index] ?? [];
}

function isProvided(cell: unknown): boolean {
  const code = errorIn(cell);
  if (code !== undefined) throw new Refusal(passedOn("provided", code));
  const value = plainValue(cell);
  if (isEmpty(value)) return false;
  if (typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  const word = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (["yes", "true", "y"].includes(word)) return true;
  if (["no", "false", "n", ""].includes(word) && typeof value === "string") return false;
  throw new Refusal(refused("provided", value, "Yes or No"));
}

/** The values of the meals of a total, of the currency's own row or one that names none; the question has no answer where there is neither. */
function mealValuesIn(mealValues: Cells, currency: string): (total: number) => MealValues {
  const figure = amount("mealValues");
  const byTotal = new Map<number, { readonly values: MealValues; readonly own: boolean }>();
  for (const row of mealValues === null || mealValues === undefined ? [] : rowsOf("mealValues", mealValues)) {
    const [total, breakfast, lunch, dinner, incidentals] = listOf(figure, [row.slice(0, 5)]);
    if (row.length < 5 || row.length > 6 || total === undefined || breakfast === undefined || lunch === undefined)
      throw new Refusal(
        refused(
          "mealValues",
          `${String(row.length)} columns`,
          "five columns: total, three meals, incidentals; or six, with the currency",
        ),
      );
    const [named = ""] = listOf(text("mealValues"), [row.slice(5)]);
    const own = named.toUpperCase() === currency;
    // The desktop's empty cells are zeros.
    if ((!own && named !== "" && named !== "0") || (byTotal.get(total)?.own === true && !own)) continue;
    byTotal.set(total, { own, values: { breakfast, lunch, dinner: dinner ?? 0, incidentals: incidentals ?? 0 } });
  }
  return (total) => {
    const found = byTotal.get(total);
    if (!found)
      throw new Refusal(
        noAnswer(`mealValues has no row for a total of ${String(total)} ${currency}, and meals were provided.`),
      );
    return found.values;
  };
}

const currencyArgument: Argument<string> = {
  ...optional(text("currency"), "EUR"),
  read(cell) {
    const value = text("currency").read(cell);
    if (typeof value !== "string") return value;
    // The desktop passes 0 for what is left out.
    if (value === "" || value === "0") return "EUR";
    return currencyCode("currency").read(value);
  },
};
