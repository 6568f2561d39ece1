import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { documentsByRecord, documentStates, recordName } from "../../../model/documents/documentState";
import { useSession, useTables } from "../../../session/SessionContext";
import { titleOf } from "../../../tables/defineTable";
import { sameKey } from "../../../tables/keys";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Message } from "../../../ui/Message";
import { ButtonRow, Page } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import { Tag } from "../../../ui/Tag";
import { documentRecord } from "../documentRecord";
import { missingPapers, missingTables } from "../missing/missingPapers";
import { hrefOfRecord } from "../recordLink";
import { toneOf, words } from "../words";

/** The documents of one record of any table, and what is missing of them. */
export function OfRecordPage(): ReactNode {
  const formats = useFormats();
  const { params } = useRoute();
  const { today } = useSession().circumstances();
  const features = useFeatures();
  const tables = useTables(missingTables);
  const table = tablesOf(features).find(({ name }) => name === params.table);
  const record = params.record ?? "";
  const found = useMemo(
    () =>
      tables && table
        ? {
            documents:
              documentsByRecord(documentStates(tables, today).values()).get(recordName(table.name, record)) ?? [],
            missing: missingPapers(tables, today).filter(
              (paper) => paper.rule.table === table.name && sameKey(paper.record, record),
            ),
          }
        : undefined,
    [tables, table, record, today],
  );
  if (!table || record === "")
    return (
      <Page title={words.of.title} back={{ href: hrefOf("documents"), label: words.title }}>
        <EmptyState title={words.of.unknown}>{words.of.unknownText}</EmptyState>
      </Page>
    );
  const home = hrefOfRecord(features, table.name, record);
  const here = { table: table.name, record };
  return (
    <Page
      title={words.of.title}
      subtitle={words.of.subtitle(titleOf(table), record)}
      back={home === undefined ? { href: hrefOf("documents"), label: words.title } : { href: home, label: record }}
    >
      {!found ? (
        <Loading />
      ) : (
        <>
          {found.missing.map(({ rule }) => (
            <Message key={rule.rule} intent="warning" text={words.of.missing(rule.kind)} />
          ))}
          {found.documents.length === 0 ? (
            words.of.none
          ) : (
            <Entries>
              {found.documents.map(({ document, status }) => (
                <Entry
                  key={document.document}
                  small={[
                    document.kind,
                    document.version,
                    document.validUntil !== undefined && words.until(formats.day(document.validUntil)),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                  end={<Tag tone={toneOf(status)}>{status}</Tag>}
                >
                  <Link href={recordHref(documentRecord, document.document)}>{document.title}</Link>
                </Entry>
              ))}
            </Entries>
          )}
          <ButtonRow>
            <Link
              href={hrefOf("documents/file", {
                ...here,
                ...(found.missing[0] && { kind: found.missing[0].rule.kind }),
              })}
            >
              {words.of.file}
            </Link>
            <Link href={hrefOf("documents/letters", here)}>{words.of.letters}</Link>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}
