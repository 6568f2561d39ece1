import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSessionState, useTables } from "../../session/SessionContext";
import { showValue } from "../../tables/column";
import { keyOf, titleOf, type AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import { EmptyState } from "../../ui/EmptyState";
import { Entries, Entry } from "../../ui/Entries";
import { tablesOf } from "../../ui/feature";
import { useFeatures } from "../../ui/FeaturesContext";
import { useFormats } from "../../ui/FormatsContext";
import { SaveTable } from "../../ui/file/SaveTable";
import { IncompleteRows } from "../../ui/IncompleteRows";
import { ListPage } from "../../ui/ListPage";
import { ListRow } from "../../ui/ListRow";
import { Page } from "../../ui/Page";
import { editRecordHref, newRecordHref, recordListHref } from "../../ui/record/recordAddress";
import { hrefOf, useRoute } from "../../ui/route";
import { words } from "./words";

/** The lists that people fill by hand; the rows of one, where the address names it. */
export function RecordsPage(): ReactNode {
  const name = useRoute().params.table;
  const present = useSessionState((state) => state.present);
  const tables = tablesOf(useFeatures()).filter((table) => table.record && present.has(table.name));
  const table = tables.find((each) => each.name === name);
  if (table) return <RecordList table={table} />;
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      {name !== undefined && <EmptyState title={words.unknown}>{words.unknownText}</EmptyState>}
      <Entries>
        {tables.map((each) => (
          <Entry
            key={each.name}
            small={each.help}
            end={<Link href={newRecordHref(each)}>{words.add(each.record?.noun ?? "")}</Link>}
          >
            <Link href={recordListHref(each)}>{titleOf(each)}</Link>
          </Entry>
        ))}
      </Entries>
    </Page>
  );
}

function RecordList({ table }: { readonly table: AnyTable }): ReactNode {
  const formats = useFormats();
  const tables = useTables([table]);
  const noun = table.record?.noun ?? "";
  // What a row is told by, beside its key: the first of its fields that are filled.
  const detailOf = (row: AnyRow): string =>
    Object.entries(table.columns)
      .filter(([field, { kind }]) => kind !== "formula" && !table.key.includes(field) && field !== "name")
      .flatMap(([field, column]) =>
        row[field] === undefined ? [] : [`${column.header} ${showValue(column, row[field], formats)}`],
      )
      .slice(0, DETAILS)
      .join(" · ");
  /** The key as people of this language read it: days and times are parts of some. */
  const keyShown = (row: AnyRow): string =>
    table.key
      .flatMap((field) => {
        const column = table.columns[field];
        return column && row[field] !== undefined ? [showValue(column, row[field], formats)] : [];
      })
      .join(" / ");
  return (
    <ListPage
      title={titleOf(table)}
      subtitle={table.help}
      back={{ href: hrefOf("records"), label: words.title }}
      navigation={
        <>
          <IncompleteRows table={table} tables={tables} />
          <SaveTable table={table} />
        </>
      }
      actions={<Link href={newRecordHref(table)}>{words.add(noun)}</Link>}
      rows={tables && [...tables.read(table).rowsByKey.values()]}
      empty={{
        title: words.none(titleOf(table)),
        text: words.noneText,
        action: <Link href={hrefOf("import")}>{words.importData}</Link>,
      }}
      says={{ ...words.list, rows: [noun, lowerFirst(titleOf(table))] }}
      textOf={(row) =>
        [keyOf(table, row), ...Object.values(row).filter((value) => typeof value === "string")].join(" ")
      }
      keyOf={(row) => keyOf(table, row)}
      hrefOf={(row) => editRecordHref(table, keyOf(table, row))}
    >
      {(row) => (
        <ListRow
          title={
            typeof row.name === "string" && !table.key.includes("name")
              ? `${keyShown(row)} · ${row.name}`
              : keyShown(row)
          }
          detail={detailOf(row)}
        />
      )}
    </ListPage>
  );
}

/** As many as tell rows apart in one line of a narrow pane. */
const DETAILS = 3;

/** As it is written within a sentence; "KPIs" stays. */
const lowerFirst = (title: string): string => title.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
