import { formatMoney } from "../../../domain/sentence";
import { daysBetween, weekdayOf, type Day } from "../../../domain/calendarDay";
import { strengths, wayOut, type Finding, type Strength } from "./finding";
import type { ReceiptRule } from "./policy";
import { foldKey } from "../../../tables/keys";

/** What the rules that need no other table ask about an expense: the pane's lines and a cell's rows alike. */
export interface Row {
  readonly line: { readonly date: Day; readonly receipt?: string | undefined; readonly expense?: string };
  /** In small letters. */
  readonly category: string;
  /** In the company's currency; undefined while it is not known. */
  readonly home: number | undefined;
  readonly claim?: { readonly claim: string; readonly submittedOn?: Day | undefined } | undefined;
  readonly trip?: { readonly start: Day; readonly end: Day } | undefined;
}

/** What one built-in rule finds in one line: the text without its way out, and the way out of a Block. */
export interface Broken {
  readonly text: string;
  readonly otherwise: string;
  readonly figure?: number;
  readonly limit?: number;
}

/** A line without a receipt, by the strictest of the rules that ask for one. */
export function missingReceipt(row: Row, rules: readonly ReceiptRule[], home: string): Finding | undefined {
  const { home: amount } = row;
  if (foldKey(row.line.receipt) !== "" || amount === undefined) return undefined;
  const [broken] = rules
    .filter(({ above }) => amount > above)
    .sort((one, other) => strengths.indexOf(one.strength) - strengths.indexOf(other.strength));
  return (
    broken &&
    findingOf(broken.rule, broken.strength, withoutReceipt(amount, broken.above, home), row.line.expense ?? "")
  );
}

function withoutReceipt(amount: number, above: number, home: string): Broken {
  return {
    text: `A receipt is missing; above ${formatMoney(above, home)} one is needed, and this is ${formatMoney(amount, home)}.`,
    otherwise: "Add it.",
    figure: amount,
    limit: above,
  };
}

/** Older than a number of days when it was submitted, or today. */
export function age({ line, claim }: Row, days: number, today: Day): Broken | undefined {
  const submitted = claim?.submittedOn ?? today;
  const figure = daysBetween(line.date, submitted);
  if (figure <= days) return undefined;
  return {
    text: `${line.date} is ${String(figure)} days before ${claim?.submittedOn === undefined ? "today" : "it was submitted"}; at most ${String(days)} are allowed.`,
    otherwise: "Take it out.",
    figure,
    limit: days,
  };
}

/** Dated after today. */
export const future = ({ line }: Row, today: Day): Broken | undefined =>
  line.date > today
    ? { text: `${line.date} is still to come.`, otherwise: "Correct the date, or claim it when it is paid." }
    : undefined;

/** On a Saturday or Sunday, and neither of a trip nor of travelling. */
export function weekend({ line, trip, category }: Row): Broken | undefined {
  const weekday = weekdayOf(line.date);
  if (weekday < 6 || ticketsAndRooms.has(category) || (trip && line.date >= trip.start && line.date <= trip.end))
    return undefined;
  return {
    text: `${line.date} is a ${weekday === 6 ? "Saturday" : "Sunday"} and not of a trip.`,
    otherwise: "Take it out.",
  };
}

/** What one travels with and sleeps in, and pays when it is booked. */
export const ticketsAndRooms: ReadonlySet<string> = new Set(["flight", "rail", "car hire", "hotel"]);

/** A finding about one expense by itself, with its way out. */
export function findingOf(rule: string, strength: Strength, broken: Broken, expense: string): Finding {
  const { text, otherwise, figure, limit } = broken;
  return {
    rule,
    strength,
    text: `${text} ${wayOut(strength, otherwise)}`,
    rows: [expense],
    ...(figure === undefined ? {} : { figure }),
    ...(limit === undefined ? {} : { limit }),
  };
}
