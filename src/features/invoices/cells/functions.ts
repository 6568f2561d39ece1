import { dayToSerial, serialToDay } from "../../../domain/calendarDay";
import { sumOf } from "../../../domain/money";
import type { Answer } from "../../../functions/answer";
import { amount, anyNumber, countFrom, moment, optional, text, type Argument } from "../../../functions/argument";
import { isEmpty, plainValue, type Cells } from "../../../functions/cell";
import { CellError, Refusal, refused } from "../../../functions/cellError";
import { eachRow } from "../../../functions/eachRow";
import { listOf, maybe, maybeEmpty, one, rowsOf } from "../../../functions/list";
import { matchLadder } from "../../../model/invoices/invoiceLineColumns";
import { endOfMonth } from "../../../model/invoices/dueDates";
import { agingSpan, agingSpans } from "../../../science/aging";
import { normalisedNumber } from "../../../science/invoiceNumber";
import { dueDays, readTerms } from "../../../science/paymentTerms";
import { exactQuantity, isMoreThan } from "../../../science/quantity";
import { splitRun } from "../../../science/splitTest";

/** The ladder of the workbook's own match, fed with what the cell gives. */
export const match3 = (given: {
  readonly orderPrice: Cells;
  readonly accepted: Cells;
  readonly billedBefore: Cells;
  readonly quantity: Cells;
  readonly price: Cells;
  readonly priceTolerance: Cells;
  readonly priceAmount: Cells;
  readonly quantityTolerance: Cells;
}): Answer =>
  eachRow(
    {
      orderPrice: amount("orderPrice"),
      accepted: amount("accepted"),
      billedBefore: amount("billedBefore"),
      quantity: amount("quantity"),
      price: amount("price"),
      // A tolerance of 0 is 0, and none is none.
      priceTolerance: maybeEmpty(amount("priceTolerance")),
      priceAmount: maybeEmpty(amount("priceAmount")),
      quantityTolerance: optional(amount("quantityTolerance"), 0),
    },
    given,
    (row) => {
      const byShare = row.priceTolerance === undefined ? Infinity : row.priceTolerance * row.orderPrice;
      const both = Math.min(byShare, row.priceAmount ?? Infinity);
      const allowed = exactQuantity(both === Infinity ? 0 : both);
      const off = exactQuantity(Math.abs(row.price - row.orderPrice));
      const word = matchLadder.stateOf(
        { ...LINE, quantity: row.quantity, price: row.price },
        {
          ...SAME_ORDER,
          received: row.accepted,
          kept: row.accepted,
          billed: exactQuantity(row.billedBefore + row.quantity),
          mostBilled: exactQuantity(row.accepted * (1 + row.quantityTolerance)),
          priceOff: off,
          priceAllowed: allowed,
          amountOff: exactQuantity(off * row.quantity),
          amountAllowed: exactQuantity(allowed * row.quantity),
        },
      );
      return word;
    },
  );

/** A line of goods whose order is known. */
const LINE = {
  invoice: "",
  line: 1,
  kind: "Goods",
  order: "",
  orderLine: 1,
  return: undefined,
  item: undefined,
  description: undefined,
  unit: undefined,
  amount: 0,
  taxRate: undefined,
  landed: undefined,
  category: undefined,
  askedAs: undefined,
} as const;
const SAME_ORDER = {
  counts: 1,
  orderLines: 1,
  returnUnits: 0,
  returnCredited: 0,
  vendor: "",
  orderVendor: "",
  currency: "",
  orderCurrency: "",
  quantityOutcome: "Needs approval",
  priceOutcome: "Needs approval",
  charges: 0,
  chargesAllowed: 0,
  chargesOutcome: "Needs approval",
} as const;

export const normNo = (number: Cells): Answer =>
  eachRow({ number: text("number") }, { number }, (row) => normalisedNumber(row.number));

/** Days within which two invoices bear the same day. */
const DAYS = 7;

interface Compared {
  readonly vendor: string;
  readonly number: string;
  readonly amount: number;
  readonly day: number;
}

export function dupScore(invoice: Cells, others: Cells): Answer {
  const wanted = rowsOf("invoice", invoice).flat();
  const own = compared("invoice", wanted, 1);
  let best: readonly [score: number, row: number] = [0, 0];
  for (const [at, cells] of rowsOf("others", others).entries()) {
    if (cells.every((cell) => isEmpty(plainValue(cell)))) continue;
    const other = compared("others", cells, at + 1);
    const score =
      (Number(other.vendor === own.vendor) +
        Number(other.number === own.number) +
        Number(other.amount === own.amount) +
        Number(Math.abs(other.day - own.day) <= DAYS)) /
      4;
    if (score > best[0]) best = [score, at + 1];
  }
  return [[...best]];
}

function compared(name: string, cells: readonly unknown[], row: number): Compared {
  if (cells.length < 4)
    throw new Refusal(refused(name, `${String(cells.length)} cells`, "vendor, number, amount, date"));
  return {
    vendor: valueAt(text(name), cells[0], row).toLowerCase(),
    number: normalisedNumber(valueAt(text(name), cells[1], row)),
    amount: exactQuantity(valueAt(anyNumber(name), cells[2], row)),
    day: Math.floor(valueAt(moment(name), cells[3], row)),
  };
}

function valueAt<T>(argument: Argument<T>, cell: unknown, row: number): T {
  const value = argument.read(cell);
  if (value instanceof CellError) throw new Refusal(new CellError(value.code, `Row ${String(row)}: ${value.sentence}`));
  return value;
}

export function aging(amounts: Cells, dueDates: Cells, today: Cells): Answer {
  const day = Math.floor(one(moment("today"), today));
  const owed = listOf(anyNumber("amounts"), amounts);
  const due = listOf(maybe(moment("dueDates")), dueDates);
  const sums = agingSpans.map((span) =>
    // A third decimal covers every currency.
    sumOf(
      owed.filter((_, at) => agingSpan(day - Math.floor(due[at] ?? day)) === span),
      "KWD",
    ),
  );
  return [sums];
}

export const dueDate = (date: Cells, terms: Cells): Answer =>
  eachRow({ date: moment("date"), terms: text("terms") }, { date, terms }, (row) => {
    const read = readTerms(row.terms);
    if (!read) return refused("terms", row.terms, "terms such as 30 days, 2/10 net 30 or end of month");
    const day = serialToDay(Math.floor(row.date)) ?? "";
    return dueDays(dayToSerial(day), read, endOfMonth).due;
  });

export function splitTest(dates: Cells, amounts: Cells, limit: Cells, days: Cells): Answer {
  const when = listOf(moment("dates"), dates);
  const sums = listOf(amount("amounts"), amounts);
  const most = one(amount("limit"), limit);
  const within = one(optional(countFrom("days", 1, 366), DAYS), days);
  const run = splitRun(
    when.map((day, at) => ({ day: Math.floor(day), amount: sums[at] ?? 0 })),
    most,
    within,
  );
  return [[exactQuantity(run.reduce((sum, each) => sum + each.amount, 0))]];
}

export function approver(kind: Cells, amountCell: Cells, requester: Cells, manager: Cells, rules: Cells): Answer {
  const what = one(text("kind"), kind).toLowerCase();
  const sum = one(amount("amount"), amountCell);
  const who = one(text("requester"), requester);
  const boss = one(text("manager"), manager);
  const byStep = new Map<number, { readonly over: number; readonly approver: string }>();
  for (const [at, cells] of rowsOf("rules", rules).entries()) {
    if (cells.every((cell) => isEmpty(plainValue(cell)))) continue;
    const row = at + 1;
    const over = valueAt(maybe(amount("rules")), cells[1], row) ?? -1;
    const step = valueAt(countFrom("rules", 1, 99), cells[2], row);
    if (valueAt(text("rules"), cells[0], row).toLowerCase() !== what || !isMoreThan(sum, over)) continue;
    if (over >= (byStep.get(step)?.over ?? -1))
      byStep.set(step, { over, approver: valueAt(text("rules"), cells[3], row) });
  }
  const named =
    byStep.size === 0 ? [""] : [...byStep].sort(([one_], [other]) => one_ - other).map(([, rule]) => rule.approver);
  const names = named.map((name) => (name === "" || sameName(name, who) ? boss : name));
  if (names.some((name) => name === "" || sameName(name, who)))
    throw new Refusal(new CellError("#N/A", `Nobody but ${who} could approve it. Name a manager.`));
  return [[...new Set(names)]];
}

const sameName = (one_: string, other: string): boolean => one_.trim().toLowerCase() === other.trim().toLowerCase();
