import type { InvoiceState } from "../../model/invoices/invoiceState";
import type { NextStep } from "../../ui/recordSource";
import { actionStep, pageStep, type Step } from "../../ui/Steps";
import { handOverInvoices } from "./handOver/handOverInvoices";
import { invoiceRecord } from "./invoiceRecord";
import { askInvoiceApproval } from "./settle/settleInvoice";
import { words } from "./words";

/** The ways on from an invoice's status, the usual one first. */
export function nextSteps(state: InvoiceState): readonly Step[] {
  const { invoice } = state.invoice;
  const keep = pageStep(words.invoice.keep, "invoices/reason", { invoice, how: "keep" });
  const cancel = pageStep(words.invoice.cancel, "invoices/reason", { invoice, how: "cancel" });
  const edit = pageStep(words.edit.title, "invoices/edit", { invoice });
  const prices = pageStep(words.prices.title, "invoices/prices", { invoice });
  const order = state.lines.find(({ needs }) => needs === "Wait")?.line.order;
  const request = pageStep(words.invoice.request, "requests/enter", {
    type: "Delivery problem",
    about: invoice,
    vendor: state.invoice.vendor,
    subject: words.invoice.requestOf(state.invoice.number, state.status),
  });
  switch (state.status) {
    case "Ready":
      return [actionStep(handOverInvoices, { invoices: [invoice] }), prices, edit, cancel];
    case "Possible duplicate":
      return [keep, edit, cancel];
    case "No receipt yet":
      return order === undefined
        ? [edit, cancel]
        : [pageStep(words.invoice.receive, "orders/receive", { order }), request, edit, cancel];
    case "On hold":
    case "Refused":
      return [actionStep(askInvoiceApproval, { invoice }), request, edit, cancel];
    case "Waiting approval":
      return [
        pageStep(words.invoice.decision, "approvals/decision", {
          approval: state.standing.waitingFor?.approval ?? "",
        }),
        edit,
        cancel,
      ];
    case "To correct":
    case "Without lines":
      return [edit, request, cancel];
    case "Handed over":
    case "Posted":
    case "Paid":
      return [prices];
    case "Cancelled":
      return [];
  }
}

export const nextOfInvoice: NextStep = {
  reads: invoiceRecord.reads,
  of: (tables, key, today) => {
    const state = invoiceRecord.find(tables, key, today);
    return state && nextSteps(state)[0];
  },
};
