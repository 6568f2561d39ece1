import type { ReactNode } from "react";
import { InvoiceLines } from "../../../model/invoices/tables";
import { Orders } from "../../../model/orders/tables";
import { Items } from "../../../model/stock/tables";
import { optional } from "../../../tables/column";
import { money } from "../../../tables/kinds";
import { ActionForm } from "../../../ui/ActionForm";
import { RecordStepPage } from "../../../ui/RecordPage";
import { invoiceRecord } from "../invoiceRecord";
import { words } from "../words";
import { addInvoiceLine } from "./editLines";

/** Adds a line that was left out when an invoice was entered. */
export function AddLinePage(): ReactNode {
  return (
    <RecordStepPage kind={invoiceRecord} title={words.addLine.title} subtitle={words.addLine.text}>
      {({ record: state, recordKey: invoice, tables, home }) => (
        <ActionForm
          name="invoice line"
          action={addInvoiceLine}
          columns={columns}
          choices={{
            order: tables
              .rows(Orders)
              .filter(({ vendor }) => vendor === state.invoice.vendor)
              .map(({ order }) => ({ key: order })),
            item: tables.rows(Items).map(({ item, name }) => ({ key: item, label: name })),
          }}
          inputOf={(row) => ({ invoice, ...row })}
          next={home}
        />
      )}
    </RecordStepPage>
  );
}

const { kind, description, order, orderLine, item, quantity, price, taxRate, category } = InvoiceLines.columns;
const columns = {
  ...{ kind, description, order, orderLine, item, quantity, price },
  amount: optional(money({ header: InvoiceLines.columns.amount.header, help: words.addLine.amount })),
  ...{ taxRate, category },
};
