import type { Day } from "../../domain/calendarDay";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import type { DocumentStatus } from "../../model/documents/documentColumns";
import { documentStates, formatDocument } from "../../model/documents/documentState";
import type { TableSet } from "../../tables/tableSet";
import { missingPapers } from "./missing/missingPapers";

/** What waits in documents: what expired or is about to, what is to be reviewed, what is missing, what may be disposed of. */
export function documentTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = [...documentStates(tables, today).values()];
  const inStatus = (
    status: DocumentStatus,
    says: Pick<Parameters<typeof todoItem>[1], "one" | "others" | "step"> & { readonly isOverdue?: boolean },
  ): TodoItem =>
    todoItem(
      states
        .filter((state) => state.status === status)
        .sort((a, b) => (a.document.validUntil ?? "9").localeCompare(b.document.validUntil ?? "9")),
      {
        ...says,
        say: ({ document }) =>
          `${formatDocument(document)}${document.validUntil === undefined ? "" : `, until ${document.validUntil}`}`,
        personOf: ({ document }) => document.owner,
        page: status === "To dispose" ? "documents/keep" : `documents?show=${encodeURIComponent(status)}`,
      },
    );
  return [
    inStatus("Expired", { one: "document expired", others: "documents expired", step: "Renew", isOverdue: true }),
    inStatus("Expiring", {
      one: "document expires within 60 days",
      others: "documents expire within 60 days",
      step: "Renew",
    }),
    inStatus("Review due", { one: "document to review", others: "documents to review", step: "Review" }),
    todoItem(missingPapers(tables, today), {
      one: "document is missing",
      others: "documents are missing",
      say: ({ name, rule }) => `${rule.kind} of ${name}`,
      step: "File",
      page: "documents/missing",
    }),
    inStatus("To dispose", {
      one: "document may be disposed of",
      others: "documents may be disposed of",
      step: "Dispose",
    }),
  ].filter(({ count }) => count > 0);
}
