import { Departments, Locations } from "../../../model/company/lists";
import { stockOf, stockTables, type Stock } from "../../../model/stock/stock";
import { Items, Levels, Moves, VendorItems, Vendors, type Item } from "../../../model/stock/tables";
import { recordHref, type Found, type RecordKind } from "../../../ui/recordKind";
import { words } from "../words";

/** An item, and what is in stock of everything. */
export interface ItemStock {
  readonly item: Item;
  readonly stock: Stock;
}

/** What the pages about an item have in common. */
export const itemRecord: RecordKind<ItemStock> = {
  table: Items,
  path: "inventory/item",
  param: "item",
  list: { path: "inventory", label: words.title },
  reads: [...new Set([...stockTables, Locations, Departments, Levels, Vendors, VendorItems, Moves])],
  find: (tables, key, today) => {
    const item = tables.find(Items, key);
    return item && { item, stock: stockOf(tables, today) };
  },
  nameOf: ({ item }) => item.name,
  gone: { title: words.item.gone, text: words.item.goneText },
};

/** The locations to choose from, those with some of the item first. */
export function locationChoices({
  record: { item, stock },
  tables,
}: Found<ItemStock>): readonly { readonly key: string }[] {
  const onHand = (location: string): number => stock.at(item.item, location).onHand;
  return tables
    .rows(Locations)
    .map(({ location }) => ({ key: location }))
    .sort((a, b) => onHand(b.key) - onHand(a.key));
}

/** The item's own page, to which one comes back from a form. */
export const here = ({ item }: Item): string => recordHref(itemRecord, item);
