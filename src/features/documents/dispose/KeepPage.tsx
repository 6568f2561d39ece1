import { Button, Checkbox, Link } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { documentStates, documentTables } from "../../../model/documents/documentState";
import { DocumentKinds } from "../../../model/documents/tables";
import { People, peopleToChoose } from "../../../model/people/people";
import { useSession, useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { optional } from "../../../tables/column";
import { flag, link } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { Form } from "../../../ui/Form";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { recordListHref } from "../../../ui/record/recordAddress";
import { recordHref } from "../../../ui/recordKind";
import { publishStep, useSteps } from "../../../ui/Steps";
import { WhoAreYou } from "../../../ui/WhoAreYou";
import { documentRecord } from "../documentRecord";
import { DocumentsNavigation } from "../DocumentsNavigation";
import { words } from "../words";
import { disposeDocuments, drawProtocol } from "./disposeDocuments";
import { drawIndex } from "./drawIndex";

/** What need not be kept any more, protocols of what was disposed of, and the index for auditors. */
export function KeepPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page title={words.dispose.title} subtitle={words.dispose.subtitle}>
      <DocumentsNavigation />
      {tables ? <Keep tables={tables} /> : <Loading />}
    </Page>
  );
}

function Keep({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  const disposing = useAction(disposeDocuments);
  const { busy, take } = useSteps();
  const [left, setLeft] = useState<readonly string[]>([]);
  const states = useMemo(() => [...documentStates(tables, today).values()], [tables, today]);
  const over = states.filter(({ status }) => status === "To dispose");
  const chosen = over.map(({ document }) => document.document).filter((document) => !left.includes(document));
  const protocols = [...new Set(states.flatMap(({ document }) => document.protocol ?? []))].reverse();
  return (
    <>
      <Section title={words.dispose.over}>
        {over.length === 0 ? (
          words.dispose.none
        ) : (
          <>
            <WhoAreYou people={peopleToChoose(tables)} />
            <Entries>
              {over.map(({ document, keepUntil = today }) => (
                <Entry
                  key={document.document}
                  lead={
                    <Checkbox
                      aria-label={words.dispose.choose(document.document)}
                      checked={chosen.includes(document.document)}
                      onChange={(_event, { checked }) =>
                        setLeft((before) => [
                          ...before.filter((each) => each !== document.document),
                          ...(checked === true ? [] : [document.document]),
                        ])
                      }
                    />
                  }
                  small={[document.kind, words.dispose.keptUntil(formats.day(keepUntil))].join(" · ")}
                >
                  <Link href={recordHref(documentRecord, document.document)}>{document.title}</Link>
                </Entry>
              ))}
            </Entries>
            <ButtonRow>
              <Button
                disabledFocusable={disposing.busy || chosen.length === 0}
                onClick={() => void disposing.run({ documents: chosen })}
              >
                {words.dispose.dispose(formats.quantity(chosen.length))}
              </Button>
            </ButtonRow>
          </>
        )}
      </Section>
      {protocols.length > 0 && (
        <Section title={words.dispose.protocols}>
          <Entries>
            {protocols.map((protocol) => (
              <Entry
                key={protocol}
                end={
                  <Button
                    size="small"
                    aria-label={words.dispose.drawNamed(protocol)}
                    disabledFocusable={busy}
                    onClick={() => void take(publishStep(drawProtocol, { protocol }))}
                  >
                    {words.dispose.draw}
                  </Button>
                }
              >
                {protocol}
              </Entry>
            ))}
          </Entries>
        </Section>
      )}
      <Section
        title={words.dispose.index}
        actions={<Link href={recordListHref(DocumentKinds)}>{words.dispose.kinds}</Link>}
      >
        <Form
          name="index"
          columns={indexColumns}
          choices={{ kind: tables.rows(DocumentKinds).map(({ kind }) => ({ key: kind })) }}
          submit={words.dispose.drawIndex}
          busy={busy}
          onSubmit={({ kind, confidential }) =>
            void take(publishStep(drawIndex, { kind, withConfidential: confidential === true }))
          }
        />
      </Section>
    </>
  );
}

const reads = [...documentTables, People];
const indexColumns = {
  kind: optional(link({ header: "Kind", help: words.dispose.indexKind }, "DocumentKinds")),
  confidential: optional(flag({ header: words.dispose.confidential, help: words.dispose.confidentialHelp })),
};
