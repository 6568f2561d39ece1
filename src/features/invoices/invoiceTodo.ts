import { listOf } from "../../domain/sentence";
import { acceptedPrices } from "../../model/invoices/acceptedPrices";
import { addDays, type Day } from "../../domain/calendarDay";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import type { InvoiceStatus } from "../../model/invoices/invoiceColumns";
import { controlledSince } from "../../model/approvals/controlledSince";
import { formatInvoice, invoiceStates, type InvoiceState } from "../../model/invoices/invoiceState";
import { discountsLapsing, toPay } from "../../model/invoices/payables";
import type { TableSet } from "../../tables/tableSet";

/** What keeps an invoice from being paid until somebody settles it. */
export const unsettledStatuses: readonly InvoiceStatus[] = [
  "On hold",
  "To correct",
  "Possible duplicate",
  "Refused",
  "Without lines",
];
/** The list's choice that shows them. */
export const UNSETTLED = "unsettled";

/** So long new prices of an invoice are brought up. */
const ASKED_DAYS = 30;

/** Invoices that went past the match. What was paid before this workbook handed over any invoice is history. */
export function pastTheMatch(states: readonly InvoiceState[], today: Day): readonly InvoiceState[] {
  const since = controlledSince(
    states.map(({ invoice }) => invoice.handedOverOn),
    today,
  );
  return states.filter(
    ({ problem, invoice: { paidOn, postedOn } }) =>
      problem !== "" && !(problem === "Paid without being handed over" && (paidOn ?? postedOn ?? today) < since),
  );
}

/** What waits in invoices: what can't be paid as it is, what is ready, what falls due, and discounts about to lapse. */
export function invoiceTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = [...invoiceStates(tables).values()];
  const inStatus = (one: string, others: string, statuses: readonly InvoiceStatus[], step: string): TodoItem =>
    todoItem(
      states.filter(({ status }) => statuses.includes(status)),
      {
        one,
        others,
        say: (state) => `${formatInvoice(state)}: ${state.status}`,
        step,
        page: `invoices?show=${encodeURIComponent(statuses === unsettledStatuses ? UNSETTLED : (statuses[0] ?? ""))}`,
      },
    );
  const due = toPay(states, today);
  return [
    todoItem(pastTheMatch(states, today), {
      one: "invoice went past the match",
      others: "invoices went past the match",
      say: (state) => `${formatInvoice(state)}: ${state.problem}`,
      page: "invoices?show=problem",
    }),
    inStatus("invoice on hold", "invoices on hold", unsettledStatuses, "Settle"),
    todoItem(discountsLapsing(states, today), {
      one: "cash discount lapses within a week",
      others: "cash discounts lapse within a week",
      say: (state) => `${formatInvoice(state)}, until ${state.invoice.discountOn ?? ""}`,
      page: "invoices/pay",
    }),
    todoItem(
      states.filter(
        (state) => state.invoice.date > addDays(today, -ASKED_DAYS) && acceptedPrices(tables, state).length > 0,
      ),
      {
        one: "invoice with prices other than the vendor's last",
        others: "invoices with prices other than the vendor's last",
        say: (state) => `${formatInvoice(state)}: ${listOf(acceptedPrices(tables, state).map(({ item }) => item))}`,
        step: "Take over",
        page: "invoices?show=prices",
      },
    ),
    inStatus("invoice ready to hand over", "invoices ready to hand over", ["Ready"], "Hand over"),
    todoItem(due, {
      one: "invoice due within a week",
      others: "invoices due within a week",
      say: (state) => `${formatInvoice(state)}, due ${state.invoice.dueOn ?? ""}`,
      isOverdue: due.some(({ invoice }) => (invoice.dueOn ?? today) < today),
      page: "invoices/pay",
    }),
  ].filter(({ count }) => count > 0);
}
