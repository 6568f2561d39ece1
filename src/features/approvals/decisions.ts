import { Approvals } from "../../model/approvals/approvals";
import {
  approvingTables,
  decideApproval,
  decisionChanges,
  type DecideApproval,
} from "../../model/approvals/approvalState";
import { isDecided } from "../../model/approvals/decideApproval";
import { ok, refuse } from "../../domain/result";
import { formatMoney } from "../../domain/formatMoney";
import type { Action } from "../../tables/action";
import { update } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import { cellDecisions } from "./cellDecisions";
import { subjectsNow, subjectTables, whyOutdated, type Subjects } from "./subjects";

export interface Decisions {
  /** Decides one step; refused where what was asked is not what stands there now. */
  readonly decide: Action<DecideApproval>;
  /** Counts all decisions made in cells that can be accepted. */
  readonly acceptFromCells: Action<object>;
}

/** The actions that must know how the subjects of all duties read now. */
export function createDecisions(subjects: Subjects): Decisions {
  const reads = [...new Set([...approvingTables, ...subjectTables(subjects)])];
  return {
    decide: {
      title: decideApproval.title,
      reads,
      plan(tables, input, circumstances) {
        const row = requireRow(tables, Approvals, input.approval);
        if (!row.ok) return row;
        const subjectNow = subjectsNow(subjects, tables);
        const outdated = whyOutdated(row.value, subjectNow);
        if (outdated !== undefined) return refuse(outdated);
        const { kind, reference, amount: asked } = row.value;
        const now = subjectNow(kind, reference);
        const decided = decideApproval.plan(tables, { ...input, amount: now?.amount }, circumstances);
        const isInPart = now !== undefined && input.decision === "Approve" && now.amount < asked;
        if (!decided.ok || !isInPart) return decided;
        const part = `; in part: ${formatMoney(now.amount, now.currency)} of ${formatMoney(asked, now.currency)}`;
        return ok({ ...decided.value, sentence: `${decided.value.sentence}${part}` });
      },
    },
    acceptFromCells: {
      title: "Accept decisions from cells",
      reads,
      plan(tables, _, { today }) {
        const found = cellDecisions(tables, today, subjectsNow(subjects, tables));
        const accepted = found.filter(({ obstacle }) => obstacle === undefined);
        if (accepted.length === 0)
          return refuse("No decision in a cell can be accepted. Each one's reason is beside it.");
        const approved = accepted.filter(({ made }) => made.decision === "Approve").length;
        return ok({
          sentence: `Accepted from cells: ${String(approved)} approved, ${String(accepted.length - approved)} refused`,
          changes: accepted.flatMap(({ approval, round, made }) =>
            // A later step that is accepted with it writes its own row.
            decisionChanges(
              approval,
              round.filter((step) => !accepted.some((other) => other.approval.approval === step.approval)),
              made,
              today,
            ),
          ),
          warnings: found.flatMap(({ obstacle }) => obstacle ?? []),
        });
      },
    },
  };
}

/** Empties a cell whose decision can't be accepted, so that it can be decided anew. */
export const clearDecision: Action<{ readonly approval: string }> = {
  title: "Clear the cell",
  reads: [Approvals],
  plan(tables, { approval }) {
    const row = requireRow(tables, Approvals, approval);
    if (!row.ok) return row;
    const { decision, decidedBy, decidedOn, reference } = row.value;
    if (decision === undefined) return refuse(`No decision stands in the cell of ${approval}.`);
    if (isDecided(row.value))
      return refuse(`${approval} was decided by ${decidedBy ?? ""} on ${decidedOn ?? ""}; that stays.`);
    return ok({
      sentence: `Cleared "${decision}" from the cell of ${approval}, ${reference}`,
      changes: [update(Approvals, approval, { decision: undefined, decidedBy: undefined, decidedOn: undefined })],
    });
  },
};
