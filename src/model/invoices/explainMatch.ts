import { formatMoney, formatQuantity } from "../../domain/sentence";
import type { MatchFigures } from "./invoiceLineColumns";
import type { InvoiceState } from "./invoiceState";
import type { LineMatch } from "./matchLine";
import type { Tolerance } from "./tolerances";

/** The numbers behind what a match says of a line, its tolerance, and the way out of a hold: one sentence each. */
export function explainMatch(
  { invoice, currency }: InvoiceState,
  line: LineMatch,
  /** What a rule allows is not for the vendor to know. */
  reader: "us" | "vendor" = "us",
): readonly string[] {
  const ours = (allowed: string): string => (reader === "us" ? allowed : "");
  const { figures, match, orderPrice, tolerances } = line;
  const { order = "", orderLine = 0, quantity = 0, kind } = line.line;
  const where = `line ${String(orderLine)} of ${order}`;
  const units = (value: number): string =>
    `${formatQuantity(value)}${line.line.unit === undefined ? "" : ` ${line.line.unit}`}`;
  const money = (value: number): string => formatMoney(value, currency);
  switch (match) {
    case "":
    case "Matched":
      return [];
    case "Within tolerance":
      return kind === "Goods"
        ? [
            `Billed ${units(figures.billed)} of ${keptOf(figures, units)} of ${where}; ${money(unitPrice(line))} a unit, ordered at ${money(orderPrice)}.`,
          ]
        : [`Charges of ${money(figures.charges)}; ${money(figures.chargesAllowed)} are allowed.`];
    case "Price hold":
      return kind === "Goods"
        ? [
            `${money(unitPrice(line))} a unit, and ${where} says ${money(orderPrice)}: ${money(figures.priceOff)} more or less${ours(`, ${money(figures.priceAllowed)} allowed ${byRule(tolerances.price)}`)}. It makes ${money(quantity * figures.priceOff)}.`,
            "Ask the vendor for a credit note, correct the line, or have the difference approved.",
          ]
        : [
            `Charges of ${money(figures.charges)}${ours(`, and ${money(figures.chargesAllowed)} are allowed ${byRule(tolerances.charges)}`)}.`,
            "Ask the vendor, correct the line, or have the charge approved.",
          ];
    case "Quantity hold":
      return [
        `All invoices bill ${units(figures.billed)} of ${where}; ${keptOf(figures, units)}${ours(`, at most ${units(figures.mostBilled)} may be billed ${byRule(tolerances.quantity)}`)}.`,
        "Receive the goods, ask the vendor for a credit note, or have the difference approved.",
      ];
    case "No receipt yet":
      return [`Nothing of ${where} was received yet. It will be matched automatically once the goods are received.`];
    case "No order":
      return [
        order === ""
          ? `No order was made for it: ${invoice.invoice} is approved as a whole.`
          : `${order} has no line ${String(orderLine)}. Correct the order or its line.`,
      ];
    case "Wrong vendor":
      return [
        `${order} went to ${figures.orderVendor}, and ${invoice.invoice} is from ${invoice.vendor}. Correct the order of the line or the vendor.`,
      ];
    case "No quantity":
      return [`The line bills ${where} and says no quantity. Correct it to the units that the invoice bills.`];
    case "Wrong currency":
      return [
        `${order} is in ${figures.orderCurrency}, and ${invoice.invoice} is in ${currency}. Correct the currency of one of them.`,
      ];
  }
}

/** What was received, and what of it went back. */
const keptOf = ({ received, kept }: MatchFigures, units: (value: number) => string): string =>
  kept === received
    ? `${units(received)} received`
    : `${units(received)} received and ${units(received - kept)} sent back`;

const unitPrice = ({ line: { quantity = 0 }, net }: LineMatch): number => (quantity === 0 ? 0 : net / quantity);

const byRule = ({ rule }: Tolerance): string => (rule === undefined ? "as no tolerance is set" : `by "${rule.rule}"`);
