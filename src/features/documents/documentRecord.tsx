import { documentStates, documentTables, type DocumentState } from "../../model/documents/documentState";
import { Documents } from "../../model/documents/tables";
import { People } from "../../model/people/people";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** What the pages about a document have in common. */
export const documentRecord: RecordKind<DocumentState> = {
  table: Documents,
  path: "documents/document",
  param: "document",
  list: { path: "documents", label: words.title },
  reads: [...documentTables, People],
  find: (tables, key, today) => documentStates(tables, today).get(key),
  nameOf: ({ document }) => document.title,
  gone: { title: words.gone, text: words.goneText },
};
