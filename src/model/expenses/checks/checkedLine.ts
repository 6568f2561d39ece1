import { isReason } from "../../../domain/reason";
import { Approvals } from "../../approvals/approvals";
import { refusedClaimsIn } from "../refusedClaims";
import { dayToSerial, type Day } from "../../../domain/calendarDay";
import { Lists } from "../../company/lists";
import { MileageRates } from "../mileage";
import { People, peopleIn } from "../../people/people";
import { Rates } from "../../money/rates";
import { companySettings, Settings } from "../../company/settings";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { Trips, type Trip } from "../../trips/tables";
import { currencyOf, exchangedAmount } from "../homeMoney";
import { Claims, Expenses, Policy, type Claim, type Expense } from "../tables";
import { foldKey } from "../../../tables/keys";

/** What the checks read. Travel and rates may be absent; the rules about them are then silent. */
export const checkTables: readonly AnyTable[] = [
  Settings,
  Lists,
  People,
  Rates,
  Trips,
  Claims,
  Expenses,
  Approvals,
  Policy,
  MileageRates,
];

/** An expense with what the rules ask about it. */
export interface CheckedLine {
  readonly line: Expense;
  readonly claim: Claim | undefined;
  /** The claimant's name in small letters, so that two spellings are one; undefined for an expense without a claim. */
  readonly person: string | undefined;
  readonly grade: string;
  readonly department: string;
  readonly category: string;
  readonly trip: Trip | undefined;
  readonly serial: number;
  readonly currency: string;
  /** In the company's currency; undefined while a foreign amount has not been exchanged. */
  readonly home: number | undefined;
  /** A comment says why. */
  readonly comment: boolean;
  /** Its claim was refused: it counts only where that claim itself is checked. */
  readonly isRefused: boolean;
}

/** Makes lines ready for the rules; lines of cancelled claims are none. */
export function lineReader(tables: TableSet): (line: Expense) => CheckedLine | undefined {
  const { currency: home } = companySettings(tables);
  const personNamed = peopleIn(tables);
  const isRefused = refusedClaimsIn(tables);
  const heads = new Map<
    string,
    Pick<CheckedLine, "claim" | "person" | "grade" | "department" | "trip" | "isRefused">
  >();
  const headOf = (number: string | undefined) => {
    const known = heads.get(number ?? "");
    if (known) return known;
    const claim = number === undefined ? undefined : tables.find(Claims, number);
    const person = claim && personNamed(claim.person);
    const head = {
      claim,
      person: claim && foldKey(claim.person),
      grade: foldKey(person?.grade),
      department: foldKey(claim?.department ?? person?.department),
      isRefused: claim !== undefined && isRefused(claim),
      trip: claim?.trip === undefined ? undefined : tables.find(Trips, claim.trip),
    };
    heads.set(number ?? "", head);
    return head;
  };
  const serials = new Map<Day, number>();
  const serialOf = (day: Day): number => {
    let serial = serials.get(day);
    if (serial === undefined) serials.set(day, (serial = dayToSerial(day)));
    return serial;
  };
  return (line) => {
    const head = headOf(line.claim);
    if (head.claim?.cancelledOn !== undefined) return undefined;
    const currency = currencyOf(line, home);
    return {
      line,
      ...head,
      category: foldKey(line.category),
      serial: serialOf(line.date),
      currency,
      home: exchangedAmount(line, home),
      comment: isReason(line.comment),
    };
  };
}
