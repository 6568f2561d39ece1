import type { Day } from "../../domain/calendarDay";
import { formatMoney } from "../../domain/sentence";
import { sumOf } from "../../domain/money";
import { approvingTables, standingsIn, type AskedNow, type Standing } from "../approvals/approvalState";
import { controlledSince } from "../approvals/controlledSince";
import { peopleIn } from "../people/people";
import { companySettings, Settings } from "../company/settings";
import type { AnyTable } from "../../tables/defineTable";
import { KeyMap, sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import type { LinesOf } from "../../tables/unreadRow";
import { claimLadder, claimProblemLadder, type ClaimProblem, type ClaimStatus } from "./claimColumns";
import { approvedSum, claimSubject, expenseReads } from "./claimSubject";
import { formerClaimSubject } from "./formerClaimSubject";
import { allowedOf, inHome } from "./homeMoney";
import { taxWithin } from "./lineMoney";
import { Claims, Expenses, type Claim, type Expense } from "./tables";

/** What the state of claims follows from. */
export const claimTables: readonly AnyTable[] = [Settings, Claims, Expenses, ...approvingTables];

/** The lines of a claim. */
export const expensesOfClaim: LinesOf = { table: Expenses, link: "claim" };

/** A line with its amounts in the company's currency. */
export interface LineState {
  readonly line: Expense;
  readonly claimed: number;
  /** What the column Approved allows of it, once its claim is approved; nothing of a claim that was refused or cancelled. */
  readonly approved: number;
  /** The tax within what is approved. */
  readonly tax: number;
}

/** Where a claim stands and what it comes to; amounts in the company's currency. */
export interface ClaimState {
  readonly claim: Claim;
  readonly status: ClaimStatus;
  readonly problem: ClaimProblem;
  readonly lines: readonly LineState[];
  readonly claimed: number;
  /** What would be approved of it by the amounts in its lines. */
  readonly allowed: number;
  /** The same once it is approved, handed over or paid; 0 before that. */
  readonly approved: number;
  /** The tax within what is allowed. */
  readonly tax: number;
  /** How much of the person's advances it settles: at most what is allowed. */
  readonly advance: number;
  /** Approved, tax within it, less the advance; 0 while it is not approved. */
  readonly pay: number;
  readonly subject: string;
  /** What approval is asked of, with its lines. */
  readonly asked: AskedNow;
  readonly standing: Standing;
  /** Whose budget it uses. */
  readonly department: string | undefined;
  /** The company's currency. */
  readonly currency: string;
}

/** The state of each claim by its number; in one pass over the tables. */
export function claimStates(tables: TableSet): ReadonlyMap<string, ClaimState> {
  const stateOf = claimReader(tables);
  const lines = linesByClaim(tables);
  return new KeyMap(tables.rows(Claims).map((claim) => [claim.claim, stateOf(claim, lines.get(claim.claim) ?? [])]));
}

/** The state of one claim. */
export const claimState = (tables: TableSet, claim: Claim): ClaimState =>
  claimReader(tables)(claim, linesByClaim(tables).get(claim.claim) ?? []);

/** Tells the state of a claim with its lines, which may be others than the tables hold: as they would be after a change. */
export function claimReader(tables: TableSet): (claim: Claim, lines: readonly Expense[]) => ClaimState {
  const { currency } = companySettings(tables);
  const standing = standingsIn(tables);
  const person = peopleIn(tables);
  return (claim, lines) => {
    const department = claim.department ?? person(claim.person)?.department;
    const head = { ...claim, department };
    const asked = claimAsked(head, lines, currency);
    const stands = standing("Claim", claim.claim, { ...asked, amount: approvedSum(lines, currency) });
    const status = claimLadder.stateOf(claim, { approval: stands.state });
    const isOver = status === "Refused" || status === "Cancelled";
    const states = lines.map((line): LineState => {
      const claimed = inHome(line, currency);
      const approved = isOver ? 0 : allowedOf(line, claimed, currency);
      return { line, claimed, approved, tax: taxWithin(line, approved, currency) };
    });
    const total = (amountOf: (line: LineState) => number): number => sumOf(states.map(amountOf), currency);
    const allowed = total((line) => line.approved);
    const advance = Math.min(claim.advance ?? 0, Math.max(0, allowed));
    const isApproved = status === "Approved" || status === "Handed over" || status === "Paid";
    return {
      claim,
      status,
      problem: claimProblemLadder.stateOf(claim, {
        approval: stands.state,
        changedLines: lines.filter((line) => line.askedAs !== undefined && !sameKey(line.askedAs, expenseReads(line)))
          .length,
      }),
      lines: states,
      claimed: total((line) => line.claimed),
      allowed,
      approved: isApproved ? allowed : 0,
      tax: total((line) => line.tax),
      advance,
      pay: isApproved ? sumOf([allowed, -advance], currency) : 0,
      subject: asked.subject,
      asked,
      standing: stands,
      department,
      currency,
    };
  };
}

/** That a claim's approved amounts were raised or lowered after they were decided on; undefined where they were not. */
export const otherSum = ({ claim, allowed, standing, currency }: ClaimState): string | undefined =>
  standing.approvedFor === undefined
    ? undefined
    : `${claim.claim} was approved for ${formatMoney(standing.approvedFor, currency)}, and Approved of its lines comes to ${formatMoney(allowed, currency)}.`;

/** What a claim's Problem is about, with the way out; undefined where it has none. */
export function whyClaimProblem({ claim, problem }: ClaimState): string | undefined {
  const { claim: name, handedOverOn = "", paidOn = "" } = claim;
  switch (problem) {
    case "":
      return undefined;
    case "Handed over without approval":
      return `${name} was handed over on ${handedOverOn}, and nobody approved it. Clear Handed over on in Claims, and submit it.`;
    case "Paid without being handed over":
      return `${name} was paid on ${paidOn}, and it was not handed over. Enter when it was in Claims, or clear Paid on.`;
    case "Changed after approval":
      return `A line of ${name} was changed after it was approved. Put it right in Expenses, or enter the difference in another claim.`;
  }
}

/** Claims that went past their approval. What was over before this workbook had any claim approved is history. */
export function pastApproval(states: Iterable<ClaimState>, today: Day): readonly ClaimState[] {
  const all = [...states];
  const since = controlledSince(
    all.flatMap(({ standing }) => standing.approvals.map(({ askedOn }) => askedOn)),
    today,
  );
  return all.filter(
    ({ problem, claim: { handedOverOn, paidOn } }) => problem !== "" && (handedOverOn ?? paidOn ?? today) >= since,
  );
}

/** What of a claim is submitted, as it is now. */
const claimAsked = (
  head: Claim & { readonly department: string | undefined },
  lines: readonly Expense[],
  currency: string,
): AskedNow => ({
  subject: claimSubject(head, lines, currency),
  requester: head.person,
  lines: () =>
    lines.map((line) => ({
      table: Expenses,
      key: line.expense,
      askedAs: line.askedAs,
      reads: expenseReads(line),
    })),
  formerSubject: () => formerClaimSubject(head, lines, currency),
});

const linesByClaim = (tables: TableSet): ReadonlyMap<string, readonly Expense[]> =>
  tables.groupBy(Expenses, ({ claim }) => claim);
