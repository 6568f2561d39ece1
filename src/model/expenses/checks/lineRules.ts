import { formatMoney } from "../../../domain/sentence";
import { isMoreThan } from "../../../science/quantity";
import { daysBetween, type Day } from "../../../domain/calendarDay";
import { Lists } from "../../company/lists";
import { mileageIn } from "../mileage";
import { mileageAmount } from "../mileageRate";
import { ratesIn } from "../../money/rates";
import { companySettings } from "../../company/settings";
import type { TableSet } from "../../../tables/tableSet";
import { builtIn, type BuiltInRule } from "./builtInRules";
import type { CheckedLine } from "./checkedLine";
import type { Finding } from "./finding";
import type { ExpensePolicy } from "./policy";
import { age, findingOf, future, ticketsAndRooms, weekend, missingReceipt, type Broken } from "./rowRules";
import { foldKey } from "../../../tables/keys";

/** The rules about a line by itself: receipt, age, trip, weekend, exchange rate, mileage, and what is missing. */
export function lineRules(
  tables: TableSet,
  policy: ExpensePolicy,
  today: Day,
): (line: CheckedLine) => readonly Finding[] {
  const { currency: home, rateDays } = companySettings(tables);
  const rateOn = ratesIn(tables);
  const mileageOn = mileageIn(tables);
  const categories = new Set(
    tables.rows(Lists).flatMap(({ list, item }) => (list === "Expense category" ? [foldKey(item)] : [])),
  );

  const rules: readonly (readonly [BuiltInRule, (line: CheckedLine, figure: number) => Broken | undefined])[] = [
    [builtIn.category, (line) => categoryOrPurpose(line, categories)],
    [builtIn.attendees, attendees],
    [builtIn.age, (line, days) => age(line, days, today)],
    [builtIn.future, (line) => future(line, today)],
    [builtIn.tripDates, tripDates],
    [builtIn.weekend, weekend],
    [builtIn.rateMissing, (line) => rateMissing(line, home)],
    [builtIn.rateStale, (line) => rateStale(line, home, rateDays)],
    [builtIn.rateOff, (line, percent) => rateOff(line, home, percent)],
    [builtIn.mileage, mileage],
  ];

  return (line) => {
    const findings: Finding[] = [];
    for (const [rule, check] of rules) {
      const setting = policy.setting(rule, line);
      const broken = setting && check(line, setting.figure);
      if (broken) findings.push(findingOf(rule.name, setting.strength, broken, line.line.expense));
    }
    const receipt = missingReceipt(line, policy.receipts(line), home);
    if (receipt) findings.push(receipt);
    return findings;
  };

  function rateOff(
    { line, currency, home: amount }: CheckedLine,
    company: string,
    percent: number,
  ): Broken | undefined {
    if (currency === company || amount === undefined || line.amount === 0) return undefined;
    const table = rateOn(currency, line.date);
    if (!table) return undefined;
    const used = amount / line.amount;
    const off = (Math.abs(used - table.rate) / table.rate) * 100;
    // The cent that an amount is rounded to is no deviation.
    if (off <= percent || Math.abs(amount - line.amount * table.rate) <= 0.01) return undefined;
    return {
      text: `The amount was exchanged at ${rounded(used, 5)}, ${rounded(off, 1)}% off the company's rate ${rounded(table.rate, 5)} of ${table.date}; ${rounded(percent, 1)}% is allowed.`,
      otherwise: "Exchange it again.",
      figure: used,
      limit: table.rate,
    };
  }

  function mileage({ line, category }: CheckedLine): Broken | undefined {
    if (category !== "mileage") return undefined;
    const rate = mileageOn(line.date);
    if (!rate) return { text: `Mileage rates has no rate that holds on ${line.date}.`, otherwise: "Enter one there." };
    if (line.distance === undefined)
      return { text: "Mileage is paid by the distance, and there is none.", otherwise: "Enter the distance." };
    const most = mileageAmount(line.distance, rate, home);
    if (!isMoreThan(line.amount, most)) return undefined;
    return {
      text: `${formatMoney(line.amount, home)} is more than ${rounded(line.distance, 3)} at ${rounded(rate.rate, 5)}, the rate since ${rate.from}, which is ${formatMoney(most, home)}.`,
      otherwise: `Claim ${formatMoney(most, home)}.`,
      figure: line.amount,
      limit: most,
    };
  }
}

function categoryOrPurpose({ line, claim, category }: CheckedLine, known: ReadonlySet<string>): Broken | undefined {
  if (category === "") return { text: "It has no category.", otherwise: "Choose one." };
  if (known.size > 0 && !known.has(category))
    return {
      text: `"${line.category}" is not in the list Expense category.`,
      otherwise: "Choose one of the list, or add it to the sheet Lists.",
    };
  if (claim && !/\p{L}{2}/u.test(claim.purpose))
    return { text: `The claim ${claim.claim} does not say what it is for.`, otherwise: "Enter its purpose." };
  return undefined;
}

const attendees = ({ line, category }: CheckedLine): Broken | undefined =>
  category === "entertainment" && foldKey(line.people) === ""
    ? { text: "No participants are named.", otherwise: "Enter the people." }
    : undefined;

function tripDates({ line, trip, category }: CheckedLine): Broken | undefined {
  if (!trip) return undefined;
  const { start, end } = trip;
  if (line.date >= start && line.date <= end) return undefined;
  // Tickets and rooms are paid when they are booked.
  if (line.date < start && ticketsAndRooms.has(category)) return undefined;
  return {
    text: `${line.date} is outside ${trip.trip}, which is from ${start} to ${end}.`,
    otherwise: "Correct the date, or move it to another claim.",
  };
}

const rateMissing = ({ line, currency, home }: CheckedLine, company: string): Broken | undefined =>
  currency !== company && (home === undefined || line.rate === undefined || line.rate === 0)
    ? {
        text: `It is in ${currency}, and no exchange rate was found for ${line.date}.`,
        otherwise: "Enter one in Rates, of that day or before, and exchange it again.",
      }
    : undefined;

function rateStale({ line, currency }: CheckedLine, company: string, rateDays: number): Broken | undefined {
  if (currency === company || line.rate === undefined) return undefined;
  const { rateDate } = line;
  const otherwise = "Enter a newer rate in Rates, and exchange it again.";
  if (rateDate === undefined) return { text: "Its exchange rate has no date.", otherwise };
  const figure = daysBetween(rateDate, line.date);
  if (figure < 0)
    return { text: `Its exchange rate is of ${rateDate}, after the expense.`, otherwise: "Exchange it again." };
  if (figure <= rateDays) return undefined;
  return {
    text: `Its exchange rate is of ${rateDate}, ${String(figure)} days before the expense; at most ${String(rateDays)} are allowed.`,
    otherwise,
    figure,
    limit: rateDays,
  };
}

const rounded = (figure: number, decimals: number): string => String(Number(figure.toFixed(decimals)));
