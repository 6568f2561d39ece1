import { useMemo, type ReactNode } from "react";
import { useSession, useSessionState, useTables } from "../session/SessionContext";
import type { AnyTable } from "../tables/defineTable";
import { EmptyState } from "./EmptyState";
import { Facts, type Figure } from "./Figures";
import { useFeatures } from "./FeaturesContext";
import { Loading } from "./Loading";
import { Page } from "./Page";
import { recordHref, type Found, type RecordKind } from "./recordKind";
import { hrefOf, useRoute } from "./route";
import { pageStep, Steps, type Step } from "./Steps";
import { Message } from "./Message";
import { words } from "./words";

/** What a record's own page shows around its parts. */
export interface RecordView {
  readonly subtitle?: ReactNode;
  /** The record's states, as Tags. */
  readonly tags?: ReactNode;
  /** What has to be known before the next step. */
  readonly warnings?: readonly string[];
  /** What can be done next, the usual step first. */
  readonly steps: readonly Step[];
  /** What is known of it besides its parts, such as the days on which it was sent and confirmed. */
  readonly facts?: readonly Figure[];
}

/** A record's own page: what it is, its next steps, its parts (the children) and its facts. */
export function RecordPage<R>({
  kind,
  view,
  children,
}: {
  readonly kind: RecordKind<R>;
  readonly view: (found: Found<R>) => RecordView;
  readonly children: (found: Found<R>) => ReactNode;
}): ReactNode {
  const { key, tables, found } = useRecord(kind);
  const also = usePagesOfRecord(kind.table, key);
  const back = listOf(kind);
  if (!found)
    return (
      <Page title={key || back.label} back={back}>
        <NotFound kind={kind} recordKey={key} isRead={tables !== undefined} />
      </Page>
    );
  const { subtitle, tags, warnings = [], steps, facts = [] } = view(found);
  return (
    <Page title={kind.nameOf?.(found.record) ?? key} back={back} subtitle={subtitle} actions={tags}>
      {warnings.map((warning) => (
        <Message key={warning} intent="warning" text={warning} />
      ))}
      <Steps steps={steps} also={also} row={{ table: kind.table, key }} />
      {children(found)}
      {facts.length > 0 && <Facts facts={facts} />}
    </Page>
  );
}

/** The pages that other duties of the workbook have about any record: its documents. */
function usePagesOfRecord(table: AnyTable, key: string): readonly Step[] {
  const features = useFeatures();
  const present = useSessionState((state) => state.present);
  return features.flatMap(({ ofRecord, tables }) =>
    ofRecord && tables.some(({ name }) => present.has(name)) && !tables.includes(table)
      ? [pageStep(ofRecord.label, ofRecord.path, { table: table.name, record: key })]
      : [],
  );
}

/** A page of one step of a record; it leads back to the record. */
export function RecordStepPage<R>({
  kind,
  title,
  subtitle,
  reads = [],
  children,
}: {
  readonly kind: RecordKind<R>;
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** What the page shows beside the record's own tables. */
  readonly reads?: readonly AnyTable[];
  readonly children: (found: Found<R>) => ReactNode;
}): ReactNode {
  const { key, tables, found } = useRecord(kind, reads);
  const name = (found && kind.nameOf?.(found.record)) ?? key;
  return (
    <Page
      title={title}
      subtitle={subtitle}
      back={key === "" ? listOf(kind) : { href: recordHref(kind, key), label: name }}
    >
      {found ? children(found) : <NotFound kind={kind} recordKey={key} isRead={tables !== undefined} />}
    </Page>
  );
}

const listOf = <R,>({ list: { path, label } }: RecordKind<R>) => ({ href: hrefOf(path), label });

function useRecord<R>(kind: RecordKind<R>, reads: readonly AnyTable[] = []) {
  const { today } = useSession().circumstances();
  const key = useRoute().params[kind.param] ?? "";
  const tables = useTables([...new Set([...kind.reads, ...reads])]);
  const record = useMemo(() => tables && kind.find(tables, key, today), [tables, kind, key, today]);
  const found: Found<R> | undefined =
    tables && record !== undefined ? { record, recordKey: key, tables, home: recordHref(kind, key) } : undefined;
  return { key, tables, found };
}

function NotFound<R>({
  kind,
  recordKey,
  isRead,
}: {
  readonly kind: RecordKind<R>;
  readonly recordKey: string;
  readonly isRead: boolean;
}): ReactNode {
  // An address that was typed, or cut when it was copied.
  if (recordKey === "") return <EmptyState title={kind.gone.title}>{words.noKey}</EmptyState>;
  return isRead ? <EmptyState title={kind.gone.title}>{kind.gone.text(recordKey)}</EmptyState> : <Loading />;
}
