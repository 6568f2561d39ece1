import type { MailDraft } from "../../../domain/mail";
import type { Formats } from "../../../domain/formats";
import type { OrderSheet, OrderSheetLine } from "./orderSheet";

/** The text of the mail that goes to the vendor with an order; numbers and dates as a language writes them. */
export function mailDraft(sheet: OrderSheet, formats: Formats): MailDraft {
  const { vendor, currency } = sheet;
  const money = (amount: number): string => formats.money(amount, currency);
  const formatLine = (line: OrderSheetLine): string =>
    [
      `${line.line}. ${formats.quantity(line.quantity)} ${line.unit} ${line.name}`,
      `   ${[line.vendorCode === undefined ? undefined : `Your code: ${line.vendorCode}`, `our code: ${line.item}`, line.packs].filter((part) => part !== undefined).join(", ")}`,
      line.price === undefined ? undefined : `   ${formats.price(line.price, currency)} each, ${money(line.amount)}`,
      line.needBy === undefined ? undefined : `   Needed by ${formats.day(line.needBy)}`,
      line.deliverTo === undefined ? undefined : `   Deliver to: ${line.deliverTo}`,
    ]
      .filter((row) => row !== undefined)
      .map((row) => row.replace(/[\r\n]+/g, " "))
      .join("\n");
  const body = [
    vendor.contact === undefined ? "Dear Sir or Madam," : `Dear ${vendor.contact},`,
    `Please supply our order ${sheet.order} of ${formats.day(sheet.date)}:`,
    ...sheet.lines.map(formatLine),
    `Total: ${sheet.total === undefined ? "price unknown" : money(sheet.total)}`,
    `Please confirm ${sheet.total === undefined ? "the price and " : ""}the delivery date of each line and quote the order number on the delivery note and the invoice.`,
    ["Kind regards", sheet.requester, sheet.company].filter((part) => part !== undefined).join("\n"),
  ].join("\n\n");
  return { to: vendor.email ?? "", subject: `Order ${sheet.order} from ${sheet.company}`, body };
}
