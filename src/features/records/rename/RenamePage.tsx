import { useMemo, type ReactNode } from "react";
import { useSessionState, useTables } from "../../../session/SessionContext";
import { linkedTables } from "../../../tables/saveRecord";
import { ActionForm } from "../../../ui/ActionForm";
import { EmptyState } from "../../../ui/EmptyState";
import { tablesOf } from "../../../ui/feature";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { editRecordHref, recordListHref } from "../../../ui/record/recordAddress";
import { recordChoices } from "../../../ui/record/recordChoices";
import { useRoute } from "../../../ui/route";
import { words as uiWords } from "../../../ui/words";
import { NoSuchList } from "../NoSuchList";
import { useRecordTable } from "../useRecordTable";
import { words } from "../words";
import { renameRecord } from "./renameRecord";

/** Gives a record another name, and shows first every row that follows. */
export function RenamePage(): ReactNode {
  const { key = "" } = useRoute().params;
  const { table, features } = useRecordTable();
  const present = useSessionState((state) => state.present);
  const known = useMemo(() => tablesOf(features).filter(({ name }) => present.has(name)), [features, present]);
  const tables = useTables(table ? [table, ...linkedTables(table, known)] : []);
  const action = useMemo(() => table && renameRecord(table, known), [table, known]);
  if (!table || !action) return <NoSuchList />;
  const row = tables?.read(table).rowsByKey.get(key);
  return (
    <Page
      title={words.rename.title(table.record?.noun ?? "")}
      subtitle={key}
      back={{ href: editRecordHref(table, key), label: uiWords.record.editTitle(table.record?.noun ?? "") }}
    >
      {!tables && <Loading />}
      {tables && !row && <EmptyState title={uiWords.record.gone(key)}>{uiWords.record.goneText}</EmptyState>}
      {tables && row && (
        <ActionForm
          name={`rename ${table.name} ${key}`}
          action={action}
          columns={Object.fromEntries(
            table.key.flatMap((field) => {
              const column = table.columns[field];
              return column ? [[field, column]] : [];
            }),
          )}
          initial={row}
          choices={recordChoices(table, tables)}
          inputOf={(set) => ({ key, set })}
          submit={words.rename.preview}
          preview={words.rename.title(table.record?.noun ?? "")}
          next={recordListHref(table)}
        >
          {() => <p>{words.rename.text}</p>}
        </ActionForm>
      )}
    </Page>
  );
}
