import { Link } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { Departments } from "../../../model/company/lists";
import { HandOverColumns } from "../../../model/expenses/tables";
import { invoiceStates, invoiceTables, type InvoiceState } from "../../../model/invoices/invoiceState";
import { Invoices } from "../../../model/invoices/tables";
import { peopleToChoose } from "../../../model/people/people";
import { useTables } from "../../../session/SessionContext";
import type { TableSet } from "../../../tables/tableSet";
import { Entries, Entry } from "../../../ui/Entries";
import { HandOver } from "../../../ui/file/HandOver";
import type { FileWritten } from "../../../ui/file/WrittenFiles";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Page } from "../../../ui/Page";
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
      {tables ? <InvoicesToHandOver tables={tables} /> : <Loading />}
    </Page>
  );
}

function InvoicesToHandOver({ tables }: { readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const states = useMemo(() => [...invoiceStates(tables).values()], [tables]);
  const ready = states.filter(({ status }) => status === "Ready");
  return (
    <>
      <WhoAreYou people={peopleToChoose(tables)} />
      <HandOver
        action={handOverInvoices}
        input={{}}
        of={Invoices}
        ready={ready.length}
        nothing={{ title: words.handOver.nothing, text: words.handOver.nothingText }}
        write={words.handOver.write(formats.quantity(ready.length))}
        earlier={words.handOver.earlier}
        files={filesOf(states)}
        textOf={(number) =>
          invoiceFile(
            tables,
            states.filter(({ invoice }) => invoice.handOver === number),
          )
        }
        note={<div>{words.handOver.headings}</div>}
      >
        <Entries>
          {ready.map(({ invoice, currency }) => (
            <Entry
              key={invoice.invoice}
              small={invoice.number}
              end={formats.money(invoice.kind === "Credit note" ? -invoice.total : invoice.total, currency)}
            >
              <Link href={recordHref(invoiceRecord, invoice.invoice)}>{invoice.invoice}</Link> {invoice.vendor}
            </Entry>
          ))}
        </Entries>
      </HandOver>
    </>
  );
}

/** The files that went, the newest first. */
function filesOf(states: readonly InvoiceState[]): readonly FileWritten[] {
  const days = new Map<string, string | undefined>();
  for (const { invoice } of states)
    if (invoice.handOver !== undefined) days.set(invoice.handOver, invoice.handedOverOn);
  return [...days].map(([number, on]) => ({ number, on })).sort((a, b) => (a.number < b.number ? 1 : -1));
}

const reads = [...new Set([...invoiceTables, HandOverColumns, Departments])];
