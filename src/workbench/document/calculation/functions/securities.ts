import { cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { civilDay, daySerial } from "../serial";
import { thirtyDayMonths, yearFraction } from "./yearFraction";
import { overValues } from "./declare";
import type { FunctionTable } from "./declare";

/** Bonds and bills by the formulas of Microsoft's reference, and declining depreciation. Days are serial numbers. */
export const securityFunctions: FunctionTable = {
  ACCRINTM: overValues("nnnn?n?", (issue, settlement, rate, par = 1000, basis = 0) =>
    overYears(issue, settlement, basis, (years) => par * rate * years),
  ),
  DISC: overValues("nnnnn?", (settlement, maturity, price, redemption, basis = 0) =>
    overYears(settlement, maturity, basis, (years) => (redemption - price) / redemption / years),
  ),
  INTRATE: overValues("nnnnn?", (settlement, maturity, investment, redemption, basis = 0) =>
    overYears(settlement, maturity, basis, (years) => (redemption - investment) / investment / years),
  ),
  RECEIVED: overValues("nnnnn?", (settlement, maturity, investment, discount, basis = 0) =>
    overYears(settlement, maturity, basis, (years) => investment / (1 - discount * years)),
  ),
  YIELDDISC: overValues("nnnnn?", (settlement, maturity, price, redemption, basis = 0) =>
    overYears(settlement, maturity, basis, (years) => (redemption - price) / price / years),
  ),
  PRICEMAT: overValues("nnnnnn?", (settlement, maturity, issue, rate, interest, basis = 0) =>
    atMaturity(settlement, maturity, issue, basis, ({ whole, passed, left }) =>
      rate < 0 || interest < 0
        ? cellError("#NUM!")
        : (100 + whole * rate * 100) / (1 + left * interest) - passed * rate * 100,
    ),
  ),
  YIELDMAT: overValues("nnnnnn?", (settlement, maturity, issue, rate, price, basis = 0) =>
    atMaturity(settlement, maturity, issue, basis, ({ whole, passed, left }) => {
      if (rate < 0 || price <= 0) return cellError("#NUM!");
      const paid = price / 100 + passed * rate;
      return (1 + whole * rate - paid) / paid / left;
    }),
  ),
  COUPNUM: overValues(
    "nnnn?",
    overCoupons(({ count }) => count),
  ),
  COUPPCD: overValues(
    "nnnn?",
    overCoupons(({ before }) => before),
  ),
  COUPNCD: overValues(
    "nnnn?",
    overCoupons(({ after }) => after),
  ),
  COUPDAYBS: overValues(
    "nnnn?",
    overCoupons(({ passed }) => passed),
  ),
  COUPDAYS: overValues(
    "nnnn?",
    overCoupons(({ length }) => length),
  ),
  COUPDAYSNC: overValues(
    "nnnn?",
    overCoupons(({ left }) => left),
  ),
  PRICE: overValues("nnnnnnn?", (settlement, maturity, rate, interest, redemption, frequency, basis = 0) =>
    withCoupons(settlement, maturity, frequency, basis, (period) =>
      interest < 0 || rate < 0 || redemption <= 0
        ? cellError("#NUM!")
        : priceOf({ period, rate, redemption, frequency }, interest),
    ),
  ),
  YIELD: overValues("nnnnnnn?", (settlement, maturity, rate, price, redemption, frequency, basis = 0) =>
    withCoupons(settlement, maturity, frequency, basis, (period) =>
      price <= 0 || rate < 0 || redemption <= 0
        ? cellError("#NUM!")
        : interestOf({ period, rate, redemption, frequency }, price),
    ),
  ),
  DURATION: overValues("nnnnnn?", (settlement, maturity, rate, interest, frequency, basis = 0) =>
    withCoupons(settlement, maturity, frequency, basis, (period) => durationOf(period, rate, interest, frequency)),
  ),
  MDURATION: overValues("nnnnnn?", (settlement, maturity, rate, interest, frequency, basis = 0) =>
    withCoupons(
      settlement,
      maturity,
      frequency,
      basis,
      (period) => durationOf(period, rate, interest, frequency) / (1 + interest / frequency),
    ),
  ),
  TBILLEQ: overValues("nnn", (settlement, maturity, discount) =>
    overBill(settlement, maturity, (days) => billInterest(discount, days)),
  ),
  TBILLPRICE: overValues("nnn", (settlement, maturity, discount) =>
    overBill(settlement, maturity, (days) => 100 * (1 - (discount * days) / 360)),
  ),
  TBILLYIELD: overValues("nnn", (settlement, maturity, price) =>
    overBill(settlement, maturity, (days) => ((100 - price) / price) * (360 / days)),
  ),
  VDB: overValues("nnnnnn?b?", decliningBalance),
};

function overYears(from: number, to: number, basis: number, rule: (years: number) => number): CellValue {
  if (Math.floor(from) >= Math.floor(to)) return cellError("#NUM!", "The first day must be before the second.");
  const years = yearFraction(Math.floor(from), Math.floor(to), basis);
  return typeof years === "number" ? rule(years) : years;
}

/** A paper that pays its interest when it is due: years from issue to maturity, to the day of buying, and from then on. */
function atMaturity(
  settlement: number,
  maturity: number,
  issue: number,
  basis: number,
  rule: (years: { readonly whole: number; readonly passed: number; readonly left: number }) => CellValue,
): CellValue {
  const [bought, due, issued] = [settlement, maturity, issue].map(Math.floor) as [number, number, number]; // three in, three out
  if (bought >= due || issued > bought) return cellError("#NUM!");
  const [whole, passed, left] = [
    yearFraction(issued, due, basis),
    yearFraction(issued, bought, basis),
    yearFraction(bought, due, basis),
  ];
  if (typeof whole !== "number") return whole;
  if (typeof passed !== "number") return passed;
  return typeof left === "number" ? rule({ whole, passed, left }) : left;
}

/** A treasury bill runs for a year at most. */
function overBill(settlement: number, maturity: number, rule: (days: number) => number): CellValue {
  const days = Math.floor(maturity) - Math.floor(settlement);
  return days < 1 || days > 366 ? cellError("#NUM!") : rule(days);
}

/** What a bond would yield; beyond half a year with interest paid once in between. */
function billInterest(discount: number, days: number): number {
  if (days <= 182) return (365 * discount) / (360 - discount * days);
  const price = 1 - (discount * days) / 360;
  const term = days / 365;
  return (2 * Math.sqrt(term ** 2 - (2 * term - 1) * (1 - 1 / price)) - 2 * term) / (2 * term - 1);
}

/** The coupon period in which a bond is bought. Days as the basis counts them. */
interface CouponPeriod {
  readonly before: number;
  readonly after: number;
  /** Coupons still to come. */
  readonly count: number;
  readonly passed: number;
  readonly left: number;
  readonly length: number;
}

function overCoupons(
  pick: (period: CouponPeriod) => number,
): (settlement: number, maturity: number, frequency: number, basis?: number) => CellValue {
  return (settlement, maturity, frequency, basis = 0) => withCoupons(settlement, maturity, frequency, basis, pick);
}

function withCoupons(
  settlementDay: number,
  maturityDay: number,
  frequency: number,
  basis: number,
  rule: (period: CouponPeriod) => CellValue,
): CellValue {
  const [settlement, maturity] = [Math.floor(settlementDay), Math.floor(maturityDay)];
  const isKnown = [1, 2, 4].includes(frequency) && [0, 1, 2, 3, 4].includes(Math.trunc(basis));
  if (!isKnown || settlement >= maturity) return cellError("#NUM!");
  let count = 0;
  let before = maturity;
  let after = maturity;
  while (before > settlement) {
    after = before;
    before = monthsBefore(maturity, (++count * 12) / frequency);
  }
  const byMonths = basis === 0 || basis === 4;
  const passed = byMonths ? thirtyDayMonths(before, settlement, basis) : settlement - before;
  const length = basis === 1 ? after - before : (basis === 3 ? 365 : 360) / frequency;
  const left = byMonths ? length - passed : after - settlement;
  return rule({ before, after, count, passed, left, length });
}

/** The last day of a month stays the last day of another. */
function monthsBefore(serial: number, months: number): number {
  const { year, month, day } = civilDay(serial);
  const isLast = civilDay(serial + 1).day === 1;
  const last = civilDay(daySerial(year, month - months + 1, 0)).day;
  return daySerial(year, month - months, isLast ? last : Math.min(day, last));
}

interface Bond {
  readonly period: CouponPeriod;
  readonly rate: number;
  readonly redemption: number;
  readonly frequency: number;
}

function priceOf({ period, rate, redemption, frequency }: Bond, interest: number): number {
  const { count, passed, left, length } = period;
  const coupon = (100 * rate) / frequency;
  const accrued = (coupon * passed) / length;
  const part = left / length;
  if (count === 1) return (redemption + coupon) / (1 + (part * interest) / frequency) - accrued;
  const factor = 1 + interest / frequency;
  let price = redemption / factor ** (count - 1 + part) - accrued;
  for (let at = 0; at < count; at++) price += coupon / factor ** (at + part);
  return price;
}

/** The interest at which the bond has this price: the price falls as interest grows, so that halving finds it. */
function interestOf(bond: Bond, price: number): number {
  let low = -0.99;
  let high = 1;
  while (priceOf(bond, high) > price && high < 1e6) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (priceOf(bond, middle) > price) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Macaulay's, in years. */
function durationOf({ count, left, length }: CouponPeriod, rate: number, interest: number, frequency: number): number {
  const factor = 1 + interest / frequency;
  let weighted = 0;
  let price = 0;
  for (let at = 0; at < count; at++) {
    const time = at + left / length;
    const paid = (100 * rate) / frequency + (at === count - 1 ? 100 : 0);
    price += paid / factor ** time;
    weighted += (time * paid) / factor ** time;
  }
  return weighted / price / frequency;
}

/** Depreciation between two moments of an asset's life: declining, until in equal parts it would be more. */
function decliningBalance(
  cost: number,
  salvage: number,
  life: number,
  start: number,
  end: number,
  factor = 2,
  staysDeclining = false,
): CellValue {
  if (cost < 0 || salvage < 0 || life <= 0 || start < 0 || end < start || end > life || factor <= 0)
    return cellError("#NUM!");
  let book = cost;
  let sum = 0;
  for (let period = 0; period < end; period++) {
    const declining = Math.max(0, Math.min((book * factor) / life, book - salvage));
    const equal = (book - salvage) / Math.max(life - period, 1);
    const amount = staysDeclining ? declining : Math.max(declining, equal);
    sum += amount * Math.max(0, Math.min(period + 1, end) - Math.max(period, start));
    book -= amount;
  }
  return sum;
}
