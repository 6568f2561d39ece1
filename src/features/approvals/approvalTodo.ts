import { counted } from "../../domain/sentence";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { cellDecisions } from "./cellDecisions";
import { splitRequests } from "./splitRequests";
import { subjectsNow } from "../../model/approvals/approvalSubjects";
import { Approvals, type Approval } from "../../model/approvals/approvals";
import { decidedWords, isByWhoMay, isDecided, subjectShown } from "../../model/approvals/decision";
import { peopleIn } from "../../model/people/people";
import { waitingDecisions } from "./waiting";

/** What waits for a manager, and decisions made in cells that nobody has checked. */
export function approvalTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const subjectNow = subjectsNow(tables);
  const waiting = waitingDecisions(tables, today, subjectNow).filter(({ inCell }) => !inCell);
  return [
    todoItem(cellDecisions(tables, today, subjectNow), {
      one: "decision made in a cell to check",
      others: "decisions made in cells to check",
      say: ({ made, approval }) => `${decidedWords[made.decision]} by ${made.decidedBy}: ${aboutOf(approval)}`,
      step: "Check",
      page: "approvals/cells",
    }),
    todoItem(unfoundedDecisions(tables), {
      one: "decision by someone who may not decide it",
      others: "decisions by people who may not decide them",
      say: ({ approval, decidedBy = "", approver, ...about }) =>
        `${approval} by ${decidedBy}, for ${approver} to decide: ${aboutOf(about)}`,
      step: "Look at them",
      page: "approvals?show=unfounded",
    }),
    todoItem(waiting, {
      one: "decision waits",
      others: "decisions wait",
      say: ({ approval, age }) =>
        `${aboutOf(approval)}, for ${approval.approver}, ${age === 0 ? "since today" : counted(age, "day")}`,
      referenceOf: ({ approval }) => approval.approval,
      personOf: ({ approval }) => approval.approver,
      step: "Decide",
      page: "approvals?show=undecided",
    }),
    todoItem(splitRequests(tables, today), {
      one: "set of requests exceeds a limit together",
      others: "sets of requests exceed a limit together",
      say: ({ references, requester, about }) => `${references.join(", ")} by ${requester}, ${about}`,
      personOf: ({ requester }) => requester,
      step: "Look at them",
      page: "approvals/splits",
    }),
  ].filter(({ count }) => count > 0);
}

/** Decisions that count, by people who may not decide them. */
export function unfoundedDecisions(tables: TableSet): readonly Approval[] {
  const find = peopleIn(tables);
  return tables
    .rows(Approvals)
    .filter((row) => row.withdrawnOn === undefined && isDecided(row) && !isByWhoMay(row, find));
}

const aboutOf = ({ reference, subject }: { readonly reference: string; readonly subject: string }): string =>
  `${reference}, ${subjectShown(subject)}`;
