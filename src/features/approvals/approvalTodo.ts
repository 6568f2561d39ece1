import { counted, forCount } from "../../domain/sentence";
import type { TodoItem } from "../../domain/todoItem";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { cellDecisions } from "./cellDecisions";
import { splitRequests } from "./splitRequests";
import { subjectsNow } from "../../model/approvals/approvalSubjects";
import { waitingDecisions } from "./waiting";

/** What waits for a manager, and decisions made in cells that nobody has checked. */
export function approvalTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const subjectNow = subjectsNow(tables);
  const inCells = cellDecisions(tables, today, subjectNow);
  const waiting = waitingDecisions(tables, today, subjectNow).filter(({ inCell }) => !inCell);
  const splits = splitRequests(tables, today);
  const [split] = splits;
  const [inCell] = inCells;
  const [oldest] = waiting;
  return [
    {
      what: forCount(inCells.length, "decision made in a cell to check", "decisions made in cells to check"),
      count: inCells.length,
      example: inCell ? `${inCell.made.decision} by ${inCell.made.decidedBy}: ${aboutOf(inCell.approval)}` : "",
      step: "Check",
      page: "approvals/cells",
    },
    {
      what: forCount(waiting.length, "decision waits", "decisions wait"),
      count: waiting.length,
      example: oldest
        ? `${aboutOf(oldest.approval)}, for ${oldest.approval.approver}, ${counted(oldest.age, "day")}`
        : "",
      step: "Decide",
      page: "approvals?show=all",
    },
    {
      what: forCount(
        splits.length,
        "set of requests exceeds a limit together",
        "sets of requests exceed a limit together",
      ),
      count: splits.length,
      example: split ? `${split.references.join(", ")} by ${split.requester}, ${split.about}` : "",
      page: "approvals/splits",
    },
  ].filter(({ count }) => count > 0);
}

const aboutOf = ({ reference, subject }: { readonly reference: string; readonly subject: string }): string =>
  `${reference}, ${subject}`;
