import type { ReactNode } from "react";
import { Departments } from "../../../model/company/lists";
import { Invoices } from "../../../model/invoices/tables";
import { peopleToChoose } from "../../../model/people/people";
import { Vendors } from "../../../model/stock/tables";
import type { Column } from "../../../tables/column";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { invoiceRecord } from "../invoiceRecord";
import { words } from "../words";
import { editableFields, editInvoice, type EditInvoice } from "./editInvoice";

/** The head of an invoice, to be put right as the vendor's paper has it. */
export function EditPage(): ReactNode {
  return (
    <RecordStepPage kind={invoiceRecord} title={words.edit.title} subtitle={words.edit.text}>
      {({ record: { invoice }, recordKey, tables, home }) => (
        <ActionForm
          name={`edit ${recordKey}`}
          action={editInvoice}
          columns={columns}
          initial={invoice}
          choices={{
            vendor: tables.rows(Vendors).map(({ vendor }) => ({ key: vendor })),
            corrects: tables
              .rows(Invoices)
              .filter((row) => row.vendor === invoice.vendor && row.invoice !== invoice.invoice)
              .map((row) => ({ key: row.invoice, label: row.number })),
            requester: peopleToChoose(tables),
            department: tables.rows(Departments).map(({ department }) => ({ key: department })),
          }}
          // The form is made from the columns of these fields.
          inputOf={(row) => ({ ...row, invoice: recordKey }) as EditInvoice}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const columns: Record<string, Column> = Object.fromEntries(
  editableFields.map((field) => [field, Invoices.columns[field]]),
);
