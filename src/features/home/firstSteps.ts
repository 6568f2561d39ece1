import { People } from "../../model/people/people";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../model/stock/tables";
import { Orders } from "../../model/orders/tables";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { words } from "./words";

/** One of the things with which a coordinator begins, and the page on which it is done. */
export interface FirstStep {
  readonly what: string;
  readonly detail: string;
  readonly isDone: boolean;
  readonly page: string;
}

/**
 * What is still to be done before the workbook can say what is low, up to the first order that is sent; empty while that is the
 * only one, which is the end of the list, and undefined from then on. Only what the workbook's duties need.
 */
export function firstSteps(tables: TableSet): readonly FirstStep[] | undefined {
  const rows = (table: AnyTable): number => tables.read(table).rowsByKey.size;
  const step = (table: AnyTable, what: string, detail: string, page: string, enough = 1): readonly FirstStep[] =>
    tables.has(table) ? [{ what, detail, isDone: rows(table) >= enough, page }] : [];
  const hasPrice =
    (tables.has(VendorItems) && tables.rows(VendorItems).some(({ price }) => price !== undefined)) ||
    (tables.has(Items) && tables.rows(Items).some(({ unitCost }) => unitCost !== undefined));
  const says = words.firstSteps;
  const steps = [
    ...step(Items, says.items, says.itemsDetail, "import"),
    ...step(Moves, says.onHand, says.onHandDetail, "inventory/count-sheet"),
    ...step(Vendors, says.vendors, says.vendorsDetail, recordPage(Vendors)),
    ...(tables.has(VendorItems)
      ? [{ what: says.prices, detail: says.pricesDetail, isDone: hasPrice, page: recordPage(VendorItems) }]
      : []),
    ...step(Levels, says.levels, says.levelsDetail, recordPage(Levels)),
    // Whoever set the workbook up is there already.
    ...step(People, says.people, says.peopleDetail, recordPage(People), 2),
    ...step(Orders, says.order, says.orderDetail, "orders/new"),
    ...(tables.has(Orders) && rows(Orders) > 0
      ? [{ what: says.send, detail: says.sendDetail, isDone: false, page: "orders" }]
      : []),
  ];
  const orders = tables.has(Orders) ? tables.rows(Orders) : [];
  if (orders.some(({ sentOn }) => sentOn !== undefined)) return orders.length === 1 ? [] : undefined;
  return steps.every(({ isDone }) => isDone) ? undefined : steps;
}

/** The list of a table's rows, from which they are added one by one or imported. */
const recordPage = ({ name }: AnyTable): string => `records?table=${name}`;
