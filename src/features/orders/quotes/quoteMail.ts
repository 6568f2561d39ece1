import type { MailDraft } from "../../../domain/mail";
import { companySettings } from "../../../model/company/settings";
import type { QuoteState } from "../../../model/quotes/quoteState";
import { formatItem } from "../../../model/stock/formatItem";
import { Items, VendorItems, Vendors } from "../../../model/stock/tables";
import { quantitiesIn } from "../../../model/stock/units";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { words } from "./words";

/** The mail that asks one vendor for an offer. */
export function quoteMail(tables: TableSet, { row }: QuoteState, vendor: string): MailDraft {
  const asked = tables.find(Vendors, vendor);
  const code = tables.find(VendorItems, joinKey([row.item, vendor]))?.vendorCode;
  const name = formatItem(tables, row.item);
  const need = [
    `${quantitiesIn(tables)(row.quantity, tables.find(Items, row.item)?.unit)} of ${name}`,
    ...(code === undefined ? [] : [`your code ${code}`]),
    ...(row.neededBy === undefined ? [] : [`needed by ${row.neededBy}`]),
    ...(row.location === undefined ? [] : [`delivered to ${row.location}`]),
  ];
  return {
    to: asked?.email ?? "",
    subject: words.mailText.subject(row.request, name),
    body: [
      asked?.contact === undefined ? "Dear Sir or Madam," : `Dear ${asked.contact},`,
      words.mailText.ask,
      `- ${need.join(", ")}`,
      words.mailText.tell,
      ...(row.answerBy === undefined ? [] : [words.mailText.by(row.answerBy)]),
      `Kind regards\n${companySettings(tables).company}`,
    ].join("\n\n"),
  };
}
