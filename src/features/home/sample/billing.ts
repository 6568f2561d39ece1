import { addDays, type Day } from "../../../domain/calendarDay";
import { amountOf, moneyOf, sumOf } from "../../../domain/money";
import { InvoiceLines, Invoices } from "../../../model/invoices/tables";
import { MatchTolerances } from "../../../model/invoices/tolerances";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";
import { numbering } from "../../../tables/numbering";
import type { Books, LineRow, OrderRow } from "./books";

type InvoiceRow = NewRow<typeof Invoices.columns>;
type InvoiceLineRow = NewRow<typeof InvoiceLines.columns>;

const TAX = 0.21;
/** Vendors send their invoice some days after the delivery, and finance pays when it is due. */
const BILLED_AFTER = 4;
const TERMS = 30;
/** How far back invoices are kept in the workbook. */
const KEPT_DAYS = 100;

export const sampleTolerances: readonly NewRow<typeof MatchTolerances.columns>[] = [
  { rule: "Prices", measure: "Price", percent: 0.02, amount: 5, beyond: "Needs approval" },
  { rule: "Quantities", measure: "Quantity", percent: 0, beyond: "Needs approval" },
  {
    rule: "Quantities of Packwell",
    measure: "Quantity",
    vendor: "Packwell Packaging",
    percent: 0.05,
    beyond: "Needs approval",
  },
  { rule: "Charges", measure: "Charges", percent: 0.05, amount: 25, beyond: "Needs approval" },
  { rule: "Totals", measure: "Total", amount: 0.05, beyond: "Block" },
];

/**
 * The invoices of the last months, one a whole delivery: paid when due, handed over before that; and among those of the last
 * days one dearer than ordered, one that came before the goods, one that was sent twice, a credit note and one without an order.
 */
export function invoiceRows(books: Books): readonly (readonly [AnyTable, readonly AnyRow[]])[] {
  const { today } = books;
  const invoices: InvoiceRow[] = [];
  const lines: InvoiceLineRow[] = [];
  const numbers = new Map<string, () => string>();
  const next = (day: Day): string => {
    const year = day.slice(0, 4);
    const known = numbers.get(year) ?? numbering("IV", day, []);
    numbers.set(year, known);
    return known();
  };
  const bill = (
    order: OrderRow,
    date: Day,
    billed: readonly { readonly line: LineRow; readonly quantity: number; readonly price?: number }[],
    more: Partial<InvoiceRow> = {},
  ): InvoiceRow => {
    const invoice = next(date);
    const rows = billed.map(({ line, quantity, price = line.price ?? 0 }, index): InvoiceLineRow => ({
      invoice,
      line: index + 1,
      kind: "Goods",
      order: order.order,
      orderLine: line.line,
      item: line.item,
      quantity,
      unit: line.unit,
      price,
      amount: amountOf(moneyOf(quantity * price, "EUR")),
      taxRate: TAX,
    }));
    const net = sumOf(
      rows.map(({ amount }) => amount),
      "EUR",
    );
    const tax = amountOf(moneyOf(net * TAX, "EUR"));
    const row: InvoiceRow = {
      invoice,
      vendor: order.vendor,
      number: `${order.vendor.slice(0, 2).toUpperCase()}-${String(20_000 + invoices.length * 13)}`,
      date,
      kind: "Invoice",
      tax,
      total: sumOf([net, tax], "EUR"),
      terms: `${String(TERMS)} days`,
      dueOn: addDays(date, TERMS),
      ...more,
    };
    invoices.push(row);
    lines.push(...rows);
    return row;
  };

  for (const { order, received } of deliveredOrders(books)) {
    const last = received.reduce((day, each) => (each.on > day ? each.on : day), "");
    const date = addDays(last, BILLED_AFTER);
    if (date >= today || last < addDays(today, -KEPT_DAYS)) continue;
    const isDue = addDays(date, TERMS) < today;
    const isOld = date < addDays(today, -12);
    bill(order, date, received, {
      ...(isOld && {
        handedOverOn: addDays(date, 5),
        handOver: `HI-${date.slice(0, 4)}-${date.slice(5, 7)}${date.slice(8)}`,
        postedOn: addDays(date, 7),
      }),
      ...(isDue && { paidOn: addDays(date, TERMS - 1) }),
    });
  }
  const [dearer, carried] = invoices.filter(({ paidOn }) => paidOn === undefined);
  if (dearer) rebill(dearer, lines, (line, at) => (at === 0 ? priced(line, 1.01) : line));
  if (carried) {
    const number = lines.filter(({ invoice }) => invoice === carried.invoice).length + 1;
    const after = lines.findIndex(({ invoice }) => invoice === carried.invoice) + number - 1;
    lines.splice(after, 0, { invoice: carried.invoice, line: number, kind: "Freight", amount: 4.5, taxRate: TAX });
    rebill(carried, lines, (line) => line);
  }
  const open = invoices.filter(({ handedOverOn }) => handedOverOn === undefined);
  const [dear, twice, credited] = open;
  if (dear) rebill(dear, lines, (line, at) => (at === 0 ? priced(line, 1.1) : line));
  if (twice) copyOf(twice, `${twice.number}A`, next(addDays(twice.date, 1)), addDays(twice.date, 1), invoices, lines);
  if (credited) creditPart(credited, next(credited.date), invoices, lines);
  const early = books.orders.find(
    (order) =>
      order.confirmedOn !== undefined &&
      order.closedOn === undefined &&
      order.cancelledOn === undefined &&
      !books.receipts.some((receipt) => receipt.order === order.order),
  );
  if (early)
    bill(
      early,
      addDays(today, -1),
      books.lines.filter(({ order }) => order === early.order).map((line) => ({ line, quantity: line.quantity })),
    );
  const power = next(addDays(today, -5));
  invoices.push({
    invoice: power,
    vendor: "Keystone Systems",
    number: "SUB-2026-11",
    date: addDays(today, -5),
    kind: "Invoice",
    tax: 42,
    total: 242,
    requester: "Aisha Rahman",
    terms: "2/10 net 30",
    dueOn: addDays(today, 25),
    discountOn: addDays(today, 5),
    discount: 4.84,
  });
  lines.push({
    invoice: power,
    line: 1,
    kind: "Goods",
    description: "Licences of the help desk, November",
    amount: 200,
    taxRate: TAX,
    category: "Software",
  });
  return [
    [Invoices, invoices],
    [InvoiceLines, lines],
    [MatchTolerances, sampleTolerances],
  ];
}

interface Delivered {
  readonly order: OrderRow;
  readonly received: readonly { readonly line: LineRow; readonly quantity: number; readonly on: Day }[];
}

/** Orders of which something came, with what was accepted of each line and when the last of it came. */
function deliveredOrders(books: Books): readonly Delivered[] {
  const accepted = new Map<string, { quantity: number; on: Day }>();
  for (const { order, line, accepted: units, date } of books.receipts) {
    const key = `${order} / ${String(line)}`;
    const before = accepted.get(key);
    // The rows of receipts are in the order of their days.
    accepted.set(key, { quantity: (before?.quantity ?? 0) + units, on: date });
  }
  return books.orders.flatMap((order): readonly Delivered[] => {
    const received = books.lines
      .filter((line) => line.order === order.order)
      .flatMap((line) => {
        const came = accepted.get(`${order.order} / ${String(line.line)}`);
        return came === undefined || came.quantity === 0 ? [] : [{ line, ...came }];
      });
    return received.length === 0 ? [] : [{ order, received }];
  });
}

/** A line at another price. */
function priced(line: InvoiceLineRow, times: number): InvoiceLineRow {
  const price = Math.round((line.price ?? 0) * times * 100) / 100;
  return { ...line, price, amount: amountOf(moneyOf((line.quantity ?? 0) * price, "EUR")) };
}

/** Changes the lines of an invoice, and its tax and total with them. */
function rebill(
  invoice: InvoiceRow,
  lines: InvoiceLineRow[],
  change: (line: InvoiceLineRow, at: number) => InvoiceLineRow,
): void {
  const first = lines.findIndex((line) => line.invoice === invoice.invoice);
  lines.forEach((line, at) => {
    if (line.invoice === invoice.invoice) lines[at] = change(line, at - first);
  });
  const net = sumOf(
    lines.filter((each) => each.invoice === invoice.invoice).map(({ amount }) => amount),
    "EUR",
  );
  const tax = amountOf(moneyOf(net * TAX, "EUR"));
  Object.assign(invoice, { tax, total: sumOf([net, tax], "EUR") });
}

/** The same invoice under a number with a letter, as it is sent again. */
function copyOf(
  { invoice: from, ...row }: InvoiceRow,
  number: string,
  invoice: string,
  date: Day,
  invoices: InvoiceRow[],
  lines: InvoiceLineRow[],
): void {
  invoices.push({ ...row, invoice, number, date });
  lines.push(...lines.filter((line) => line.invoice === from).map((line) => ({ ...line, invoice })));
}

/** A credit note over one unit of the first line. */
function creditPart(
  { invoice: corrects, vendor, date }: InvoiceRow,
  invoice: string,
  invoices: InvoiceRow[],
  lines: InvoiceLineRow[],
): void {
  const line = lines.find((each) => each.invoice === corrects);
  if (!line) return;
  const amount = line.price ?? 0;
  const tax = amountOf(moneyOf(amount * TAX, "EUR"));
  invoices.push({
    invoice,
    vendor,
    number: `CN-${corrects.slice(-4)}`,
    date,
    kind: "Credit note",
    corrects,
    tax,
    total: sumOf([amount, tax], "EUR"),
  });
  lines.push({ ...line, invoice, line: 1, quantity: 1, amount });
}
