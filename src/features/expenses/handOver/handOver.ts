import { counted, formatMoney } from "../../../domain/sentence";
import { sumOf } from "../../../domain/money";
import { ok, refuse } from "../../../domain/result";
import { whyUnfounded } from "../../../model/approvals/decision";
import { companySettings } from "../../../model/company/settings";
import type { Action } from "../../../tables/action";
import { update, type Change } from "../../../tables/change";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import type { TableSet } from "../../../tables/tableSet";
import { linesRead } from "../../../tables/unreadRow";
import {
  claimStates,
  claimTables,
  expensesOfClaim,
  otherSum,
  type ClaimState,
} from "../../../model/expenses/claimState";
import { moneyFault } from "../../../model/expenses/lineMoney";
import { peopleIn, requireActor, samePerson } from "../../../model/people/people";
import { Claims, Expenses } from "../../../model/expenses/tables";

/** Hands approved claims over to finance: each line once, under the number of the file in which it goes. */
export const handOver: Action<{
  /** Left out: all that are approved. */
  readonly claims?: readonly string[];
}> = {
  title: "Hand over",
  reads: claimTables,
  plan(tables, { claims }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const { currency } = companySettings(tables);
    const { ready, leftOut } = readyToHandOver(tables, user, claims);
    if (ready.length === 0) return refuse(leftOut[0] ?? "No claim is approved and not handed over. Approve one first.");
    const number = nextHandOver(tables, today);
    const changes: Change[] = [];
    let count = 0;
    for (const { claim, lines } of ready) {
      changes.push(update(Claims, claim.claim, { handedOverOn: today }));
      for (const { line, approved } of lines) {
        if (approved === 0) continue;
        changes.push(update(Expenses, line.expense, { handedOverOn: today, handOver: number }));
        count++;
      }
    }
    const pay = sumOf(
      ready.map((state) => state.pay),
      currency,
    );
    return ok({
      sentence: `Handed over ${counted(ready.length, "claim")} as ${number}: ${counted(count, "line")}, ${formatMoney(pay, currency)} to pay`,
      changes,
      created: [{ table: Expenses, key: number }],
      warnings: leftOut,
    });
  },
};

/** The approved claims that this person can hand over, never their own, and why others of them can't. */
export function readyToHandOver(
  tables: TableSet,
  user: string,
  wanted?: readonly string[],
): { readonly ready: readonly ClaimState[]; readonly leftOut: readonly string[] } {
  const states = claimStates(tables);
  const checkRead = linesRead(tables, expensesOfClaim);
  const person = peopleIn(tables);
  const approved = wanted
    ? [...new Set(wanted)].map((claim) => states.get(claim) ?? claim)
    : [...states.values()].filter((state) => state.status === "Approved" || otherSumOf(state) !== undefined);
  const ready: ClaimState[] = [];
  const leftOut: string[] = [];
  for (const state of approved) {
    if (typeof state === "string") leftOut.push(`${state} is not in Claims.`);
    else {
      const read = checkRead(state.claim.claim);
      const obstacle =
        obstacleTo(state, user) ?? (read.ok ? whyUnfounded(state.standing.approvals, person) : read.problem.message);
      if (obstacle === undefined) ready.push(state);
      else leftOut.push(obstacle);
    }
  }
  return { ready, leftOut };
}

/** What stands against a claim that reads as changed only because its approved amounts do. */
const otherSumOf = (state: ClaimState): string | undefined =>
  state.status === "Changed" ? otherSum(state) : undefined;

function obstacleTo(state: ClaimState, user: string): string | undefined {
  const { claim, status, lines, currency } = state;
  const other = otherSumOf(state);
  if (other !== undefined) return `${other} Put the lines right in Expenses, or submit it again.`;
  if (status !== "Approved") return `${claim.claim} is ${status.toLowerCase()}, not approved.`;
  if (samePerson(claim.person, user)) return `${claim.claim} is your own: someone else must hand it over.`;
  for (const { line } of lines) {
    if (line.handedOverOn !== undefined)
      return `${line.expense} of ${claim.claim} was handed over on ${line.handedOverOn} already. Put it back into the claim that it went with, or enter that day as Handed over on of ${claim.claim}.`;
    const fault = moneyFault(line, currency);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The number that the next hand-over gets. */
const nextHandOver = (tables: TableSet, today: string): string =>
  numbering("HO", today, [
    ...usedKeys(tables, Expenses),
    ...tables.rows(Expenses).flatMap(({ handOver: number }) => (number === undefined ? [] : [number])),
  ])();
