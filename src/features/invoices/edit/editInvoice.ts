import { ok, refuse } from "../../../domain/result";
import { withdraw } from "../../../model/approvals/approvalState";
import { formatInvoice, invoiceStates } from "../../../model/invoices/invoiceState";
import { Invoices, type Invoice } from "../../../model/invoices/tables";
import { requireActor } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { keyOf } from "../../../tables/defineTable";
import { tablesAfter } from "../../../tables/tablesAfter";
import { enterInvoiceTables, invoiceHead } from "../enter/enterInvoice";
import { requireInvoice, whyWithFinance } from "../settle/settleInvoice";

/** What of an invoice's head its paper says; a field that is left out is blank from now on. */
export type EditInvoice = Pick<Invoice, "invoice" | "vendor" | "number" | "date" | "total"> &
  Partial<Pick<Invoice, (typeof editableFields)[number]>>;

export const editableFields = [
  ...([
    "vendor",
    "number",
    "date",
    "kind",
    "corrects",
    "currency",
    "rate",
    "withTax",
    "tax",
    "total",
    "prepaid",
  ] as const),
  ...(["terms", "dueOn", "discountOn", "discount", "requester", "department", "costCentre", "note"] as const),
] as const;

/** What makes an invoice look like another one; a reason that it is no duplicate speaks of these. */
const comparedFields = ["vendor", "number", "date", "kind", "total", "currency"] as const;

/**
 * Puts the head of an invoice right that was entered otherwise than the vendor's paper has it. What was asked or approved of
 * it as it read before is void, and so is the reason that it is no duplicate.
 */
export const editInvoice: Action<EditInvoice> = {
  title: "Edit",
  reads: enterInvoiceTables,
  plan(tables, { invoice, ...given }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = requireInvoice(tables, invoice, undefined, "edited");
    if (!found.ok) return found;
    const { invoice: before, lines, subject, standing } = found.value;
    if (before.cancelledOn !== undefined) return refuse(`${invoice} was set aside on ${before.cancelledOn}.`);
    const gone = whyWithFinance(found.value);
    if (gone !== undefined) return refuse(gone);
    // What follows from terms, day, sum and currency is worked out again, unless it is entered otherwise now.
    const isOther = (...fields: readonly (keyof Invoice & keyof typeof given)[]): boolean =>
      fields.some((field) => given[field] !== before[field]);
    const isDue = isOther("date", "terms", "total", "currency") && !isOther("dueOn", "discountOn", "discount");
    const isRated = isOther("date", "currency") && !isOther("rate");
    const head = invoiceHead(
      tables,
      {
        ...given,
        ...(isDue && { dueOn: undefined, discountOn: undefined, discount: undefined }),
        ...(isRated
          ? { rate: undefined, rateDate: undefined }
          : { rateDate: isOther("rate") ? undefined : before.rateDate }),
      },
      lines.map(({ line }) => line),
      today,
    );
    if (!head.ok) return head;
    const { value } = head;
    const set = Object.fromEntries(
      [...editableFields, "rateDate" as const].flatMap((field) =>
        value[field] === before[field] ? [] : [[field, value[field]]],
      ),
    );
    if (Object.keys(set).length === 0) return refuse(`${invoice} reads so already.`);
    const isUniqueVoid = before.unique !== undefined && comparedFields.some((field) => field in set);
    const edited = update(Invoices, invoice, { ...set, ...(isUniqueVoid && { unique: undefined }) });
    const after = invoiceStates(tablesAfter(tables, [edited])).get(invoice);
    const isVoid = standing.approvals.length > 0 && after?.subject !== subject;
    return ok({
      sentence: `Edited ${after ? formatInvoice(after) : keyOf(Invoices, before)}`,
      changes: [edited, ...(isVoid ? withdraw(tables, "Invoice", invoice, today) : [])],
      warnings: [
        ...(isVoid
          ? [
              `What was asked or approved of ${invoice} is void: it reads differently now. Ask again where it needs approval.`,
            ]
          : []),
        ...(isUniqueVoid
          ? [`The reason that it is no duplicate is void. Give it again where ${invoice} looks like another one.`]
          : []),
      ],
    });
  },
};
