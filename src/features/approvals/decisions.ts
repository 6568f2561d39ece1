import { Approvals } from "../../model/approvals/approvals";
import { decisionTables, subjectsNow } from "../../model/approvals/approvalSubjects";
import { isDecided } from "../../model/approvals/decision";
import { decisionChanges } from "../../model/approvals/planDecision";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { update } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import { cellDecisions } from "./cellDecisions";

/** Counts all decisions made in cells that can be accepted. */
export const acceptFromCells: Action<object> = {
  title: "Accept decisions from cells",
  reads: decisionTables,
  plan(tables, _, { today }) {
    const found = cellDecisions(tables, today, subjectsNow(tables));
    const accepted = found.filter(({ obstacle }) => obstacle === undefined);
    if (accepted.length === 0) return refuse("No decision in a cell can be accepted. Each one's reason is beside it.");
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
};

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
