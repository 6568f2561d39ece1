import type { Day } from "../../../domain/calendarDay";
import { ok, refuse, type Result } from "../../../domain/result";
import {
  documentStates,
  documentTables,
  formatDocument,
  type DocumentState,
} from "../../../model/documents/documentState";
import { filedDocument, type Filed } from "../../../model/documents/fileDocument";
import { Documents } from "../../../model/documents/tables";
import { People } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import type { TableSet } from "../../../tables/tableSet";

/** Enters a document into the register. */
export const fileDocument: Action<Filed> = {
  title: "File",
  reads: [...documentTables, People],
  plan(tables, input, { today }) {
    if (input.owner !== undefined) {
      const owner = requireRow(tables, People, input.owner);
      if (!owner.ok) return owner;
    }
    if (input.replaces !== undefined) {
      const replaced = requireOpen(tables, input.replaces, today);
      if (!replaced.ok) return replaced;
    }
    const filed = filedDocument(tables, input, today);
    if (!filed.ok) return filed;
    const { document, change } = filed.value;
    const of = input.record === undefined ? "" : ` for ${input.record}`;
    return ok({
      sentence: `Filed ${document}, ${input.title.trim()}${of}`,
      changes: [change],
      created: [{ table: Documents, key: document }],
    });
  },
};

export interface Renewal {
  readonly document: string;
  readonly dated?: Day | undefined;
  readonly validUntil?: Day | undefined;
  readonly link?: string | undefined;
  readonly version?: string | undefined;
  readonly note?: string | undefined;
}

/** Files the next version of a document, which takes the place of the one before. */
export const renewDocument: Action<Renewal> = {
  title: "Renew",
  reads: documentTables,
  plan(tables, { document, ...next }, { today }) {
    const before = requireOpen(tables, document, today);
    if (!before.ok) return before;
    const { title, kind, table, record, owner, confidential, version, validUntil } = before.value.document;
    if (next.validUntil !== undefined && validUntil !== undefined && next.validUntil <= validUntil)
      return refuse(`${document} is valid until ${validUntil} as it is. Enter a later end.`, {
        column: Documents.columns.validUntil.header,
      });
    const filed = filedDocument(
      tables,
      {
        title,
        kind,
        table,
        record,
        owner,
        confidential,
        ...next,
        version: next.version ?? nextVersion(version),
        replaces: document,
      },
      today,
    );
    if (!filed.ok) return filed;
    return ok({
      sentence: `Filed ${filed.value.document} in the place of ${formatDocument(before.value.document)}`,
      changes: [filed.value.change],
      created: [{ table: Documents, key: filed.value.document }],
    });
  },
};

/** Notes that a document was looked at and holds, until the next review. */
export const reviewDocument: Action<{ readonly document: string; readonly reviewOn: Day }> = {
  title: "Reviewed",
  reads: documentTables,
  plan(tables, { document, reviewOn }, { today }) {
    const found = requireOpen(tables, document, today);
    if (!found.ok) return found;
    if (reviewOn <= today)
      return refuse(`${reviewOn} is not ahead. Enter the day of the next review.`, {
        column: Documents.columns.reviewOn.header,
      });
    return ok({
      sentence: `Reviewed ${formatDocument(found.value.document)}; again on ${reviewOn}`,
      changes: [update(Documents, document, { reviewOn })],
    });
  },
};

/** "3" after "2", "2027" after "2026"; the second version after one that bears none. */
function nextVersion(version: string | undefined): string | undefined {
  if (version === undefined) return "2";
  return /^\d+$/.test(version) ? String(Number(version) + 1) : undefined;
}

/** A document that was neither replaced nor disposed of. */
function requireOpen(tables: TableSet, document: string, today: Day): Result<DocumentState> {
  const row = requireRow(tables, Documents, document);
  if (!row.ok) return row;
  const state = documentStates(tables, today).get(document);
  if (!state) return refuse(`${document} is not in Documents.`);
  const [next] = state.replacedBy;
  if (next) return refuse(`${document} was replaced by ${formatDocument(next)}. Go on from that one.`);
  const { disposedOn } = state.document;
  return disposedOn === undefined ? ok(state) : refuse(`${document} was disposed of on ${disposedOn}.`);
}
