import { daysBetween } from "../../domain/calendarDay";
import { foldKey } from "../../tables/keys";
import { toFour } from "./invoiceSubject";
import { DUPLICATE_DAYS, type Invoice } from "./tables";

/** An invoice with its number as it is compared. */
interface Numbered {
  readonly invoice: Invoice;
  readonly numberKey: string;
}

/**
 * For each invoice the others that look like the same: of one kind, and of the same vendor with the same normalised number or
 * the same total within 7 days, or of another vendor with the same number and total within 7 days. A total counts in its
 * currency. What was cancelled, or taken back whole by credit notes, is not compared.
 */
export function lookAlikes(
  invoices: readonly Numbered[],
  home: string,
  credits: ReadonlyMap<string, number>,
): ReadonlyMap<Invoice, readonly Invoice[]> {
  const compared = invoices.filter(({ invoice: { invoice, cancelledOn, total } }) => {
    const credited = credits.size === 0 ? 0 : (credits.get(invoice) ?? 0);
    return cancelledOn === undefined && !(credited > 0 && credited >= toFour(total));
  });
  const byVendor = ({ invoice: { vendor, kind } }: Numbered): string => foldKey(`${vendor}\n${kind}`);
  const bySum = ({ invoice: { kind, currency = home, total } }: Numbered): string =>
    foldKey(`${kind}\n${currency}\n${String(toFour(total))}`);
  const found = new Map<Invoice, Invoice[]>();
  for (const sameNumber of alike(compared, ({ numberKey }) => foldKey(numberKey))) {
    for (const group of alike(sameNumber, byVendor))
      for (const { invoice } of group)
        for (const { invoice: other } of group) if (invoice !== other) push(found, invoice, other);
    // Three of the four: a vendor that stands twice in Vendors, or an invoice that was entered for the wrong one.
    for (const group of alike(sameNumber, bySum))
      addNear(found, group, (one, other) => byVendor(one) !== byVendor(other));
  }
  for (const sameTotal of alike(compared, ({ invoice: { total } }) => toFour(total)))
    for (const group of alike(sameTotal, (each) => `${byVendor(each)}\n${bySum(each)}`))
      addNear(found, group, (one, other) => foldKey(one.numberKey) !== foldKey(other.numberKey));
  return found;
}

/** Adds those of a group that are within so many days of each other: a subscription has one total every month. */
function addNear(
  found: Map<Invoice, Invoice[]>,
  group: readonly Numbered[],
  isOther: (one: Numbered, other: Numbered) => boolean,
): void {
  const byDay = [...group].sort((one, other) => compare(one.invoice.date, other.invoice.date));
  let first = 0;
  byDay.forEach((one, at) => {
    while (daysBetween(byDay[first]?.invoice.date ?? one.invoice.date, one.invoice.date) > DUPLICATE_DAYS) first++;
    for (const other of byDay.slice(first, at)) {
      if (!isOther(one, other)) continue;
      push(found, one.invoice, other.invoice);
      push(found, other.invoice, one.invoice);
    }
  });
}

/** Groups of at least two that have something in common. */
function alike(
  invoices: readonly Numbered[],
  traitOf: (invoice: Numbered) => string | number,
): readonly (readonly Numbered[])[] {
  const groups = new Map<string | number, Numbered[]>();
  for (const invoice of invoices) push(groups, traitOf(invoice), invoice);
  return [...groups.values()].filter((group) => group.length > 1);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
