import { addMonths, daysBetween, type Day } from "../../domain/calendarDay";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { documentLadder, type DocumentStatus } from "./documentColumns";
import { DocumentKinds, Documents, type Document } from "./tables";

export const documentTables: readonly AnyTable[] = [Documents, DocumentKinds];

export interface DocumentState {
  readonly document: Document;
  readonly status: DocumentStatus;
  /** The last day on which it must be kept; undefined for good. */
  readonly keepUntil: Day | undefined;
  /** What took its place. */
  readonly replacedBy: readonly Document[];
}

/** The state of every document by its number: linear in the rows. */
export function documentStates(tables: TableSet, today: Day): ReadonlyMap<string, DocumentState> {
  const replacing = tables.groupBy(Documents, ({ replaces }) => replaces);
  return new KeyMap(
    tables.rows(Documents).map((document) => {
      const replacedBy = replacing.get(document.document) ?? [];
      const keepUntil = keepUntilOf(document, tables.find(DocumentKinds, document.kind)?.keepYears ?? 0);
      const status = documentLadder.stateOf(document, {
        replacedBy: replacedBy.length,
        daysBeyond: keepUntil === undefined ? 0 : daysBetween(keepUntil, today),
        daysValid: document.validUntil === undefined ? 99_999 : daysBetween(today, document.validUntil),
        today,
      });
      return [document.document, { document, status, keepUntil, replacedBy }];
    }),
  );
}

function keepUntilOf({ dated = "", filedOn, validUntil = "" }: Document, years: number): Day | undefined {
  const from = [dated, filedOn, validUntil].reduce((later, day) => (day > later ? day : later));
  return years === 0 ? undefined : addMonths(from, 12 * years);
}

/** A document as sentences name it. */
export const formatDocument = ({ document, title }: Pick<Document, "document" | "title">): string =>
  `${document}, ${title}`;

/** True while a document counts as there: it was neither replaced nor disposed of, and has not expired. */
export const isInForce = ({ status }: DocumentState): boolean =>
  status === "Current" || status === "Review due" || status === "Expiring";

/** The documents of records, by table and key. */
export function documentsByRecord(states: Iterable<DocumentState>): ReadonlyMap<string, readonly DocumentState[]> {
  const byRecord = new KeyMap<DocumentState[]>();
  for (const state of states) {
    const { table, record } = state.document;
    if (table === undefined || record === undefined) continue;
    const key = recordName(table, record);
    const found = byRecord.get(key);
    if (found) found.push(state);
    else byRecord.set(key, [state]);
  }
  return byRecord;
}

/** A record of any table, as one key. */
export const recordName = (table: string, record: string): string => joinKey([table, record]);

/** What is wrong with where a document is said to be; undefined where nothing is. An address is not called: browsers forbid it. */
export function linkFault(link: string | undefined): string | undefined {
  if (link === undefined || link.trim() === "") return "It says neither an address nor a file.";
  if (isWebAddress(link)) return undefined;
  return /^https?:/i.test(link) ? "Its address is not complete." : undefined;
}

/** True where the pane may open it: an address of the web, and nothing that a browser would run. */
export const isWebAddress = (link: string): boolean => /^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/i.test(link.trim());
