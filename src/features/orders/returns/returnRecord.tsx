import { Lists, Locations } from "../../../model/company/lists";
import { returnStates, returnTables, type ReturnState } from "../../../model/returns/returnState";
import { VendorReturns } from "../../../model/returns/tables";
import type { RecordKind } from "../../../ui/recordKind";
import { slipTables } from "./returnSlip";
import { words } from "./words";
import { Items } from "../../../model/stock/tables";

/** What the pages about a return have in common. */
export const returnRecord: RecordKind<ReturnState> = {
  table: VendorReturns,
  path: "orders/return",
  param: "return",
  list: { path: "orders/returns", label: words.title },
  reads: [...new Set([...returnTables, ...slipTables, Items, Lists, Locations])],
  find: (tables, key) => returnStates(tables).get(key),
  gone: { title: words.gone, text: words.goneText },
};
