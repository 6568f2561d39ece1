import { addMonths, type Day } from "../../domain/calendarDay";
import { ok, refuse, type Result } from "../../domain/result";
import { insert, type Change } from "../../tables/change";
import type { NewRow } from "../../tables/defineTable";
import { numbering } from "../../tables/numbering";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import { usedKeys } from "../../tables/usedNumbers";
import { DocumentKinds, Documents } from "./tables";

/** A document as it is filed; its number, its filing and its next review follow. */
export type Filed = Omit<NewRow<typeof Documents.columns>, "document" | "filedOn" | "disposedOn" | "protocol">;

/** The row of a document that is filed, numbered after the last one. */
export function filedDocument(
  tables: TableSet,
  filed: Filed,
  today: Day,
): Result<{ readonly document: string; readonly change: Change }> {
  const kind = requireRow(tables, DocumentKinds, filed.kind);
  if (!kind.ok) return kind;
  const title = filed.title.trim();
  if (title === "") return refuse("Say what the document is about.", { column: Documents.columns.title.header });
  const { dated, validUntil } = filed;
  if (dated !== undefined && dated > today)
    return refuse(`${title} is dated ${dated}, and today is ${today}. Enter the date on the document.`, {
      column: Documents.columns.dated.header,
    });
  if (dated !== undefined && validUntil !== undefined && validUntil < dated)
    return refuse(`${title} is dated ${dated} and ends before that, on ${validUntil}. Correct one of the two.`, {
      column: Documents.columns.validUntil.header,
    });
  const months = kind.value.reviewMonths ?? 0;
  const document = numbering("DC", today, usedKeys(tables, Documents))();
  return ok({
    document,
    change: insert(Documents, {
      ...filed,
      title,
      kind: kind.value.kind,
      document,
      filedOn: today,
      reviewOn: filed.reviewOn ?? (months === 0 ? undefined : addMonths(today, months)),
    }),
  });
}
