import type { ReactNode } from "react";
import { documentTables } from "../../../model/documents/documentState";
import { DocumentKinds, Documents } from "../../../model/documents/tables";
import { People, peopleToChoose } from "../../../model/people/people";
import { useSessionState, useTables } from "../../../session/SessionContext";
import { keyCreated } from "../../../tables/change";
import { titleOf } from "../../../tables/defineTable";
import { ActionForm } from "../../../ui/ActionForm";
import { tablesOf } from "../../../ui/feature";
import { useFeatures } from "../../../ui/FeaturesContext";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf, useRoute } from "../../../ui/route";
import { documentRecord } from "../documentRecord";
import { words } from "../words";
import { fileDocument } from "./fileActions";

/** Files a document: of a record where the address names one, else of the company. */
export function FilePage(): ReactNode {
  const { params } = useRoute();
  const features = useFeatures();
  const user = useSessionState((state) => state.user);
  const tables = useTables(reads);
  const table = tablesOf(features).find(({ name }) => name === params.table);
  const record = table && params.record;
  const owner = tables?.find(People, user)?.person;
  return (
    <Page
      title={words.file.title}
      subtitle={
        table && record !== undefined ? words.file.subtitle(`${titleOf(table)}, ${record}`) : words.file.without
      }
      back={
        table && record !== undefined
          ? { href: hrefOf("documents/of", { table: table.name, record }), label: words.title }
          : { href: hrefOf("documents"), label: words.title }
      }
    >
      {!tables ? (
        <Loading />
      ) : (
        <ActionForm
          name={`file ${record ?? ""} ${params.kind ?? ""}`}
          action={fileDocument}
          columns={columns}
          folded={folded}
          initial={{ ...(params.kind !== undefined && { kind: params.kind }), owner }}
          choices={{
            kind: tables.rows(DocumentKinds).map(({ kind }) => ({ key: kind })),
            owner: peopleToChoose(tables),
            replaces: tables
              .rows(Documents)
              .filter(({ disposedOn }) => disposedOn === undefined)
              .map(({ document, title }) => ({ key: document, label: title })),
          }}
          inputOf={(row) => ({ ...row, ...(table && record !== undefined && { table: table.name, record }) })}
          next={(done) => recordHref(documentRecord, keyCreated(done, Documents) ?? "")}
        />
      )}
    </Page>
  );
}

const reads = [...documentTables, People];
const { title, kind, link, dated, validUntil, owner, version, replaces, reviewOn, confidential, note } =
  Documents.columns;
const columns = {
  title: { ...title, help: words.file.what },
  kind,
  link: { ...link, help: words.file.link },
  dated,
  validUntil,
  owner,
  version,
  replaces,
  reviewOn,
  confidential,
  note,
};
const folded = ["version", "replaces", "reviewOn", "confidential", "note"];
