import { forCount, formatMoney } from "../../../domain/sentence";
import { ok, refuse, type Result } from "../../../domain/result";
import { askFor } from "../../../model/approvals/approvalState";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { linesRead } from "../../../tables/unreadRow";
import { checkTables } from "../../../model/expenses/checks/checkedLine";
import { checkExpenses } from "../../../model/expenses/checks/checkExpenses";
import { checksCell, type Finding } from "../../../model/expenses/checks/finding";
import { requireClaim } from "../../../model/expenses/requireClaim";
import {
  claimReader,
  claimStates,
  claimTables,
  expensesOfClaim,
  type ClaimState,
} from "../../../model/expenses/claimState";
import { newlyExchanged } from "./exchangeClaim";
import { lineTables } from "../line/expenseLine";
import { moneyFault } from "../../../model/expenses/lineMoney";
import { openAdvance } from "../../../model/expenses/openAdvances";
import { requireActor } from "../../../model/people/people";
import { Advances, Claims, Expenses } from "../../../model/expenses/tables";

/** What submitting a claim looks at. */
export const submitTables: readonly AnyTable[] = [
  ...new Set([...claimTables, ...lineTables, Advances, ...checkTables]),
];

/** Puts a claim before its approvers. What an earlier round approved of it in part falls away. */
export const submitClaim: Action<{ readonly claim: string }> = {
  title: "Submit",
  reads: submitTables,
  plan(tables, { claim }, circumstances) {
    const actor = requireActor(tables, circumstances.user);
    if (!actor.ok) return actor;
    const state = requireClaim(tables, claim, ["Draft", "Changed", "Refused"], "submitted");
    if (!state.ok) return state;
    const read = linesRead(tables, expensesOfClaim)(claim);
    if (!read.ok) return read;
    const before = state.value.lines.map(({ line }) => line);
    if (before.length === 0) return refuse(`${claim} has no lines. Add what was spent first.`);
    const exchanged = new Map(newlyExchanged(tables, before).map((line) => [line.expense, line]));
    const after = claimReader(tables)(
      state.value.claim,
      before.map((line) => ({ ...(exchanged.get(line.expense) ?? line), approved: undefined })),
    );
    const allowed = maySubmit(tables, after);
    if (!allowed.ok) return allowed;
    const expenses = tables.rows(Expenses).map((line) => exchanged.get(line.expense) ?? line);
    const findings = checkExpenses(tables, circumstances.today, expenses);
    const held = heldBackBy(findings, after);
    if (held !== undefined) return held;
    const asked = askFor(
      tables,
      {
        kind: "Claim",
        reference: claim,
        subject: after.subject,
        lines: after.asked.lines,
        requester: after.claim.person,
        ...(after.department === undefined ? {} : { department: after.department }),
        amount: Math.max(0, after.claimed),
      },
      state.value.standing,
      circumstances,
    );
    if (!asked.ok) return asked;
    const ofLines = asked.value.filter(({ table }) => table === Expenses);
    const askedAs = new Map(ofLines.map((change) => [change.key, change.kind === "update" ? change.set : {}]));
    return ok({
      sentence: `Submitted ${claim}, ${after.claim.purpose}: ${formatMoney(after.claimed, after.currency)}`,
      changes: [
        update(Claims, claim, { submittedOn: circumstances.today }),
        // Who decides in cells sees there what was found.
        ...before.flatMap(({ expense, approved, checks }) => {
          const line = exchanged.get(expense);
          const found = checksCell(findings.get(expense));
          const words = askedAs.get(expense);
          if (!line && !words && approved === undefined && found === checks) return [];
          const money = line && { rate: line.rate, rateDate: line.rateDate, homeAmount: line.homeAmount };
          return [update(Expenses, expense, { ...money, ...words, approved: undefined, checks: found })];
        }),
        ...asked.value.filter((change) => !ofLines.includes(change)),
      ],
    });
  },
};

/** The refusal where a check blocks the claim, or warns of a line that no comment excuses. */
function heldBackBy(
  findings: ReadonlyMap<string, readonly Finding[]>,
  { claim, lines }: ClaimState,
): Result<never> | undefined {
  const grave = lines.flatMap(({ line }) =>
    (findings.get(line.expense) ?? [])
      .filter(({ strength }) => strength !== "Note")
      .map(({ text }) => ({ expense: line.expense, text })),
  );
  const [first, ...others] = grave;
  if (!first) return undefined;
  const more =
    others.length === 0
      ? ""
      : ` There ${forCount(others.length, "is", "are")} ${String(others.length)} more on the page of ${claim.claim}.`;
  return refuse(`${first.expense}: ${first.text}${more}`, { table: Expenses.name, row: first.expense });
}

function maySubmit(tables: TableSet, { claim, lines, currency }: ClaimState): Result<undefined> {
  for (const { line } of lines) {
    const fault = moneyFault(line, currency);
    if (fault !== undefined) return refuse(fault, { table: Expenses.name, row: line.expense });
  }
  const advance = claim.advance ?? 0;
  if (advance === 0) return ok(undefined);
  const open = openAdvance(tables, claimStates(tables).values(), claim.person, claim.claim);
  return advance <= open
    ? ok(undefined)
    : refuse(
        `${claim.claim} would settle ${formatMoney(advance, currency)} of advances, and ${claim.person} has ${formatMoney(Math.max(0, open), currency)} that no claim settles. Lower its advance, or enter the advance that was paid out in Advances.`,
        { table: Claims.name, row: claim.claim, column: Claims.columns.advance.header },
      );
}
