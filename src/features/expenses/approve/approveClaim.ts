import { formatMoney } from "../../../domain/sentence";
import { amountOf, moneyOf, sumOf } from "../../../domain/money";
import { ok, refuse, type Result } from "../../../domain/result";
import { planDecision } from "../../../model/approvals/planDecision";
import { checkSum, isDecided } from "../../../model/approvals/decision";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { linesRead } from "../../../tables/unreadRow";
import { requireClaim } from "../../../model/expenses/requireClaim";
import { claimTables, expensesOfClaim, type ClaimState, type LineState } from "../../../model/expenses/claimState";
import { Expenses } from "../../../model/expenses/tables";

export interface ApproveInPart {
  readonly claim: string;
  /** What is approved of each expense, in the company's currency; of those that are not named all that may be. */
  readonly approved: Readonly<Record<string, number | undefined>>;
  /** Needed where less than that is approved. */
  readonly comment?: string | undefined;
}

/** Approves a claim as the user at the keyboard, line by line up to what was claimed, or to what an earlier step left of it. */
export const approveInPart: Action<ApproveInPart> = {
  title: "Approve",
  reads: claimTables,
  plan(tables, { claim, approved, comment }, circumstances) {
    const state = requireClaim(tables, claim, ["Submitted"], "approved");
    if (!state.ok) return state;
    const read = linesRead(tables, expensesOfClaim)(claim);
    if (!read.ok) return read;
    const { standing, lines, claimed, currency } = state.value;
    const step = standing.waitingFor;
    if (!step) return refuse(`${claim} is not waiting for a decision.`);
    const unknown = Object.keys(approved).find((key) => !lines.some(({ line }) => line.expense === key));
    if (unknown !== undefined) return refuse(`${unknown} is not a line of ${claim}. Open the claim again.`);
    const most = mostOf(state.value);
    const asked = sumOf([...most.values()], currency);
    const within = checkSum(step, asked, currency);
    if (!within.ok) return within;
    const amounts = new Map<string, number>();
    for (const line of lines) {
      const { expense } = line.line;
      const amount = amountOfLine(line, approved[expense], most.get(expense) ?? 0, currency);
      if (!amount.ok) return amount;
      amounts.set(expense, amount.value);
    }
    const total = sumOf([...amounts.values()], currency);
    const decided = planDecision(
      tables,
      { approval: step.approval, decision: "Approve", comment, amount: Math.max(0, total) },
      circumstances,
    );
    if (!decided.ok) return decided;
    if (total < asked && (comment ?? "").trim() === "")
      return refuse(`Say why less than all of ${claim} is approved; ${state.value.claim.person} will want to know.`);
    return ok({
      sentence:
        total < claimed
          ? `${decided.value.sentence}; in part: ${formatMoney(total, currency)} of ${formatMoney(claimed, currency)}`
          : decided.value.sentence,
      changes: [
        ...decided.value.changes,
        ...lines.flatMap(({ line, claimed: whole }) => {
          const amount = amounts.get(line.expense);
          const cut = amount === whole ? undefined : amount;
          return line.approved === cut ? [] : [update(Expenses, line.expense, { approved: cut })];
        }),
      ],
    });
  },
};

/** The most that may be approved of each expense now: what was claimed, or what the step before approved of it. */
export function mostOf({ lines, standing }: ClaimState): ReadonlyMap<string, number> {
  const isCut = standing.approvals.some(isDecided);
  return new Map(lines.map(({ line, approved, claimed }) => [line.expense, isCut ? approved : claimed]));
}

/** What is approved of a line; all that may be where nothing is given, and for a refund. */
function amountOfLine(
  { line, claimed }: LineState,
  given: number | undefined,
  most: number,
  currency: string,
): Result<number> {
  if (given === undefined) return ok(most);
  const amount = amountOf(moneyOf(given, currency));
  if (!(amount >= 0))
    return refuse(`Enter what is approved of ${line.expense}: from 0 to ${formatMoney(most, currency)}.`);
  if (claimed < 0) return ok(claimed);
  if (amount > most)
    return refuse(
      `Approved of ${line.expense} can't exceed the ${formatMoney(most, currency)} that ${most < claimed ? "the step before approved" : "are claimed"}.`,
    );
  return ok(amount);
}
