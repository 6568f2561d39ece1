import { addDays, type Day } from "../../domain/calendarDay";
import { OrderLines, Orders } from "../../model/orders/tables";
import { Requests } from "../../model/requests/tables";
import { Items, Moves } from "../../model/stock/tables";
import { SupplyLines } from "../../model/supply/tables";
import type { AnyTable, NewRow } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";

type Rows = ReadonlyMap<AnyTable, readonly AnyRow[]>;

/** What the sample company's open supply request asks for: one item to decide on, one that stock keeps, one that is ordered. */
export function sampleSupply(company: Rows, today: Day): Rows {
  const request = (company.get(Requests) ?? []).find(
    ({ type, subject }) => type === "Supply" && subject === "Gloves and tape for two weeks",
  );
  const department = request?.department;
  if (typeof request?.request !== "string" || typeof department !== "string") return new Map([[SupplyLines, []]]);
  const asked = { request: request.request, department, neededBy: addDays(today, 3) };
  const [short, plenty] = itemsOf(company);
  const lines: NewRow<typeof SupplyLines.columns>[] = [];
  if (short !== undefined) lines.push({ ...asked, line: 1, item: short.item, quantity: 24 });
  if (plenty !== undefined)
    lines.push({
      ...asked,
      line: 2,
      item: plenty.item,
      quantity: 4,
      fromStock: 4,
      location: plenty.location,
    });
  const ordered = orderedFor(company, department);
  if (ordered === undefined) return new Map([[SupplyLines, lines]]);
  lines.push({ ...asked, line: 3, item: String(ordered.item), quantity: Number(ordered.quantity) });
  return new Map<AnyTable, readonly AnyRow[]>([
    [SupplyLines, lines],
    [
      OrderLines,
      (company.get(OrderLines) ?? []).map((row) =>
        row === ordered ? { ...row, requestLine: `${asked.request} / 3` } : row,
      ),
    ],
  ]);
}

/** Two items that are bought: the one with the least and the one with the most at one place. */
function itemsOf(company: Rows): readonly { readonly item: string; readonly location: string }[] {
  const onHand = new Map<string, { readonly item: string; readonly location: string; quantity: number }>();
  for (const { item, location, quantity } of company.get(Moves) ?? []) {
    const place = `${String(item)} / ${String(location)}`;
    const known = onHand.get(place) ?? { item: String(item), location: String(location), quantity: 0 };
    known.quantity += Number(quantity);
    onHand.set(place, known);
  }
  const bought = new Set(
    (company.get(Items) ?? [])
      .filter(({ buy, kind }) => buy !== "Stopped" && kind !== "Service")
      .map(({ item }) => item),
  );
  const places = [...onHand.values()].filter(({ item }) => bought.has(item)).sort((a, b) => a.quantity - b.quantity);
  const [least, most] = [places[0], places.at(-1)];
  return least && most && least.item !== most.item ? [least, most] : [];
}

/** A line that is with a vendor for the department. */
function orderedFor(company: Rows, department: string): AnyRow | undefined {
  const open = new Set(
    (company.get(Orders) ?? [])
      .filter(
        ({ sentOn, closedOn, cancelledOn }) =>
          sentOn !== undefined && closedOn === undefined && cancelledOn === undefined,
      )
      .map(({ order }) => order),
  );
  return (company.get(OrderLines) ?? []).filter((row) => row.department === department && open.has(row.order)).at(-1);
}
