import { addDays, type Day } from "../../../domain/calendarDay";
import { BlanketOrders, OrderTemplates } from "../../../model/orders/agreements";
import { QuoteRequests, Quotes } from "../../../model/quotes/tables";
import { Items } from "../../../model/stock/tables";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";

type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;

/** What the sample company agreed on: a quotation to choose from, one that is out, two blanket orders, and a template. */
export function sampleAgreements(company: Rows, today: Day): Rows {
  const bought = (company.get(Items) ?? []).filter(({ buy }) => buy !== "Stopped");
  const office = bought.filter(({ item }) => String(item).startsWith("OFF-"));
  const [first, second, third, fourth] = office;
  if (!first || !second || !third || !fourth) return new Map();
  const year = today.slice(0, 4);
  const codeOf = ({ item }: AnyRow): string => String(item);
  const costOf = ({ unitCost }: AnyRow): number => Number(unitCost);
  const own = String(first.preferredVendor);
  const cents = (amount: number): number => Math.round(amount * 100) / 100;
  const requests: readonly NewRow<typeof QuoteRequests.columns>[] = [
    {
      request: `QR-${year}-0001`,
      date: addDays(today, -9),
      item: codeOf(first),
      quantity: 600,
      requester: "Nora Lindqvist",
      neededBy: addDays(today, 20),
      location: "Central store",
      answerBy: addDays(today, -2),
    },
    {
      request: `QR-${year}-0002`,
      date: addDays(today, -1),
      item: codeOf(second),
      quantity: 400,
      requester: "Aisha Rahman",
      answerBy: addDays(today, 6),
    },
  ];
  const quote = (
    request: string | undefined,
    vendor: string,
    more: Partial<NewRow<typeof Quotes.columns>>,
  ): NewRow<typeof Quotes.columns> => ({ request: request ?? "", vendor, ...more });
  const answered = { askedOn: addDays(today, -9), answeredOn: addDays(today, -4) };
  const quotes = [
    quote(requests[0]?.request, own, { ...answered, price: cents(costOf(first) * 0.95), leadDays: 6 }),
    quote(requests[0]?.request, "Brightleaf Paper", {
      ...answered,
      price: cents(costOf(first) * 0.9),
      leadDays: 14,
      minimumOrder: 500,
      validUntil: addDays(today, 21),
    }),
    quote(requests[0]?.request, "Packwell Packaging", { ...answered, declinedOn: addDays(today, -4) }),
    ...[own, "Brightleaf Paper"].map((vendor) => quote(requests[1]?.request, vendor, { askedOn: addDays(today, -1) })),
  ];
  const blankets: readonly NewRow<typeof BlanketOrders.columns>[] = [
    {
      blanket: `BO-${year}-0001`,
      vendor: String(third.preferredVendor),
      item: codeOf(third),
      quantity: 1200,
      price: cents(costOf(third) * 0.9),
      from: addDays(today, -60),
      until: addDays(today, 300),
    },
    {
      blanket: `BO-${year}-0002`,
      vendor: String(fourth.preferredVendor),
      item: codeOf(fourth),
      quantity: 300,
      price: cents(costOf(fourth) * 0.92),
      from: addDays(today, -400),
      until: addDays(today, -35),
    },
  ];
  const template: readonly NewRow<typeof OrderTemplates.columns>[] = [first, second, third].map((item, at) => ({
    template: "Office basics",
    line: at + 1,
    item: codeOf(item),
    quantity: 24 * Number(item.unitsPerPack ?? 1),
    location: "Riverside office",
  }));
  return new Map<AnyTable, readonly AnyRow[]>([
    [QuoteRequests, requests],
    [Quotes, quotes],
    [BlanketOrders, blankets],
    [OrderTemplates, template],
  ]);
}
