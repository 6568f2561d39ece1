import { ok, refuse, type Result } from "../../../domain/result";
import { withdraw } from "../../../model/approvals/approvalState";
import type { InvoiceState } from "../../../model/invoices/invoiceState";
import { InvoiceLines } from "../../../model/invoices/tables";
import { requireActor } from "../../../model/people/people";
import type { Action, Circumstances } from "../../../tables/action";
import { insert, remove, type Change, type Plan } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";
import { enterInvoiceTables, linesOf, type EnteredLine } from "../enter/enterInvoice";
import { requireInvoice, whyWithFinance } from "../settle/settleInvoice";

/** Adds a line that the paper has and the workbook has not; what was asked or approved before is void. */
export const addInvoiceLine: Action<EnteredLine & { readonly invoice: string }> = {
  title: "Add the line",
  reads: enterInvoiceTables,
  plan(tables, { invoice, ...line }, circumstances) {
    const state = changeable(tables, invoice, circumstances);
    if (!state.ok) return state;
    const number = Math.max(0, ...state.value.lines.map((each) => each.line.line)) + 1;
    const lines = linesOf(tables, state.value.invoice, invoice, [line], number);
    if (!lines.ok) return lines;
    const changes = lines.value.map((row) => insert(InvoiceLines, row));
    return ok(planned(tables, state.value, `Added line ${String(number)} to ${invoice}`, changes, circumstances));
  },
};

/** Removes a line that the paper does not have. */
export const removeInvoiceLine: Action<{ readonly invoice: string; readonly line: number }> = {
  title: "Remove the line",
  reads: enterInvoiceTables,
  plan(tables, { invoice, line }, circumstances) {
    const state = changeable(tables, invoice, circumstances);
    if (!state.ok) return state;
    const key = joinKey([invoice, line]);
    const row = requireRow(tables, InvoiceLines, key);
    if (!row.ok) return row;
    const changes = [remove(InvoiceLines, key)];
    return ok(planned(tables, state.value, `Removed line ${String(line)} of ${invoice}`, changes, circumstances));
  },
};

function changeable(tables: TableSet, invoice: string, { user }: Circumstances): Result<InvoiceState> {
  const actor = requireActor(tables, user);
  if (!actor.ok) return actor;
  const state = requireInvoice(tables, invoice, undefined, "changed");
  if (!state.ok) return state;
  const { cancelledOn } = state.value.invoice;
  if (cancelledOn !== undefined) return refuse(`${invoice} was set aside on ${cancelledOn}.`);
  const gone = whyWithFinance(state.value);
  return gone === undefined ? state : refuse(gone);
}

/** The change with the end of what was asked or approved of the lines as they were. */
function planned(
  tables: TableSet,
  { invoice: { invoice }, standing }: InvoiceState,
  sentence: string,
  changes: readonly Change[],
  { today }: Circumstances,
): Plan {
  const isAsked = standing.state === "Waiting" || standing.state === "Approved";
  return {
    sentence,
    changes: [...changes, ...(isAsked ? withdraw(tables, "Invoice", invoice, today) : [])],
    warnings: isAsked ? [`What was asked or approved of ${invoice} is void: ask again once it is right.`] : [],
  };
}
