import type { Day } from "../../../domain/calendarDay";
import { formatMoney } from "../../../domain/sentence";
import { amountOf, moneyOf, sumOf } from "../../../domain/money";
import { ok, refuse, type Result } from "../../../domain/result";
import { companySettings } from "../../../model/company/settings";
import { dueBy } from "../../../model/invoices/dueDates";
import { invoiceStates, invoiceTables } from "../../../model/invoices/invoiceState";
import { InvoiceLines, Invoices, type Invoice, type InvoiceLine } from "../../../model/invoices/tables";
import { toBillTables } from "../../../model/invoices/toBill";
import { Rates, ratesIn } from "../../../model/money/rates";
import { Orders } from "../../../model/orders/tables";
import { Items, Vendors } from "../../../model/stock/tables";
import type { Action } from "../../../tables/action";
import { insert } from "../../../tables/change";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import { numbering } from "../../../tables/numbering";
import { requireRow } from "../../../tables/requireRow";
import { tablesAfter } from "../../../tables/tablesAfter";
import { usedKeys } from "../../../tables/usedNumbers";
import type { TableSet } from "../../../tables/tableSet";

/** A line as it is entered; without an amount it comes to quantity times price. */
export type EnteredLine = Pick<InvoiceLine, "kind"> & Partial<Omit<InvoiceLine, "invoice" | "line" | "kind">>;

export interface EnterInvoice
  extends
    Pick<Invoice, "vendor" | "number" | "date">,
    Partial<Omit<Invoice, "invoice" | "vendor" | "number" | "date">> {
  readonly lines: readonly EnteredLine[];
}

export const enterInvoiceTables: readonly AnyTable[] = [
  ...new Set([...invoiceTables, ...toBillTables, Items, Vendors, Rates]),
];

/** Enters an invoice or a credit note with its lines; what the match says of it is told at once. */
export const enterInvoice: Action<EnterInvoice> = {
  title: "Enter",
  reads: enterInvoiceTables,
  plan(tables, input, { today }) {
    const { lines, ...given } = input;
    const head = invoiceHead(tables, given, lines, today);
    if (!head.ok) return head;
    const invoice = numbering("IV", today, usedKeys(tables, Invoices))();
    const entered = linesOf(tables, head.value, invoice, lines);
    if (!entered.ok) return entered;
    const currency = head.value.currency ?? companySettings(tables).currency;
    const changes = [
      insert(Invoices, { ...head.value, invoice }),
      ...entered.value.map((line) => insert(InvoiceLines, line)),
    ];
    const state = invoiceStates(tablesAfter(tables, changes)).get(invoice);
    return ok({
      sentence: `Entered ${invoice}, ${head.value.kind === "Credit note" ? "credit note " : ""}${head.value.number} from ${head.value.vendor}, ${formatMoney(head.value.total, currency)}`,
      summary: [
        {
          what: `${String(entered.value.length)} ${entered.value.length === 1 ? "line" : "lines"} from ${head.value.vendor}: ${state?.status ?? ""}`,
          amount: { value: head.value.total, currency },
        },
      ],
      changes,
      created: [{ table: Invoices, key: invoice }],
      warnings: [
        ...(state?.looksLike ?? []).map(
          (other) =>
            `It looks like ${other.invoice}, ${other.number} of ${other.date}. Say on its page if it is no duplicate.`,
        ),
        ...(currency !== companySettings(tables).currency && head.value.rate === undefined
          ? [`Rates has no rate of ${currency} for ${head.value.date} or before. Enter the rate in Invoices.`]
          : []),
      ],
    });
  },
};

type Head = Omit<NewRow<typeof Invoices.columns>, "invoice">;

/** The invoice's own row, with what follows from vendor, order, terms and rate filled in. */
export function invoiceHead(
  tables: TableSet,
  given: Omit<EnterInvoice, "lines">,
  lines: readonly EnteredLine[],
  today: Day,
): Result<Head> {
  const vendor = requireRow(tables, Vendors, given.vendor);
  if (!vendor.ok) return vendor;
  const number = given.number.trim();
  const name = number === "" ? "the invoice" : number;
  if (number === "")
    return refuse("Enter the vendor's number of the invoice.", { column: Invoices.columns.number.header });
  if (given.date > today)
    return refuse(`${name} is dated ${given.date}, and today is ${today}. Enter the date on the invoice.`, {
      column: Invoices.columns.date.header,
    });
  if (given.corrects !== undefined) {
    const corrected = requireRow(tables, Invoices, given.corrects);
    if (!corrected.ok) return corrected;
    if (corrected.value.vendor !== vendor.value.vendor)
      return refuse(`${given.corrects} is from ${corrected.value.vendor}, and ${name} is from ${vendor.value.vendor}.`);
  }
  if (lines.length === 0) return refuse(`Enter at least one line of ${name}.`);
  const home = companySettings(tables).currency;
  const order = lines.find((line) => line.order !== undefined)?.order;
  const ordered = order === undefined ? undefined : tables.find(Orders, order);
  const currency = given.currency ?? ordered?.currency ?? vendor.value.currency ?? home;
  const amounts = sumOf(
    lines.map((line) => amountOfLine(line, currency)),
    currency,
  );
  const taxes = lines.map((line) => amountOfLine(line, currency) * (line.taxRate ?? 0));
  const isWithTax = given.withTax === true;
  const tax =
    given.tax ??
    (isWithTax
      ? undefined
      : amountOf(
          moneyOf(
            taxes.reduce((all, each) => all + each, 0),
            currency,
          ),
        ));
  const total = given.total ?? sumOf([amounts, isWithTax ? 0 : (tax ?? 0)], currency);
  if (total < 0) return refuse(`${name} comes to less than nothing. Enter it as a credit note, with positive amounts.`);
  if (given.rate !== undefined && given.rate <= 0)
    return refuse(`The rate of ${name} must be above 0. Leave it out to take the rate of its day in Rates.`, {
      column: Invoices.columns.rate.header,
    });
  if ((given.prepaid ?? 0) > total)
    return refuse(
      `Prepaid of ${name} is more than its total, ${formatMoney(total, currency)}. Correct one of the two.`,
      {
        column: Invoices.columns.prepaid.header,
      },
    );
  const found = currency === home ? undefined : ratesIn(tables)(currency, given.date);
  const terms =
    given.terms ?? (vendor.value.termsDays === undefined ? undefined : `${String(vendor.value.termsDays)} days`);
  const due = terms === undefined ? undefined : dueBy(terms, given.date, total, currency);
  if (given.terms !== undefined && !due && given.dueOn === undefined)
    return refuse(
      `The terms "${given.terms}" are not understood. Write them as 30 days, 2/10 net 30 or end of month, or enter the day on which it is due.`,
      { column: Invoices.columns.terms.header },
    );
  return ok({
    ...given,
    vendor: vendor.value.vendor,
    number,
    kind: given.kind ?? "Invoice",
    currency: currency === home ? undefined : currency,
    rate: given.rate ?? found?.rate,
    rateDate: given.rateDate ?? (given.rate === undefined ? found?.date : undefined),
    tax: tax === 0 ? undefined : tax,
    total,
    requester: given.requester ?? undefined,
    terms,
    dueOn: given.dueOn ?? due?.dueOn,
    discountOn: given.discountOn ?? due?.discountOn,
    discount: given.discount ?? due?.discount,
  });
}

/** Lines as they are entered into an invoice, numbered from the first on. */
export function linesOf(
  tables: TableSet,
  head: Pick<Head, "currency">,
  invoice: string,
  lines: readonly EnteredLine[],
  first = 1,
): Result<readonly NewRow<typeof InvoiceLines.columns>[]> {
  const currency = head.currency ?? companySettings(tables).currency;
  for (const [at, line] of lines.entries()) {
    if (line.amount === undefined && line.price === undefined)
      return refuse(`Enter the price or the amount of line ${String(first + at)}.`, {
        column: InvoiceLines.columns.amount.header,
      });
    if (line.order !== undefined) {
      const order = requireRow(tables, Orders, line.order);
      if (!order.ok) return order;
    }
    if (line.item !== undefined) {
      const item = requireRow(tables, Items, line.item);
      if (!item.ok) return item;
    }
  }
  return ok(
    lines.map((line, at) => ({
      ...line,
      invoice,
      line: first + at,
      amount: amountOfLine(line, currency),
    })),
  );
}

/** What a line comes to; a price may be finer than the currency's smallest coin. */
const amountOfLine = ({ amount, price = 0, quantity = 1, kind }: EnteredLine, currency: string): number => {
  const value = amount ?? amountOf(moneyOf(price * quantity, currency));
  return kind === "Discount" ? -Math.abs(value) + 0 : value;
};
