import { useMemo, type ReactNode } from "react";
import { useSessionState } from "../../../session/SessionContext";
import { ActionForm } from "../../../ui/ActionForm";
import { tablesOf } from "../../../ui/feature";
import { Page } from "../../../ui/Page";
import { editRecordHref, recordListHref } from "../../../ui/record/recordAddress";
import { useRoute } from "../../../ui/route";
import { words as uiWords } from "../../../ui/words";
import { NoSuchList } from "../NoSuchList";
import { useRecordTable } from "../useRecordTable";
import { words } from "../words";
import { removeRecord } from "./removeRecord";

/** Takes a record away, where nothing names it. */
export function RemovePage(): ReactNode {
  const { key = "" } = useRoute().params;
  const { table, features } = useRecordTable();
  const present = useSessionState((state) => state.present);
  const action = useMemo(
    () =>
      table &&
      removeRecord(
        table,
        tablesOf(features).filter(({ name }) => present.has(name)),
      ),
    [table, features, present],
  );
  if (!table || !action) return <NoSuchList />;
  return (
    <Page
      title={words.remove.title(table.record?.noun ?? "")}
      subtitle={key}
      back={{ href: editRecordHref(table, key), label: uiWords.record.editTitle(table.record?.noun ?? "") }}
    >
      <ActionForm
        name={`remove ${table.name} ${key}`}
        action={action}
        columns={{}}
        inputOf={() => ({ key })}
        submit={words.remove.title(table.record?.noun ?? "")}
        next={recordListHref(table)}
      >
        {() => <p>{words.remove.text(key)}</p>}
      </ActionForm>
    </Page>
  );
}
