import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { titleOf } from "../../tables/defineTable";
import { ButtonRow, Page } from "../../ui/Page";
import { originOf, recordListHref } from "../../ui/record/recordAddress";
import { RecordForm } from "../../ui/record/RecordForm";
import { hrefOf, useRoute } from "../../ui/route";
import { words as uiWords } from "../../ui/words";
import { homeOf } from "./homeOf";
import { NoSuchList } from "./NoSuchList";
import { useRecordTable } from "./useRecordTable";
import { words } from "./words";

/** The form that changes a row; for records without a page of their own it is that page. */
export function EditRecordPage(): ReactNode {
  const session = useSession();
  const { key = "", from } = useRoute().params;
  const { table, features } = useRecordTable();
  const origin = originOf(from);
  if (!table) return <NoSuchList />;
  const home = homeOf(table, key, features);
  return (
    <Page
      title={uiWords.record.editTitle(table.record?.noun ?? "")}
      subtitle={key}
      back={{ href: origin ?? recordListHref(table), label: titleOf(table) }}
    >
      <ButtonRow>
        <Button size="small" appearance="subtle" onClick={() => void session.show({ table, key })}>
          {uiWords.showRow}
        </Button>
        <Link href={hrefOf("records/rename", { table: table.name, key })}>{words.rename.link}</Link>
        <Link href={hrefOf("records/delete", { table: table.name, key })}>{words.remove.link}</Link>
        {home !== recordListHref(table) && <Link href={home}>{key}</Link>}
      </ButtonRow>
      <RecordForm table={table} recordKey={key} onSaved={() => origin ?? home} />
    </Page>
  );
}
