import { Button, Textarea } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { Departments } from "../../../model/company/lists";
import { HandOverColumns } from "../../../model/expenses/tables";
import { invoiceStates, invoiceTables } from "../../../model/invoices/invoiceState";
import { Invoices } from "../../../model/invoices/tables";
import { peopleToChoose } from "../../../model/people/people";
import { useTables } from "../../../session/SessionContext";
import { useAction } from "../../../session/useAction";
import { keyCreated } from "../../../tables/change";
import type { TableSet } from "../../../tables/tableSet";
import { EmptyState } from "../../../ui/EmptyState";
import { Entries, Entry } from "../../../ui/Entries";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { WhoAreYou } from "../../../ui/WhoAreYou";
import { invoiceRecord } from "../invoiceRecord";
import { InvoicesNavigation } from "../InvoicesNavigation";
import { words } from "../words";
import { handOverInvoices } from "./handOverInvoices";
import { invoiceFile } from "./handOverFile";

/** Invoices that are ready, on their way to finance, and the files that went. */
export function HandOverPage(): ReactNode {
  const tables = useTables(reads);
  return (
    <Page title={words.handOver.title} subtitle={words.handOver.subtitle}>
      <InvoicesNavigation />
      {tables ? <HandOver tables={tables} /> : <Loading />}
    </Page>
  );
}

function HandOver({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const hand = useAction(handOverInvoices);
  const [opened, setOpened] = useState<string>();
  const states = useMemo(() => [...invoiceStates(tables).values()], [tables]);
  const ready = states.filter(({ status }) => status === "Ready");
  const files = [...new Set(states.flatMap(({ invoice }) => invoice.handOver ?? []))].sort().reverse();
  return (
    <>
      <WhoAreYou people={peopleToChoose(tables)} />
      {ready.length === 0 ? (
        <EmptyState title={words.handOver.nothing}>{words.handOver.nothingText}</EmptyState>
      ) : (
        <>
          <Entries>
            {ready.map(({ invoice, currency }) => (
              <Entry key={invoice.invoice} small={invoice.number} end={formats.money(invoice.total, currency)}>
                <a href={recordHref(invoiceRecord, invoice.invoice)}>{invoice.invoice}</a> {invoice.vendor}
              </Entry>
            ))}
          </Entries>
          <ButtonRow>
            <Button
              appearance="primary"
              disabledFocusable={hand.busy}
              onClick={() => {
                void hand.run({}).then((done) => {
                  if (done) setOpened(keyCreated(done, Invoices));
                });
              }}
            >
              {words.handOver.write(formats.quantity(ready.length))}
            </Button>
          </ButtonRow>
        </>
      )}
      {files.length > 0 && (
        <Section title={words.handOver.earlier}>
          <Entries>
            {files.map((number) => (
              <Entry
                key={number}
                end={
                  <Button
                    size="small"
                    aria-expanded={opened === number}
                    onClick={() => setOpened(opened === number ? undefined : number)}
                  >
                    {words.handOver.openFile}
                  </Button>
                }
              >
                {number}
              </Entry>
            ))}
          </Entries>
          {opened !== undefined && (
            <File
              key={opened}
              number={opened}
              text={invoiceFile(
                tables,
                states.filter(({ invoice }) => invoice.handOver === opened),
              )}
            />
          )}
          <div>{words.handOver.headings}</div>
        </Section>
      )}
    </>
  );
}

/** The file's text, to save or to copy. */
function File({ number, text }: { readonly number: string; readonly text: string }): ReactNode {
  return (
    <>
      <Textarea
        readOnly
        rows={6}
        aria-label={words.handOver.fileText}
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <ButtonRow>
        <Button appearance="primary" onClick={() => save(`${number}.csv`, text)}>
          {words.handOver.save}
        </Button>
      </ButtonRow>
    </>
  );
}

function save(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

const reads = [...new Set([...invoiceTables, HandOverColumns, Departments])];
