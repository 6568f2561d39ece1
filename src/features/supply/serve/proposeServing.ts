import type { Day } from "../../../domain/calendarDay";
import { exactQuantity } from "../../../science/quantity";
import { stockOf } from "../../../model/stock/stock";
import { Items, VendorItems } from "../../../model/stock/tables";
import type { SupplyState } from "../../../model/supply/supplyState";
import { KeyMap, sameKey } from "../../../tables/keys";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import type { ServedLine } from "./serveSupplies";

/**
 * Where what is asked for may come from: what the place that has most of it free can give is kept there, the rest is ordered from the
 * item's own vendor. A line without either is left for the user to fill.
 */
export function proposeServing(tables: TableSet, lines: readonly SupplyState[], today: Day): readonly ServedLine[] {
  const stock = stockOf(tables, today);
  const taken = new KeyMap<number>();
  const freeAt = (item: string, location: string): number => {
    const { onHand, reserved } = stock.at(item, location);
    return exactQuantity(onHand - reserved - (taken.get(joinKey([item, location])) ?? 0));
  };
  return lines
    .filter(({ toServe }) => toServe > 0)
    .flatMap(({ key, line, toServe, reserved }): readonly ServedLine[] => {
      const { item, location } = line;
      // What stock keeps of a line lies at one place.
      const places = reserved > 0 && location !== undefined ? [location] : stock.locationsOf(item);
      const best = [...places].sort((a, b) => freeAt(item, b) - freeAt(item, a))[0];
      const here = best === undefined ? 0 : Math.max(0, Math.min(toServe, freeAt(item, best)));
      if (best !== undefined) {
        const place = joinKey([item, best]);
        taken.set(place, exactQuantity((taken.get(place) ?? 0) + here));
      }
      const rest = exactQuantity(toServe - here);
      return [
        ...(here > 0 ? [{ line: key, quantity: here, location: best }] : []),
        ...(rest > 0
          ? [{ line: key, quantity: rest, location: location ?? best, vendor: vendorOf(tables, item) }]
          : []),
      ];
    });
}

/** Who an item is ordered from where nobody says otherwise; nobody for what is no longer bought. */
function vendorOf(tables: TableSet, code: string): string | undefined {
  const item = tables.find(Items, code);
  if (item?.buy === "Stopped") return undefined;
  return item?.preferredVendor ?? tables.rows(VendorItems).find((offer) => sameKey(offer.item, code))?.vendor;
}
