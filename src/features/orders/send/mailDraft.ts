import { moneyFormat } from "../../../domain/formatMoney";
import { decimalsOf } from "../../../domain/money";
import type { Day } from "../../../domain/calendarDay";
import type { OrderSheet, OrderSheetLine } from "./orderSheet";

export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** The text of the mail that goes to the vendor with an order; numbers and dates as the locale writes them. */
export function mailDraft(sheet: OrderSheet, locale: string): MailDraft {
  const { vendor, currency } = sheet;
  const money = moneyFormat(locale, currency);
  // A unit price may be finer than the currency's smallest coin.
  const price = moneyFormat(locale, currency, decimalsOf(currency) + 2);
  const plain = new Intl.NumberFormat(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const formatDay = (day: Day): string => date.format(new Date(`${day}T00:00:00Z`));
  const formatLine = (line: OrderSheetLine): string =>
    [
      `${line.line}. ${plain.format(line.quantity)} ${line.unit} ${line.name}`,
      `   ${[line.vendorCode === undefined ? undefined : `Your code: ${line.vendorCode}`, `our code: ${line.item}`, line.packs].filter((part) => part !== undefined).join(", ")}`,
      line.price === undefined ? undefined : `   ${price(line.price)} each, ${money(line.amount)}`,
      line.needBy === undefined ? undefined : `   Needed by ${formatDay(line.needBy)}`,
      line.deliverTo === undefined ? undefined : `   Deliver to: ${line.deliverTo}`,
    ]
      .filter((row) => row !== undefined)
      .join("\n");
  const body = [
    vendor.contact === undefined ? "Dear Sir or Madam," : `Dear ${vendor.contact},`,
    `Please supply our order ${sheet.order} of ${formatDay(sheet.date)}:`,
    ...sheet.lines.map(formatLine),
    `Total: ${money(sheet.total)}`,
    "Please confirm the delivery date of each line and quote the order number on the delivery note and the invoice.",
    ["Kind regards", sheet.requester, sheet.company].filter((part) => part !== undefined).join("\n"),
  ].join("\n\n");
  return { to: vendor.email ?? "", subject: `Order ${sheet.order} from ${sheet.company}`, body };
}
