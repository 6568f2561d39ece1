import { Approvals, type Approval } from "../../model/approvals/approvals";
import { decisionTables, subjectsNow } from "../../model/approvals/approvalSubjects";
import { isDecided } from "../../model/approvals/decision";
import { decidedChanges } from "../../model/approvals/decide";
import { requireActor, samePerson } from "../../model/people/people";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { update } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import { cellDecisions } from "./cellDecisions";

/** Counts all decisions made in cells that can be accepted. */
export const acceptFromCells: Action<object> = {
  title: "Accept decisions from cells",
  reads: decisionTables,
  plan(tables, _, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = cellDecisions(tables, today, subjectsNow(tables));
    const ready = found.filter(({ obstacle }) => obstacle === undefined);
    const own = ready.filter(({ approval }) => samePerson(approval.requester, user));
    const accepted = ready.filter((each) => !own.includes(each));
    if (accepted.length === 0 && own[0]) return refuse(formatOwn(own[0].approval));
    if (accepted.length === 0) return refuse("No decision in a cell can be accepted. Each one's reason is beside it.");
    const approved = accepted.filter(({ made }) => made.decision === "Approve").length;
    return ok({
      sentence: `Accepted from cells: ${String(approved)} approved, ${String(accepted.length - approved)} refused`,
      changes: accepted.flatMap(({ approval, round, made }) =>
        // A later step that is accepted with it writes its own row.
        decidedChanges(
          tables,
          approval,
          round.filter((step) => !accepted.some((other) => other.approval.approval === step.approval)),
          made,
          { today },
        ),
      ),
      warnings: [...found.flatMap(({ obstacle }) => obstacle ?? []), ...own.map(({ approval }) => formatOwn(approval))],
    });
  },
};

/** Anyone can type a word in a cell: whose request it is does not count it. */
const formatOwn = ({ approval, reference }: Approval): string =>
  `${reference} is your own request: someone else must accept the decision in the cell of ${approval}.`;

/** Empties a cell whose decision can't be accepted, so that it can be decided again. */
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
