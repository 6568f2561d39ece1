import type { Day } from "../../../domain/calendarDay";
import { ok, refuse, type Result } from "../../../domain/result";
import { approvingTables, askFor, withdraw } from "../../../model/approvals/approvalState";
import { Approvals } from "../../../model/approvals/approvals";
import { invoiceRequest, invoiceRequestTables } from "../../../model/invoices/invoiceApproval";
import { formatInvoice, invoiceStates, invoiceTables, type InvoiceState } from "../../../model/invoices/invoiceState";
import type { InvoiceStatus } from "../../../model/invoices/invoiceColumns";
import { InvoiceLines, Invoices } from "../../../model/invoices/tables";
import { requireActor } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";

export interface InvoiceInput {
  readonly invoice: string;
}
export interface InvoiceAndReason extends InvoiceInput {
  readonly reason: string;
}

/** Puts what nobody ordered or received before those who approve it by the rules. */
export const askInvoiceApproval: Action<InvoiceInput> = {
  title: "Ask for approval",
  reads: [...new Set([...invoiceRequestTables, ...approvingTables])],
  plan(tables, { invoice }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = requireInvoice(tables, invoice, ["On hold", "Refused", "Waiting approval"], "submitted for approval");
    if (!found.ok) return found;
    const request = invoiceRequest(tables, found.value);
    if (!request.ok) return request;
    const asked = askFor(tables, request.value, found.value.standing, { today });
    if (!asked.ok) return asked;
    const approvers = asked.value.flatMap((change) =>
      change.kind === "insert" && change.table === Approvals ? [String(change.row.approver)] : [],
    );
    return ok({
      sentence: `Asked ${approvers.join(", then ")} to approve ${formatInvoice(found.value)}`,
      changes: asked.value,
    });
  },
};

/** Says why an invoice is no duplicate of those that it looks like; both are kept. */
export const keepInvoice: Action<InvoiceAndReason> = {
  title: "No duplicate",
  reads: invoiceTables,
  plan(tables, { invoice, reason }, { user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = requireInvoice(tables, invoice, undefined, "kept");
    if (!found.ok) return found;
    const others = found.value.looksLike;
    if (others.length === 0) return refuse(`${invoice} looks like no other invoice.`);
    const why = reason.trim();
    if (why === "")
      return refuse(`Say why ${invoice} is no duplicate of ${others.map((each) => each.invoice).join(", ")}.`);
    return ok({
      sentence: `Kept ${invoice} beside ${others.map((each) => each.invoice).join(", ")}: ${why}`,
      changes: [
        update(Invoices, invoice, { unique: why }),
        // The others look like this one as much.
        ...others
          .filter((each) => each.unique === undefined)
          .map((each) => update(Invoices, each.invoice, { unique: why })),
      ],
    });
  },
};

/** Sets an invoice aside: it counts for nothing, and stays in the workbook. */
export const cancelInvoice: Action<InvoiceAndReason> = {
  title: "Set aside",
  reads: invoiceTables,
  plan(tables, { invoice, reason }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = requireInvoice(tables, invoice, undefined, "set aside");
    if (!found.ok) return found;
    const { cancelledOn } = found.value.invoice;
    if (cancelledOn !== undefined) return refuse(`${invoice} was set aside on ${cancelledOn} already.`);
    const gone = whyWithFinance(found.value);
    if (gone !== undefined) return refuse(gone);
    if (reason.trim() === "") return refuse(`Say why ${invoice} is set aside.`);
    return ok({
      sentence: `Set aside ${formatInvoice(found.value)}: ${reason.trim()}`,
      changes: [
        update(Invoices, invoice, { cancelledOn: today, reason: reason.trim() }),
        ...withdraw(tables, "Invoice", invoice, today),
      ],
    });
  },
};

export interface CorrectLine extends InvoiceInput {
  readonly line: number;
  readonly quantity?: number | undefined;
  readonly price?: number | undefined;
  readonly order?: string | undefined;
  readonly orderLine?: number | undefined;
}

/** Puts a line right that was entered otherwise than the vendor's paper has it; an approval of what it was is void. */
export const correctLine: Action<CorrectLine> = {
  title: "Correct the line",
  reads: invoiceTables,
  plan(tables, { invoice, line, quantity, price, order, orderLine }, { user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = requireInvoice(tables, invoice, undefined, "corrected");
    if (!found.ok) return found;
    const gone = whyWithFinance(found.value);
    if (gone !== undefined) return refuse(gone);
    const key = joinKey([invoice, line]);
    const row = requireRow(tables, InvoiceLines, key);
    if (!row.ok) return row;
    const units = quantity ?? row.value.quantity;
    const each = price ?? row.value.price;
    const isMoneyChanged = quantity !== undefined || price !== undefined;
    if (isMoneyChanged && (units === undefined || each === undefined))
      return refuse(`Enter quantity and price of line ${String(line)} of ${invoice}.`);
    return ok({
      sentence: `Corrected line ${String(line)} of ${invoice}`,
      changes: [
        update(InvoiceLines, key, {
          ...(isMoneyChanged && {
            quantity: units,
            price: each,
            amount: Math.round((units ?? 0) * (each ?? 0) * 1e4) / 1e4,
          }),
          ...(order !== undefined && { order: order === "" ? undefined : order }),
          ...(orderLine !== undefined && { orderLine }),
        }),
      ],
    });
  },
};

export interface NotePaid {
  readonly invoices: readonly string[];
  readonly paidOn: Day;
}

/** Notes the day on which finance paid; what was not handed over is not paid. */
export const notePaid: Action<NotePaid> = {
  title: "Note as paid",
  reads: invoiceTables,
  plan(tables, { invoices, paidOn }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    if (invoices.length === 0) return refuse("Choose what was paid first.");
    if (paidOn > today) return refuse(`${paidOn} is still to come. Enter the day on which it was paid.`);
    for (const invoice of invoices) {
      const found = requireInvoice(tables, invoice, ["Handed over", "Posted"], "noted as paid");
      if (!found.ok) return found;
      const { handedOverOn = paidOn } = found.value.invoice;
      if (paidOn < handedOverOn) return refuse(`${invoice} was handed over on ${handedOverOn}, after ${paidOn}.`);
    }
    return ok({
      sentence: `Noted ${invoices.join(", ")} as paid on ${paidOn}`,
      changes: invoices.map((invoice) => update(Invoices, invoice, { paidOn })),
    });
  },
};

/** Why an invoice stays as it is: finance has it, or booked or paid it without its being handed over. Undefined where it may change. */
export function whyWithFinance({
  invoice: { invoice, handedOverOn, postedOn, paidOn },
}: InvoiceState): string | undefined {
  const [done, day] =
    handedOverOn !== undefined
      ? ["handed over", handedOverOn]
      : postedOn !== undefined
        ? ["posted", postedOn]
        : ["paid", paidOn];
  return day === undefined ? undefined : `${invoice} was ${done} on ${day}. Ask the vendor for a credit note instead.`;
}

/** The invoice, if its status is one of those in which something can be done with it. */
export function requireInvoice(
  tables: TableSet,
  invoice: string,
  allowed: readonly InvoiceStatus[] | undefined,
  verb: string,
): Result<InvoiceState> {
  const row = requireRow(tables, Invoices, invoice);
  if (!row.ok) return row;
  const state = invoiceStates(tables).get(invoice);
  if (!state) return refuse(`${invoice} is not in Invoices.`);
  if (allowed === undefined || allowed.includes(state.status)) return ok(state);
  return refuse(
    `${invoice} is ${state.status.toLowerCase()}; only one that is ${allowed.map((each) => each.toLowerCase()).join(" or ")} can be ${verb}.`,
    { table: Invoices.name, row: invoice },
  );
}
