import { formatMoney } from "../../domain/sentence";
import type { MailDraft } from "../../domain/mail";
import { singleLine } from "../../domain/plainText";
import { explainMatch } from "../../model/invoices/explainMatch";
import type { InvoiceState } from "../../model/invoices/invoiceState";
import type { Vendor } from "../../model/stock/tables";

/** The mail that asks a vendor to put an invoice right: what each held line bills, what was ordered and received. */
export function vendorMail(state: InvoiceState, vendor: Vendor | undefined, company: string): MailDraft {
  const { invoice, currency } = state;
  const held = state.lines.filter(({ needs }) => needs === "Approve" || needs === "Correct");
  const faults = held.flatMap((line) => {
    const [why] = explainMatch(state, line, "vendor");
    return why === undefined
      ? []
      : [
          `- Line ${String(line.line.line)}, ${singleLine(line.line.description ?? line.line.item ?? line.line.kind)}: ${why}`,
        ];
  });
  const off =
    state.offBy > state.offAllowed
      ? [`- The lines and the tax differ from the total by ${formatMoney(state.offBy, currency)}.`]
      : [];
  return {
    to: vendor?.email ?? "",
    subject: `Your ${invoice.kind === "Credit note" ? "credit note" : "invoice"} ${invoice.number} of ${invoice.date}`,
    body: [
      vendor?.contact === undefined ? "Dear Sir or Madam," : `Dear ${vendor.contact},`,
      `We can't pay your invoice ${invoice.number} of ${invoice.date} over ${formatMoney(invoice.total, currency)} as it is:`,
      [...faults, ...off].join("\n"),
      "Please send a credit note or a corrected invoice, or tell us what we have overlooked.",
      `Kind regards\n${company}`,
    ].join("\n\n"),
  };
}
