import type { ReactNode } from "react";
import { titleOf } from "../../tables/defineTable";
import { Page } from "../../ui/Page";
import { originOf, recordListHref } from "../../ui/record/recordAddress";
import { RecordForm } from "../../ui/record/RecordForm";
import { useRoute } from "../../ui/route";
import { words as uiWords } from "../../ui/words";
import { homeOf } from "./homeOf";
import { NoSuchList } from "./NoSuchList";
import { useRecordTable } from "./useRecordTable";

/** The form of a new row; the address names the table, and what of the row is known already. */
export function NewRecordPage(): ReactNode {
  const { table: _, from, ...filled } = useRoute().params;
  const { table, features } = useRecordTable();
  const origin = originOf(from);
  if (!table) return <NoSuchList />;
  return (
    <Page
      title={uiWords.record.newTitle(table.record?.noun ?? "")}
      back={{ href: origin ?? recordListHref(table), label: titleOf(table) }}
    >
      <RecordForm table={table} filled={filled} onSaved={(key) => origin ?? homeOf(table, key, features)} />
    </Page>
  );
}
