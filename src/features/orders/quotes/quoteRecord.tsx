import { Lists } from "../../../model/company/lists";
import { quoteStates, quoteTables, type QuoteState } from "../../../model/quotes/quoteState";
import { QuoteRequests } from "../../../model/quotes/tables";
import { Items, VendorItems } from "../../../model/stock/tables";
import type { RecordKind } from "../../../ui/recordKind";
import { words } from "./words";

/** What the pages about a request for quotations have in common. */
export const quoteRecord: RecordKind<QuoteState> = {
  table: QuoteRequests,
  path: "orders/quote",
  param: "request",
  list: { path: "orders/quotes", label: words.title },
  reads: [...new Set([...quoteTables, Items, VendorItems, Lists])],
  find: (tables, key, today) => quoteStates(tables, today).get(key),
  gone: { title: words.gone, text: words.goneText },
};
