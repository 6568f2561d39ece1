import { Lists } from "../../model/company/lists";
import { invoiceStates, invoiceTables, type InvoiceState } from "../../model/invoices/invoiceState";
import { Invoices } from "../../model/invoices/tables";
import { Requests } from "../../model/requests/tables";
import { Items, Vendors } from "../../model/stock/tables";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** What the pages about an invoice have in common. */
export const invoiceRecord: RecordKind<InvoiceState> = {
  table: Invoices,
  path: "invoices/invoice",
  param: "invoice",
  list: { path: "invoices", label: words.title },
  reads: [...new Set([...invoiceTables, Requests, Items, Lists, Vendors])],
  find: (tables, key) => invoiceStates(tables).get(key),
  gone: { title: words.gone, text: words.goneText },
};
