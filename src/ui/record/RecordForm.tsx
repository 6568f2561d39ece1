import { useMemo, type ReactNode } from "react";
import { useSessionState, useTables } from "../../session/SessionContext";
import { keyCreated } from "../../tables/change";
import { fieldsOf, type AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import { linkedTables, recordFaults, saveRecord } from "../../tables/saveRecord";
import { ActionForm } from "../ActionForm";
import { EmptyState } from "../EmptyState";
import { tablesOf } from "../feature";
import { useFeatures } from "../FeaturesContext";
import { Loading } from "../Loading";
import { words } from "../words";
import { LISTS, recordChoices } from "./recordChoices";

/** The form of one row of any table that people may fill by hand, made from the table's declaration. */
export function RecordForm({
  table,
  recordKey,
  filled = {},
  onSaved,
  onCancel,
}: {
  readonly table: AnyTable;
  /** The row that is changed; left out for a new one. */
  readonly recordKey?: string | undefined;
  /** What a new row begins with. */
  readonly filled?: AnyRow;
  /** Called with the key of the row, once it is in the workbook. Where it answers with an address, one goes on there. */
  readonly onSaved: (key: string) => string | undefined;
  readonly onCancel?: () => void;
}): ReactNode {
  const present = useSessionState((state) => state.present);
  const all = tablesOf(useFeatures());
  const known = all.filter(({ name }) => present.has(name));
  const tables = useTables([table, ...linkedTables(table, known), ...known.filter(({ name }) => name === LISTS)]);
  const action = useMemo(
    () =>
      saveRecord(
        table,
        all.filter(({ name }) => present.has(name)),
      ),
    [table, all, present],
  );
  const columns = useMemo(
    () =>
      Object.fromEntries(
        fieldsOf(table).flatMap((field) => {
          const column = table.columns[field];
          return column && (recordKey === undefined || !table.key.includes(field)) ? [[field, column]] : [];
        }),
      ),
    [table, recordKey],
  );
  if (!tables) return <Loading />;
  const before = recordKey === undefined ? undefined : tables.read(table).rowsByKey.get(recordKey);
  if (recordKey !== undefined && !before)
    return <EmptyState title={words.record.gone(recordKey)}>{words.record.goneText}</EmptyState>;
  const keyFields: AnyRow = before ? Object.fromEntries(table.key.map((field) => [field, before[field]])) : {};
  return (
    <ActionForm
      name={`record ${table.name} ${recordKey ?? ""}`}
      action={action}
      columns={columns}
      folded={table.record?.folded ?? []}
      inputOf={(row) => ({ row: { ...keyFields, ...row }, ...(recordKey !== undefined && { key: recordKey }) })}
      initial={before ?? filled}
      choices={recordChoices(table, tables, recordKey)}
      faults={(row) => recordFaults(table, row)}
      submit={recordKey === undefined ? words.record.add(table.record?.noun ?? "") : words.record.save}
      next={(done) => onSaved(recordKey ?? keyCreated(done, table) ?? "")}
      {...(onCancel && { onCancel })}
    />
  );
}
