import { useState, type ReactNode } from "react";
import { Invoices } from "../../../model/invoices/tables";
import { Orders } from "../../../model/orders/tables";
import { VendorItems, Vendors } from "../../../model/stock/tables";
import { useTables } from "../../../session/SessionContext";
import { keyCreated } from "../../../tables/change";
import { optional } from "../../../tables/column";
import { joinKey } from "../../../tables/defineTable";
import { link } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { ActionForm } from "../../../ui/ActionForm";
import { Entries, Entry } from "../../../ui/Entries";
import { ChooseFile } from "../../../ui/file/ChooseFile";
import { useFormats } from "../../../ui/FormatsContext";
import { Loading } from "../../../ui/Loading";
import { Message } from "../../../ui/Message";
import { ButtonRow, Page, Section } from "../../../ui/Page";
import { recordHref } from "../../../ui/recordKind";
import { hrefOf } from "../../../ui/route";
import { enterInvoice, enterInvoiceTables } from "../enter/enterInvoice";
import { invoiceRecord } from "../invoiceRecord";
import { words } from "../words";
import { inputOfFile, orderLineFinder, proposeFor } from "./linesOfFile";
import type { EInvoice } from "./eInvoice";

const LARGEST = 5_000_000;

/** Reads an e-invoice, shows what it says, and enters it. */
export function FilePage(): ReactNode {
  const tables = useTables(reads);
  const [read, setRead] = useState<EInvoice>();
  const [refusal, setRefusal] = useState<string>();
  const take = async (file: File): Promise<void> => {
    setRead(undefined);
    if (file.size > LARGEST) {
      setRefusal(words.file.tooLarge);
      return;
    }
    try {
      const [bytes, { readEInvoice }, { SaxesParser }] = await Promise.all([
        file.arrayBuffer(),
        import("./readEInvoice"),
        import("saxes"),
      ]);
      const answer = readEInvoice(SaxesParser, new Uint8Array(bytes));
      setRefusal(answer.ok ? undefined : answer.problem.message);
      if (answer.ok) setRead(answer.value);
    } catch {
      // The browser refuses to read a file that changed or vanished after it was chosen.
      setRefusal(words.file.unreadable(file.name));
    }
  };
  return (
    <Page
      title={words.file.title}
      subtitle={words.file.text}
      back={{ href: hrefOf("invoices/enter"), label: words.enter.title }}
    >
      <ButtonRow>
        <ChooseFile
          appearance="primary"
          label={words.file.choose}
          accept=".xml,.pdf,text/xml,application/xml,application/pdf"
          onFile={(file) => void take(file)}
        />
      </ButtonRow>
      {refusal !== undefined && <Message text={refusal} />}
      {read && (tables ? <Found key={read.number} invoice={read} tables={tables} /> : <Loading />)}
    </Page>
  );
}

function Found({ invoice, tables }: { readonly invoice: EInvoice; readonly tables: TableSet }): ReactNode {
  const formats = useFormats();
  const proposed = proposeFor(tables, invoice);
  const lineOf = orderLineFinder(tables, proposed.vendor ?? "", proposed.order);
  return (
    <Section title={words.file.found(invoice.kind, invoice.number, invoice.seller ?? "–")}>
      <Entries>
        {[...invoice.lines, ...invoice.charges].map((line, index) => {
          const found = "name" in line ? lineOf(line) : undefined;
          return (
            <Entry
              key={index}
              small={
                found
                  ? words.file.matched(joinKey([found.order, found.line, found.item]))
                  : "name" in line
                    ? words.file.unmatched
                    : undefined
              }
              end={formats.money(line.amount, invoice.currency)}
            >
              {"name" in line ? `${formats.quantity(line.quantity)} × ${line.name}` : line.reason}
            </Entry>
          );
        })}
        <Entry end={formats.money(invoice.total, invoice.currency)}>
          {words.invoice.total} · {words.invoice.tax} {formats.money(invoice.tax, invoice.currency)}
        </Entry>
      </Entries>
      <ActionForm
        name={`e-invoice ${invoice.number}`}
        action={enterInvoice}
        columns={columns}
        initial={{ ...(proposed.vendor !== undefined && { vendor: proposed.vendor }), order: proposed.order }}
        choices={{
          vendor: tables.rows(Vendors).map(({ vendor }) => ({ key: vendor })),
          order: tables.rows(Orders).map(({ order, vendor }) => ({ key: order, label: vendor })),
          corrects: tables.rows(Invoices).map(({ invoice: key, number }) => ({ key, label: number })),
        }}
        inputOf={({ vendor, order, corrects }) => inputOfFile(tables, invoice, vendor, order, corrects)}
        submit={words.enter.submit}
        preview={words.enter.write}
        next={(done) => recordHref(invoiceRecord, keyCreated(done, Invoices) ?? "")}
      />
    </Section>
  );
}

const columns = {
  vendor: link({ header: "Vendor", help: words.file.vendor }, "Vendors"),
  order: optional(link({ header: "Order", help: words.file.order }, "Orders")),
  corrects: Invoices.columns.corrects,
};

const reads = [...new Set([...enterInvoiceTables, VendorItems])];
