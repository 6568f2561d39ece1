import { amountOf, moneyOf, sumOf } from "../../domain/money";
import { ok, refuse, type Result } from "../../domain/result";
import { decideApproval } from "../../company/approving";
import { Approvals } from "../../company/approvals";
import type { Action } from "../../tables/action";
import { update } from "../../tables/change";
import { claimInHand } from "./claimInHand";
import { claimTables, type LineState } from "./claimState";
import { sayMoney } from "./sayMoney";
import { Expenses } from "./tables";

export interface ApproveInPart {
  readonly claim: string;
  /** What is approved of each expense, in the company's currency; all of those that are not named. */
  readonly approved: Readonly<Record<string, number | undefined>>;
  /** Needed where less than all is approved. */
  readonly comment?: string | undefined;
}

/** Approves a claim as the user at the keyboard, line by line up to what was claimed. */
export const approveInPart: Action<ApproveInPart> = {
  title: "Approve",
  reads: claimTables,
  plan(tables, { claim, approved, comment }, circumstances) {
    const state = claimInHand(tables, claim, ["Submitted"], "approved");
    if (!state.ok) return state;
    const { standing, lines, currency } = state.value;
    const step = standing.waitingFor;
    if (!step)
      return refuse(`${claim} waits for a step that is not in Approvals any more. Submit it anew.`, {
        table: Approvals.name,
      });
    const unknown = Object.keys(approved).find((key) => !lines.some(({ line }) => line.expense === key));
    if (unknown !== undefined) return refuse(`${unknown} is not a line of ${claim}. Open the claim again.`);
    const cuts = new Map<string, number | undefined>();
    for (const line of lines) {
      const cut = cutOf(line, approved, currency);
      if (!cut.ok) return cut;
      cuts.set(line.line.expense, cut.value);
    }
    const decided = decideApproval.plan(
      tables,
      { approval: step.approval, decision: "Approve", comment },
      circumstances,
    );
    if (!decided.ok) return decided;
    const total = sumOf(
      lines.map(({ line, claimed }) => cuts.get(line.expense) ?? claimed),
      currency,
    );
    const isCut = total < state.value.claimed;
    if (isCut && (comment ?? "").trim() === "")
      return refuse(`Say why less than all of ${claim} is approved; ${state.value.claim.person} will want to know.`);
    const amount = Math.max(0, total);
    return ok({
      sentence: isCut
        ? `${decided.value.sentence}; in part: ${sayMoney(total, currency)} of ${sayMoney(state.value.claimed, currency)}`
        : decided.value.sentence,
      changes: [
        // The amount of the round is what was approved: nobody can raise it afterwards.
        ...decided.value.changes.map((change) =>
          change.kind === "update" && change.table === Approvals
            ? { ...change, set: { ...change.set, amount } }
            : change,
        ),
        ...standing.approvals
          .filter(({ approval }) => approval !== step.approval)
          .map(({ approval }) => update(Approvals, approval, { amount })),
        ...lines
          .filter(({ line }) => line.approved !== cuts.get(line.expense))
          .map(({ line }) => update(Expenses, line.expense, { approved: cuts.get(line.expense) })),
      ],
    });
  },
};

/** What is approved of a line where it is less than all; undefined where all is. */
function cutOf(
  { line, claimed }: LineState,
  approved: ApproveInPart["approved"],
  currency: string,
): Result<number | undefined> {
  const given = approved[line.expense];
  if (given === undefined) return ok(undefined);
  const amount = amountOf(moneyOf(given, currency));
  if (!(amount >= 0))
    return refuse(`Enter what is approved of ${line.expense}: from 0 to ${sayMoney(claimed, currency)}.`);
  if (claimed >= 0 && amount > claimed)
    return refuse(`Approved of ${line.expense} can't exceed the ${sayMoney(claimed, currency)} that are claimed.`);
  return ok(amount === claimed || claimed < 0 ? undefined : amount);
}
