import type { Day } from "../../domain/calendarDay";
import { forCount } from "../../domain/sentence";
import type { TodoItem } from "../../domain/todoItem";
import type { InvoiceStatus } from "../../model/invoices/invoiceColumns";
import { formatInvoice, invoiceStates } from "../../model/invoices/invoiceState";
import { discountsLapsing, toPay } from "../../model/invoices/payables";
import type { TableSet } from "../../tables/tableSet";

/** What waits in invoices: what can't be paid as it is, what is ready, what falls due, and discounts about to lapse. */
export function invoiceTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = [...invoiceStates(tables).values()];
  const inStatus = (one: string, others: string, statuses: readonly InvoiceStatus[], step: string): TodoItem => {
    const found = states.filter(({ status }) => statuses.includes(status));
    return {
      what: forCount(found.length, one, others),
      count: found.length,
      example: found[0] ? `${formatInvoice(found[0])}: ${found[0].status}` : "",
      step,
      page: statuses.length === 1 ? `invoices?show=${encodeURIComponent(statuses[0] ?? "")}` : "invoices",
    };
  };
  const wrong = states.filter(({ problem }) => problem !== "");
  const due = toPay(states, today);
  const lapsing = discountsLapsing(states, today);
  return [
    {
      what: forCount(wrong.length, "invoice went past the match", "invoices went past the match"),
      count: wrong.length,
      example: wrong[0] ? `${formatInvoice(wrong[0])}: ${wrong[0].problem}` : "",
      page: "invoices?show=problem",
    },
    inStatus(
      "invoice on hold",
      "invoices on hold",
      ["On hold", "To correct", "Possible duplicate", "Refused", "Without lines"],
      "Settle",
    ),
    {
      what: forCount(lapsing.length, "cash discount lapses within a week", "cash discounts lapse within a week"),
      count: lapsing.length,
      example: lapsing[0] ? `${formatInvoice(lapsing[0])}, until ${lapsing[0].invoice.discountOn ?? ""}` : "",
      page: "invoices/pay",
    },
    inStatus("invoice ready to hand over", "invoices ready to hand over", ["Ready"], "Hand over"),
    {
      what: forCount(due.length, "invoice due within a week", "invoices due within a week"),
      count: due.length,
      example: due[0] ? `${formatInvoice(due[0])}, due ${due[0].invoice.dueOn ?? ""}` : "",
      isOverdue: due.some(({ invoice }) => (invoice.dueOn ?? today) < today),
      page: "invoices/pay",
    },
  ].filter(({ count }) => count > 0);
}
